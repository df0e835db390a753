import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Io } from './io.ts';
import { Stopped } from './tell.ts';

/** @throws Stopped when the file cannot be read. */
export const readGivenFile = async (io: Io, file: string): Promise<Buffer> => {
  try {
    return await readFile(resolve(io.cwd, file));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Stopped({
      id: `Berkas ${file} tidak dapat dibaca (${reason}).`,
      en: `The file ${file} cannot be read (${reason}).`,
    });
  }
};
