import { nextReminder, reminderNow, reminderPlan } from '#core/oversight/reminders/plan.ts';
import type { Instant } from '#core/time/instant.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import type { AgencyRecord, InboxEntry, Watch } from '#app/ports.ts';

/** A reminder told this much after its time was held up by a stop of the service. */
const heldUpMinutes = 30;

const toldFor = (
  agency: AgencyRecord,
  watch: Watch & { readonly number: string },
  at: Instant,
): {
  readonly watch: Watch;
  readonly next: Instant | null;
  readonly entries: readonly InboxEntry[];
} => {
  const plan = reminderPlan(watch.watched, agency.reminders, agency.calendar);
  const now = reminderNow(plan, at);
  const heldUp =
    now !== undefined && momentOf(now.at).until(momentOf(at)).total('minutes') > heldUpMinutes;
  const entries =
    now === undefined
      ? []
      : now.roles.map((role): InboxEntry => ({
          agency: agency.id,
          role,
          caseId: watch.caseId,
          number: watch.number,
          item: watch.item,
          code: watch.watched.code,
          kind: now.kind,
          due: watch.watched.due,
          at,
          summary: heldUp,
        }));
  return { watch, next: nextReminder(plan, at)?.at ?? null, entries };
};

/**
 * Tells the reminders whose time has come. A clock with several of them behind it (a stop, a
 * day of downtime) tells only the latest; entries held up so are marked for the summary.
 *
 * @returns how many clocks were looked at.
 */
export const tellReminders = async (ground: Ground, limit: number): Promise<number> => {
  const at = ground.world.now();
  const agencies = new Map(
    (await ground.catalogue.agencies()).map((view) => [view.agency.id, view.agency]),
  );
  return ground.reminders.tellDue(at, limit, (watches) =>
    Promise.resolve(
      watches.map((watch) => {
        const agency = agencies.get(watch.agency);
        // An agency unknown here was added a moment ago; look again in a minute.
        return agency === undefined
          ? { watch, next: instantOf(momentOf(at).add({ minutes: 1 })), entries: [] }
          : toldFor(agency, watch, at);
      }),
    ),
  );
};
