import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeptFile } from './format.ts';
import { isKept, keep, readBack } from './pieces.ts';
import { syncFolder } from './place.ts';
import type { Place } from './place.ts';

/** Written and read at once: disks answer many better than one after the other. */
const atOnce = 8;

/**
 * Does work on each, several at once, and gives the answers in their order.
 *
 * @throws what the first to fail threw, once nothing is under way any more
 */
const onEach = async <Thing, Answer>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<Answer>,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  const left = things.entries();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const [at, thing] of left) {
      if (failures.length > 0) return;
      try {
        answers[at] = await work(thing);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failures.length > 0) throw failures[0];
  return answers;
};

const missing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Uploads under way, which nothing refers to yet. */
const passedOver = 'incoming';

/** Paths of the files at or below a path of a folder; none where there is nothing. */
const filesBelow = async (folder: string, path: string): Promise<readonly string[]> => {
  const here = await stat(join(folder, path)).catch((error: unknown) => {
    if (missing(error)) return undefined;
    throw error;
  });
  if (here?.isFile() === true) return [path];
  if (here?.isDirectory() !== true) return [];
  const names = (await readdir(join(folder, path))).filter((name) => name !== passedOver);
  const below = await onEach(names.toSorted(), (name) => filesBelow(folder, `${path}/${name}`));
  return below.flat();
};

/** The hash that evidence is known by, of the path it lies under; undefined for other files. */
const hashInName = (path: string): string | undefined => {
  const [, two, rest] = /^files\/[^/]+\/([0-9a-f]{2})\/([0-9a-f]{62})$/u.exec(path) ?? [];
  return two === undefined || rest === undefined ? undefined : two + rest;
};

/** Where evidence of an agency lies. */
export const evidencePath = (agency: string, sha256: string): string =>
  `files/${agency}/${sha256.slice(0, 2)}/${sha256.slice(2)}`;

/** What was kept of files, and what is not as its name says. */
interface KeptFiles {
  readonly files: readonly KeptFile[];
  readonly altered: readonly string[];
}

/**
 * Keeps the files at or below some paths of a folder.
 *
 * @param before files of an earlier backup: evidence among them that the place still has is not read
 *   again, for what lies under a hash never changes
 */
export const keepFiles = async (
  place: Place,
  folder: string,
  paths: readonly string[],
  before: readonly KeptFile[],
): Promise<KeptFiles> => {
  const known = new Map(before.map((file) => [file.path, file]));
  const below = await onEach(paths, (path) => filesBelow(folder, path));
  const altered: string[] = [];
  const files = await onEach(below.flat(), async (path): Promise<KeptFile | undefined> => {
    const named = hashInName(path);
    const earlier = known.get(path);
    if (named !== undefined && earlier !== undefined && (await isKept(place, earlier)))
      return earlier;
    const kept = await keep(place, createReadStream(join(folder, path))).catch((error: unknown) => {
      // An upload that was swept away since it was listed; evidence that lacks is noticed by whoever takes the backup.
      if (missing(error)) return undefined;
      throw error;
    });
    if (kept === undefined) return undefined;
    if (named === undefined || named === kept.sha256) return { ...kept, path };
    altered.push(path);
    return undefined;
  });
  return { files: files.filter((file) => file !== undefined), altered };
};

/** Writes files below a folder in which they are not yet; on the disk for good when this answers. */
export const writeFiles = async (
  place: Place,
  files: readonly KeptFile[],
  folder: string,
): Promise<void> => {
  await onEach(files, async (file) => {
    const target = join(folder, file.path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const handle = await open(target, 'wx', 0o600);
    try {
      for await (const part of readBack(place, file, file.path)) await handle.writeFile(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  for (const path of folders) await syncFolder(join(folder, path));
};

/** Every folder on the way to a file, the data folder included. */
const foldersOf = (path: string): readonly string[] =>
  path.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/'));
