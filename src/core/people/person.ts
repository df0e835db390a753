import type { RoleId } from '#core/sops/model.ts';
import type { BodyId } from './body.ts';
import { administrator } from './built-in-roles.ts';
import type { Profile } from './profile.ts';

/** A role somebody holds in an agency: by which decree, and from which to which day. */
export interface Holding {
  readonly role: RoleId;
  /** Number of the decree (SK) that gave it; null where none is named. */
  readonly decree: string | null;
  /** First and last day, `2026-01-31`; null where it has none. */
  readonly from: string | null;
  readonly until: string | null;
}

/** Somebody an agency knows as its own. Who holds nothing has been taken out; he stays on record. */
export interface Person {
  /** That of his account, whatever agencies he works for. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly holdings: readonly Holding[];
  /** The body that outside roles are held for; null for who holds none. */
  readonly body: BodyId | null;
  /** What papers print of him; left out until he or an administrator says so. */
  readonly profile?: Profile;
}

export type People = readonly Person[];

/** Whether a role counts on a day (`2026-01-31`); its first and last day do. */
export const holdsOn = ({ from, until }: Holding, day: string): boolean =>
  (from === null || from <= day) && (until === null || day <= until);

/** The roles that count on a day, each once. */
export const rolesOn = ({ holdings }: Pick<Person, 'holdings'>, day: string): readonly RoleId[] => [
  ...new Set(holdings.filter((holding) => holdsOn(holding, day)).map(({ role }) => role)),
];

/** A role from now on, by no decree. */
export const plainHolding = (role: RoleId): Holding => ({
  role,
  decree: null,
  from: null,
  until: null,
});

/**
 * Whether the agency has an administrator today who stays one: his role has no last day, and he can
 * sign in.
 *
 * @param ready accounts that have a password; who was only invited may never come
 */
export const isAdministered = (people: People, day: string, ready: ReadonlySet<string>): boolean =>
  people.some(
    ({ id, holdings }) =>
      ready.has(id) &&
      holdings.some(
        (holding) =>
          holding.role === administrator && holding.until === null && holdsOn(holding, day),
      ),
  );
