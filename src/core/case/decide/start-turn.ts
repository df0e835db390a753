import type { Sop, Step } from '../../sop/model.ts';
import { due } from '../../time/due.ts';
import type { Instant } from '../../time/instant.ts';
import type { Meta } from '../command.ts';
import type { CaseEvent } from '../event.ts';
import { stamp } from '../stamp.ts';

/**
 * The flow reaches a step: its clock starts. The due time is part of the event, together with
 * the version of the calendar it was computed with, so that it can be recomputed by hand.
 */
export const startTurn = (sop: Sop, step: Step, turn: number, at: Instant, meta: Meta): CaseEvent => {
  const { calendar } = meta.facts;
  const roles = step.executors.map((executor) => executor.role);
  const alwaysOpen = roles.some((role) => calendar.alwaysOpen.includes(role));
  const deadline = step.standardTime === null ? null : due(at, step.standardTime, sop.timeRules, calendar, { alwaysOpen });
  return stamp(meta, {
    type: 'step-started',
    turn,
    step: step.id,
    roles,
    due: deadline?.due ?? null,
    calendarVersion: calendar.version,
    beyondKnownHolidays: deadline?.beyondKnownHolidays ?? false,
  }, at);
};
