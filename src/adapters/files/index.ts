import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '#app/ports.ts';
import type { FileRef } from '#core/cases/report.ts';
import { safeName } from './file-name.ts';
import { mediaTypeOf } from './media-type.ts';
import { readLimited } from './read-limited.ts';
import type { ShownType } from './shown-type.ts';

const pieceSize = 64 * 1024;

/**
 * Files on this machine's disk, each content once in an agency, under the name of its SHA-256:
 * `<folder>/<agency>/ab/cdef…`. What `put` answers is on the disk for good.
 *
 * @param shownType says what a file's bytes show it to be, wherever that is found out safely
 */
export const diskFiles = (folder: string, shownType: ShownType): FileStore => ({
  put: async (agency, given) => {
    const name = safeName(given.name);
    const drafts = join(agencyFolder(folder, agency), 'incoming');
    await mkdir(drafts, { recursive: true, mode: 0o700 });
    const draft = join(drafts, randomUUID());
    try {
      const read = await write(draft, { ...given, name });
      const shown = await shownType(draft);
      await keep(draft, placeOf(folder, agency, read.sha256));
      const ref: FileRef = {
        id: randomUUID(),
        name,
        size: read.size,
        sha256: read.sha256,
        mediaType: mediaTypeOf(shown, given.mediaType, read.head),
      };
      await keepRef(drafts, refPlaceOf(folder, agency, ref.id), ref);
      return ref;
    } finally {
      await rm(draft, { force: true });
    }
  },
  ref: (agency, id) => readRef(folder, agency, id),
  get: async (agency, sha256) => {
    if (!/^[0-9a-f]{64}$/u.test(sha256)) return undefined;
    const handle = await openIfThere(placeOf(folder, agency, sha256));
    return handle === undefined ? undefined : streamOf(handle);
  },
});

/** Agencies have short plain ids; anything else would be a path into somebody else's folder. */
const agencyFolder = (folder: string, agency: string): string => {
  if (!/^[a-z0-9][a-z0-9_-]*$/u.test(agency))
    throw new RangeError(`not the id of an agency: ${agency}`);
  return join(folder, agency);
};

const placeOf = (folder: string, agency: string, sha256: string): string =>
  join(agencyFolder(folder, agency), sha256.slice(0, 2), sha256.slice(2));

/** What is known of an upload lies beside the contents, under its id. */
const refPlaceOf = (folder: string, agency: string, id: string): string =>
  join(agencyFolder(folder, agency), 'refs', id.slice(0, 2), `${id}.json`);

const keepRef = async (drafts: string, place: string, ref: FileRef): Promise<void> => {
  const draft = join(drafts, `${ref.id}.json`);
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(JSON.stringify(ref));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await keep(draft, place);
};

const readRef = async (
  folder: string,
  agency: string,
  id: string,
): Promise<FileRef | undefined> => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id)) return undefined;
  const handle = await openIfThere(refPlaceOf(folder, agency, id));
  if (handle === undefined) return undefined;
  const text = await handle.readFile('utf8').finally(() => handle.close());
  const ref: FileRef = JSON.parse(text);
  return ref;
};

const write = async (
  draft: string,
  file: Parameters<typeof readLimited>[0],
): ReturnType<typeof readLimited> => {
  const handle = await open(draft, 'wx', 0o600);
  try {
    const read = await readLimited(file, (piece) => writeAll(handle, piece));
    await handle.sync();
    return read;
  } finally {
    await handle.close();
  }
};

const writeAll = async (handle: FileHandle, piece: Uint8Array): Promise<void> => {
  for (let written = 0; written < piece.byteLength;) {
    written += (await handle.write(piece, written)).bytesWritten;
  }
};

/** Renamed in one step: a file under its final name is always whole. */
const keep = async (draft: string, place: string): Promise<void> => {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(draft, place);
  for (const folder of [dirname(place), dirname(dirname(place))]) await syncFolder(folder);
};

/** A new name is on the disk only when its folder is; Windows does not let folders be opened. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

const openIfThere = async (place: string): Promise<FileHandle | undefined> => {
  try {
    return await open(place, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

const streamOf = (handle: FileHandle): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const piece = new Uint8Array(pieceSize);
        const { bytesRead } = await handle.read(piece, 0, pieceSize);
        if (bytesRead > 0) {
          controller.enqueue(piece.subarray(0, bytesRead));
          return;
        }
        await handle.close();
        controller.close();
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 0 },
  );
