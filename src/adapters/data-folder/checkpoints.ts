import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Checkpoint, Checkpoints } from '#app/ports.ts';
import { kept } from './kept.ts';
import { isCode, writeWhole } from './write-whole.ts';

/** What lies in a file: the note as C2SP tlog-checkpoint has it, and the roots that growing on needs. */
const fileSchema = z.object({
  checkpoint: z.string(),
  roots: z.array(z.string().regex(/^[0-9a-f]{64}$/u)),
});

/** Ed25519, as C2SP signed-note numbers the kinds of signatures. */
const ed25519 = 0x01;

const newKey = (): string =>
  generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'der' })
    .toString('base64');

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

const textOf = (origin: string, { frontier, root }: Checkpoint): string =>
  `${origin}\n${String(frontier.size)}\n${Buffer.from(root, 'hex').toString('base64')}\n`;

const noteOf = (origin: string, checkpoint: Checkpoint, key: KeyObject): string => {
  const text = textOf(origin, checkpoint);
  const signature = Buffer.concat([keyId(origin, key), sign(null, Buffer.from(text), key)]);
  return `${text}\n— ${origin} ${signature.toString('base64')}\n`;
};

const noteParts =
  /^(?<text>(?<origin>[^\n]+)\n(?<size>\d+)\n(?<root>[A-Za-z0-9+/=]+)\n)\n— \S+ (?<signature>[A-Za-z0-9+/=]+)\n$/u;

/** What a note says, once it is sure that this installation signed it for this agency. */
const readNote = (
  note: string,
  ending: string,
  key: KeyObject,
): (Omit<Checkpoint, 'frontier'> & { readonly size: number }) | null => {
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
  return sound ? { size: Number(size), root: Buffer.from(root, 'base64').toString('hex') } : null;
};

/**
 * Checkpoints in the data folder: `tree/<agency>.json`, signed (C2SP tlog-checkpoint, Ed25519) with
 * the key in `tree/key`, which is made at the first call. Neither lies in the database.
 *
 * @param address of the installation; a checkpoint is of `<host>/tree/<agency>`
 */
export const checkpointsIn = (folder: string, address: string): Checkpoints => {
  const place = join(folder, 'tree');
  const keyNow = async (): Promise<KeyObject> => {
    await mkdir(place, { recursive: true, mode: 0o700 });
    return createPrivateKey({
      key: Buffer.from(await kept(join(place, 'key'), newKey), 'base64'),
      format: 'der',
      type: 'pkcs8',
    });
  };
  const fileOf = (agency: string): string => join(place, `${agency}.json`);
  const endingOf = (agency: string): string => `/tree/${agency}`;
  return {
    last: async (agency) => {
      const text = await readFile(fileOf(agency), 'utf8').catch((error: unknown) => {
        if (isCode(error, 'ENOENT')) return null;
        throw error;
      });
      if (text === null) return null;
      const read = fileSchema.safeParse(jsonOf(text));
      if (!read.success) return 'unsound';
      const said = readNote(read.data.checkpoint, endingOf(agency), await keyNow());
      return said === null
        ? 'unsound'
        : { root: said.root, frontier: { size: said.size, roots: read.data.roots } };
    },
    keep: async (agency, checkpoint) => {
      const origin = `${new URL(address).host}${endingOf(agency)}`;
      const file = {
        checkpoint: noteOf(origin, checkpoint, await keyNow()),
        roots: checkpoint.frontier.roots,
      };
      await writeWhole(fileOf(agency), `${JSON.stringify(file)}\n`);
    },
  };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
