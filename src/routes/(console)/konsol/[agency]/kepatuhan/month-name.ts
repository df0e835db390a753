import type { Bilingual } from '#core/text/bilingual.ts';
import { formatDate } from '#core/time/format.ts';

/** The day by which the month of a written-out date is found: "Minggu, 1 November 2026". */
const firstDay = ' 1 ';

/**
 * A month of the figures, `2026-11`, as people write it: "November 2026".
 *
 * @throws RangeError when the text is no month
 */
export const monthName = (month: string): Bilingual => {
  const inWords = (language: 'id' | 'en'): string =>
    formatDate(`${month}-01`, language).split(firstDay)[1] ?? month;
  return { id: inWords('id'), en: inWords('en') };
};
