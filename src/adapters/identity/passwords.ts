import type { Authentication } from './authentication.ts';

/** Whether this is the password of an account; of one without any it never is. */
export const isPasswordOf = async (
  auth: Authentication,
  accountId: string,
  given: string,
): Promise<boolean> => {
  const { internalAdapter, password } = await auth.$context;
  const accounts = await internalAdapter.findAccounts(accountId);
  const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password ?? null;
  return hash !== null && password.verify({ hash, password: given });
};
