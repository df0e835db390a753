import { join } from 'node:path';
import { apart } from '#adapters/apart/index.ts';
import type { ApartOptions } from '#adapters/apart/index.ts';
import type { Opening } from '#core/cases/opening.ts';
import { isOpening } from './open-file.ts';

/** A file on this machine's disk, and what it is called. */
export interface OpenJob {
  readonly path: string;
  readonly name: string;
}

/** Opens a file as somebody would who has to look at it. */
export type OpenPath = (job: OpenJob) => Promise<Opening>;

/**
 * Opens files in a process that can be killed: what decoding one takes, the file says. One that
 * takes more time or memory than it may is not opened, and what it is stays unsaid.
 */
export const openings = ({
  root,
  ...bounds
}: {
  /** Folder of the project: the process lies in `src/adapters/files/opening`. */
  readonly root: string;
} & Partial<Pick<ApartOptions<Opening>, 'timeoutMs' | 'residentMb' | 'mostWaiting'>>): {
  readonly openPath: OpenPath;
  close(): void;
} => {
  const lane = apart<OpenJob, Opening>({
    mostWaiting: 20,
    ...bounds,
    entry: join(root, 'src', 'adapters', 'files', 'opening', 'process.ts'),
    tries: 2,
    isAnswer: isOpening,
  });
  return {
    openPath: async (job) => {
      const found = await lane.ask(job);
      if ('answer' in found) return found.answer;
      return { not: found.none === 'failed' ? 'damaged' : 'unchecked' };
    },
    close: () => lane.close(),
  };
};
