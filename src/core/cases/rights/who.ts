import type { BesideDeed, RoleId, Sop, Step } from '#core/sops/model.ts';
import { alike, inRow, named, say, type Bilingual } from '#core/text/bilingual.ts';
import type { Actor } from '#core/people/actor.ts';
import type { BodyId, Party } from '#core/people/body.ts';
import { isOutside } from '#core/people/seats.ts';
import { administrator, auditor } from '#core/people/built-in-roles.ts';
import { roleName } from '#core/cases/gates.ts';

/** What a right is asked about. What is left out is nobody's: who it would allow is not allowed. */
export interface Thing {
  readonly sop: Sop;
  /** The step meant. */
  readonly step?: Step | undefined;
  /** A paper beside the flow is meant: of a meeting, a disposition or a request. */
  readonly besideFlow?: true;
  /** The role an approval was asked of. */
  readonly approver?: RoleId;
  /** Roles that sign a paper, or have signed it. */
  readonly signers?: readonly RoleId[];
  /** Roles that read a paper not everybody reads. */
  readonly readers?: readonly RoleId[];
  /** Roles a disposition went to. */
  readonly receivers?: readonly RoleId[];
  /** Accounts that are named as people who took part. */
  readonly named?: readonly string[];
  /** Bodies that a signed paper was sent to. */
  readonly addressees?: readonly BodyId[];
  /** Bodies that the case involves, each in its outside role. */
  readonly parties?: readonly Party[];
}

/** Whom a right can be given to. Closed, and plain words, so that an edition can name them as data. */
export type Who =
  | 'team'
  | 'people-of-the-team'
  | 'controllers'
  | 'executors-of-the-step'
  | 'executors'
  | 'parties-to-the-case'
  | 'measure-installers'
  | 'measure-lifters'
  | 'team-at-the-step'
  | 'team-beside-the-flow'
  | BesideWho
  | 'approver'
  | 'signers'
  | 'readers'
  | 'receivers'
  | 'named'
  | 'addressees'
  | 'auditors'
  | 'administrators'
  | 'reporter'
  | 'tanggap';

/** Whom the edition lets do something beside the steps. */
export type BesideWho = `may-${BesideDeed}`;

interface Kind {
  readonly is: (actor: Actor, thing: Thing) => boolean;
  /** What a sentence calls them. */
  readonly called: (thing: Thing) => Bilingual;
}

/** Whether an actor is of a body that the case involves in this outside role. */
const isParty = (actor: Actor, role: RoleId, { parties = [] }: Thing): boolean =>
  'roles' in actor &&
  actor.roles.includes(role) &&
  parties.some((party) => party.role === role && party.body === actor.body);

/** Holds one of these roles; an outside one for a body that the case involves in it. */
const holds = (actor: Actor, roles: readonly RoleId[], thing: Thing): boolean =>
  'roles' in actor &&
  actor.roles.some(
    (role) => roles.includes(role) && (!isOutside(thing.sop, role) || isParty(actor, role, thing)),
  );

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

const called = (sop: Sop, roles: readonly RoleId[]): Bilingual => {
  const { id, en } = names(sop, roles);
  const coordinating =
    roles.length === sop.controllers.length &&
    roles.every((role) => sop.controllers.includes(role));
  return coordinating ? say(`pengendali (${id})`, `the controllers (${en})`) : say(id, en);
};

/** Whom the edition names for a deed with measures. */
const ofMeasures = (deed: keyof Sop['measures']): Kind => ({
  is: (actor, thing) => holds(actor, thing.sop.measures[deed].by, thing),
  called: ({ sop }) => called(sop, sop.measures[deed].by),
});

/** Whom the edition lets do something beside the steps. */
const beside = (deed: BesideDeed): Kind => ({
  is: (actor, thing) => holds(actor, thing.sop.beside[deed].by, thing),
  called: ({ sop }) => called(sop, sop.beside[deed].by),
});

/** Executors of the step who are the agency's own. */
const insideAtStep = (thing: Thing): readonly RoleId[] =>
  rolesAtStep(thing).filter((role) => !isOutside(thing.sop, role));

