import type { SpecialPeriod } from '#core/time/calendar.ts';
import type { DateText } from '#core/time/instant.ts';
import { ramadanHours } from './government-hours.ts';

const ramadan = (hijri: number, from: DateText, to: DateText): SpecialPeriod => ({
  from,
  to,
  name: `Ramadan ${String(hijri)} H`,
  hours: ramadanHours,
  source:
    'Perkiraan dari tanggal Idulfitri dalam SKB 3 Menteri; awal Ramadan perlu dipastikan dengan keputusan Menteri Agama.',
});

/**
 * Ramadan as it is expected: the thirty days before the Idulfitri of the holiday decrees. The
 * beginning is only settled by the Minister of Religious Affairs on the eve; an agency corrects
 * the period then.
 */
export const ramadanPeriods: readonly SpecialPeriod[] = [
  ramadan(1446, '2025-03-01', '2025-03-30'),
  ramadan(1447, '2026-02-19', '2026-03-20'),
  ramadan(1448, '2027-02-08', '2027-03-09'),
];
