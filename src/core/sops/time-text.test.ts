import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTimeText } from './time-text.ts';

describe('a printed standard time', () => {
  test.each([
    // As the three documents print theirs.
    ['5 Menit', [5], ['menit']],
    ['10 Menit', [10], ['menit']],
    ['1 Jam', [1], ['jam']],
    ['1 Hari', [1], ['hari']],
    ['2 Hari', [2], ['hari']],
    ['1 Minggu', [1], ['minggu']],
    // As others write.
    ['2 (dua) Hari', [2], ['hari']],
    ['1,5 jam', [1.5], ['jam']],
    ['30 menit - 1 jam', [30, 1], ['menit', 'jam']],
    ['Maks. 3 hari kerja', [3], ['hari']],
    ['MENIT', [], ['menit']],
    ['satu minggu', [], ['minggu']],
    ['1 Minggu atau 7 hari', [1, 7], ['hari', 'minggu']],
    ['3 harian', [3], []],
    ['Segera', [], []],
    ['2', [2], []],
    ['', [], []],
    ['-', [], []],
  ])('"%s" names %j and %j', (text, numbers, units) => {
    expect(readTimeText(text)).toEqual({ numbers, units });
  });

  test.each([
    ['1x24 Jam', 24],
    ['3 x 24 jam', 72],
    ['2 X 24 Jam', 48],
    ['7×24 jam', 168],
    ['Paling lama 3 x 24 (tiga kali dua puluh empat) jam', 72],
  ])('"%s" is as many hours as it comes to, and none of its factors', (text, hours) => {
    expect(readTimeText(text)).toEqual({ numbers: [hours], units: ['jam'] });
  });

  test.each(['harian', 'sejaman', 'permenit', 'mingguan', 'jam-jaman'])(
    'is read by whole words: "%s"',
    (word) => {
      const expected = word.startsWith('jam-') ? ['jam'] : [];
      expect(readTimeText(word).units).toEqual(expected);
    },
  );

  test('gives back any number written with any unit, in any case', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.constantFrom('menit', 'jam', 'hari', 'minggu'),
        fc.boolean(),
        (n, unit, loud) => {
          const text = `${String(n)} ${loud ? unit.toUpperCase() : unit}`;
          expect(readTimeText(text)).toEqual({ numbers: [n], units: [unit] });
        },
      ),
    );
  });
});
