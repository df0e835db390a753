import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { setUp } from './set-up.ts';
import type { SetUpNews, SetUpWish } from './set-up-apart.ts';
import { Stopped } from './tell.ts';

const tell = (news: SetUpNews): void => {
  parentPort?.postMessage(news);
};
const { config, trial }: SetUpWish = workerData;

try {
  tell({
    done: await setUp(
      config,
      {
        out: (line) => {
          tell({ line, to: 'out' });
        },
        err: (line) => {
          tell({ line, to: 'err' });
        },
        env: process.env,
        cwd: process.cwd(),
      },
      trial,
    ),
  });
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  tell({ stopped: error.bilingual });
}
