import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { holdsBackups, openBackups } from '#backup.ts';
import type { BackupStore } from '#backup.ts';
import type { BackupPlan } from '#config.ts';
import type { Connected } from '#connect.ts';
import { isBackupDue } from '#core/keeping/backups/schedule.ts';
import { instantOf, momentOf, type Instant } from '#core/time/instant.ts';
import { root } from './configure.ts';
import type { Io } from './io.ts';

/** Between two looks whether a backup is due, in milliseconds. */
const look = 60_000;
/** What failed, or was begun by somebody else, is left its time, in minutes. */
const restMinutes = 60;
/** Of what a failed attempt said, its last words are kept. */
const mostWords = 600;

/**
 * Takes a backup every day at the hour that was planned, each in a process of its own that can be
 * ended at any time: what broke off is no backup, and the next goes on from its pieces.
 *
 * @param stopped when nothing more is to be begun; what is under way is ended
 * @returns when all of it has ended
 */
export const backUpDaily = async (
  config: Connected,
  plan: BackupPlan,
  io: Io,
  stopped: AbortSignal,
): Promise<void> => {
  const { backups, close } = openBackups(config.databaseUrl);
  while (!stopped.aborted) {
    await backUpWhenDue(backups, plan, () => takeBackup(config, plan, io, stopped)).catch(
      (error: unknown) => {
        // The database is away: it is looked for again, and the pages tell that it is.
        io.err(`daily backup: ${error instanceof Error ? error.message : String(error)}`);
      },
    );
    await pause(look, undefined, { signal: stopped }).catch(() => undefined);
  }
  await close();
};

/** What an attempt came to; `reason` is null when it was done, or was ended by us. */
export interface Attempt {
  readonly reason: string | null;
}

/** Takes a backup when one is due and nobody else has it, and writes down what failed. */
export const backUpWhenDue = async (
  backups: BackupStore,
  { at, folder }: Pick<BackupPlan, 'at' | 'folder'>,
  take: () => Promise<Attempt>,
  now: () => Instant = () => instantOf(Temporal.Now.instant()),
): Promise<void> => {
  const begun = now();
  const { whole } = await backups.standing();
  if (!isBackupDue(whole, begun, at, Temporal.Now.timeZoneId())) return;
  const rested = instantOf(momentOf(begun).subtract({ minutes: restMinutes }));
  if (!(await backups.claim(begun, rested))) return;
  const { reason } =
    whole !== null && !(await holdsBackups(folder)) ? notThere(folder) : await take();
  if (reason !== null) await backups.noteFailure(now(), reason);
};

/** A disk that is not mounted is an empty folder: nobody would find the backup that went there. */
const notThere = (folder: string): Attempt => ({
  reason: `Di ${folder} tidak ada cadangan yang terdahulu; apakah diskanya terpasang? Untuk pindah ke folder baru, buat satu sendiri: tanggap backup ${folder} / No earlier backup is in ${folder}; is its disk mounted? To move to a new folder, take one yourself: tanggap backup ${folder}`,
});

/** `tanggap backup` as somebody would call it, with what is set here. */
const takeBackup = (
  { dataDir, databaseUrl, place }: Connected,
  { folder, keyFile, withKeys }: BackupPlan,
  io: Io,
  stopped: AbortSignal,
): Promise<Attempt> =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        join(root, 'src', 'cli', 'main.ts'),
        'backup',
        folder,
        ...(keyFile === null ? [] : ['--key-file', keyFile]),
        ...(withKeys ? ['--with-keys'] : []),
      ],
      {
        cwd: io.cwd,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: {
          ...io.env,
          TANGGAP_DATA: dataDir,
          // The embedded database is found by the data folder; naming it would be another place.
          DATABASE_URL: place === 'given' ? databaseUrl : '',
        },
        signal: stopped,
      },
    );
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-mostWords);
    });
    child.on('error', (error) => {
      resolve({ reason: stopped.aborted ? null : error.message });
    });
    child.on('close', (code) => {
      resolve({
        reason: code === 0 || stopped.aborted ? null : words.trim() || `exit ${String(code)}`,
      });
    });
  });
