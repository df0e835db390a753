import type { Ground } from '#app/ground.ts';
import type { AgencyRecord } from '#app/ports.ts';
import { runCommand } from '#app/cases/run-command.ts';
import { asideOf, attempt, without } from '#app/set-aside.ts';
import type { Aside } from '#app/set-aside.ts';

/**
 * Goes over open cases whose due time rests on an older calendar. What has to be done is read
 * from the cases themselves, so that stopping half-way, or two doing it at once, loses and
 * doubles nothing. A case that cannot be computed is set aside and holds up no other.
 *
 * @param limit most cases of one call
 * @returns how many cases were settled: rest on the current calendar now, or were set aside; 0 when all are.
 */
export const recomputeDues = async (ground: Ground, limit: number): Promise<number> => {
  const aside = await asideOf(ground, 'recompute-dues');
  let settled = 0;
  for (const { agency } of await ground.catalogue.agencies()) {
    if (settled >= limit) break;
    settled += await recomputeAgency(ground, aside, agency, limit - settled);
  }
  return settled;
};

const recomputeAgency = async (
  ground: Ground,
  aside: Aside,
  { id, calendar }: AgencyRecord,
  limit: number,
): Promise<number> => {
  const most = limit + aside.waiting;
  const found = await ground.cases.dueOfOlderCalendar(id, calendar.version, most);
  const left = found.map((caseId) => ({ agency: id, caseId, item: '' }));
  const things = left.filter((thing) => !aside.waits(thing)).slice(0, limit);
  // Only who has seen all that is left knows what is not.
  if (found.length < most)
    await aside.sweep(async (untried) =>
      without(
        untried.filter(({ agency }) => agency === id),
        left,
      ),
    );
  if (things.length === 0) return 0;
  const [latest] = await ground.sops.changes(id, 'calendar');
  const reason = latest?.event.reason ?? 'Kalender kerja berubah';
  const decided: Decided[] = [];
  const outcomes = await Promise.all(
    things.map((thing) =>
      attempt(thing, async () => {
        const one = await recompute(ground, id, thing.caseId, reason);
        if (one !== null) decided.push(one);
      }),
    ),
  );
  // What comes out the same is no event; that it was looked at is noted beside the record.
  const same = decided.filter((one) => one.same);
  if (same.length > 0) await ground.cases.dueStands(id, same, calendar.version);
  await aside.settle(outcomes);
  return decided.length + outcomes.filter(({ failure }) => failure !== null).length;
};

interface Decided {
  readonly caseId: string;
  readonly version: number;
  readonly same: boolean;
}

/** The version at which the due time is up to date; null for a case that was closed or changed meanwhile. */
const recompute = async (
  ground: Ground,
  agency: string,
  caseId: string,
  reason: string,
): Promise<Decided | null> => {
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
