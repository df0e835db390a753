import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { msOf, type Instant } from '#core/time/instant.ts';
import { isMissing } from './places.ts';

/** The names in a folder; none where there is no such folder. */
export const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** When something came to lie where it lies, in milliseconds since 1970; undefined when it is gone. */
export const cameAt = async (place: string): Promise<number | undefined> => {
  try {
    return (await stat(place)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/**
 * Removes the files of a folder that were last written before a moment.
 *
 * @returns how many
 */
export const sweepOlder = async (folder: string, before: Instant): Promise<number> => {
  let gone = 0;
  for (const name of await namesIn(folder)) {
    const place = join(folder, name);
    const at = await cameAt(place);
    if (at === undefined || at >= msOf(before)) continue;
    await rm(place, { force: true });
    gone += 1;
  }
  return gone;
};
