import { describe, expect, test } from 'vitest';
import { readBack } from './read-back.ts';

describe('number and date of a letter that came back', () => {
  test.each([
    [
      'stand on one line, the date beside its place',
      ['PEMERINTAH KOTA CONTOH', 'Nomor\t:\t000.6/12/DKI/2026\tKota Contoh, 29 November 2026'],
      { number: '000.6/12/DKI/2026', date: '2026-11-29' },
    ],
    [
      'are read where a converter joined them with spaces',
      ['Nomor : 000.6/12/DKI/2026 Kota Contoh, 9 Mei 2026'],
      { number: '000.6/12/DKI/2026', date: '2026-05-09' },
    ],
    [
      'stand on lines of their own, as in a memo',
      ['Tanggal\t:\t1 Februari 2026', 'Nomor\t:\t7/ND'],
      { number: '7/ND', date: '2026-02-01' },
    ],
    [
      'stand below the title and above who signs, as in a report',
      ['LAPORAN', 'Nomor: 3/LAP/2026', 'Dibuat di Contoh', 'pada tanggal 17 Agustus 2026'],
      { number: '3/LAP/2026', date: '2026-08-17' },
    ],
  ])('%s', (_, lines, found) => {
    expect(readBack(lines)).toEqual(found);
  });

  test('are not taken from the sentences of the body', () => {
    expect(
      readBack([
        'Menindaklanjuti laporan Nomor CTH-1 tanggal 17 November 2026 tentang gangguan,',
        'kami sampaikan sebagai berikut.',
        'Nomor : ${nomor_naskah}',
        'Contoh, 40 November 2026',
        'Contoh, 4 Nopember 2026',
      ]),
    ).toEqual({ number: null, date: null });
    expect(readBack([])).toEqual({ number: null, date: null });
  });
});
