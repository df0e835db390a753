import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { z } from 'zod';
import { run } from './run.ts';

const holderSchema = z.object({ pid: z.number().int().positive(), started: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** Somebody else works on the same data folder. */
export class DataInUse extends Error {
  constructor(folder: string, pid: number) {
    super(`Another Tanggap (process ${String(pid)}) is using ${folder}. Stop it first, or choose another data folder with TANGGAP_DATA.`);
    this.name = 'DataInUse';
  }
}

/**
 * Takes the lock file of a data folder for this process. A lock left behind by a process that is
 * gone (kill -9, power cut) is taken over; a process id used again by another program is noticed
 * by the time that program started.
 *
 * @returns gives the lock back.
 * @throws DataInUse when a living process holds it.
 */
export const takeLock = async (file: string, folder: string): Promise<() => Promise<void>> => {
  const mine: Holder = { pid: process.pid, started: await startOf(process.pid) ?? '' };
  const draft = `${file}.${String(process.pid)}`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    // A holder may vanish between two looks, hence a second and a third try.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (await linked(draft, file)) return () => rm(file, { force: true });
      const holder = await holderOf(file);
      if (holder !== undefined && (await isAlive(holder))) throw new DataInUse(folder, holder.pid);
      await setAside(file, holder);
    }
    throw new Error(`The lock ${file} could not be taken.`);
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
  return started === undefined || started === holder.started;
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

/** A text that differs between two processes which had the same id one after the other. */
const startOf = async (pid: number): Promise<string | undefined> => {
  if (platform() === 'linux') {
    try {
      const [stat, boot] = await Promise.all([readFile(`/proc/${String(pid)}/stat`, 'utf8'), readFile('/proc/sys/kernel/random/boot_id', 'utf8')]);
      // Field 22 of proc(5), counted after the name, which may hold spaces.
      return `${boot.trim()} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return undefined;
      throw error;
    }
  }
  if (platform() === 'win32') return undefined;
  const listed = await run('ps', ['-o', 'lstart=', '-p', String(pid)]);
  return listed.code === 0 ? listed.output : undefined;
};
