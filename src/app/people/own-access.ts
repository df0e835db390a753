import type { TokenScope } from '#core/keeping/security/event.ts';
import { momentOf, instantOf, type Instant } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import {
  tokenIdOf,
  type Account,
  type OwnPasswordAnswer,
  type OwnSession,
  type OwnToken,
  type SecondFactorOn,
} from '#app/ports.ts';
import { recordSecurity, whoseOf } from './security.ts';
import { recordEnding, recordFailure } from './sign-in.ts';

/** What somebody gets in with, as he himself sees it. */
export interface OwnAccess {
  readonly account: Account;
  readonly sessions: readonly OwnSession[];
  readonly tokens: readonly OwnToken[];
  /** null while the second factor is off. */
  readonly factor: SecondFactorOn | null;
}

/** Nobody is signed in by session: a token is no way to other tokens. */
export type NotSignedIn = { readonly notSignedIn: true };
export const notSignedIn: NotSignedIn = { notSignedIn: true };

/** For how many days a token can be made; null: for ever. Closed. */
export const tokenDays = [30, 90, 365, null] as const;
export type TokenDays = (typeof tokenDays)[number];

/** Longest name of a token, in characters. */
export const tokenNameLength = 80;

/** Whose session a request came with; null for who came without one. */
export const ownerOf = async (ground: Ground, headers: Headers): Promise<Account | null> => {
  const found = await ground.identity.whose(headers);
  return found?.by === 'session' ? found.account : null;
};

/** What whoever is signed in gets in with. */
export const readOwnAccess = async (
  ground: Ground,
  headers: Headers,
): Promise<OwnAccess | NotSignedIn> => {
  const account = await ownerOf(ground, headers);
  if (account === null) return notSignedIn;
  const [sessions, tokens, factor] = await Promise.all([
    ground.identity.sessions(headers),
    ground.identity.tokens(account.id),
    ground.identity.secondFactor(account.id),
  ]);
  return { account, sessions, tokens, factor };
};

/** Sets another password for whoever is signed in; his other sessions end. */
export const changeOwnPassword = async (
  ground: Ground,
  headers: Headers,
  present: string,
  next: string,
): Promise<OwnPasswordAnswer | NotSignedIn> => {
  const account = await ownerOf(ground, headers);
  if (account === null) return notSignedIn;
  const answer = await ground.identity.changePassword(headers, present, next);
  if (answer === 'changed')
    await recordSecurity(
      ground,
      account,
      { type: 'password-changed', person: whoseOf(account), byLink: false },
      'owner',
    );
  if (answer === 'wrong' || answer === 'now-held')
    await recordFailure(ground, account, answer, 'password', headers);
  return answer;
};

/** Ends one session of whoever is signed in, or with null all but this one; false when there was none. */
export const endOwnSessions = async (
  ground: Ground,
  headers: Headers,
  id: string | null,
): Promise<boolean | NotSignedIn> => {
  const account = await ownerOf(ground, headers);
  if (account === null) return notSignedIn;
  const ended =
    id === null
      ? (await ground.identity.endOtherSessions(headers)) > 0
      : await ground.identity.endSession(headers, id);
  if (ended) await recordEnding(ground, account, id === null ? 'others-ended' : 'ended', headers);
  return ended;
};

/** When a token made now ends. */
const endOf = (now: Instant, days: TokenDays): Instant | null =>
  days === null ? null : instantOf(momentOf(now).add({ hours: 24 * days }));

/** Makes a token for whoever is signed in; it is answered once and kept as a hash. */
export const makeOwnToken = async (
  ground: Ground,
  headers: Headers,
  wanted: { readonly name: string; readonly scope: TokenScope; readonly days: TokenDays },
): Promise<{ readonly token: string } | { readonly badName: true } | NotSignedIn> => {
  const account = await ownerOf(ground, headers);
  if (account === null) return notSignedIn;
  const name = wanted.name.trim();
  if (name === '' || name.length > tokenNameLength) return { badName: true };
  const { scope } = wanted;
  const until = endOf(ground.world.now(), wanted.days);
  const token = await ground.identity.createToken(account.id, name, { scope, until });
  const named = { id: tokenIdOf(ground.world.hash(token)), name };
  const data = {
    type: 'token-made',
    person: whoseOf(account),
    token: named,
    scope,
    until,
  } as const;
  await recordSecurity(ground, account, data, 'owner');
  return { token };
};

/** Ends a token of whoever is signed in; false when he has none of this id. */
export const revokeOwnToken = async (
  ground: Ground,
  headers: Headers,
  id: string,
): Promise<boolean | NotSignedIn> => {
  const account = await ownerOf(ground, headers);
  if (account === null) return notSignedIn;
  const found = (await ground.identity.tokens(account.id)).find((token) => token.id === id);
  if (found === undefined || !(await ground.identity.endToken(account.id, id))) return false;
  const token = { id, name: found.name };
  await recordSecurity(
    ground,
    account,
    { type: 'token-revoked', person: whoseOf(account), token },
    'owner',
  );
  return true;
};
