import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const keySize = 32;
const nonceSize = 12;
const tagSize = 16;

/** Keeps small secrets unreadable for whoever has the database alone. */
export interface Seal {
  /** @param whose it is: it cannot be opened for another */
  close(secret: Uint8Array, whose: string): string;
  /** null when it was sealed with another key, or altered. */
  open(sealed: string, whose: string): Buffer | null;
}

/** AES-256-GCM under a key of its own, drawn from the installation's secret (HKDF), bound to whose it is. */
export const sealWith = (installationSecret: string): Seal => {
  const key = Buffer.from(
    hkdfSync('sha256', installationSecret, '', 'tanggap second factor', keySize),
  );
  return {
    close: (secret, whose) => {
      const nonce = randomBytes(nonceSize);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(Buffer.from(whose));
      const hidden = Buffer.concat([cipher.update(secret), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64');
    },
    open: (sealed, whose) => {
      const bytes = Buffer.from(sealed, 'base64');
      if (bytes.byteLength < nonceSize + tagSize) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceSize), {
        authTagLength: tagSize,
      });
      decipher.setAAD(Buffer.from(whose));
      decipher.setAuthTag(bytes.subarray(nonceSize, nonceSize + tagSize));
      const hidden = decipher.update(bytes.subarray(nonceSize + tagSize));
      try {
        return Buffer.concat([hidden, decipher.final()]);
      } catch {
        // What does not authenticate is all that can go wrong here.
        return null;
      }
    },
  };
};
