import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { format, formatSchema, placeSchema } from './format.ts';
import type { Encryption } from './format.ts';
import * as refused from './refused.ts';
import { BackupRefused } from './refused.ts';
import { encryptingSeal, newEncryption, plainSeal } from './seal.ts';
import type { Seal } from './seal.ts';

/** The file that says whose backups a folder holds. */
export const markerName = 'tanggap-backup.json';
const leftAfter = 24 * 60 * 60 * 1000;
const shortestSecret = 20;

/** A folder of backups of one installation. What is in it is never changed, only added to. */
export interface Place {
  readonly folder: string;
  readonly installation: string;
  readonly seal: Seal;
  /** Whether what is written is encrypted. */
  readonly encrypted: boolean;
  has(piece: string): Promise<boolean>;
  put(piece: string, stored: Uint8Array): Promise<void>;
  /** @throws BackupRefused when it is not there */
  get(piece: string): Promise<Buffer>;
  /** Names of the sets, oldest first. */
  sets(): Promise<readonly string[]>;
  /** Makes a set known, once all its pieces are on the disk for good. */
  putSet(name: string, stored: Uint8Array): Promise<void>;
  /** @throws BackupRefused when it is not there */
  getSet(name: string): Promise<Buffer>;
}

/** Whether a file system's error is of that kind. */
const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
};

/** A name is on the disk only when its folder is; Windows does not let folders be opened. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/** Written beside, synced and renamed: a file under its final name is always whole. */
const write = async (folder: string, path: string, content: Uint8Array): Promise<void> => {
  const drafts = join(folder, 'incoming');
  await mkdir(drafts, { recursive: true, mode: 0o700 });
  const draft = join(drafts, randomUUID());
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
};

const read = async (path: string): Promise<Buffer> => {
  try {
    return await readFile(path);
  } catch (cause) {
    if (isCode(cause, 'ENOENT'))
      throw new BackupRefused(refused.damaged(basename(path)), { cause });
    throw cause;
  }
};

const isThere = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).size > 0;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
};

const placeAt = (folder: string, installation: string, seal: Seal, encrypted: boolean): Place => {
  const touched = new Set<string>();
  const pieceAt = (piece: string): string => join(folder, 'pieces', piece.slice(0, 2), piece);
  const setAt = (name: string): string => join(folder, 'sets', basename(name));
  return {
    folder,
    installation,
    seal,
    encrypted,
    has: (piece) => isThere(pieceAt(piece)),
    put: async (piece, stored) => {
      await write(folder, pieceAt(piece), stored);
      touched.add(dirname(pieceAt(piece)));
    },
    get: (piece) => read(pieceAt(piece)),
    sets: async () => (await namesIn(join(folder, 'sets'))).toSorted(),
    putSet: async (name, stored) => {
      for (const one of touched) await syncFolder(one);
      if (touched.size > 0) await syncFolder(join(folder, 'pieces'));
      touched.clear();
      await write(folder, setAt(name), stored);
      for (const one of [dirname(setAt(name)), folder]) await syncFolder(one);
    },
    getSet: (name) => read(setAt(name)),
  };
};

interface PlaceMarker {
  readonly installation: string;
  readonly encryption: Encryption | null;
}

/** undefined where the folder has none. */
const readMarker = async (folder: string): Promise<PlaceMarker | undefined> => {
  const file = join(folder, markerName);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  const json = parsed(text);
  const marker = placeSchema.safeParse(json).data;
  if (marker !== undefined) return marker;
  const newer = (formatSchema.safeParse(json).data?.format ?? 0) > format;
  throw new BackupRefused(newer ? refused.newerFormat(file) : refused.unreadablePlace(file));
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const sealFor = async (
  folder: string,
  encryption: Encryption | null,
  secret: string | null,
): Promise<Seal> => {
  if (encryption === null) {
    if (secret !== null) throw new BackupRefused(refused.notEncrypted(folder));
    return plainSeal;
  }
  if (secret === null) throw new BackupRefused(refused.keyNeeded(folder));
  const seal = await encryptingSeal(secret, encryption);
  if (seal === undefined) throw new BackupRefused(refused.wrongKey(folder));
  return seal;
};

/**
 * Opens a place of backups.
 *
 * @param secret what its key file holds; null where none was named
 * @throws BackupRefused when there is none, or the key is not its key
 */
export const openPlace = async (folder: string, secret: string | null): Promise<Place> => {
  const marker = await readMarker(folder);
  if (marker === undefined) throw new BackupRefused(refused.noPlace(folder));
  const seal = await sealFor(folder, marker.encryption, secret);
  return placeAt(folder, marker.installation, seal, marker.encryption !== null);
};

/**
 * Opens the place of an installation's backups, begun in an empty folder where there is none.
 *
 * @throws BackupRefused when the folder holds something else, another installation's backups, or the
 *   key is not its key
 */
export const ownPlace = async (
  folder: string,
  installation: string,
  secret: string | null,
): Promise<Place> => {
  if ((await readMarker(folder)) === undefined) await beginPlace(folder, installation, secret);
  const place = await openPlace(folder, secret);
  if (place.installation !== installation)
    throw new BackupRefused(refused.otherInstallation(folder));
  await clearDrafts(folder);
  return place;
};

const beginPlace = async (
  folder: string,
  installation: string,
  secret: string | null,
): Promise<void> => {
  const others = (await namesIn(folder)).filter(
    (name) => !['lost+found', 'incoming'].includes(name),
  );
  if (others.length > 0) throw new BackupRefused(refused.notEmptyPlace(folder));
  if (secret !== null && secret.length < shortestSecret) throw new BackupRefused(refused.weakKey);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const encryption = secret === null ? null : await newEncryption(secret);
  const marker = JSON.stringify({ format, installation, encryption }, null, 2);
  await write(folder, join(folder, markerName), Buffer.from(`${marker}\n`));
  await syncFolder(folder);
};

/** What a backup left behind that broke off; a day old, so that nobody is still writing it. */
const clearDrafts = async (folder: string): Promise<void> => {
  for (const name of await namesIn(join(folder, 'incoming'))) {
    const draft = join(folder, 'incoming', name);
    const age = Date.now() - (await stat(draft)).mtimeMs;
    if (age > leftAfter) await rm(draft, { force: true });
  }
};
