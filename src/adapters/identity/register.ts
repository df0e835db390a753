import type { Language } from '#core/text/bilingual.ts';
import type { TokenScope } from '#core/keeping/security/event.ts';

/** A token as it is kept. */
export interface KeptToken {
  readonly hash: string;
  readonly accountId: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly at: Date;
  readonly until: Date | null;
  readonly lastUsed: Date | null;
}

/** Sign-ins that failed, and when the first of them did. */
export interface KeptFailures {
  readonly count: number;
  readonly since: Date;
}

/** What we keep of accounts besides what better-auth keeps. Hashes are SHA-256 in hexadecimal. */
export interface Register {
  saveToken(token: Omit<KeptToken, 'lastUsed'>): Promise<void>;
  /**
   * A token that has not ended, as it was before; remembers, to the minute, that it was used. Of two
   * first uses at once only one finds it unused.
   */
  useToken(hash: string, at: Date): Promise<KeptToken | null>;
  /** An account's tokens that have not ended, newest first. */
  tokens(accountId: string, at: Date): Promise<readonly KeptToken[]>;
  /** Ends a token of an account whose hash begins so; false when there is none. */
  endToken(accountId: string, beginning: string): Promise<boolean>;
  /** Ends every token of an account. */
  endTokens(accountId: string): Promise<void>;
  /** Keeps a link in the place of the account's others. */
  saveLink(hash: string, accountId: string, expiresAt: Date): Promise<void>;
  /** The account of a link; null when it is unknown, used or past its time. */
  findLink(hash: string, at: Date): Promise<string | null>;
  /** Uses a link up; of two callers at once only one is told true. */
  useLink(hash: string, at: Date): Promise<boolean>;
  /** Remembers a browser an account signed in with, by the hash of its cookie; forgets what was not used since then. */
  knowDevice(hash: string, accountId: string, at: Date, forgetBefore: Date): Promise<void>;
  /** Of which accounts a browser is known that were used with it since then. */
  deviceOf(hash: string, since: Date): Promise<readonly string[]>;
  /** Forgets every browser of an account. */
  forgetDevices(accountId: string): Promise<void>;
  /** Counts a sign-in of an account that failed. */
  noteFailure(accountId: string, at: Date): Promise<void>;
  /** The failures since these were last taken; of two callers at once only one gets them. */
  takeFailures(accountId: string): Promise<KeptFailures | null>;
  /** The NIK an account keeps, sealed; null where it keeps none. */
  nik(accountId: string): Promise<string | null>;
  /** Keeps a sealed NIK in the place of one before. */
  saveNik(accountId: string, sealed: string): Promise<void>;
  /** False where none was kept. */
  endNik(accountId: string): Promise<boolean>;
  /** The language an account chose; null where it chose none. */
  language(accountId: string): Promise<Language | null>;
  saveLanguage(accountId: string, language: Language): Promise<void>;
  /** Ends every link of an account. */
  endLinks(accountId: string): Promise<void>;
}

/** A token's use is written down at most once in this time, in milliseconds. */
export const useGranularity = 60_000;
