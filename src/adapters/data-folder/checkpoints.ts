import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Checkpoints } from '#app/ports.ts';
import { kept } from './kept.ts';
import { noteOf, readNote, signedBy } from './notes.ts';
import { isCode, writeWhole } from './write-whole.ts';

/** What lies in a file: the note as C2SP tlog-checkpoint has it, and the roots that growing on needs. */
const fileSchema = z.object({
  checkpoint: z.string(),
  roots: z.array(z.string().regex(/^[0-9a-f]{64}$/u)),
});

const newKey = (): string =>
  generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'der' })
    .toString('base64');

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
    signedBy,
    last: async (agency) => {
      const text = await readFile(fileOf(agency), 'utf8').catch((error: unknown) => {
        if (isCode(error, 'ENOENT')) return null;
        throw error;
      });
      if (text === null) return null;
      const read = fileSchema.safeParse(jsonOf(text));
      if (!read.success) return 'unsound';
      const { checkpoint: note, roots } = read.data;
      const said = readNote(note, endingOf(agency), await keyNow());
      if (said === null) return 'unsound';
      const { size, root, key } = said;
      return { root, frontier: { size, roots }, note, key };
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
