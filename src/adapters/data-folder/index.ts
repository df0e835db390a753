import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { kept } from './kept.ts';
import { markerSchema } from './marker.ts';
import type { DatabasePlace, Marker } from './marker.ts';
import type { InstallationKind } from '#app/ports.ts';
import * as misfit from './misfit.ts';
import { Misfit } from './misfit.ts';
import { isCode, writeNew, writeWhole } from './write-whole.ts';

export { checkpointsIn } from './checkpoints.ts';
export { Misfit } from './misfit.ts';
export type { DatabasePlace, Marker } from './marker.ts';

/** Everything Tanggap puts into a data folder: one of them without a marker is not a new folder. */
const ours = [
  'postgres',
  'postgres-password',
  'files',
  'passing',
  'secret',
  'keys',
  'trust',
  'bsre.json',
  'trial-accounts.json',
  'tree',
];

/** The folder of everything that must survive, and what it says of the installation it belongs to. */
export interface DataFolder {
  /**
   * What this folder says it is; undefined for one in which nothing was begun.
   *
   * @throws Misfit when it says something that cannot be so: files of an installation without its
   *   marker, a database that was there and is gone, another account's folder.
   */
  look(database: DatabasePlace): Promise<Marker | undefined>;
  /** Begins an installation here; who comes second gets the marker of the first. */
  begin(database: DatabasePlace): Promise<Marker>;
  /** Whether nothing is in it, so that an installation may be restored here. */
  isEmpty(): Promise<boolean>;
  /** Says last of all, of an installation restored here, what it is; until then no start takes it for one. */
  beginRestored(marker: Marker): Promise<void>;
  /** Writes down that the database has its tables. From then on it may never be missing. */
  noteReady(): Promise<void>;
  /** Writes down what the database says the installation is. */
  noteKind(kind: InstallationKind): Promise<void>;
  /** The password of the embedded PostgreSQL, made at the first call. */
  databasePassword(): Promise<string>;
  /** The secret that signs sessions, made at the first call. */
  secret(): Promise<string>;
  /** Bytes that may still be written to its disk. */
  freeBytes(): Promise<number>;
  /** Writes one of the folder's small files (mode 0600), whole or not at all. */
  write(name: string, content: string | Uint8Array): Promise<void>;
}

const freeBytesOf = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

export const dataFolder = (folder: string): DataFolder => {
  const markerFile = join(folder, 'installation.json');
  const read = async (): Promise<Marker | undefined> => {
    const text = await textOf(markerFile);
    if (text === undefined) return undefined;
    const marker = parse(text);
    if (marker === undefined) throw new Misfit(misfit.unreadable(markerFile));
    return marker;
  };
  const note = async (change: (marker: Marker) => Marker): Promise<void> => {
    const before = await read();
    if (before === undefined) throw new Misfit(misfit.gone(markerFile));
    const after = change(before);
    if (textOfMarker(after) !== textOfMarker(before))
      await writeWhole(markerFile, textOfMarker(after));
  };
  return {
    look: async (database) => {
      const marker = await read();
      if (marker === undefined) {
        const strays = (await namesIn(folder)).filter((name) => ours.includes(name));
        if (strays.length > 0) throw new Misfit(misfit.noMarker(folder, strays));
        return undefined;
      }
      if (marker.database !== database)
        throw new Misfit(misfit.otherPlace(folder, marker.database));
      await requireOwner(markerFile, folder);
      if (marker.database === 'embedded' && marker.readySince !== null)
        await requireCluster(folder);
      return marker;
    },
    begin: async (database) => {
      const marker = { id: randomUUID(), kind: null, database, readySince: null };
      if (await writeNew(markerFile, textOfMarker(marker))) return marker;
      const first = await read();
      if (first === undefined) throw new Misfit(misfit.gone(markerFile));
      return first;
    },
    isEmpty: async () => (await namesIn(folder)).every((name) => name === 'lost+found'),
    beginRestored: async (marker) => {
      if (!(await writeNew(markerFile, textOfMarker(marker))))
        throw new Error(`Somebody else began an installation in ${folder} meanwhile.`);
    },
    noteReady: () =>
      note(({ readySince, ...rest }) => ({
        ...rest,
        readySince: readySince ?? new Date().toISOString(),
      })),
    noteKind: (kind) => note((marker) => ({ ...marker, kind })),
    databasePassword: () =>
      kept(join(folder, 'postgres-password'), () => randomBytes(24).toString('base64url')),
    secret: () => kept(join(folder, 'secret'), () => randomBytes(32).toString('hex')),
    freeBytes: () => freeBytesOf(folder),
    write: async (name, content) => {
      const file = join(folder, name);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeWhole(file, content);
    },
  };
};

const textOfMarker = (marker: Marker): string => `${JSON.stringify(marker, null, 2)}\n`;

const parse = (text: string): Marker | undefined => {
  try {
    return markerSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const textOf = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
};

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
};

/** What another account writes here, the service could not read any more. */
const requireOwner = async (file: string, folder: string): Promise<void> => {
  const { uid } = await stat(file);
  const own = process.getuid?.();
  if (own !== undefined && uid !== own) throw new Misfit(misfit.otherOwner(folder, uid, own));
};

/** A database that was there once and is gone is a loss to look into, not a reason to make another. */
const requireCluster = async (folder: string): Promise<void> => {
  const needed = [join('postgres', 'cluster', 'PG_VERSION'), 'postgres-password'];
  for (const name of needed)
    if (!(await isThere(join(folder, name)))) throw new Misfit(misfit.gone(join(folder, name)));
};

/** As root, PostgreSQL's folder belongs to another user, which root may look into all the same. */
const isThere = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).size > 0;
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return false;
    throw error;
  }
};
