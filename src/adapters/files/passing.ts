import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PassingFile, PassingFiles } from '#app/ports.ts';
import { readLimited } from './read-limited.ts';
import { sweepOlder } from './sweep.ts';
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
  sweep: (before) => sweepOlder(folder, before),
});
