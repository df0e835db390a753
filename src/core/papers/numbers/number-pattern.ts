import type { Bilingual } from '#core/text/bilingual.ts';
import { suggestion } from '#core/sops/closest.ts';
import { romanMonth } from '#core/papers/words/roman.ts';

/** What a letter number is put together from. */
export interface NumberParts {
  /** Classification code, `000.6` (Permendagri 83/2022). */
  readonly klasifikasi: string;
  readonly urut: number;
  readonly unit: string;
  /** 1 to 12. */
  readonly bulan: number;
  readonly tahun: number;
  /** Short name of the kind, `BA`. */
  readonly jenis: string;
}

/** What is wrong with a pattern; `at` counts characters from 0. */
export interface PatternFinding {
  readonly rule: 'unknown-mark' | 'open-brace' | 'no-sequence' | 'no-year';
  readonly at: number;
  readonly message: Bilingual;
}

const marks = ['klasifikasi', 'urut', 'unit', 'bulanRomawi', 'bulan', 'tahun', 'jenis'] as const;
type Mark = (typeof marks)[number];

const isMark = (text: string): text is Mark => marks.some((mark) => mark === text);

/** A mark in braces; a sequence number may be padded, `{urut:3}`. */
const markPattern = /\{([^{}:]*)(?::(\d))?\}/g;

const unknownMarks = (pattern: string): readonly PatternFinding[] =>
  [...pattern.matchAll(markPattern)].flatMap((match) => {
    const [whole, name = ''] = match;
    if (isMark(name)) return [];
    const { id, en } = suggestion(name, marks);
    return [
      {
        rule: 'unknown-mark' as const,
        at: match.index,
        message: {
          id: `Tanda ${whole} tidak dikenal dalam pola nomor. ${id}`,
          en: `The mark ${whole} is not known in a number pattern. ${en}`,
        },
      },
    ];
  });

const strayBraces = (pattern: string): readonly PatternFinding[] => {
  const blanked = pattern.replaceAll(markPattern, (whole) => ' '.repeat(whole.length));
  const at = blanked.search(/[{}]/);
  return at < 0
    ? []
    : [
        {
          rule: 'open-brace',
          at,
          message: {
            id: 'Kurung kurawal dalam pola nomor tidak berpasangan.',
            en: 'A brace in the number pattern has no partner.',
          },
        },
      ];
};

const missing = (pattern: string): readonly PatternFinding[] => [
  ...(/\{urut(:\d)?\}/.test(pattern)
    ? []
    : [
        {
          rule: 'no-sequence' as const,
          at: pattern.length,
          message: {
            id: 'Pola nomor harus memuat {urut}; tanpa itu nomor berulang.',
            en: 'The number pattern must hold {urut}; without it numbers repeat.',
          },
        },
      ]),
  ...(pattern.includes('{tahun}')
    ? []
    : [
        {
          rule: 'no-year' as const,
          at: pattern.length,
          message: {
            id: 'Pola nomor harus memuat {tahun}; nomor urut mulai lagi tiap tahun.',
            en: 'The number pattern must hold {tahun}; the sequence starts anew each year.',
          },
        },
      ]),
];

/** Everything that is wrong with a pattern, in its order. */
export const patternFindings = (pattern: string): readonly PatternFinding[] =>
  [...unknownMarks(pattern), ...strayBraces(pattern), ...missing(pattern)].toSorted(
    (a, b) => a.at - b.at,
  );

const valueOf = (mark: Mark, parts: NumberParts, width: number): string => {
  switch (mark) {
    case 'klasifikasi':
      return parts.klasifikasi;
    case 'urut':
      return String(parts.urut).padStart(width, '0');
    case 'unit':
      return parts.unit;
    case 'bulanRomawi':
      return romanMonth(parts.bulan);
    case 'bulan':
      return String(parts.bulan).padStart(2, '0');
    case 'tahun':
      return String(parts.tahun);
    case 'jenis':
      return parts.jenis;
  }
};

/**
 * A letter number: `{klasifikasi} / {urut} / {unit} / {bulanRomawi} / {tahun}` gives
 * "000.6 / 231 / DKIP-MU / VIII / 2025". A value that holds braces itself is not read again.
 *
 * @returns the findings when the pattern is flawed.
 */
export const letterNumber = (
  pattern: string,
  parts: NumberParts,
): { readonly number: string } | { readonly findings: readonly PatternFinding[] } => {
  const findings = patternFindings(pattern);
  if (findings.length > 0) return { findings };
  return {
    number: pattern.replaceAll(markPattern, (whole, name: string, width: string | undefined) =>
      isMark(name) ? valueOf(name, parts, Number(width ?? 0)) : whole,
    ),
  };
};
