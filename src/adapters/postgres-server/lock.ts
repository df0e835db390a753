import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { run } from './run.ts';

const holderSchema = z.object({
  pid: z.number().int().positive(),
  started: z.string(),
  /** Tells one lock from the next. */
  token: z.string().optional(),
});
type Holder = z.infer<typeof holderSchema>;

/** How often a lock is looked at, 50 ms apart while its holder lives. */
const attempts = 10;

/** Somebody else works on the same data folder. */
export class DataInUse extends Error {
  constructor(folder: string, pid: number | undefined) {
    super(
      `Another Tanggap (process ${pid === undefined ? 'unknown' : String(pid)}) is using ${folder}. Stop it first, or choose another data folder with TANGGAP_DATA.`,
    );
    this.name = 'DataInUse';
  }
}

/** A lock that was taken. */
export interface Lock {
  /** False once another Tanggap, which thought this one gone, has taken it over. */
  isOurs(): Promise<boolean>;
  giveBack(): Promise<void>;
}

/**
 * Takes the lock file of a data folder for this process. A lock left behind by a process that is
 * gone (kill -9, power cut) is taken over; a process id used again by another program is noticed
 * by the time that program started.
 *
 * @throws DataInUse when a living process holds it.
 */
export const takeLock = async (file: string, folder: string): Promise<Lock> => {
  const token = randomUUID();
  const mine: Holder = { pid: process.pid, started: (await startOf(process.pid)) ?? '', token };
  const draft = `${file}.${String(process.pid)}`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    let holder: Holder | undefined;
    // A killed holder takes a moment to go.
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      if (await linked(draft, file))
        return {
          isOurs: async () => (await holderOf(file))?.token === token,
          giveBack: () => rm(file, { force: true }),
        };
      holder = await holderOf(file);
      if (holder !== undefined && (await isAlive(holder))) await pause(50);
      else await setAside(file, holder);
    }
    throw new DataInUse(folder, holder?.pid);
  } finally {
    await rm(draft, { force: true });
  }
};

const linked = async (draft: string, file: string): Promise<boolean> => {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};

/** undefined when there is no lock any more, or none that can be read. */
const holderOf = async (file: string): Promise<Holder | undefined> => {
  try {
    return holderSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Moves a dead lock away; when a living one was caught instead, puts it back. */
const setAside = async (file: string, dead: Holder | undefined): Promise<void> => {
  const aside = `${file}.stale.${String(process.pid)}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  const caught = await holderOf(aside);
  if (caught !== undefined && caught.pid !== dead?.pid) await linked(aside, file);
  await rm(aside, { force: true });
};

const isAlive = async (holder: Holder): Promise<boolean> => {
  if (!canSignal(holder.pid)) return false;
  const started = await startOf(holder.pid);
  return started === undefined ? platform() === 'win32' : started === holder.started;
};

/** Whether a process with this id exists, whoever owns it. */
export const canSignal = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    if (error instanceof Error && 'code' in error && error.code === 'EPERM') return true;
    throw error;
  }
};

/**
 * A text that differs between two processes which had the same id one after the other; undefined
 * for a process that has ended, even when nobody has taken note of it yet (a zombie), and where
 * the system does not tell.
 */
const startOf = async (pid: number): Promise<string | undefined> => {
  if (platform() === 'linux') {
    try {
      const [stat, boot] = await Promise.all([
        readFile(`/proc/${String(pid)}/stat`, 'utf8'),
        readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      ]);
      // Fields 3 (state) and 22 (start) of proc(5), counted after the name, which may hold spaces.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' || fields[0] === 'X'
        ? undefined
        : `${boot.trim()} ${fields[19] ?? ''}`;
    } catch (error) {
      if (
        error instanceof Error &&
        'code' in error &&
        (error.code === 'ENOENT' || error.code === 'ESRCH')
      )
        return undefined;
      throw error;
    }
  }
  if (platform() === 'win32') return undefined;
  const listed = await run('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]);
  const [, state, started] = /^(\S+)\s+(\S.*)/u.exec(listed.output) ?? [];
  return listed.code !== 0 || state?.startsWith('Z') === true ? undefined : started;
};
