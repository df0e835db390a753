/** What we keep of accounts besides what better-auth keeps. Hashes are SHA-256 in hexadecimal. */
export interface Register {
  saveToken(token: {
    readonly hash: string;
    readonly accountId: string;
    readonly name: string;
    readonly at: Date;
  }): Promise<void>;
  /** The account a token acts for; remembers, to the minute, that it was used. */
  useToken(hash: string, at: Date): Promise<string | null>;
  /** Ends every token of an account. */
  endTokens(accountId: string): Promise<void>;
  /** Keeps a link in the place of the account's others. */
  saveLink(hash: string, accountId: string, expiresAt: Date): Promise<void>;
  /** The account of a link; null when it is unknown, used or past its time. */
  findLink(hash: string, at: Date): Promise<string | null>;
  /** Uses a link up; of two callers at once only one is told true. */
  useLink(hash: string, at: Date): Promise<boolean>;
  /** Ends every link of an account. */
  endLinks(accountId: string): Promise<void>;
}

/** A token's use is written down at most once in this time, in milliseconds. */
export const useGranularity = 60_000;
