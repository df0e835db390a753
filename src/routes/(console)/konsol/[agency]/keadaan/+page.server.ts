import { error } from '@sveltejs/kit';
import { failedSince } from '#core/keeping/backups/standing.ts';
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
  const { backup, files, tree } = found;
  const failed = failedSince(backup);
  return {
    tree,
    backup: {
      trouble: backup.trouble,
      words: backupWords({ whole: backup.whole, failed: null }, product.now()),
      wholeAt: backup.whole === null ? null : moment(backup.whole, calendar.zone),
      /** The newest attempt, where it failed. */
      failed:
        failed === null ? null : { at: moment(failed.at, calendar.zone), reason: failed.reason },
    },
    files: files.map(({ sha256, name, state, since }) => ({
      sha256,
      name,
      state: alteredWords[state],
      since: moment(since, calendar.zone),
    })),
  };
};
