import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileRef } from '#core/cases/report.ts';
import type { Instant } from '#core/time/instant.ts';

// Where things lie in the folder of an agency.

/** A content, under its hash. */
export const contentPlace = (home: string, sha256: string): string =>
  join(home, sha256.slice(0, 2), sha256.slice(2));

/** What is known of a file lies beside the contents, under its id. */
export const refPlace = (home: string, id: string): string =>
  join(home, 'refs', id.slice(0, 2), `${id}.json`);

/** The same of an upload, until a record speaks of it. */
export const waitingPlace = (home: string, id: string): string =>
  join(home, 'waiting', `${id}.json`);

/** The same of one that nobody can name any more. */
export const withdrawnPlace = (home: string, id: string): string =>
  join(home, 'withdrawn', `${id}.json`);

/** That a content is held for good. */
export const heldPlace = (home: string, sha256: string): string =>
  join(home, 'held', sha256.slice(0, 2), sha256.slice(2));

/** A content that is about to go. */
export const leavingPlace = (home: string, sha256: string): string => join(home, 'leaving', sha256);

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

export const openIfThere = async (place: string): Promise<FileHandle | undefined> => {
  try {
    return await open(place, 'r');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** What is kept of a file beside its content. */
export interface Known {
  readonly file: FileRef;
  readonly put: Instant;
}

/** What is known of a file; undefined when nothing lies there. */
export const readKnown = async (place: string): Promise<Known | undefined> => {
  const handle = await openIfThere(place);
  if (handle === undefined) return undefined;
  const text = await handle.readFile('utf8').finally(() => handle.close());
  const known: Known = JSON.parse(text);
  return known;
};
