/** A second factor as it is kept. */
export interface KeptFactor {
  /** Its secret, sealed. */
  readonly sealed: string;
  readonly offeredAt: Date;
  /** Since when it is on; null: it was offered only. */
  readonly since: Date | null;
  /** The last step that a code was used of. */
  readonly lastStep: number;
}

/** What we keep of second factors. Hashes are SHA-256 in hexadecimal. */
export interface FactorRegister {
  factor(accountId: string): Promise<KeptFactor | null>;
  /** Those of these accounts whose factor is on. */
  withFactor(ids: readonly string[]): Promise<readonly string[]>;
  /** Keeps a sealed secret in the place of one that was not confirmed; false where the factor is on. */
  offer(accountId: string, sealed: string, at: Date): Promise<boolean>;
  /** Switches on what was offered and lies there sealed so; false when it does not. */
  confirm(accountId: string, sealed: string, step: number, at: Date): Promise<boolean>;
  /** Uses a step up, and all before it; of two callers at once only one is told true. */
  useStep(accountId: string, step: number): Promise<boolean>;
  /** Takes factor, recovery codes and half sign-ins away; false when it was not on. */
  end(accountId: string): Promise<boolean>;
  /** Keeps recovery codes in the place of all before. */
  saveRecoveryCodes(accountId: string, hashes: readonly string[]): Promise<void>;
  countRecoveryCodes(accountId: string): Promise<number>;
  /** Uses a recovery code up; of two callers at once only one is told true. */
  useRecoveryCode(accountId: string, hash: string): Promise<boolean>;
  /** Keeps a sign-in that waits for a code; forgets those of the account that are past. */
  saveHalf(hash: string, accountId: string, at: Date, expiresAt: Date): Promise<void>;
  /** Whose half sign-in it is; null when it is unknown, ended or past its time. */
  findHalf(hash: string, at: Date): Promise<string | null>;
  /** Ends a half sign-in; of two callers at once only one is told true. */
  useHalf(hash: string, at: Date): Promise<boolean>;
  /** Ends every half sign-in of an account. */
  endHalves(accountId: string): Promise<void>;
  /** Remembers that somebody else switched the factor off. */
  noteReset(accountId: string, at: Date): Promise<void>;
  /** When somebody else did, since this was last taken; null: nobody. */
  takeReset(accountId: string): Promise<Date | null>;
}
