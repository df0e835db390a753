import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PassingFile, PassingFiles } from '#app/ports.ts';
import { msOf } from '#core/time/instant.ts';
import { isMissing } from './places.ts';
import { readLimited } from './read-limited.ts';
import { writeAll } from './write-all.ts';

const written = async (
  place: string,
  file: Parameters<typeof readLimited>[0],
): Promise<PassingFile> => {
  const handle = await open(place, 'wx', 0o600);
  try {
    const { size, sha256 } = await readLimited(file, (piece) => writeAll(handle, piece));
    return { place, size, sha256 };
  } finally {
    await handle.close();
  }
};

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** When a file came, in milliseconds since 1970; undefined when it is gone. */
const cameAt = async (place: string): Promise<number | undefined> => {
  try {
    return (await stat(place)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** Files in a folder of their own on this machine's disk, readable by nobody else, each under a name made here. */
export const passingFiles = (folder: string): PassingFiles => ({
  during: async (work) => {
    const places: string[] = [];
    try {
      return await work(async ({ name, bytes }, limit) => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const place = join(folder, randomUUID());
        places.push(place);
        return written(place, { name, bytes, limit });
      });
    } finally {
      for (const place of places) await rm(place, { force: true });
    }
  },
  sweep: async (before) => {
    let gone = 0;
    for (const name of await namesIn(folder)) {
      const place = join(folder, name);
      const at = await cameAt(place);
      if (at === undefined || at >= msOf(before)) continue;
      await rm(place, { force: true });
      gone += 1;
    }
    return gone;
  },
});
