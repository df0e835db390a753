import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNik } from '#core/papers/signing/nik.ts';

/** Finds a signer's PKCS#12 file; null when he has none. */
export type KeyOf = (nik: string) => Promise<Uint8Array | null>;

/** Keys in a folder, each as `<NIK>.p12`. The folder should be readable by the service's user only. */
export const keyFolder =
  (folder: string): KeyOf =>
  async (nik) => {
    if (!isNik(nik)) return null;
    try {
      return await readFile(join(folder, `${nik}.p12`));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  };
