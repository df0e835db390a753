import type { Span, WeekHours } from '#core/time/calendar.ts';

const fiveDays = (usual: readonly Span[], friday: readonly Span[]): WeekHours => ({
  1: usual,
  2: usual,
  3: usual,
  4: usual,
  5: friday,
});

/**
 * The usual week of government offices: 37.5 hours from 07.30 with an hour's break, on Friday
 * an hour and a half (Perpres 21/2023). The closing times follow from those figures; an agency
 * that keeps others enters its own.
 */
export const governmentHours: WeekHours = fiveDays(
  [
    { from: '07:30', to: '12:00' },
    { from: '13:00', to: '16:00' },
  ],
  [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '16:30' },
  ],
);

/**
 * The week during Ramadan: 32.5 hours from 08.00 (Perpres 21/2023). The breaks, half an hour and
 * on Friday an hour, are the usual ones and yet to be checked against the rule's text.
 */
export const ramadanHours: WeekHours = fiveDays(
  [
    { from: '08:00', to: '12:00' },
    { from: '12:30', to: '15:00' },
  ],
  [
    { from: '08:00', to: '11:30' },
    { from: '12:30', to: '15:30' },
  ],
);
