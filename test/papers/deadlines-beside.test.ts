import { expect, test } from 'vitest';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { deadlinesBeside } from '#core/papers/content/deadlines-beside.ts';

const letter = (penutup: string) =>
  compileMapping(
    {
      tanggap_naskah: 1,
      naskah: {
        'berita-acara': {
          jenis: 'surat-dinas',
          judul: 'Surat',
          kepada: ['Kepala Dinas Contoh'],
          isi: [{ teks: 'Mohon melaksanakan:' }, { bidang: 'alasan' }],
          penutup,
          penanda_tangan: [],
        },
      },
    },
    smallSop,
  );

test('beside what a letter prints of a field stands the deadline the letter names of itself, once', () => {
  const named = letter('Paling lambat {waktu:tangani}, ya {waktu:tangani}, sejak tanggal surat.');
  expect(deadlinesBeside(named, ['berita-acara'], 'alasan')).toEqual([
    { output: 'berita-acara', step: 'tangani' },
  ]);
});

test('there is none beside a field the letter does not print, in a letter that names none, or of another step', () => {
  const named = letter('Paling lambat {waktu:tangani}.');
  expect(deadlinesBeside(named, ['berita-acara'], 'parah')).toEqual([]);
  expect(deadlinesBeside(letter('Terima kasih.'), ['berita-acara'], 'alasan')).toEqual([]);
  expect(deadlinesBeside(named, [], 'alasan')).toEqual([]);
});
