import type { Ground } from '#app/ground.ts';
import type { Actor } from '#core/people/actor.ts';
import { alarms } from './alarms.ts';
import { checkGivenProof, treeKeys } from './check-given-proof.ts';
import { proveCase, proveReport } from './prove-case.ts';
import { installationStanding } from './standing.ts';
import { rebuildTables } from './verify/rebuild.ts';
import { verifyRecord } from './verify/verify-record.ts';

/** Whether what is kept is what was written. */
export const keepingOffers = (ground: Ground, trial: boolean) => ({
  /** Recomputes the hash chain of every stream of an agency's record, and holds files, tables and registers against it. */
  verify: verifyRecord.bind(null, ground),
  /** Writes tables of cases that say something else than the record anew. */
  rebuild: rebuildTables.bind(null, ground),
  /** That a report is in the record, for whoever has its tracking code. */
  proveReport: (agency: string, code: string) => proveReport(ground, agency, code),
  /** That all of a case is in the record. */
  proveCase: (agency: string, caseId: string, actor: Actor) =>
    proveCase(ground, agency, caseId, actor),
  /** Checks a proof that somebody was given. */
  checkProof: (text: string, entry: string) => checkGivenProof(ground, text, entry),
  /** Keys by which anybody checks proofs of this installation. */
  treeKeys: () => treeKeys(ground),
  /** What administrators must see to. */
  alarms: alarms.bind(null, ground, trial),
  /** How it stands with the installation as a whole, in numbers, for whoever watches over it from outside. */
  standing: () => installationStanding(ground),
  /** How it stands with the installation's backups, for whoever runs it. */
  backups: () => ground.backups.standing(),
});
