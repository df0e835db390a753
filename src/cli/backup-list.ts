import { backupsIn } from '#backup.ts';
import { backupsAsked, contentOf, explained } from './backup-asked.ts';
import type { Run } from './io.ts';
import { readOptions } from './options.ts';
import { orStopped, tell } from './tell.ts';

/** `tanggap backup list <folder>`: exit code 1 when one of them cannot be read. */
export const run: Run = (args, io) =>
  orStopped(io, async () => {
    const backups = await backupsAsked(io, readOptions(args, ['key-file']));
    const listed = await explained(backupsIn(backups));
    if (listed.length === 0) tell(io.out, none);
    for (const { name, manifest } of listed) {
      const { id, en } = manifest === null ? damaged : contentOf(manifest);
      tell(io.out, { id: `${name}  ${id}`, en });
    }
    return listed.some(({ manifest }) => manifest === null) ? 1 : 0;
  });

const none = { id: 'Belum ada cadangan yang utuh.', en: 'There is no whole backup yet.' };

const damaged = { id: 'RUSAK, tidak dapat dibaca', en: 'DAMAGED, cannot be read' };
