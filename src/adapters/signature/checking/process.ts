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

process.on('message', (job: CheckJob) => {
  void answer(job).then((result) => process.send?.(result));
});
// The product went away without a word: nobody is left to answer.
process.on('disconnect', () => process.exit(0));
// Nor to kill a check that never ends, and in its loop no event is heard: a thread looks after that.
new Worker(
  `const parent = process.ppid;
   setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 2000);`,
  { eval: true, stdin: false },
).unref();
