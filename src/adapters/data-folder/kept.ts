import { readFile } from 'node:fs/promises';
import { isCode, writeNew } from './write-whole.ts';

/**
 * A line of text kept in a file of its own (mode 0600), made at the first call. Two processes that
 * ask at once end up with the same one, and an interrupted first call leaves none.
 *
 * @throws Error when the file is there and empty: what it held is lost, a new one would not fit.
 */
export const kept = async (file: string, make: () => string): Promise<string> => {
  const known = await textOf(file);
  if (known !== undefined) return known;
  await writeNew(file, `${make()}\n`);
  const written = await textOf(file);
  if (written === undefined) throw new Error(`${file} was taken away while it was being made.`);
  return written;
};

const textOf = async (file: string): Promise<string | undefined> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  if (text.trim() === '')
    throw new Error(`${file} is empty; what it held is lost. Restore it from a backup.`);
  return text.trim();
};
