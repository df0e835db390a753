import type { Bilingual } from '#core/text/bilingual.ts';
import type { Weekday } from './day-number.ts';

/** What people call the ISO weekdays. */
export const weekdayNames: Readonly<Record<Weekday, Bilingual>> = {
  1: { id: 'Senin', en: 'Monday' },
  2: { id: 'Selasa', en: 'Tuesday' },
  3: { id: 'Rabu', en: 'Wednesday' },
  4: { id: 'Kamis', en: 'Thursday' },
  5: { id: 'Jumat', en: 'Friday' },
  6: { id: 'Sabtu', en: 'Saturday' },
  7: { id: 'Minggu', en: 'Sunday' },
};
