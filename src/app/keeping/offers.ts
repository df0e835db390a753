import type { Ground } from '#app/ground.ts';
import { alarms } from './alarms.ts';
import { rebuildTables } from './verify/rebuild.ts';
import { verifyRecord } from './verify/verify-record.ts';

/** Whether what is kept is what was written. */
export const keepingOffers = (ground: Ground, trial: boolean) => ({
  /** Recomputes the hash chain of every stream of an agency's record, and holds files, tables and registers against it. */
  verify: verifyRecord.bind(null, ground),
  /** Writes tables of cases that say something else than the record anew. */
  rebuild: rebuildTables.bind(null, ground),
  /** What administrators must see to. */
  alarms: alarms.bind(null, ground, trial),
  /** How it stands with the installation's backups, for whoever runs it. */
  backups: () => ground.backups.standing(),
});
