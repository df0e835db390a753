import type { PeopleEventData } from '#core/keeping/people/event.ts';
import { administrator } from '#core/people/built-in-roles.ts';
import { plainHolding, type People, type Person } from '#core/people/person.ts';
import type { Ground } from '#app/ground.ts';
import type { Account, OneTimeLink } from '#app/ports.ts';
import { keepChange, type Held } from './people.ts';

const machine = { kind: 'system' } as const;

/** An agency whose people somebody else kept changing at the same time. */
const attempts = 5;

/**
 * Records what whoever keeps the server says of somebody: as done by Tanggap itself. For commands
 * only; nobody is asked whether he may.
 *
 * @throws Error when the list of people changes faster than it can be changed
 */
const settled = async (
  ground: Ground,
  agency: string,
  dataOf: (people: People) => PeopleEventData,
  reason: string,
): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { people, version } = await ground.people.people(agency);
    const data = dataOf(people);
    if (await keepChange(ground, agency, version + 1, data, { actor: machine, reason })) return;
  }
  throw new Error(`the people of ${agency} keep changing`);
};

/**
 * Makes somebody hold what he is to hold.
 *
 * @param next what he holds from then on, by what he held; undefined: he was not known
 */
const settle = (
  ground: Ground,
  agency: string,
  { id, name, email }: Account,
  next: (before: Person | undefined) => Held,
  reason: string,
  link: boolean,
): Promise<void> =>
  settled(
    ground,
    agency,
    (people) => {
      const before = people.find((one) => one.id === id);
      const type = before === undefined ? 'person-added' : 'person-changed';
      return { type, person: { ...before, id, name, email, ...next(before) }, link };
    },
    reason,
  );

/** Puts somebody with an account into an agency. */
export const settlePerson = (
  ground: Ground,
  agency: string,
  account: Account,
  held: Held,
  reason: string,
): Promise<void> => settle(ground, agency, account, () => held, reason, false);

/**
 * Makes somebody administrator of agencies by a one-time link, whoever he was before: the first one,
 * or one in the place of those who were lost.
 */
export const settleAdministrator = async (
  ground: Ground,
  agencies: readonly string[],
  { name, email }: { readonly name: string; readonly email: string },
  reason: string,
): Promise<OneTimeLink> => {
  const { identity } = ground;
  const account =
    (await identity.accountOf(email)) ?? (await identity.createAccount({ name, email }));
  const next = (before: Person | undefined): Held => ({
    holdings: [
      ...(before?.holdings ?? []).filter(({ role }) => role !== administrator),
      plainHolding(administrator),
    ],
    body: before?.body ?? null,
  });
  for (const agency of agencies) await settle(ground, agency, account, next, reason, true);
  return identity.makeLink(account.id);
};

/**
 * Takes the second factor off who lost phone and recovery codes, recorded in every agency he works
 * for; false when it was not on.
 */
export const settleFactorReset = async (
  ground: Ground,
  email: string,
  reason: string,
): Promise<boolean> => {
  const account = await ground.identity.accountOf(email);
  if (account === null || (await ground.identity.secondFactor(account.id)) === null) return false;
  for (const { agency, person } of await ground.people.of(account.id))
    await settled(ground, agency, () => ({ type: 'second-factor-reset', person }), reason);
  return ground.identity.resetFactor(account.id);
};
