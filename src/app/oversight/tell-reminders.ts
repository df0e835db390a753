import { nextReminder, reminderNow, reminderPlan } from '#core/oversight/reminders/plan.ts';
import type { Instant } from '#core/time/instant.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import type { AgencyRecord, InboxEntry, Thing, Watch } from '#app/ports.ts';
import { asideOf, reasonOf, without } from '#app/set-aside.ts';
import type { Aside, Outcome } from '#app/set-aside.ts';

/** A reminder told this much after its time was held up by a stop of the service. */
const heldUpMinutes = 30;

/** What follows for one clock. */
interface Told {
  readonly watch: Watch;
  readonly next: Instant | null;
  readonly entries: readonly InboxEntry[];
}

const toldFor = (
  agency: AgencyRecord,
  watch: Watch & { readonly number: string },
  at: Instant,
): Told => {
  const plan = reminderPlan(watch.watched, agency.reminders, agency.calendar);
  const now = reminderNow(plan, at);
  const heldUp =
    now !== undefined &&
    // A letter is often recorded long after it was sent.
    now.kind !== 'letter' &&
    momentOf(now.at).until(momentOf(at)).total('minutes') > heldUpMinutes;
  const entries =
    now === undefined
      ? []
      : now.seats.map((seat): InboxEntry => ({
          agency: agency.id,
          seat,
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

/** Names a clock among those set aside. */
const thingOf = ({ agency, caseId, item }: Watch): Thing => ({ agency, caseId, item });

/** What follows for each clock; one whose reminders cannot be told waits for its next try. */
const toldOf = (
  watches: readonly (Watch & { readonly number: string })[],
  agencies: ReadonlyMap<string, AgencyRecord>,
  at: Instant,
  aside: Aside,
): readonly { readonly told: Told; readonly outcome: Outcome }[] =>
  watches.map((watch) => {
    const thing = thingOf(watch);
    const agency = agencies.get(watch.agency);
    // An agency unknown here was added a moment ago; look again in a minute.
    if (agency === undefined) {
      const next = instantOf(momentOf(at).add({ minutes: 1 }));
      return { told: { watch, next, entries: [] }, outcome: { thing, failure: null } };
    }
    try {
      return { told: toldFor(agency, watch, at), outcome: { thing, failure: null } };
    } catch (error) {
      return {
        told: { watch, next: aside.retryAt(thing), entries: [] },
        outcome: { thing, failure: reasonOf(error) },
      };
    }
  });

/**
 * Tells the reminders whose time has come. A clock with several of them behind it (a stop, a
 * day of downtime) tells only the latest; entries held up so are marked for the summary. A clock
 * that cannot be planned is set aside and holds up no other.
 *
 * @returns how many clocks were looked at.
 */
export const tellReminders = async (ground: Ground, limit: number): Promise<number> => {
  const at = ground.world.now();
  // Not of the catalogue: clocks go on where an SOP cannot be run.
  const agencies = new Map((await ground.sops.agencies()).map((agency) => [agency.id, agency]));
  const aside = await asideOf(ground, 'tell-reminders');
  const outcomes: Outcome[] = [];
  const looked = await ground.reminders.tellDue(at, limit, (watches) => {
    const all = toldOf(watches, agencies, at, aside);
    outcomes.push(...all.map(({ outcome }) => outcome));
    return Promise.resolve(all.map(({ told }) => told));
  });
  // Whoever is stopped before this finds the same clocks at their next look.
  await aside.settle(outcomes);
  // A clock that somebody else is looking at still runs.
  await aside.sweep(async (untried) => without(untried, await ground.reminders.running(untried)));
  return looked;
};
