import type { Account } from '#app/ports.ts';
import { OfficerRefused } from '#app/ports.ts';
import type { Authentication } from './authentication.ts';

/** What better-auth knows of a person. */
interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** How better-auth calls having a password. */
const byPassword = 'credential';

/** Which of these accounts have a password. */
const readyOnes = async (
  auth: Authentication,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set();
  const { adapter } = await auth.$context;
  const found = await adapter.findMany<{ readonly userId: string }>({
    model: 'account',
    where: [
      { field: 'userId', operator: 'in', value: [...ids] },
      { field: 'providerId', value: byPassword },
    ],
    limit: ids.length,
  });
  return new Set(found.map(({ userId }) => userId));
};

/** How many accounts have a password. */
export const countReady = async (auth: Authentication): Promise<number> =>
  (await auth.$context).adapter.count({
    model: 'account',
    where: [{ field: 'providerId', value: byPassword }],
  });

/** People as the product knows them, in the order they come. */
export const asAccounts = async (
  auth: Authentication,
  people: readonly Person[],
): Promise<readonly Account[]> => {
  const ready = await readyOnes(
    auth,
    people.map(({ id }) => id),
  );
  return people.map(({ id, name, email }) => ({ id, name, email, ready: ready.has(id) }));
};

/** The account of an e-mail address; null when there is none. */
export const accountOf = async (auth: Authentication, email: string): Promise<Account | null> => {
  const { internalAdapter } = await auth.$context;
  const found = await internalAdapter.findUserByEmail(email.trim().toLowerCase());
  if (found === null) return null;
  const [account = null] = await asAccounts(auth, [found.user]);
  return account;
};

/** The account of an id; null when there is none. */
export const accountById = async (auth: Authentication, id: string): Promise<Account | null> => {
  const person = await (await auth.$context).internalAdapter.findUserById(id);
  const [account = null] = person === null ? [] : await asAccounts(auth, [person]);
  return account;
};

/** Sets a password, whether or not there was one. */
export const setPassword = async (
  auth: Authentication,
  accountId: string,
  password: string,
): Promise<void> => {
  const { internalAdapter, adapter, password: passwords } = await auth.$context;
  const hash = await passwords.hash(password);
  if ((await readyOnes(auth, [accountId])).has(accountId)) {
    await internalAdapter.updatePassword(accountId, hash);
    return;
  }
  const at = { createdAt: new Date(), updatedAt: new Date() };
  await adapter.create({
    model: 'account',
    data: {
      userId: accountId,
      accountId,
      providerId: byPassword,
      password: hash,
      ...at,
    },
  });
};

/**
 * Creates an account, with a password where one is given: both or neither.
 *
 * @throws OfficerRefused when the e-mail address already has an account.
 */
export const createAccount = async (
  auth: Authentication,
  wanted: { readonly name: string; readonly email: string; readonly password?: string },
): Promise<Account> => {
  const context = await auth.$context;
  const email = wanted.email.trim().toLowerCase();
  if ((await context.internalAdapter.findUserByEmail(email)) !== null)
    throw new OfficerRefused('email-taken');
  const password =
    wanted.password === undefined ? null : await context.password.hash(wanted.password);
  const at = { createdAt: new Date(), updatedAt: new Date() };
  const name = wanted.name.trim();
  const { id } = await context.adapter.transaction(async (transaction) => {
    const person = await transaction.create<
      Omit<Person, 'id'> & {
        readonly emailVerified: boolean;
        readonly createdAt: Date;
        readonly updatedAt: Date;
      },
      Person
    >({ model: 'user', data: { name, email, emailVerified: false, ...at } });
    if (password !== null)
      await transaction.create({
        model: 'account',
        data: {
          userId: person.id,
          accountId: person.id,
          providerId: byPassword,
          password,
          ...at,
        },
      });
    return person;
  });
  return { id, name, email, ready: password !== null };
};
