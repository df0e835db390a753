import { writeFiles } from './files.ts';
import type { KeptFile, Manifest } from './format.ts';
import type { Place } from './place.ts';
import { BackupRefused } from './refused.ts';
import { chooseSet, readSet } from './sets.ts';
import type { Backup } from './take.ts';

export { pieceSize } from './pieces.ts';
export { markerName, openPlace, ownPlace } from './place.ts';
export type { Place } from './place.ts';
export type { Manifest } from './format.ts';
export * as refused from './refused.ts';
export { BackupRefused } from './refused.ts';
export { isEmpty, putTables } from './tables.ts';
export { takeBackup } from './take.ts';
export type { Backup } from './take.ts';

/**
 * The newest backup of a place, or the one asked for by its name or the beginning of it.
 *
 * @throws BackupRefused when there is none, or it is damaged
 */
export const chooseBackup = async (place: Place, asked: string | null): Promise<Backup> => {
  const name = await chooseSet(place, asked);
  return { name, manifest: await readSet(place, name) };
};

/** Every backup of a place, newest first; null for one whose manifest cannot be read. */
export const listBackups = async (
  place: Place,
): Promise<readonly { readonly name: string; readonly manifest: Manifest | null }[]> => {
  const listed = [];
  for (const name of (await place.sets()).toReversed()) {
    const manifest = await readSet(place, name).catch((error: unknown) => {
      if (error instanceof BackupRefused) return null;
      throw error;
    });
    listed.push({ name, manifest });
  }
  return listed;
};

const everyFile = ({ files, keys }: Manifest): readonly KeptFile[] => [...files, ...(keys ?? [])];

/** Writes evidence, certificates and keys into a data folder that has none of them. */
export const putFiles = (place: Place, manifest: Manifest, dataDir: string): Promise<void> =>
  writeFiles(place, everyFile(manifest), dataDir);
