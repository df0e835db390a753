import { type Bilingual, say } from '#core/text/bilingual.ts';
import { dateIn, parseLocal, type Instant } from '#core/time/instant.ts';

/** A number and a date that somebody else gave a paper, as they were typed or read. */
export interface NumberTyped {
  readonly number: string;
  /** `2026-11-29` */
  readonly date: string;
}

/** The same, checked. */
export interface GivenNumber {
  readonly number: string;
  /** The beginning of that day in the agency's zone. */
  readonly datedAt: Instant;
}

/** What is wrong with one of the two. */
export interface GivenProblem {
  readonly field: 'number' | 'date';
  readonly message: Bilingual;
}

/** What a given number is held against. */
export interface GivenGround {
  readonly zone: string;
  readonly now: Instant;
  /** When the report came in: no paper of its case is older. */
  readonly since: Instant;
}

const longest = 150;

const numberProblem = (number: string): Bilingual | undefined => {
  if (number === '')
    return say('Isi nomor surat yang diberikan.', 'Enter the number that was given.');
  if (number.length > longest)
    return say(
      `Nomor surat paling panjang ${String(longest)} huruf. Periksa kembali.`,
      `A number has at most ${String(longest)} characters. Check it again.`,
    );
  return /[\p{Letter}\p{Number}]/u.test(number) && !/\p{Control}/u.test(number)
    ? undefined
    : say('Nomor surat harus memuat huruf atau angka.', 'A number has letters or digits.');
};

const dateProblem = (
  datedAt: Instant | undefined,
  date: string,
  { zone, now, since }: GivenGround,
): Bilingual | undefined => {
  if (datedAt === undefined)
    return say('Isi tanggal surat yang benar.', 'Enter a valid date of the letter.');
  if (date > dateIn(zone, now))
    return say(
      'Tanggal surat belum tiba. Periksa kembali.',
      'The date of the letter is still to come. Check it again.',
    );
  return date < dateIn(zone, since)
    ? say(
        'Tanggal surat mendahului laporan kasus ini. Periksa kembali.',
        'The date of the letter is before the report of this case. Check it again.',
      )
    : undefined;
};

/**
 * A number given elsewhere with its date: runs of spaces become one, the date lies between the
 * day the report came in and today. Whether the number is free, only the registers know.
 */
export const givenNumber = (
  typed: NumberTyped,
  ground: GivenGround,
): GivenNumber | { readonly problems: readonly GivenProblem[] } => {
  const number = typed.number.trim().replaceAll(/\s+/gu, ' ');
  const date = typed.date.trim();
  const datedAt = /^\d{4}-\d\d-\d\d$/.test(date)
    ? parseLocal(`${date}T00:00`, ground.zone)
    : undefined;
  const ofNumber = numberProblem(number);
  const ofDate = dateProblem(datedAt, date, ground);
  if (ofNumber !== undefined || ofDate !== undefined || datedAt === undefined)
    return {
      problems: [
        ...(ofNumber === undefined ? [] : [{ field: 'number' as const, message: ofNumber }]),
        ...(ofDate === undefined ? [] : [{ field: 'date' as const, message: ofDate }]),
      ],
    };
  return { number, datedAt };
};

/** Two numbers are one where they differ but in spaces and capitals. */
export const numberKey = (number: string): string =>
  number.normalize('NFKC').replaceAll(/\s+/gu, '').toUpperCase();
