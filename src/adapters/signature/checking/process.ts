/** Entry of a checking process: takes files apart that strangers have made. */
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { signFailure } from '#core/papers/signing/failures.ts';
import { verifyPdf } from '#adapters/signature/verify/index.ts';
import type { CheckJob, CheckResult, Finding } from './messages.ts';
import { readText } from './read-text.ts';

/** Beyond so many bytes a process is replaced. */
const mostMemory = 300_000_000;

const work = (job: CheckJob): Promise<Finding> =>
  job.work === 'text' ? readText(job.pdf) : verifyPdf(job.pdf, job.trust);

const answer = async (job: CheckJob): Promise<CheckResult> => {
  const tired = (): boolean => process.memoryUsage.rss() > mostMemory;
  try {
    return { id: job.id, found: await work(job), tired: tired() };
  } catch (error) {
    // Whatever a stranger's file makes us trip over says nothing of what it holds.
    if (!(error instanceof Error)) throw error;
    return { id: job.id, found: signFailure('not-checked'), tired: true };
  }
};

// The product went away without a word: nobody is left to answer.
process.on('disconnect', () => process.exit(0));
// Nor to kill a check that never ends, and in its loop no event is heard: a thread looks after that.
// It watches all memory, too: what lies in buffers counts for no bound of V8's.
const watch = new Worker(
  `const { parentPort, workerData: most } = require('node:worker_threads');
   const parent = process.ppid;
   const look = () => {
     if (process.ppid !== parent || process.memoryUsage.rss() > most)
       process.kill(process.pid, 'SIGKILL');
   };
   look();
   setInterval(look, 50);
   parentPort.postMessage('watching');`,
  { eval: true, stdin: false, workerData: Number(process.argv[2]) },
);
const watching = new Promise<void>((resolve) => {
  watch.once('message', () => {
    watch.unref();
    resolve();
  });
});
process.on('message', (job: CheckJob) => {
  void watching.then(() => answer(job)).then((result) => process.send?.(result));
});
