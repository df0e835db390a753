import type { Bilingual } from '#core/text/bilingual.ts';
import type { TimeRules } from '#core/time/standard-time.ts';

/** What an edition means by "Hari" and "Minggu", in a sentence; no SOP says it, so each edition shows what it settled. */
export const timeMeaning = ({ day, week }: TimeRules): Bilingual => ({
  id: `Dalam edisi ini "Hari" berarti ${day === 'working' ? 'hari kerja' : 'hari kalender'} dan "Minggu" berarti ${week === 'calendar' ? 'tujuh hari kalender' : 'lima hari kerja'}; menit dan jam dihitung dalam jam kerja.`,
  en: `In this edition "Hari" (day) means ${day === 'working' ? 'a working day' : 'a calendar day'} and "Minggu" (week) means ${week === 'calendar' ? 'seven calendar days' : 'five working days'}; minutes and hours are counted in working hours.`,
});
