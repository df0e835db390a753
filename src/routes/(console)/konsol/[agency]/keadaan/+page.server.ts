import { error } from '@sveltejs/kit';
import { backupWords } from '#core/keeping/backups/words.ts';
import { alteredWords } from '#ui/texts/alarms.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { atWork } from '#routes/(console)/officer.ts';
import type { PageServerLoad } from './$types';

/** What keeps the record safe, for administrators and auditors. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  const { product } = event.locals;
  const { id, calendar } = view.agency;
  const found = await product.keeping.alarms(id, actor);
  if ('notFound' in found) error(404, 'security');
  const { backup, files } = found;
  return {
    backup: {
      trouble: backup.trouble,
      words: backupWords({ whole: backup.whole, failed: null }, product.now()),
      wholeAt: backup.whole === null ? null : moment(backup.whole, calendar.zone),
      /** The newest attempt, where it failed. */
      failed:
        backup.trouble !== null &&
        backup.failed !== null &&
        (backup.whole === null || backup.failed.at > backup.whole)
          ? { at: moment(backup.failed.at, calendar.zone), reason: backup.failed.reason }
          : null,
    },
    files: files.map(({ sha256, name, state, since }) => ({
      sha256,
      name,
      state: alteredWords[state],
      since: moment(since, calendar.zone),
    })),
  };
};
