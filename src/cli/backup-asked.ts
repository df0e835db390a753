import { resolve } from 'node:path';
import { BackupRefused } from '#backup.ts';
import type { Backup, Backups, Manifest } from '#backup.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Io } from './io.ts';
import { required } from './options.ts';
import type { Given } from './options.ts';
import { readGivenFile } from './read-given-file.ts';
import { Stopped, tell } from './tell.ts';

/**
 * Which backups a command means: its word and its `--key-file`.
 *
 * @throws Stopped when no folder was named, or the key file cannot be read
 */
export const backupsAsked = async (io: Io, { words, options }: Given): Promise<Backups> => {
  const folder = required(words[0], {
    id: 'Folder cadangan',
    en: 'The folder of the backups',
  });
  const keyFile = options['key-file'];
  const secret =
    keyFile === undefined ? null : (await readGivenFile(io, keyFile)).toString().trim();
  return { folder: resolve(io.cwd, folder), secret };
};

/** Does work with backups. @throws Stopped with the sentence of what was refused. */
export const explained = async <Result>(work: Promise<Result>): Promise<Result> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof BackupRefused) throw new Stopped(error.bilingual);
    throw error;
  }
};

const sizeOf = ({ tables, files, keys }: Manifest): number =>
  [...tables, ...files, ...(keys ?? [])].reduce((sum, { size }) => sum + size, 0);

/** What a backup holds, in a few words. */
export const contentOf = (manifest: Manifest): Bilingual => {
  const megabytes = (sizeOf(manifest) / 1e6).toFixed(1);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const events = manifest.tables.find(({ name }) => name === 'event')?.rows ?? 0;
  const [files, keys] = [manifest.files.length, manifest.keys];
  return {
    id: `${String(events)} peristiwa, ${String(rows)} baris, ${String(files)} berkas, ${megabytes.replace('.', ',')} MB, ${keys === null ? 'tanpa kunci dan rahasia' : 'dengan kunci dan rahasia'}`,
    en: `${String(events)} events, ${String(rows)} rows, ${String(files)} files, ${megabytes} MB, ${keys === null ? 'without keys and secrets' : 'with keys and secrets'}`,
  };
};

/** Tells of evidence that a backup could not hold. @returns whether it lacks none */
export const tellLacking = (io: Io, { manifest: { lacking } }: Backup): boolean => {
  if (lacking.length === 0) return true;
  tell(io.err, {
    id: `${String(lacking.length)} berkas yang disebut catatan tidak ada, atau isinya bukan lagi yang disebut:`,
    en: `${String(lacking.length)} files that the record names are not there, or no longer what it names:`,
  });
  for (const path of lacking) io.err(`  ${path}`);
  return false;
};
