import type { SessionEnding } from '#core/keeping/security/event.ts';
import type { Ground } from '#app/ground.ts';
import type { Account } from '#app/ports.ts';
import { recordSecurity, whoseOf } from './security.ts';

/** What somebody who signs in is told: never whether it was the address or the password. */
export type SignedIn =
  | { readonly ok: true; readonly setCookie: readonly string[] }
  | { readonly ok: false };

/** Signs somebody in by password; what came of it stands in the security record. */
export const signIn = async (
  ground: Ground,
  email: string,
  password: string,
  headers: Headers,
): Promise<SignedIn> => {
  const from = ground.identity.cameFrom(headers);
  const answer = await ground.identity.signIn(email, password, headers);
  const provenBy = 'password';
  if (answer.ok) {
    const { account, setCookie } = answer;
    const data = { type: 'signed-in', person: whoseOf(account), from, provenBy } as const;
    await recordSecurity(ground, account, data, 'owner');
    return { ok: true, setCookie };
  }
  const { account, why } = answer;
  if (account !== null) await recordFailure(ground, account, why, headers);
  return { ok: false };
};

/** Records a password or code that was wrong. What is held up is told once: a stranger could fill the record otherwise. */
export const recordFailure = async (
  ground: Ground,
  account: Account,
  why: 'wrong' | 'now-held' | 'held',
  headers: Headers,
): Promise<void> => {
  if (why === 'held') return;
  const from = ground.identity.cameFrom(headers);
  const person = whoseOf(account);
  await recordSecurity(
    ground,
    account,
    why === 'wrong'
      ? { type: 'sign-in-failed', person, from, provenBy: 'password' }
      : { type: 'sign-in-held', person, from },
    'stranger',
  );
};

/** Records that sessions of somebody ended before their time. */
export const recordEnding = async (
  ground: Ground,
  account: Account,
  how: SessionEnding,
  headers: Headers,
): Promise<void> => {
  const from = ground.identity.cameFrom(headers);
  const data = { type: 'session-ended', person: whoseOf(account), from, how } as const;
  await recordSecurity(ground, account, data, 'owner');
};

/** Ends the session a request came with. */
export const signOut = async (ground: Ground, headers: Headers): Promise<readonly string[]> => {
  const found = await ground.identity.whose(headers);
  const cookies = await ground.identity.signOut(headers);
  if (found?.by === 'session') await recordEnding(ground, found.account, 'signed-out', headers);
  return cookies;
};

/** Sets the password of whose one-time link it is; null as the port says. */
export const useLink = async (
  ground: Ground,
  token: string,
  password: string,
): Promise<Account | null> => {
  const account = await ground.identity.useLink(token, password);
  if (account !== null)
    await recordSecurity(
      ground,
      account,
      { type: 'password-changed', person: whoseOf(account), byLink: true },
      'owner',
    );
  return account;
};
