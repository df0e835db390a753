import { describe, expect, test } from 'vitest';
import { letterNumber, patternFindings } from './number-pattern.ts';
import type { NumberParts } from './number-pattern.ts';

const parts: NumberParts = {
  klasifikasi: '000.6',
  urut: 231,
  unit: 'DKIP-MU',
  bulan: 8,
  tahun: 2025,
  jenis: 'BA',
};

describe('a letter number', () => {
  test.each([
    [
      '{klasifikasi} / {urut} / {unit} / {bulanRomawi} / {tahun}',
      '000.6 / 231 / DKIP-MU / VIII / 2025',
    ],
    ['{urut:4}/{jenis}/{bulan}/{tahun}', '0231/BA/08/2025'],
    ['{urut:2} /KOMIN/FO/{jenis}/{bulanRomawi}/{tahun}', '231 /KOMIN/FO/BA/VIII/2025'],
  ])('follows the pattern %s', (pattern, number) => {
    expect(letterNumber(pattern, parts)).toEqual({ number });
  });

  test('does not read a value for marks again', () => {
    expect(letterNumber('{urut}/{unit}/{tahun}', { ...parts, unit: '{urut}$1' })).toEqual({
      number: '231/{urut}$1/2025',
    });
  });

  test.each([
    ['{urut}/{bulanromawi}/{tahun}', ['unknown-mark'], 7],
    ['{urut}/{tahun', ['open-brace', 'no-year'], 7],
    ['{urut:x}/{tahun}', ['open-brace', 'no-sequence'], 0],
    ['{tahun}', ['no-sequence'], 7],
    ['{urut}', ['no-year'], 6],
    ['', ['no-sequence', 'no-year'], 0],
  ] as const)('says what is wrong with %s', (pattern, rules, at) => {
    const findings = patternFindings(pattern);
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
    expect(findings[0]?.at).toBe(at);
    expect(letterNumber(pattern, parts)).toEqual({ findings });
  });

  test('offers the mark that was meant', () => {
    expect(patternFindings('{urutt}/{urut}/{tahun}')[0]?.message.id).toBe(
      'Tanda {urutt} tidak dikenal dalam pola nomor. Maksudnya "urut"?',
    );
  });
});
