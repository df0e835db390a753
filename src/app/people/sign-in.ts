import type { ProvenBy, SessionEnding } from '#core/keeping/security/event.ts';
import type { Ground } from '#app/ground.ts';
import type { Account, CodeProblem } from '#app/ports.ts';
import { recordSecurity, whoseOf } from './security.ts';

/** What somebody who signs in is told: never whether it was the address or the password. */
export type SignedIn =
  | {
      readonly ok: true;
      readonly setCookie: readonly string[];
      /** Not in yet: a code of the second factor is waited for. */
      readonly awaitsCode: boolean;
    }
  | { readonly ok: false };

/** What somebody who gave the code that was waited for is told. */
export type CodeTaken =
  | { readonly ok: true; readonly setCookie: readonly string[] }
  | { readonly ok: false; readonly why: 'wrong' | 'held' | 'unreadable' | 'expired' };

const recordSignIn = async (
  ground: Ground,
  account: Account,
  provenBy: ProvenBy,
  headers: Headers,
): Promise<void> => {
  const from = ground.identity.cameFrom(headers);
  const data = { type: 'signed-in', person: whoseOf(account), from, provenBy } as const;
  await recordSecurity(ground, account, data, 'owner');
};

/** Signs somebody in by password; what came of it stands in the security record. */
export const signIn = async (
  ground: Ground,
  email: string,
  password: string,
  headers: Headers,
): Promise<SignedIn> => {
  const answer = await ground.identity.signIn(email, password, headers);
  if (answer.ok) {
    const { account, setCookie, awaitsCode } = answer;
    if (!awaitsCode) await recordSignIn(ground, account, 'password', headers);
    return { ok: true, setCookie, awaitsCode };
  }
  const { account, why } = answer;
  if (account !== null) await recordFailure(ground, account, why, 'password', headers);
  return { ok: false };
};

/** Lets in who gave his password before, by the code that was waited for. */
export const signInByCode = async (
  ground: Ground,
  code: string,
  headers: Headers,
): Promise<CodeTaken> => {
  const answer = await ground.identity.signInByCode(code, headers);
  const { account } = answer;
  if (answer.ok) {
    await recordSignIn(ground, answer.account, answer.provenBy, headers);
    return { ok: true, setCookie: answer.setCookie };
  }
  const { why } = answer;
  if (account !== null && why !== 'expired')
    await recordFailure(ground, account, why, 'code', headers);
  return { ok: false, why: why === 'now-held' ? 'held' : why };
};

/** Records a password or code that was wrong. What is held up is told once: a stranger could fill the record otherwise. */
export const recordFailure = async (
  ground: Ground,
  account: Account,
  why: CodeProblem,
  of: 'password' | 'code',
  headers: Headers,
): Promise<void> => {
  if (why === 'held') return;
  const from = ground.identity.cameFrom(headers);
  const person = whoseOf(account);
  await recordSecurity(
    ground,
    account,
    why === 'now-held'
      ? { type: 'sign-in-held', person, from }
      : { type: 'sign-in-failed', person, from, provenBy: of },
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
