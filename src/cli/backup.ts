import { backUp } from '#backup.ts';
import { backupsAsked, contentOf, explained, tellLacking } from './backup-asked.ts';
import type { Run } from './io.ts';
import { readOptions } from './options.ts';
import { orStopped, tell } from './tell.ts';
import { withDatabase } from './with-tanggap.ts';

/**
 * `tanggap backup <folder>`: database and evidence of one moment, beside a running Tanggap too.
 * Exit code 1 when evidence is lacking; what there is was backed up all the same.
 */
export const run: Run = (args, io) =>
  orStopped(io, async () => {
    const given = readOptions(args, ['key-file'], ['with-keys']);
    const backups = await backupsAsked(io, given);
    const withKeys = given.switches.has('with-keys');
    return withDatabase(io, async (config) => {
      const backup = await explained(backUp(config, backups, withKeys));
      const content = contentOf(backup.manifest);
      tell(io.out, {
        id: `Cadangan ${backup.name}: ${content.id}.`,
        en: `Backup ${backup.name}: ${content.en}.`,
      });
      if (backups.secret === null) tell(io.out, inTheOpen);
      return tellLacking(io, backup) ? 0 : 1;
    });
  });

const inTheOpen = {
  id: 'Cadangan ini tidak terenkripsi dan memuat data pelapor; jaga foldernya. Terenkripsi: --key-file, di folder lain.',
  en: 'This backup is not encrypted and holds reporters’ data; guard its folder. Encrypted: --key-file, in another folder.',
};
