import type { Language } from '#core/text/bilingual.ts';
import { momentOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';

export type Cell = string | number | null;

/** A mark at the start of a file by which spreadsheets know that it is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * How spreadsheets set to a language read a file: Indonesian ones take the comma for decimals, so
 * that cells are kept apart by semicolons; English ones the other way round.
 */
const marks: Readonly<Record<Language, { readonly between: string; readonly decimal: string }>> = {
  id: { between: ';', decimal: ',' },
  en: { between: ',', decimal: '.' },
};

/** Texts that a spreadsheet would take for a formula, also behind blanks, are kept from being one. */
const harmless = (text: string): string =>
  /^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text;

const cellText = (cell: Cell, language: Language): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', marks[language].decimal);
  const text = harmless(cell);
  return text.includes(marks[language].between) || /["\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
};

/** Rows as spreadsheets of a language open them: UTF-8 with its mark, its separator and decimals. */
export const csvOf = (rows: readonly (readonly Cell[])[], language: Language): string => {
  const line = (row: readonly Cell[]): string =>
    row.map((cell) => cellText(cell, language)).join(marks[language].between);
  return `${byteOrderMark}${rows.map(line).join('\r\n')}\r\n`;
};

/** An instant as `2026-11-21 09:10` in the agency's zone, which spreadsheets read as a date. */
export const localCell = (instant: Instant | null, zone: string): string | null =>
  instant === null
    ? null
    : momentOf(instant)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
        .replace('T', ' ');
