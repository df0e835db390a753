import type { Sending, Turn } from '#core/cases/case.ts';
import type { Calendar } from '#core/time/calendar.ts';
import { due } from '#core/time/due.ts';
import type { Instant } from '#core/time/instant.ts';

/**
 * When what a step ordered should have been sent. The standard time of a step is that of its whole
 * activity, the sending included, so an order given in time is due when its step is. Where that is
 * over, or the SOP states none, the sender gets one working day from the order.
 */
export const sendingDue = (
  { orderedAt }: Pick<Sending, 'orderedAt'>,
  turn: Pick<Turn, 'due'> | undefined,
  calendar: Calendar,
): Instant => {
  const ofStep = turn?.due ?? null;
  if (ofStep !== null && ofStep > orderedAt) return ofStep;
  const oneDay = { n: 1, unit: 'day' } as const;
  return due(orderedAt, oneDay, { day: 'working', week: 'calendar' }, calendar).due;
};
