import type { RoleId, Sop, Step } from '#core/sops/model.ts';
import { alike, inRow, named, say, type Bilingual } from '#core/text/bilingual.ts';
import type { Actor } from '#core/people/actor.ts';
import { administrator, auditor } from '#core/people/built-in-roles.ts';
import { roleName } from '#core/cases/gates.ts';

/** What a right is asked about. What is left out is nobody's: who it would allow is not allowed. */
export interface Thing {
  readonly sop: Sop;
  /** The step meant. */
  readonly step?: Step | undefined;
  /** The role an approval was asked of. */
  readonly approver?: RoleId;
  /** Roles that sign a paper, or have signed it. */
  readonly signers?: readonly RoleId[];
  /** Roles that read a paper not everybody reads. */
  readonly readers?: readonly RoleId[];
  /** Roles of the steps the case has come to. */
  readonly reached?: readonly RoleId[];
}

/** Whom a right can be given to. Closed, and plain words, so that an edition can name them as data. */
export type Who =
  | 'team'
  | 'controllers'
  | 'executors-of-the-step'
  | 'all-executors'
  | 'reached-parties'
  | 'measure-installers'
  | 'measure-lifters'
  | 'approver'
  | 'signers'
  | 'readers'
  | 'auditors'
  | 'administrators'
  | 'reporter'
  | 'tanggap';

interface Kind {
  readonly is: (actor: Actor, thing: Thing) => boolean;
  /** What a sentence calls them. */
  readonly called: (thing: Thing) => Bilingual;
}

const holds = (actor: Actor, roles: readonly RoleId[]): boolean =>
  'roles' in actor && actor.roles.some((role) => roles.includes(role));

const rolesOf = (sop: Sop): readonly RoleId[] => sop.roles.map(({ id }) => id);

const insideRoles = (sop: Sop): readonly RoleId[] =>
  sop.roles.filter(({ outside }) => !outside).map(({ id }) => id);

const rolesAtStep = ({ step }: Thing): readonly RoleId[] =>
  (step?.executors ?? []).map(({ role }) => role);

const names = (sop: Sop, roles: readonly RoleId[]): Bilingual =>
  inRow(
    roles.map((role) => named(roleName(sop, role))),
    ' / ',
  );

/** Whom the edition names for a deed with measures; all of the team where it names nobody. */
const ofDeed = (deed: keyof Sop['measures']): Kind => ({
  is: (actor, { sop }) => holds(actor, sop.measures[deed].by ?? insideRoles(sop)),
  called: (thing) => {
    const { by } = thing.sop.measures[deed];
    return by === null ? kinds.team.called(thing) : names(thing.sop, by);
  },
});

/** Who is meant, one sentence a row; no other place says who somebody is to a case. */
const kinds: Readonly<Record<Who, Kind>> = {
  // Holds a role of the SOP that is not an outside party's.
  team: {
    is: (actor, { sop }) => holds(actor, insideRoles(sop)),
    called: ({ sop: { document } }) =>
      say(`anggota ${document.instansi.tim}`, `members of "${document.instansi.tim}"`),
  },
  // Holds a role the edition names as coordinating.
  controllers: {
    is: (actor, { sop }) => holds(actor, sop.controllers),
    called: ({ sop }) => {
      const { id, en } = names(sop, sop.controllers);
      return say(`pengendali (${id})`, `the controllers (${en})`);
    },
  },
  // Holds a role the SOP gives the step to.
  'executors-of-the-step': {
    is: (actor, thing) => holds(actor, rolesAtStep(thing)),
    called: (thing) => names(thing.sop, rolesAtStep(thing)),
  },
  // Holds any role of the SOP, outside parties included.
  'all-executors': {
    is: (actor, { sop }) => holds(actor, rolesOf(sop)),
    called: () => say('pelaksana SOP', 'executors of the SOP'),
  },
  // Holds a role of the SOP that the case has come to.
  'reached-parties': {
    is: (actor, { sop, reached = [] }) =>
      holds(
        actor,
        reached.filter((role) => rolesOf(sop).includes(role)),
      ),
    called: () => say('pihak yang sudah dicapai kasus', 'parties the case has reached'),
  },
  // Holds a role the edition names as carrying measures out.
  'measure-installers': ofDeed('install'),
  // Holds a role the edition names as lifting measures.
  'measure-lifters': ofDeed('lift'),
  // Holds the role the approval was asked of.
  approver: {
    is: (actor, { approver }) => approver !== undefined && holds(actor, [approver]),
    called: ({ sop, approver }) => names(sop, approver === undefined ? [] : [approver]),
  },
  // Holds a role that signs the paper, or has signed it.
  signers: {
    is: (actor, { signers = [] }) => holds(actor, signers),
    called: ({ sop, signers = [] }) =>
      signers.length === 0
        ? say('penanda tangan naskah', 'the signers of the paper')
        : names(sop, signers),
  },
  // Holds a role that reads what not everybody reads.
  readers: {
    is: (actor, { readers = [] }) => holds(actor, readers),
    called: ({ sop, readers = [] }) => names(sop, readers),
  },
  auditors: {
    is: (actor) => holds(actor, [auditor]),
    called: () => say('auditor', 'auditors'),
  },
  administrators: {
    is: (actor) => holds(actor, [administrator]),
    called: () => say('administrator', 'administrators'),
  },
  // Whoever reported, without an account.
  reporter: {
    is: (actor) => actor.kind === 'reporter',
    called: () => say('pelapor', 'the reporter'),
  },
  // The product itself, working in the background.
  tanggap: {
    is: (actor) => actor.kind === 'system',
    called: () => alike('Tanggap'),
  },
};

/** Whether an actor is one of those meant. */
export const isOneOf = (who: readonly Who[], actor: Actor, thing: Thing): boolean =>
  who.some((one) => kinds[one].is(actor, thing));

const oneOrOther = (texts: readonly string[], or: string): string => {
  const [last, ...before] = texts.toReversed();
  return before.length === 0
    ? (last ?? '')
    : `${before.toReversed().join(', ')} ${or} ${last ?? ''}`;
};

/** Those meant, as a sentence names them. */
export const calledTogether = (who: readonly Who[], thing: Thing): Bilingual => {
  const texts = who.map((one) => kinds[one].called(thing)).filter(({ id }) => id !== '');
  return say(
    oneOrOther(
      texts.map(({ id }) => id),
      'atau',
    ),
    oneOrOther(
      texts.map(({ en }) => en),
      'or',
    ),
  );
};
