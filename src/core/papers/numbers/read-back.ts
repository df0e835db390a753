import { monthNumber } from '#core/papers/words/months.ts';

/** What the text of a letter seems to say of its number and date; null where nothing does. */
export interface ReadBack {
  readonly number: string | null;
  /** `2026-11-29` */
  readonly date: string | null;
}

/** Words of a line that stand apart: `PdfText` parts them with a tab. */
const partsOf = (line: string): readonly string[] =>
  line
    .split('\t')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const writtenDate = String.raw`(\d{1,2})\s+(\p{L}+)\s+(\d{4})`;

/** A date that is the letter's own: after its place, after "tanggal", or alone. A date within a sentence is another's. */
const ownDate = new RegExp(
  String.raw`^(?:[\p{L}. ]+,\s*|(?:.*\bpada\s+)?tanggal\s*:?\s*|:\s*)?${writtenDate}\.?$`,
  'iu',
);

/** A number and what parts it from the place behind it, where both stand on one line. */
const besideNumber = /^nomor\s*(?::\s*)?\S+\s+/iu;

const isoDate = (text: string): string | undefined => {
  const [, day = '', month = '', year = ''] = ownDate.exec(text) ?? [];
  const number = monthNumber(month);
  if (number === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const numberAfter = (parts: readonly string[]): string | undefined => {
  const text = parts.join(' ');
  const [, after = ''] = /^nomor\s*:?\s*(.*)$/iu.exec(text) ?? [];
  // Beside the number a letter has its place and date.
  const number = after.replace(
    new RegExp(String.raw`\s+[\p{L}. ]+,\s*${writtenDate}\.?$`, 'iu'),
    '',
  );
  return /\p{Number}/u.test(number) && number.length <= 150 ? number.trim() : undefined;
};

/**
 * Number and date as a letter's own lines give them: "Nomor : …", "Kota Contoh, 29 November 2026",
 * "ditetapkan … pada tanggal …". Offered only: an officer confirms or corrects both.
 *
 * @param lines in reading order
 */
export const readBack = (lines: readonly string[]): ReadBack => {
  const parted = lines.map(partsOf);
  return {
    number: parted.map(numberAfter).find((one) => one !== undefined) ?? null,
    date:
      parted
        .flatMap((parts) => [...parts, parts.join(' '), parts.join(' ').replace(besideNumber, '')])
        .map(isoDate)
        .find((one) => one !== undefined) ?? null,
  };
};
