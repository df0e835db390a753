import type { Instant } from '#core/time/instant.ts';
import type { ProvenBy } from '#core/keeping/security/event.ts';
import type { Account } from './account.ts';

/** A second factor that is on. */
export interface SecondFactorOn {
  readonly since: Instant;
  /** Recovery codes that were not used yet. */
  readonly recoveryCodes: number;
}

/** What an app is set up with; it counts for nothing until a first code confirms it. */
export interface FactorOffer {
  /** In letters, for who cannot scan. */
  readonly secret: string;
  /** The same as an address that opens the app (`otpauth:`). */
  readonly address: string;
  /** The address as a QR code: the path of its dark modules in a square of this size. */
  readonly qr: { readonly path: string; readonly size: number };
}

/**
 * Why a code was not taken: it is not right or was used before; too many were wrong and it was not
 * looked at (`now-held`: from now on); or its secret cannot be read since the installation has another
 * key, and only a recovery code helps.
 */
export type CodeProblem = 'wrong' | 'now-held' | 'held' | 'unreadable';

/** What came of the code that a sign-in waited for; `expired`: none waits any more. */
export type CodeAnswer =
  | {
      readonly ok: true;
      readonly setCookie: readonly string[];
      readonly account: Account;
      readonly provenBy: ProvenBy;
    }
  | {
      readonly ok: false;
      readonly account: Account | null;
      readonly why: CodeProblem | 'expired';
    };

/** What came of asking somebody who is signed in to prove again who he is. */
export type ProofAnswer =
  | { readonly ok: true; readonly provenBy: ProvenBy }
  | { readonly ok: false; readonly why: CodeProblem; readonly of: 'password' | 'code' };

/** The second factor of accounts: codes of an app (RFC 6238) and recovery codes. */
export interface SecondFactors {
  /** null while it is off. */
  secondFactor(accountId: string): Promise<SecondFactorOn | null>;
  /** Those of these accounts that have it on. */
  withSecondFactor(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Ends a sign-in that waits for a code, well or not; counted like passwords. */
  signInByCode(code: string, headers: Headers): Promise<CodeAnswer>;
  /**
   * Whether whoever sends this request knows his password and, where a second factor is on, a code of
   * it or a recovery code; counted like a sign-in, and remembered with his session.
   */
  prove(headers: Headers, password: string, code: string): Promise<ProofAnswer>;
  /** A new secret in the place of one that was not confirmed; null where the factor is on. */
  offerFactor(account: Pick<Account, 'id' | 'email'>): Promise<FactorOffer | null>;
  /** What was offered and is not confirmed yet; null where nothing is. */
  offeredFactor(account: Pick<Account, 'id' | 'email'>): Promise<FactorOffer | null>;
  /** Switches on what was offered, by a first code of it; false when the code is not one of it. */
  confirmFactor(accountId: string, code: string): Promise<boolean>;
  /** New recovery codes in the place of all before, to be shown once. */
  makeRecoveryCodes(accountId: string): Promise<readonly string[]>;
  /** Switches it off, recovery codes and waiting sign-ins with it; false when it was not on. */
  endFactor(accountId: string): Promise<boolean>;
  /** The same by somebody else's hand: sessions end, and the owner is told when he next signs in. */
  resetFactor(accountId: string): Promise<boolean>;
}
