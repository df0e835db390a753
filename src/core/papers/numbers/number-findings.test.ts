import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperKinds } from '#core/papers/record/paper-kinds.ts';
import { numberFindings } from './number-findings.ts';
import { letterNumber } from './number-pattern.ts';
import { jenisOf, type NumberSettings } from '#core/papers/settings/paper-settings.ts';
import { registerOf } from './registers.ts';

const plain: NumberSettings = {
  pattern: '{klasifikasi} / {urut} / {jenis} / {unit} / {bulanRomawi} / {tahun}',
  klasifikasi: '000.6',
  unit: 'DKI',
  outside: {},
  jenis: {
    'surat-dinas': 'SD',
    'nota-dinas': 'ND',
    'berita-acara': 'BA',
    laporan: 'LAP',
    formulir: 'FORM',
  },
};
const withNames = (jenis: Partial<NumberSettings['jenis']>): NumberSettings => ({
  ...plain,
  jenis: { ...plain.jenis, ...jenis },
});
const findingsOf = (numbers: NumberSettings) =>
  numberFindings(numbers.pattern, (kind) => jenisOf(numbers, kind));
const pathsOf = (numbers: NumberSettings) => findingsOf(numbers).map(({ path }) => path.join('.'));

describe('numbers of letter registers', () => {
  test('are told apart by the kind of paper', () => {
    expect(findingsOf(plain)).toEqual([]);
  });

  test('need no kind in their pattern: all kinds count in one register then, whatever they are called', () => {
    const shared = {
      ...withNames({ laporan: 'SD', notula: '' }),
      pattern: '{klasifikasi} / {urut} / {unit} / {bulanRomawi} / {tahun}',
    };
    expect(pathsOf(shared)).toEqual([]);
    expect(new Set(paperKinds.map((kind) => registerOf(shared.pattern, kind)))).toEqual(
      new Set(['surat-keluar']),
    );
    expect(paperKinds.map((kind) => registerOf(plain.pattern, kind))).toEqual(paperKinds);
  });

  test.each([
    ['two equal short names', { laporan: 'SD' }, ['numbers.jenis.laporan']],
    [
      'short names that differ in capitals or spaces only',
      { laporan: ' sd ' },
      ['numbers.jenis.laporan'],
    ],
    [
      'a short name that a paper beside the flow has by usage',
      { laporan: 'UND' },
      ['numbers.jenis.undangan-rapat'],
    ],
    [
      'two empty ones',
      { laporan: '', 'nota-dinas': '' },
      ['numbers.jenis.nota-dinas', 'numbers.jenis.laporan'],
    ],
    ['an empty one', { laporan: ' ' }, ['numbers.jenis.laporan']],
    ['the name of the attendance list, which has no number', { laporan: 'DH' }, []],
  ] as const)('do not allow %s, where two papers would get one number', (_name, jenis, paths) => {
    expect(pathsOf(withNames(jenis))).toEqual(paths);
  });

  test('never meet when there is no finding', () => {
    const name = fc.constantFrom('A', 'a', 'B', '', ' B', 'SD');
    fc.assert(
      fc.property(name, name, name, fc.boolean(), (one, two, three, kind) => {
        const numbers = {
          ...withNames({ 'surat-dinas': one, laporan: two, notula: three }),
          pattern: kind ? plain.pattern : '{urut}/{tahun}',
        };
        const first = paperKinds
          .filter((of) => of !== 'daftar-hadir')
          .map((of) =>
            letterNumber(numbers.pattern, {
              klasifikasi: '000.6',
              urut: 1,
              unit: 'DKI',
              bulan: 11,
              tahun: 2026,
              jenis: jenisOf(numbers, of),
            }),
          );
        const distinct = new Set(first.map((made) => ('number' in made ? made.number : '')));
        // One register counts on by itself; registers of their own all begin with 1.
        const registers = new Set(paperKinds.map((of) => registerOf(numbers.pattern, of)));
        if (findingsOf(numbers).length === 0 && registers.size > 1)
          expect(distinct.size).toBe(first.length);
      }),
    );
  });
});
