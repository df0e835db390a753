import { readFile, readdir, readlink, realpath } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { canSignal } from './lock.ts';

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export interface PidFile {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly ready: boolean;
}

/** undefined when there is none, or it is not written to its end yet. */
export const readPidFile = async (cluster: string): Promise<PidFile | undefined> => {
  try {
    // Lines as in PostgreSQL's src/include/utils/pidfile.h.
    const [pid, , , port, socketFolder, , , status] = (
      await readFile(join(cluster, 'postmaster.pid'), 'utf8')
    ).split('\n');
    if (pid === undefined || Number.isNaN(Number(pid)) || pid === '') return undefined;
    return {
      pid: Number(pid),
      port: Number(port),
      socketFolder: socketFolder ?? '',
      ready: status?.trim() === 'ready',
    };
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
};

/**
 * Processes that work in the cluster's folder: the server and its children, also those whose
 * server was killed. Only Linux tells; elsewhere the pid file has to do.
 */
export const processesIn = async (cluster: string): Promise<readonly number[]> => {
  if (platform() !== 'linux') {
    const pid = (await readPidFile(cluster))?.pid;
    return pid !== undefined && canSignal(pid) ? [pid] : [];
  }
  const folder = await realpath(cluster);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => ((await workingFolder(pid)) === folder ? [Number(pid)] : [])),
  );
  return found.flat();
};

const workingFolder = async (pid: string): Promise<string | undefined> => {
  try {
    return await readlink(`/proc/${pid}/cwd`);
  } catch (error) {
    // Processes end while we look, and those of other users do not show their folder.
    if (isGone(error)) return undefined;
    throw error;
  }
};

/**
 * Memory of the server and its children in bytes, shared pages counted once.
 *
 * @returns undefined where the system does not tell.
 */
export const memoryOf = async (cluster: string): Promise<number | undefined> => {
  if (platform() !== 'linux') return undefined;
  const parts = await Promise.all(
    (await processesIn(cluster)).map(async (pid) => {
      try {
        const text = await readFile(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
        return Number(/^Pss:\s+(\d+) kB/mu.exec(text)?.[1] ?? 0) * 1024;
      } catch (error) {
        if (isGone(error)) return 0;
        throw error;
      }
    }),
  );
  return parts.reduce((sum, part) => sum + part, 0);
};

/** Waits until nobody works in the cluster's folder; false when somebody still does after `milliseconds`. */
export const waitForQuiet = async (cluster: string, milliseconds: number): Promise<boolean> => {
  for (let waited = 0; waited <= milliseconds; waited += 20) {
    if ((await processesIn(cluster)).length === 0) return true;
    await pause(20);
  }
  return false;
};

/** Sends a signal; a process that is gone already is fine. */
export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};

export const isGone = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(String(error.code));
