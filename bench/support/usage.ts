import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { processesIn, readPidFile } from '#adapters/postgres-server/processes.ts';

/** Clock ticks a second in /proc (USER_HZ, 100 on every platform Linux runs on today). */
const ticks = 100;

interface Times {
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

/** CPU seconds of a process; zero where the system does not tell or the process is gone. */
const timesOf = async (pid: number): Promise<Times> => {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  // proc(5): after the name in parentheses, fields 14 to 17 are utime, stime, cutime, cstime.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number);
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields;
  return { own: (user + system) / ticks, ended: (endedUser + endedSystem) / ticks };
};

/** CPU seconds that a process has used. */
export const cpuOf = async (pid: number): Promise<number> => (await timesOf(pid)).own;

/** CPU seconds of processes that this one started and that have ended. */
export const endedChildrenCpu = async (): Promise<number> => (await timesOf(process.pid)).ended;

/** The folder of the embedded PostgreSQL's files below a data folder. */
export const clusterIn = (dataDir: string): string => join(dataDir, 'postgres', 'cluster');

/** CPU seconds that the embedded PostgreSQL has used, sessions that have ended included. */
export const databaseCpu = async (dataDir: string): Promise<number> => {
  const cluster = clusterIn(dataDir);
  const postmaster = (await readPidFile(cluster))?.pid;
  const parts = await Promise.all(
    (await processesIn(cluster)).map(async (pid) => {
      const { own, ended } = await timesOf(pid);
      return own + (pid === postmaster ? ended : 0);
    }),
  );
  return parts.reduce((total, part) => total + part, 0);
};

/** Memory of a process in bytes: resident, and its own share (PSS); undefined where the system does not tell. */
export const memoryOfProcess = async (
  pid: number,
): Promise<{ readonly resident: number; readonly share: number } | undefined> => {
  const text = await readFile(`/proc/${String(pid)}/smaps_rollup`, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const kilobytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(text)?.[1] ?? Number.NaN);
  return { resident: kilobytes('Rss') * 1024, share: kilobytes('Pss') * 1024 };
};
