import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '#app/ports.ts';
import type { FileRef } from '#core/cases/report.ts';
import { instantOf } from '#core/time/instant.ts';
import { safeName } from './file-name.ts';
import { mediaTypeOf } from './media-type.ts';
import { readLimited } from './read-limited.ts';
import { contentPlace, openIfThere, readKnown, refPlace, waitingPlace } from './places.ts';
import type { OpenPath } from './opening/openings.ts';
import type { ShownType } from './shown-type.ts';
import type { Known } from './places.ts';
import { markHeld, waitingFiles } from './waiting.ts';
import { writeAll } from './write-all.ts';

const pieceSize = 64 * 1024;

/**
 * Files on this machine's disk, each content once in an agency, under the name of its SHA-256:
 * `<folder>/<agency>/ab/cdef…`. What `put` answers is on the disk for good.
 *
 * @param shownType says what a file's bytes show it to be, wherever that is found out safely
 * @param openPath opens a file, likewise
 */
export const diskFiles = (folder: string, shownType: ShownType, openPath: OpenPath): FileStore => ({
  put: async (agency, given) => {
    const name = safeName(given.name);
    const home = agencyFolder(folder, agency);
    const drafts = join(home, 'incoming');
    await mkdir(drafts, { recursive: true, mode: 0o700 });
    const draft = join(drafts, randomUUID());
    try {
      const read = await write(draft, { ...given, name });
      const shown = await shownType(draft);
      const ref: FileRef = {
        id: randomUUID(),
        name,
        size: read.size,
        sha256: read.sha256,
        mediaType: mediaTypeOf(shown, given.mediaType, read.head),
      };
      // First what holds the content, then the content: whoever sweeps meanwhile sees that it is held.
      const known: Known = { file: ref, put: instantOf(Temporal.Now.instant()) };
      if (given.waits === true) await keepKnown(drafts, waitingPlace(home, ref.id), known);
      else await markHeld(home, ref.sha256);
      await keep(draft, contentPlace(home, read.sha256));
      await keepKnown(drafts, refPlace(home, ref.id), known);
      return ref;
    } finally {
      await rm(draft, { force: true });
    }
  },
  ref: async (agency, id) => {
    const home = agencyFolder(folder, agency);
    return isId(id) ? (await readKnown(refPlace(home, id)))?.file : undefined;
  },
  rename: async (agency, id, name) => {
    if (!isId(id)) return;
    const home = agencyFolder(folder, agency);
    for (const place of [waitingPlace(home, id), refPlace(home, id)]) {
      const known = await readKnown(place);
      if (known !== undefined)
        await keepKnown(join(home, 'incoming'), place, {
          ...known,
          file: { ...known.file, name: safeName(name) },
        });
    }
  },
  get: async (agency, sha256) => {
    if (!/^[0-9a-f]{64}$/u.test(sha256)) return undefined;
    const handle = await openIfThere(contentPlace(agencyFolder(folder, agency), sha256));
    return handle === undefined ? undefined : streamOf(handle);
  },
  open: async (agency, { sha256, name }) => {
    const path = contentPlace(agencyFolder(folder, agency), sha256);
    const there = await openIfThere(path);
    await there?.close();
    return there === undefined ? { not: 'damaged' } : openPath({ path, name });
  },
  ...waitingFiles(folder, (agency) => agencyFolder(folder, agency)),
});

/** Agencies have short plain ids; anything else would be a path into somebody else's folder. */
const agencyFolder = (folder: string, agency: string): string => {
  if (!/^[a-z0-9][a-z0-9_-]*$/u.test(agency))
    throw new RangeError(`not the id of an agency: ${agency}`);
  return join(folder, agency);
};

const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id);

const keepKnown = async (drafts: string, place: string, known: Known): Promise<void> => {
  const draft = join(drafts, `${randomUUID()}.json`);
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(JSON.stringify(known));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await keep(draft, place);
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
