import type { Sop, Step } from '#core/sops/model.ts';
import type { Calendar } from '#core/time/calendar.ts';
import { due, type Deadline } from '#core/time/due.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Meta } from '#core/cases/command.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { stamp } from '#core/cases/stamp.ts';

/** When a step started at an instant is due; null when its SOP states no standard time. */
export const deadlineOf = (
  sop: Sop,
  step: Step,
  at: Instant,
  calendar: Calendar,
): Deadline | null => {
  if (step.standardTime === null) return null;
  const alwaysOpen = step.executors.some((executor) => calendar.alwaysOpen.includes(executor.role));
  return due(at, step.standardTime, sop.timeRules, calendar, { alwaysOpen });
};

/**
 * The flow reaches a step: its clock starts. The due time is part of the event, together with
 * the version of the calendar it was computed with, so that it can be recomputed by hand.
 */
export const startTurn = (
  sop: Sop,
  step: Step,
  turn: number,
  at: Instant,
  meta: Meta,
): CaseEvent => {
  const { calendar } = meta.facts;
  const deadline = deadlineOf(sop, step, at, calendar);
  return stamp(
    meta,
    {
      type: 'step-started',
      turn,
      step: step.id,
      roles: step.executors.map((executor) => executor.role),
      due: deadline?.due ?? null,
      calendarVersion: calendar.version,
      beyondKnownHolidays: deadline?.beyondKnownHolidays ?? false,
    },
    at,
  );
};
