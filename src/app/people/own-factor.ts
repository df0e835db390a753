import type { Ground } from '#app/ground.ts';
import type { Account, FactorOffer, ProofAnswer, SecondFactorOn } from '#app/ports.ts';
import { notSignedIn, ownerOf, type NotSignedIn } from './own-access.ts';
import { recordSecurity, whoseOf } from './security.ts';
import { recordFailure } from './sign-in.ts';

/** Somebody's second factor as he himself sees it. */
export interface OwnFactor {
  readonly account: Account;
  readonly on: SecondFactorOn | null;
  /** What is offered and waits for a first code; null where nothing is. */
  readonly offer: FactorOffer | null;
}

/** Who somebody is was not proven: what did not fit. */
export type Unproven = Exclude<ProofAnswer, { readonly ok: true }>;

/** What somebody proves himself with; `code` is looked at where a second factor is on. */
export interface GivenProof {
  readonly password: string;
  readonly code: string;
}

/** Recovery codes, shown once. */
export interface MadeCodes {
  readonly recoveryCodes: readonly string[];
}

/** The second factor of whoever is signed in. */
export const readOwnFactor = async (
  ground: Ground,
  headers: Headers,
): Promise<OwnFactor | NotSignedIn> => {
  const account = await ownerOf(ground, headers);
  if (account === null) return notSignedIn;
  const on = await ground.identity.secondFactor(account.id);
  return { account, on, offer: on === null ? await ground.identity.offeredFactor(account) : null };
};

/** Asks whoever is signed in to prove who he is; what was wrong stands in the security record. */
const proven = async (
  ground: Ground,
  headers: Headers,
  { password, code }: GivenProof,
): Promise<Account | Unproven | NotSignedIn> => {
  const account = await ownerOf(ground, headers);
  if (account === null) return notSignedIn;
  const answer = await ground.identity.prove(headers, password, code);
  if (answer.ok) return account;
  await recordFailure(ground, account, answer.why, answer.of, headers);
  return answer;
};

/** Proves again who is signed in; for a while it holds for what asks for it. */
export const proveAgain = async (
  ground: Ground,
  headers: Headers,
  proof: GivenProof,
): Promise<true | Unproven | NotSignedIn> => {
  const account = await proven(ground, headers, proof);
  return isAccount(account) ? true : account;
};

const isAccount = (answer: Account | Unproven | NotSignedIn): answer is Account => 'id' in answer;

/** Offers whoever is signed in a second factor; false where one is on. */
export const offerOwnFactor = async (
  ground: Ground,
  headers: Headers,
  password: string,
): Promise<boolean | Unproven | NotSignedIn> => {
  const account = await proven(ground, headers, { password, code: '' });
  if (!isAccount(account)) return account;
  return (await ground.identity.offerFactor(account)) !== null;
};

/** Switches on what was offered, by a first code of it; his other sessions end, as they came in without. */
export const confirmOwnFactor = async (
  ground: Ground,
  headers: Headers,
  code: string,
): Promise<MadeCodes | 'wrong' | NotSignedIn> => {
  const account = await ownerOf(ground, headers);
  if (account === null) return notSignedIn;
  const { identity } = ground;
  if (!(await identity.confirmFactor(account.id, code))) return 'wrong';
  const codes = await identity.makeRecoveryCodes(account.id);
  await identity.endOtherSessions(headers);
  const data = { type: 'second-factor-on', person: whoseOf(account) } as const;
  await recordSecurity(ground, account, data, 'owner');
  return { recoveryCodes: codes };
};

/** Switches the second factor off; false when it was not on. */
export const endOwnFactor = async (
  ground: Ground,
  headers: Headers,
  proof: GivenProof,
): Promise<boolean | Unproven | NotSignedIn> => {
  const account = await proven(ground, headers, proof);
  if (!isAccount(account)) return account;
  const ended = await ground.identity.endFactor(account.id);
  const data = { type: 'second-factor-off', person: whoseOf(account) } as const;
  if (ended) await recordSecurity(ground, account, data, 'owner');
  return ended;
};

/** Makes new recovery codes in the place of all before; false when the second factor is not on. */
export const renewRecoveryCodes = async (
  ground: Ground,
  headers: Headers,
  proof: GivenProof,
): Promise<MadeCodes | false | Unproven | NotSignedIn> => {
  const account = await proven(ground, headers, proof);
  if (!isAccount(account)) return account;
  if ((await ground.identity.secondFactor(account.id)) === null) return false;
  const codes = await ground.identity.makeRecoveryCodes(account.id);
  const data = { type: 'recovery-codes-made', person: whoseOf(account) } as const;
  await recordSecurity(ground, account, data, 'owner');
  return { recoveryCodes: codes };
};
