import type { RoleId } from '#core/sops/model.ts';
import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { Tied } from './tied.ts';
import { unitKey } from './unit-key.ts';

/** What names a body for good, whatever it is called. */
export type BodyId = string;

/** What kind of body it is: of the government itself, a company, or another government. Closed. */
export type BodyKind = 'unit' | 'firm' | 'government';

/** What each kind is called. */
export const bodyKinds: Readonly<Record<BodyKind, Bilingual>> = {
  unit: say('Perangkat daerah atau unit kerja', 'Work unit'),
  firm: say('Perusahaan', 'Company'),
  government: say('Pemerintah lain', 'Other government'),
};

export const isBodyKind = (text: string): text is BodyKind => Object.hasOwn(bodyKinds, text);

/**
 * Who heads a body, and the account he signs with. The title is data: a subdistrict has a Camat, a
 * hospital a Direktur.
 */
export interface Head extends Tied {
  readonly title: string;
  /** null where it is not known. */
  readonly name: string | null;
  readonly rank: string | null;
  readonly nip: string | null;
  /** First day in office, `2026-01-31`; null where it is not known. */
  readonly since: string | null;
}

/** A work unit, company or other government that cases concern; an outside role is held for one. */
export interface Body {
  readonly id: BodyId;
  readonly name: string;
  readonly kind: BodyKind;
  readonly head: Head;
  /** Who headed it before, newest first: papers name who was head on their day. */
  readonly formerHeads: readonly Head[];
  readonly address: readonly string[];
  readonly email: string | null;
  /** What it was called before, newest first. */
  readonly formerNames: readonly string[];
  /** No longer there: it is chosen for nothing new, and what it has goes on. */
  readonly ended: boolean;
}

/** The bodies an agency knows. */
export type Bodies = readonly Body[];

/** The body of an id; undefined when the agency knows none. */
export const bodyOf = (bodies: Bodies, id: BodyId): Body | undefined =>
  bodies.find((body) => body.id === id);

/** What a body is called today; its id where the register does not know it. */
export const bodyName = (bodies: Bodies, id: BodyId): string => bodyOf(bodies, id)?.name ?? id;

/**
 * Who headed a body on a day (`2026-01-31`). Before the first day that is known, the title alone is
 * told: nobody is named who was not in office.
 */
export const headOn = ({ head, formerHeads }: Body, day: string): Head =>
  [head, ...formerHeads].find(({ since }) => since === null || since <= day) ?? {
    title: (formerHeads.at(-1) ?? head).title,
    name: null,
    rank: null,
    nip: null,
    since: null,
  };

/** Bodies that can be chosen for something new. */
export const activeBodies = (bodies: Bodies): Bodies => bodies.filter(({ ended }) => !ended);

/** What strangers are offered of the register: the names of the work units there are, and nothing else of it. */
export const offeredUnits = (bodies: Bodies): readonly string[] =>
  activeBodies(bodies).flatMap(({ kind, name }) => (kind === 'unit' ? [name] : []));

/** Bodies that are or were called so, however it is typed. */
export const bodiesCalled = (bodies: Bodies, name: string): Bodies =>
  bodies.filter((body) =>
    [body.name, ...body.formerNames].some((one) => unitKey(one) === unitKey(name)),
  );

/**
 * By what the reports of a work unit are counted: the body where it is known, so that another name
 * changes nothing, else its name folded. A folded name holds letters, digits and spaces alone.
 *
 * @returns null when nobody said which unit it is
 */
export const unitKeyOf = ({
  unit = '',
  body,
}: {
  readonly unit?: string;
  readonly body?: BodyId;
}): string | null => {
  if (body !== undefined) return bodyKey(body);
  const key = unitKey(unit);
  return key === '' ? null : key;
};

/** The key a body's reports are counted by. */
export const bodyKey = (body: BodyId): string => `@${body}`;

/** An outside role in the hands of a body: what one of its people holds. */
export interface Party {
  readonly role: RoleId;
  readonly body: BodyId;
}

/**
 * Under what a role's work and reminders are kept and looked for: the role itself, or where it is
 * an outside one the role together with the body it is held for. Ids hold no `@`.
 */
export type Seat = string;

/** The seat of a body in an outside role. */
export const seatOf = ({ role, body }: Party): Seat => `${role}@${body}`;

/** The role of a seat. */
export const roleOfSeat = (seat: Seat): RoleId => seat.split('@', 1)[0] ?? seat;

/** The body of a seat; null of a role of the agency's own. */
export const bodyOfSeat = (seat: Seat): BodyId | null => seat.split('@')[1] ?? null;
