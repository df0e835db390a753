import { setPriority } from 'node:os';
import process from 'node:process';
import type { Answered, Asked } from './messages.ts';
import { watched } from './watched.ts';

/** Beyond so many bytes a process is replaced. */
const mostMemory = 300_000_000;

/** Of the machine's processors it takes what others leave. */
const lowPriority = 10;

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
  // People's pages come first on a machine that has little to do it with.
  setPriority(lowPriority);
  const watching = watched(Number(process.argv[2]));
  // The product went away without a word: nobody is left to answer.
  process.on('disconnect', () => process.exit(0));
  process.on('message', (asked: Asked<Job>) => {
    void watching.then(() => answerTo(asked, work)).then((answered) => process.send?.(answered));
  });
};
