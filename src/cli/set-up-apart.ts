import { Worker } from 'node:worker_threads';
import type { Connected } from '#connect.ts';
import type { Io } from './io.ts';
import type { SetUp } from './set-up.ts';
import { Stopped } from './tell.ts';

/** What the thread is to set up. */
export interface SetUpWish {
  readonly config: Connected;
  readonly trial: boolean;
}

/** What the thread says while it sets up, and at its end. */
export type SetUpNews =
  | { readonly line: string; readonly to: 'out' | 'err' }
  | { readonly done: SetUp }
  | { readonly stopped: { readonly id: string; readonly en: string } };

/**
 * Sets up in a thread of its own, whose memory is given back when it ends: what a start needs
 * (every adapter from its sources) would otherwise stay beside the built pages for good.
 *
 * @throws Stopped as `setUp` does
 */
export const setUpApart = (config: Connected, io: Io, trial: boolean): Promise<SetUp> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./set-up-worker.ts', import.meta.url), {
      workerData: { config, trial } satisfies SetUpWish,
    });
    worker.on('message', (news: SetUpNews) => {
      if ('line' in news) io[news.to](news.line);
      else if ('done' in news) resolve(news.done);
      else reject(new Stopped(news.stopped));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      reject(new Error(`setting up ended early, exit code ${String(code)}`));
    });
  });
