import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { Checkpoint } from '#app/ports.ts';

/** Ed25519, as C2SP signed-note numbers the kinds of signatures. */
const ed25519 = 0x01;

const rawPublic = (key: KeyObject): Buffer => {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url');
};

/** The first four bytes of the hash of name and public key: by it a note names the key that signed. */
const keyId = (name: string, key: KeyObject): Buffer =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([ed25519]))
    .update(rawPublic(key))
    .digest()
    .subarray(0, 4);

/** The public half of a key as C2SP signed-note writes it for whoever checks notes of that name. */
const keyText = (name: string, key: KeyObject): string => {
  const encoded = Buffer.concat([Buffer.from([ed25519]), rawPublic(key)]).toString('base64');
  return `${name}+${keyId(name, key).toString('hex')}+${encoded}`;
};

const textOf = (origin: string, { frontier, root }: Checkpoint): string =>
  `${origin}\n${String(frontier.size)}\n${Buffer.from(root, 'hex').toString('base64')}\n`;

/** A checkpoint as a signed note (C2SP tlog-checkpoint, Ed25519). */
export const noteOf = (origin: string, checkpoint: Checkpoint, key: KeyObject): string => {
  const text = textOf(origin, checkpoint);
  const signature = Buffer.concat([keyId(origin, key), sign(null, Buffer.from(text), key)]);
  return `${text}\n— ${origin} ${signature.toString('base64')}\n`;
};

/** Whether a signature over a text is a key's. All in hexadecimal but the text. */
export const signedBy = (publicKey: string, text: string, signature: string): Promise<boolean> => {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return Promise.resolve(verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex')));
};

const noteParts =
  /^(?<text>(?<origin>[^\n]+)\n(?<size>\d+)\n(?<root>[A-Za-z0-9+/=]+)\n)\n— \S+ (?<signature>[A-Za-z0-9+/=]+)\n$/u;

/** What a note says. */
export interface ReadNote {
  readonly size: number;
  /** In hexadecimal. */
  readonly root: string;
  /** The key it is checked with, as C2SP signed-note writes it. */
  readonly key: string;
}

/**
 * What a note says, once it is sure that a key signed it for an agency; null otherwise.
 *
 * @param ending what its origin must end with: the installation may have moved to another address
 */
export const readNote = (note: string, ending: string, key: KeyObject): ReadNote | null => {
  const {
    text = '',
    origin = '',
    size = '',
    root = '',
    signature = '',
  } = noteParts.exec(note)?.groups ?? {};
  const signed = Buffer.from(signature, 'base64').subarray(4);
  const sound =
    origin.endsWith(ending) &&
    signed.length === 64 &&
    verify(null, Buffer.from(text), createPublicKey(key), signed);
  return sound
    ? {
        size: Number(size),
        root: Buffer.from(root, 'base64').toString('hex'),
        key: keyText(origin, key),
      }
    : null;
};
