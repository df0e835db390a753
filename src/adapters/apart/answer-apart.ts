import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { Answered, Asked } from './messages.ts';

/** Beyond so many bytes a process is replaced. */
const mostMemory = 300_000_000;

/**
 * Kills this process when its product went away, even from within a loop in which no event is
 * heard, and when it takes more memory than it may: what lies in buffers counts for no bound of V8's.
 */
const watcher = `const { parentPort, workerData: most } = require('node:worker_threads');
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent || process.memoryUsage.rss() > most)
      process.kill(process.pid, 'SIGKILL');
  };
  look();
  setInterval(look, 50);
  parentPort.postMessage('watching');`;

const watched = (): Promise<void> => {
  const watch = new Worker(watcher, {
    eval: true,
    stdin: false,
    workerData: Number(process.argv[2]),
  });
  return new Promise((resolve) => {
    watch.once('message', () => {
      watch.unref();
      resolve();
    });
  });
};

const answerTo = async <Job>(
  { id, job }: Asked<Job>,
  work: (job: Job) => unknown,
): Promise<Answered> => {
  try {
    const answer = await work(job);
    return { id, answer, tired: process.memoryUsage.rss() > mostMemory };
  } catch (error) {
    // Whatever a stranger's file makes us trip over says nothing of what it holds.
    if (!(error instanceof Error)) throw error;
    return { id, failed: true, tired: true };
  }
};

/** Does one kind of work in this process for as long as its product is there. Called by the entry alone. */
export const answerApart = <Job>(work: (job: Job) => unknown): void => {
  const watching = watched();
  // The product went away without a word: nobody is left to answer.
  process.on('disconnect', () => process.exit(0));
  process.on('message', (asked: Asked<Job>) => {
    void watching.then(() => answerTo(asked, work)).then((answered) => process.send?.(answered));
  });
};
