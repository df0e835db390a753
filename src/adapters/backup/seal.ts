import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import type { Encryption } from './format.ts';
import { BackupRefused, damaged, newerFormat } from './refused.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** Every file of a backup begins with this, the format's number, and whether it is encrypted. */
const magic = Buffer.from('TGB');
const version = 1;
const headSize = magic.byteLength + 2;
const saltSize = 16;
const nonceSize = 12;
const tagSize = 16;

/** How pieces of a place are written and read: compressed, and encrypted where it has a key. */
export interface Seal {
  /** What a piece is called; where there is a key, it tells nothing of the content to who has none. */
  nameOf(sha256: string): string;
  /** @param name under which it is kept: it cannot be opened under another */
  close(content: Uint8Array, name: string): Promise<Buffer>;
  /**
   * @param limit the most bytes it may come to
   * @throws BackupRefused when it is not whole, was altered, or was written by a newer version
   */
  open(stored: Buffer, name: string, limit: number): Promise<Buffer>;
}

const headOf = (encrypted: boolean): Buffer =>
  Buffer.concat([magic, Buffer.from([version, encrypted ? 1 : 0])]);

const bodyOf = (stored: Buffer, encrypted: boolean, name: string): Buffer => {
  if (stored.byteLength < headSize || !stored.subarray(0, magic.byteLength).equals(magic))
    throw new BackupRefused(damaged(name));
  if ((stored[magic.byteLength] ?? 0) > version) throw new BackupRefused(newerFormat(name));
  if (!stored.subarray(0, headSize).equals(headOf(encrypted)))
    throw new BackupRefused(damaged(name));
  return stored.subarray(headSize);
};

const unpacked = async (packed: Buffer, name: string, limit: number): Promise<Buffer> => {
  try {
    return await decompress(packed, { maxOutputLength: limit });
  } catch (cause) {
    throw new BackupRefused(damaged(name), { cause });
  }
};

export const plainSeal: Seal = {
  nameOf: (sha256) => sha256,
  close: async (content) => Buffer.concat([headOf(false), await compress(content)]),
  open: (stored, name, limit) => unpacked(bodyOf(stored, false, name), name, limit),
};

const keySize = 32;
/** N of scrypt, with r = 8 and p = 1: 128 MB for each guess. */
const usualCost = 2 ** 17;

const masterOf = (secret: string, salt: string, cost: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 };
    scrypt(secret, Buffer.from(salt, 'base64'), keySize, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });

const derived = (from: Buffer, salt: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', from, salt, `tanggap backup ${use}`, keySize));

/** A new way to encrypt by this secret. */
export const newEncryption = async (secret: string): Promise<Encryption> => {
  const salt = randomBytes(saltSize).toString('base64');
  const master = await masterOf(secret, salt, usualCost);
  const check = derived(master, Buffer.alloc(0), 'check').toString('base64');
  return { salt, cost: usualCost, check };
};

/**
 * AES-256-GCM, each piece under a key of its own (HKDF of the master key and a random salt, so that
 * no number of pieces wears a key out), bound to the name it is kept under.
 *
 * @returns undefined when it is not the secret of this encryption
 */
export const encryptingSeal = async (
  secret: string,
  { salt, cost, check }: Encryption,
): Promise<Seal | undefined> => {
  const master = await masterOf(secret, salt, cost);
  const own = derived(master, Buffer.alloc(0), 'check');
  const known = Buffer.from(check, 'base64');
  if (known.byteLength !== own.byteLength || !timingSafeEqual(known, own)) return undefined;
  const naming = derived(master, Buffer.alloc(0), 'names');
  return {
    nameOf: (sha256) => createHmac('sha256', naming).update(sha256).digest('hex'),
    close: async (content, name) => {
      const [pieceSalt, nonce] = [randomBytes(saltSize), randomBytes(nonceSize)];
      const cipher = createCipheriv('aes-256-gcm', derived(master, pieceSalt, 'piece'), nonce);
      cipher.setAAD(Buffer.from(name));
      const hidden = Buffer.concat([cipher.update(await compress(content)), cipher.final()]);
      return Buffer.concat([headOf(true), pieceSalt, nonce, cipher.getAuthTag(), hidden]);
    },
    open: async (stored, name, limit) =>
      unpacked(decrypted(master, bodyOf(stored, true, name), name), name, limit),
  };
};

const decrypted = (master: Buffer, body: Buffer, name: string): Buffer => {
  const nonceAt = saltSize;
  const tagAt = nonceAt + nonceSize;
  const hiddenAt = tagAt + tagSize;
  if (body.byteLength < hiddenAt) throw new BackupRefused(damaged(name));
  const key = derived(master, body.subarray(0, nonceAt), 'piece');
  const cipher = createDecipheriv('aes-256-gcm', key, body.subarray(nonceAt, tagAt), {
    authTagLength: tagSize,
  });
  cipher.setAAD(Buffer.from(name));
  cipher.setAuthTag(body.subarray(tagAt, hiddenAt));
  try {
    return Buffer.concat([cipher.update(body.subarray(hiddenAt)), cipher.final()]);
  } catch (cause) {
    throw new BackupRefused(damaged(name), { cause });
  }
};
