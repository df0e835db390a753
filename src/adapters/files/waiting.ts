import { link, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WaitingFile, WaitingFiles } from '#app/ports.ts';
import { msOf, type Instant } from '#core/time/instant.ts';
import {
  contentPlace,
  heldPlace,
  isMissing,
  leavingPlace,
  readKnown,
  refPlace,
  waitingPlace,
  withdrawnPlace,
} from './places.ts';
import type { Known } from './places.ts';
import { cameAt, namesIn, sweepOlder } from './sweep.ts';

/** Moves a file; false when it is not there, as after somebody else moved it. */
const moved = async (from: string, to: string): Promise<boolean> => {
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await rename(from, to);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
};

/** Has a file lie there since now. */
const touch = async (place: string): Promise<void> => {
  const now = new Date();
  try {
    await utimes(place, now, now);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
};

const isThere = async (place: string): Promise<boolean> => (await cameAt(place)) !== undefined;

/** Says that a content is held for good. */
export const markHeld = async (home: string, sha256: string): Promise<void> => {
  const place = heldPlace(home, sha256);
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await writeFile(place, '', { mode: 0o600 });
};

/** An upload in a folder of an agency, and since when it lies there. */
interface Lying extends Known {
  readonly since: number;
}

const uploadsIn = async (
  home: string,
  folder: 'waiting' | 'withdrawn',
): Promise<readonly Lying[]> => {
  const found: Lying[] = [];
  for (const name of await namesIn(join(home, folder))) {
    const place = join(home, folder, name);
    const [at, known] = [await cameAt(place), await readKnown(place)];
    if (at !== undefined && known !== undefined) found.push({ ...known, since: at });
  }
  return found;
};

const allIn = async (home: string): Promise<readonly Lying[]> => [
  ...(await uploadsIn(home, 'waiting')),
  ...(await uploadsIn(home, 'withdrawn')),
];

/** Whether anything has this content: looked for among what waits first, for what waits is held before it waits no more. */
const isHeld = async (home: string, sha256: string): Promise<boolean> =>
  (await allIn(home)).some(({ file }) => file.sha256 === sha256) ||
  isThere(heldPlace(home, sha256));

/** Puts a content back unless another copy of it has come; contents under one hash are the same. */
const putBack = async (leaving: string, place: string): Promise<void> => {
  try {
    await link(leaving, place);
  } catch (error) {
    const there = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!there && !isMissing(error)) throw error;
  }
  await rm(leaving, { force: true });
};

/** Ends letting a content go that was taken away: back with it when something has it after all. */
const endLeaving = async (home: string, sha256: string): Promise<void> => {
  const leaving = leavingPlace(home, sha256);
  if (await isHeld(home, sha256)) await putBack(leaving, contentPlace(home, sha256));
  else await rm(leaving, { force: true });
};

/**
 * Lets a content go that nothing holds. It is taken away first and looked for again then: an
 * upload of the same content says so before it puts its own copy there.
 */
const letGo = async (home: string, sha256: string): Promise<void> => {
  if (await isHeld(home, sha256)) return;
  await moved(contentPlace(home, sha256), leavingPlace(home, sha256));
  await endLeaving(home, sha256);
};

/** Ends what broke off while contents were let go. */
const finishLeaving = async (home: string): Promise<void> => {
  for (const sha256 of await namesIn(join(home, 'leaving'))) await endLeaving(home, sha256);
};

/**
 * Uploads that wait, in the folders of the agencies: what is known of them lies a second time in
 * `waiting/`, and of those withdrawn in `withdrawn/` alone. Whatever breaks off is done again.
 */
export const waitingFiles = (folder: string, homeOf: (agency: string) => string): WaitingFiles => ({
  waiting: async () => {
    const all = { files: 0, bytes: 0 };
    for (const agency of await namesIn(folder))
      for (const { file } of await allIn(homeOf(agency))) {
        all.files += 1;
        all.bytes += file.size;
      }
    return all;
  },
  sweepDrafts: async (before) => {
    let gone = 0;
    for (const agency of await namesIn(folder))
      gone += await sweepOlder(join(homeOf(agency), 'incoming'), before);
    return gone;
  },
  overdue: async ({ put, withdrawn }, most) => {
    const found: WaitingFile[] = [];
    const take = (agency: string, some: readonly Lying[], before: Instant, gone: boolean): void => {
      for (const one of some)
        if (one.since < msOf(before))
          found.push({ agency, file: one.file, put: one.put, withdrawn: gone });
    };
    for (const agency of await namesIn(folder)) {
      const home = homeOf(agency);
      await finishLeaving(home);
      take(agency, await uploadsIn(home, 'waiting'), put, false);
      take(agency, await uploadsIn(home, 'withdrawn'), withdrawn, true);
    }
    return found.slice(0, most);
  },
  settle: async (agency, { id, sha256 }) => {
    const home = homeOf(agency);
    await markHeld(home, sha256);
    await moved(withdrawnPlace(home, id), refPlace(home, id));
    await moved(waitingPlace(home, id), refPlace(home, id));
  },
  withdraw: async (agency, { id }) => {
    const home = homeOf(agency);
    await rm(refPlace(home, id), { force: true });
    await touch(waitingPlace(home, id));
    await moved(waitingPlace(home, id), withdrawnPlace(home, id));
  },
  forget: async (agency, { id, sha256 }) => {
    const home = homeOf(agency);
    await rm(withdrawnPlace(home, id), { force: true });
    await letGo(home, sha256);
  },
});
