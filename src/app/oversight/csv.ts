import type { Language } from '#core/text/bilingual.ts';
import { momentOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';

export type Cell = string | number | null;

/** A mark at the start of a file by which spreadsheets know that it is UTF-8. */
const byteOrderMark = '\uFEFF';

/** Texts that a spreadsheet would take for a formula are kept from being one. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cellText = (cell: Cell, language: Language): string => {
  if (cell === null) return '';
  if (typeof cell === 'number')
    return language === 'id' ? String(cell).replace('.', ',') : String(cell);
  const text = harmless(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as Indonesian spreadsheets open them: UTF-8 with its mark, semicolons, decimal commas. */
export const csvOf = (rows: readonly (readonly Cell[])[], language: Language): string =>
  `${byteOrderMark}${rows.map((row) => row.map((cell) => cellText(cell, language)).join(';')).join('\r\n')}\r\n`;

/** An instant as `2026-11-21 09:10` in the agency's zone, which spreadsheets read as a date. */
export const localCell = (instant: Instant | null, zone: string): string | null =>
  instant === null
    ? null
    : momentOf(instant)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
        .replace('T', ' ');
