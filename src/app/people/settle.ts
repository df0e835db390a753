import { administrator } from '#core/people/built-in-roles.ts';
import { plainHolding, type Person } from '#core/people/person.ts';
import type { Ground } from '#app/ground.ts';
import type { Account, OneTimeLink } from '#app/ports.ts';
import { keepChange, type Held } from './people.ts';

const machine = { kind: 'system' } as const;

/** An agency whose people somebody else kept changing at the same time. */
const attempts = 5;

/**
 * Makes somebody hold what he is to hold, at the word of whoever keeps the server: recorded as done
 * by Tanggap itself. For commands only; nobody is asked whether he may.
 *
 * @param next what he holds from then on, by what he held; undefined: he was not known
 * @throws Error when the list of people changes faster than it can be changed
 */
const settle = async (
  ground: Ground,
  agency: string,
  { id, name, email }: Account,
  next: (before: Person | undefined) => Held,
  reason: string,
  link: boolean,
): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { people, version } = await ground.people.people(agency);
    const before = people.find((one) => one.id === id);
    const type = before === undefined ? 'person-added' : 'person-changed';
    const data = { type, person: { id, name, email, ...next(before) }, link } as const;
    if (await keepChange(ground, agency, version + 1, data, { actor: machine, reason })) return;
  }
  throw new Error(`the people of ${agency} keep changing`);
};

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
