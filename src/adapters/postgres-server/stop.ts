import { rm } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { processesIn, readPidFile, signal, waitForQuiet } from './processes.ts';
import { run } from './run.ts';

/** How long a fast shutdown may take; an immediate one (recovered at the next start) follows. */
const fastMilliseconds = 2500;
const immediateMilliseconds = 1000;

/**
 * Stops whatever PostgreSQL works on the cluster: ours, or one that outlived the process which
 * started it. Fast first (sessions are ended, everything is written), then immediate.
 *
 * @throws Error when a process stays.
 */
export const stopCluster = async (
  cluster: string,
  binaries: Binaries,
  account: Account,
): Promise<void> => {
  if (platform() === 'win32') return stopOnWindows(cluster, binaries, account);
  if ((await processesIn(cluster)).length === 0) return;
  const server = (await readPidFile(cluster))?.pid;
  if (server !== undefined && (await processesIn(cluster)).includes(server)) {
    signal(server, 'SIGINT');
    if (await waitForQuiet(cluster, fastMilliseconds)) return;
  } else if (await waitForQuiet(cluster, immediateMilliseconds)) {
    // Children whose server was killed end by themselves, usually at once.
    return;
  }
  for (const pid of await processesIn(cluster)) signal(pid, 'SIGQUIT');
  if (await waitForQuiet(cluster, immediateMilliseconds)) return;
  for (const pid of await processesIn(cluster)) signal(pid, 'SIGKILL');
  if (await waitForQuiet(cluster, immediateMilliseconds)) return;
  throw new Error(`PostgreSQL in ${cluster} does not stop.`);
};

/** Windows has no signals; pg_ctl speaks to the server through a pipe. */
const stopOnWindows = async (
  cluster: string,
  binaries: Binaries,
  account: Account,
): Promise<void> => {
  if ((await readPidFile(cluster)) === undefined) return;
  for (const mode of ['fast', 'immediate']) {
    const stopped = await run(
      binaries.pgCtl,
      ['stop', '-D', cluster, '-m', mode, '-t', '3'],
      account,
    );
    if (stopped.code === 0 || (await processesIn(cluster)).length === 0) return;
  }
  throw new Error(`PostgreSQL in ${cluster} does not stop.`);
};

/**
 * Clears the way for a start: stops a server left behind, and removes a pid file whose process
 * id belongs to somebody else by now. PostgreSQL itself deals with the pid file of a dead process.
 */
export const clearLeftovers = async (
  cluster: string,
  binaries: Binaries,
  account: Account,
  log: (line: string) => void,
): Promise<void> => {
  if ((await processesIn(cluster)).length > 0) {
    log('PostgreSQL was still running from before; stopping it.');
    await stopCluster(cluster, binaries, account);
  }
  // Only where we can see that nobody works here: the file also guards against a second server.
  if (platform() === 'linux') await rm(join(cluster, 'postmaster.pid'), { force: true });
};