/** Who is meant, one sentence a row; no other place says who somebody is to a case. */
const kinds: Readonly<Record<Who, Kind>> = {
  // Holds a role of the SOP that is not an outside party's.
  team: {
    is: (actor, thing) => holds(actor, insideRoles(thing.sop), thing),
    called: ({ sop: { document } }) =>
      say(`anggota ${document.instansi.tim}`, `members of "${document.instansi.tim}"`),
  },
  // The same, himself: what acts for him by a token has looked at nothing.
  'people-of-the-team': {
    is: (actor, thing) => actor.kind === 'officer' && kinds.team.is(actor, thing),
    called: ({ sop: { document } }) =>
      say(
        `anggota ${document.instansi.tim} yang masuk sendiri ke aplikasi`,
        `members of "${document.instansi.tim}" who signed in themselves`,
      ),
  },
  // Holds a role the edition names as coordinating.
  controllers: {
    is: (actor, thing) => holds(actor, thing.sop.controllers, thing),
    called: ({ sop }) => called(sop, sop.controllers),
  },
  // Holds a role the SOP gives the step to; an outside one for a body the case involves.
  'executors-of-the-step': {
    is: (actor, thing) => holds(actor, rolesAtStep(thing), thing),
    called: (thing) => names(thing.sop, rolesAtStep(thing)),
  },
  // Holds any role of the SOP, an outside one for whatever body: asked where no case is meant.
  executors: {
    is: (actor, { sop }) =>
      'roles' in actor &&
      actor.roles.some(
        (role) =>
          rolesOf(sop).includes(role) && (!isOutside(sop, role) || actor.body !== undefined),
      ),
    called: () => say('pelaksana SOP', 'executors of the SOP'),
  },
  // Is of a body that the case involves, in the outside role it involves it in.
  'parties-to-the-case': {
    is: (actor, thing) => (thing.parties ?? []).some(({ role }) => isParty(actor, role, thing)),
    called: () => say('pihak yang dilibatkan dalam kasus', 'parties the case involves'),
  },
  // Holds a role the edition names as carrying measures out.
  'measure-installers': ofMeasures('install'),
  // Holds a role the edition names as lifting measures.
  'measure-lifters': ofMeasures('lift'),
  // Holds a role the SOP gives the step to that is not an outside party's.
  'team-at-the-step': {
    is: (actor, thing) => holds(actor, insideAtStep(thing), thing),
    called: (thing) => names(thing.sop, insideAtStep(thing)),
  },
  // Is of the team, where a paper is meant that belongs to no step.
  'team-beside-the-flow': {
    is: (actor, thing) => thing.besideFlow === true && kinds.team.is(actor, thing),
    called: (thing) => (thing.besideFlow === true ? kinds.team.called(thing) : say('', '')),
  },
  'may-ordering': beside('ordering'),
  'may-severity': beside('severity'),
  'may-duties': beside('duties'),
  'may-parties': beside('parties'),
  'may-corrections': beside('corrections'),
  'may-papers': beside('papers'),
  'may-merging': beside('merging'),
  'may-closing': beside('closing'),
  'may-reopening': beside('reopening'),
  'may-waiving': beside('waiving'),
  // Holds the role the approval was asked of.
  approver: {
    is: (actor, thing) => thing.approver !== undefined && holds(actor, [thing.approver], thing),
    called: ({ sop, approver }) => names(sop, approver === undefined ? [] : [approver]),
  },
  // Holds a role that signs the paper, or has signed it.
  signers: {
    is: (actor, thing) => holds(actor, thing.signers ?? [], thing),
    called: ({ sop, signers = [] }) =>
      signers.length === 0
        ? say('penanda tangan naskah', 'the signers of the paper')
        : names(sop, signers),
  },
  // Holds a role that reads what not everybody reads.
  readers: {
    is: (actor, thing) => holds(actor, thing.readers ?? [], thing),
    called: ({ sop, readers = [] }) => names(sop, readers),
  },
  // Holds a role a disposition went to.
  receivers: {
    is: (actor, thing) => holds(actor, thing.receivers ?? [], thing),
    called: ({ sop, receivers = [] }) =>
      receivers.length === 0
        ? say('penerima disposisi', 'the receivers of the disposition')
        : names(sop, receivers),
  },
  // Is named, by the account, as somebody who took part; of whatever body.
  named: {
    is: (actor, { named: accounts = [] }) => 'id' in actor && accounts.includes(actor.id),
    called: () =>
      say(
        'peserta yang dicantumkan beserta akunnya',
        'participants who are named with their account',
      ),
  },
  // Is of a body that a signed paper was sent to, while the case involves that body.
  addressees: {
    is: (actor, thing) =>
      'body' in actor &&
      (thing.addressees ?? []).some((body) => body === actor.body) &&
      kinds['parties-to-the-case'].is(actor, thing),
    called: () => say('pihak yang dikirimi naskah ini', 'the bodies this paper was sent to'),
  },
  auditors: {
    is: (actor, thing) => holds(actor, [auditor], thing),
    called: () => say('auditor', 'auditors'),
  },
  administrators: {
    is: (actor, thing) => holds(actor, [administrator], thing),
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
