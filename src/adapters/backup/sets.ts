import { createHash } from 'node:crypto';
import { format, formatSchema, manifestSchema, setSchema } from './format.ts';
import type { Manifest } from './format.ts';
import { keep, pieceSize, readBack } from './pieces.ts';
import type { Place } from './place.ts';
import * as refused from './refused.ts';
import { BackupRefused } from './refused.ts';

const shortHash = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/**
 * Writes a backup's manifest, which makes it one.
 *
 * @returns its name: when it was taken, and part of the hash of what its file says
 */
export const writeSet = async (place: Place, manifest: Manifest): Promise<string> => {
  const bytes = Buffer.from(JSON.stringify(manifest));
  const kept = await keep(place, onlyOne(bytes));
  const content = Buffer.from(JSON.stringify({ format, manifest: kept }));
  const stamp = manifest.takenAt.replaceAll(':', '');
  const name = `${stamp}-${place.seal.nameOf(shortHash(content)).slice(0, 16)}`;
  await place.putSet(name, await place.seal.close(content, name));
  return name;
};

async function* onlyOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

const read = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BackupRefused(refused.damaged(name), { cause });
  }
};

const ofOurFormat = <Shape>(
  json: unknown,
  schema: { safeParse(given: unknown): { readonly data?: Shape } },
  name: string,
): Shape => {
  const { data } = schema.safeParse(json);
  if (data !== undefined) return data;
  const newer = (formatSchema.safeParse(json).data?.format ?? 0) > format;
  throw new BackupRefused(newer ? refused.newerFormat(name) : refused.damaged(name));
};

/** @throws BackupRefused when it is damaged, or written by a newer version */
export const readSet = async (place: Place, name: string): Promise<Manifest> => {
  const content = await place.seal.open(await place.getSet(name), name, pieceSize);
  const known = place.seal.nameOf(shortHash(content)).slice(0, 16);
  if (!name.endsWith(`-${known}`)) throw new BackupRefused(refused.damaged(name));
  const { manifest: kept } = ofOurFormat(read(content.toString(), name), setSchema, name);
  const parts = await Array.fromAsync(readBack(place, kept, name));
  const manifest = ofOurFormat(read(Buffer.concat(parts).toString(), name), manifestSchema, name);
  if (manifest.installation.id !== place.installation)
    throw new BackupRefused(refused.otherInstallation(place.folder));
  return manifest;
};

/**
 * The name of a backup: the newest, or the one asked for by its name or the beginning of it.
 *
 * @throws BackupRefused when there is none, or several begin so
 */
export const chooseSet = async (place: Place, asked: string | null): Promise<string> => {
  const names = await place.sets();
  const fitting = asked === null ? names.slice(-1) : names.filter((name) => name.startsWith(asked));
  const [name, more] = fitting;
  if (name !== undefined && more === undefined) return name;
  throw new BackupRefused(
    asked === null ? refused.noSets(place.folder) : refused.noSuchSet(asked, place.folder),
  );
};
