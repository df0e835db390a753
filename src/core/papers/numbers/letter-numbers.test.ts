import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { romanMonth } from '#core/papers/words/roman.ts';
import { letterNumber, patternFindings, type NumberParts } from './number-pattern.ts';

const parts: NumberParts = {
  klasifikasi: '000.6',
  urut: 7,
  unit: 'DKI',
  bulan: 3,
  tahun: 2026,
  jenis: 'ND',
};

const numberOf = (pattern: string, more: Partial<NumberParts> = {}): string => {
  const made = letterNumber(pattern, { ...parts, ...more });
  if ('findings' in made) throw new Error(made.findings.map(({ rule }) => rule).join(', '));
  return made.number;
};

/** What stands for each mark in a number of these parts. */
const written: Readonly<Record<string, (of: NumberParts) => string>> = {
  '{klasifikasi}': ({ klasifikasi }) => klasifikasi,
  '{unit}': ({ unit }) => unit,
  '{bulanRomawi}': ({ bulan }) => romanMonth(bulan),
  '{bulan}': ({ bulan }) => String(bulan).padStart(2, '0'),
  '{jenis}': ({ jenis }) => jenis,
  '{urut}': ({ urut }) => String(urut),
  '{urut:3}': ({ urut }) => String(urut).padStart(3, '0'),
  '{tahun}': ({ tahun }) => String(tahun),
};

const separator = fc.constantFrom(' / ', '/', '-', '.', ' ', '/KOMIN/', '');
const mark = fc.constantFrom(...Object.keys(written));
/** Patterns as an office may set them: the sequence and the year somewhere among other marks. */
const patterns = fc
  .tuple(
    fc.array(mark, { maxLength: 3 }),
    fc.constantFrom('{urut}', '{urut:3}'),
    fc.array(mark, { maxLength: 3 }),
    fc.array(mark, { maxLength: 2 }),
    separator,
  )
  .map(([before, urut, between, after, joint]) =>
    [...before, urut, ...between, '{tahun}', ...after].join(joint),
  );
const someParts = fc.record({
  klasifikasi: fc.constantFrom('000.6', '500.12', ''),
  urut: fc.integer({ min: 1, max: 9999 }),
  unit: fc.constantFrom('DKI', 'DKIP-MU', '{tahun}', '$1', 'A&B'),
  bulan: fc.integer({ min: 1, max: 12 }),
  tahun: fc.integer({ min: 2020, max: 2050 }),
  jenis: fc.constantFrom('ND', 'BA', '{urut}'),
});

describe('a letter number', () => {
  test('is its pattern with each mark in its place, and everything else as it was typed', () => {
    fc.assert(
      fc.property(patterns, someParts, (pattern, given) => {
        const expected = pattern
          .split(/(\{[^}]*\})/)
          .map((piece) => written[piece]?.(given) ?? piece)
          .join('');
        expect(letterNumber(pattern, given)).toEqual({ number: expected });
      }),
    );
  });

  test('counts on: no two of one register and year are the same', () => {
    const pattern = '{klasifikasi}/{urut:3}/{unit}/{bulanRomawi}/{tahun}';
    const all = Array.from({ length: 1500 }, (_, index) => numberOf(pattern, { urut: index + 1 }));
    expect(new Set(all).size).toBe(1500);
  });

  test('begins anew with the year, and is another number for it', () => {
    fc.assert(
      fc.property(patterns, someParts, (pattern, given) => {
        const next = { ...given, tahun: given.tahun + 1 };
        expect(letterNumber(pattern, next)).not.toEqual(letterNumber(pattern, given));
      }),
    );
  });

  test.each([
    ['{urut:3}', 7, '007'],
    ['{urut:3}', 1234, '1234'],
    ['{urut:0}', 7, '7'],
    ['{urut:9}', 7, '000000007'],
    ['{urut}', 7, '7'],
  ])('writes %s of %d as %s: never shorter than it is', (urut, n, expected) => {
    expect(numberOf(`${urut}/{tahun}`, { urut: n })).toBe(`${expected}/2026`);
  });

  test.each(Array.from({ length: 12 }, (_, index) => index + 1))(
    'of month %d has it in Roman or in two figures, as the office sets it',
    (bulan) => {
      expect(numberOf('{urut}/{bulanRomawi}/{bulan}/{tahun}', { bulan })).toBe(
        `7/${romanMonth(bulan)}/${String(bulan).padStart(2, '0')}/2026`,
      );
    },
  );

  test('may name a mark twice', () => {
    expect(numberOf('{tahun}/{urut}/{tahun}')).toBe('2026/7/2026');
  });
});

describe('a flawed pattern', () => {
  test('gives no number at all, only what is wrong with it', () => {
    fc.assert(
      fc.property(fc.string(), (pattern) => {
        const made = letterNumber(pattern, parts);
        const findings = patternFindings(pattern);
        expect('findings' in made).toBe(findings.length > 0);
        if ('findings' in made) expect(made.findings).toEqual(findings);
      }),
    );
  });

  test('is told in the order of its flaws, each at its place within the pattern', () => {
    const pieces = fc.constantFrom('{urut}', '{tahun}', '{x}', '{', '}', '/', '{urut:3}', '{a:b}');
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => all.join('')),
        (pattern) => {
          const places = patternFindings(pattern).map(({ at }) => at);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(places.every((at) => at >= 0 && at <= pattern.length)).toBe(true);
        },
      ),
    );
  });

  test.each([
    ['{urut}/{Tahun}', ['unknown-mark', 'no-year'], 'Tahun'],
    ['{urut}/{thn}/{tahun}', ['unknown-mark'], '{thn}'],
    ['{nomor}/{urut}/{tahun}', ['unknown-mark'], '{nomor}'],
    ['{}/{urut}/{tahun}', ['unknown-mark'], '{}'],
  ] as const)('names the mark it does not know: %s', (pattern, rules, said) => {
    const findings = patternFindings(pattern);
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
    expect(findings[0]?.message.id).toContain(said);
    expect(findings[0]?.message.en).toContain(said);
  });

  test.each(['{urut}/{tahun}}', '{{urut}/{tahun}', '{urut}/{tahun}{', '}{urut}{tahun}'])(
    'has a brace without a partner: %s',
    (pattern) => {
      expect(patternFindings(pattern).map(({ rule }) => rule)).toEqual(['open-brace']);
    },
  );

  test('says why it needs sequence and year', () => {
    expect(patternFindings('{unit}').map(({ message }) => message.id)).toEqual([
      'Pola nomor harus memuat {urut}; tanpa itu nomor berulang.',
      'Pola nomor harus memuat {tahun}; nomor urut mulai lagi tiap tahun.',
    ]);
  });
});
