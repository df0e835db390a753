/** The NIK that an account keeps for signing; unreadable for whoever has the database alone. */
export interface KeptNiks {
  /** null where none is kept, or where it cannot be read since the installation has another secret. */
  keptNik(accountId: string): Promise<string | null>;
  /** @param nik 16 digits, in the place of one kept before */
  keepNik(accountId: string, nik: string): Promise<void>;
  /** False where none was kept. */
  forgetNik(accountId: string): Promise<boolean>;
}
