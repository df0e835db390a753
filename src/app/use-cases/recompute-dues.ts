import type { Ground } from '../ground.ts';
import { runCommand } from './run-command.ts';

/**
 * Goes over open cases whose due time rests on an older calendar. What has to be done is read
 * from the cases themselves, so that stopping half-way, or two doing it at once, loses and
 * doubles nothing.
 *
 * @returns how many cases were looked at; 0 when all rest on the current calendar.
 */
export const recomputeDues = async (ground: Ground, limit: number): Promise<number> => {
  let looked = 0;
  for (const { agency } of await ground.catalogue.agencies()) {
    const caseIds = await ground.cases.dueOfOlderCalendar(agency.id, agency.calendar.version, limit - looked);
    if (caseIds.length === 0) continue;
    const [latest] = (await ground.sops.changes(agency.id)).filter((one) => one.change.type === 'calendar-changed');
    const reason = latest?.reason ?? 'Kalender kerja berubah';
    await Promise.all(caseIds.map((caseId) => runCommand(ground, agency.id, caseId, { type: 'recompute-due', reason }, { kind: 'system' })));
    looked += caseIds.length;
  }
  return looked;
};
