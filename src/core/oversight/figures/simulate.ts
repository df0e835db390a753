import { deadlineOf } from '#core/cases/decide/start-turn.ts';
import type { Sop, Step } from '#core/sops/model.ts';
import type { Calendar } from '#core/time/calendar.ts';
import type { Instant } from '#core/time/instant.ts';

/** A step of a simulated case: it starts when the one before was due. */
export interface SimulatedStep {
  readonly step: Step;
  readonly startsAt: Instant;
  /** null where the SOP states no standard time; the next step then starts at the same instant. */
  readonly dueAt: Instant | null;
  readonly beyondKnownHolidays: boolean;
}

/** The straight way through an SOP: the first outcome of each step, without additions where another way exists. */
const straightWay = (sop: Sop): readonly Step[] => {
  const way: Step[] = [];
  let step = sop.steps.get(sop.first);
  while (step !== undefined && !way.includes(step)) {
    way.push(step);
    const to = step.outcomes[0]?.to ?? null;
    step = to === null ? undefined : sop.steps.get(to);
  }
  return way;
};

/** "If a report arrives at …, when is each step due?" when every step takes exactly its standard time. */
export const simulate = (
  sop: Sop,
  calendar: Calendar,
  arrival: Instant,
): readonly SimulatedStep[] => {
  let at = arrival;
  return straightWay(sop).map((step) => {
    const startsAt = at;
    const deadline = deadlineOf(sop, step, startsAt, calendar);
    at = deadline?.due ?? startsAt;
    return {
      step,
      startsAt,
      dueAt: deadline?.due ?? null,
      beyondKnownHolidays: deadline?.beyondKnownHolidays ?? false,
    };
  });
};
