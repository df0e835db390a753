import { Worker } from 'node:worker_threads';

const watcher = `const { parentPort, workerData: most } = require('node:worker_threads');
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent || process.memoryUsage.rss() > most)
      process.kill(process.pid, 'SIGKILL');
  };
  look();
  setInterval(look, 50);
  parentPort.postMessage('watching');`;

/**
 * Kills this process when its product went away, even from within a loop in which no event is
 * heard, and when it takes more memory than it may: what lies in buffers counts for no bound of V8's.
 *
 * @param most bytes of the whole process
 * @returns once it is watched
 */
export const watched = (most: number): Promise<void> => {
  const watch = new Worker(watcher, { eval: true, stdin: false, workerData: most });
  return new Promise((resolve) => {
    watch.once('message', () => {
      watch.unref();
      resolve();
    });
  });
};
