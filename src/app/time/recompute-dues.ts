import type { Ground } from '#app/ground.ts';
import type { AgencyRecord } from '#app/ports.ts';
import { runCommand } from '#app/cases/run-command.ts';

/**
 * Goes over open cases whose due time rests on an older calendar. What has to be done is read
 * from the cases themselves, so that stopping half-way, or two doing it at once, loses and
 * doubles nothing. A case that cannot be computed holds up no other.
 *
 * @param limit most cases of one call
 * @returns how many cases now rest on the current calendar; 0 when all do.
 * @throws the error of a case that cannot be computed, when nothing else was left to do.
 */
export const recomputeDues = async (ground: Ground, limit: number): Promise<number> => {
  let settled = 0;
  const errors: unknown[] = [];
  for (const { agency } of await ground.catalogue.agencies()) {
    if (settled >= limit) break;
    const outcome = await recomputeAgency(ground, agency, limit - settled);
    settled += outcome.settled;
    errors.push(...outcome.errors);
  }
  if (settled === 0 && errors.length > 0) throw errors[0];
  return settled;
};

const recomputeAgency = async (
  ground: Ground,
  { id, calendar }: AgencyRecord,
  limit: number,
): Promise<{ readonly settled: number; readonly errors: readonly unknown[] }> => {
  const caseIds = await ground.cases.dueOfOlderCalendar(id, calendar.version, limit);
  if (caseIds.length === 0) return { settled: 0, errors: [] };
  const latest = (await ground.sops.changes(id)).find(
    (one) => one.change.type === 'calendar-changed',
  );
  const reason = latest?.reason ?? 'Kalender kerja berubah';
  const outcomes = await Promise.allSettled(
    caseIds.map((caseId) => recompute(ground, id, caseId, reason)),
  );
  const decided = outcomes.flatMap((one) =>
    one.status === 'fulfilled' && one.value !== null ? [one.value] : [],
  );
  // What comes out the same is no event; that it was looked at is noted beside the record.
  const same = decided.filter((one) => one.same);
  if (same.length > 0) await ground.cases.dueStands(id, same, calendar.version);
  return {
    settled: decided.length,
    errors: outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])),
  };
};

/** The version at which the due time is up to date; null for a case that was closed or changed meanwhile. */
const recompute = async (
  ground: Ground,
  agency: string,
  caseId: string,
  reason: string,
): Promise<{
  readonly caseId: string;
  readonly version: number;
  readonly same: boolean;
} | null> => {
  const answer = await runCommand(
    ground,
    agency,
    caseId,
    { type: 'recompute-due', reason },
    { kind: 'system' },
  );
  if ('events' in answer)
    return { caseId, version: answer.version, same: answer.events.length === 0 };
  if ('stale' in answer || ('refused' in answer && answer.refused === 'case-closed')) return null;
  throw new Error(
    `the due time of case ${caseId} cannot be computed anew: ${JSON.stringify(answer)}`,
  );
};
