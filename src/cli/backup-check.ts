import { tryBackup } from '#backup.ts';
import { backupsAsked, contentOf, explained, tellLacking } from './backup-asked.ts';
import type { Io, Run } from './io.ts';
import { readOptions } from './options.ts';
import { orStopped, tell } from './tell.ts';
import { run as verify } from './verify.ts';

/** The same terminal, with a scratch data folder. */
const scratchIo = (io: Io, dataDir: string): Io => ({
  ...io,
  env: { ...io.env, TANGGAP_DATA: dataDir, DATABASE_URL: '' },
});

/**
 * `tanggap backup check <folder>`: restores a backup into a scratch place, compares every row and
 * every file, and verifies the record. Needs no installation on this machine. Exit code 1 when
 * anything is not what it was.
 */
export const run: Run = (args, io) =>
  orStopped(io, async () => {
    const given = readOptions(args, ['key-file', 'at']);
    const backups = await backupsAsked(io, given);
    return explained(
      tryBackup(backups, given.options['at'] ?? null, io.err, async (dataDir, backup) => {
        const verified = await verify([], scratchIo(io, dataDir));
        const whole = tellLacking(io, backup) && verified === 0;
        const content = contentOf(backup.manifest);
        if (whole)
          tell(io.out, {
            id: `Cadangan ${backup.name} dapat dipulihkan, dan semuanya sama: ${content.id}.`,
            en: `Backup ${backup.name} can be restored, and everything is the same: ${content.en}.`,
          });
        return whole ? 0 : 1;
      }),
    );
  });
