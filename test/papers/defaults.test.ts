import { expect, test } from 'vitest';
import { smallSop } from '#test/support/small-sop.ts';
import { editionAt } from '#test/support/papers.ts';
import { defaultPaperSettings } from '#core/papers/settings/paper-settings.ts';

test.each([
  [
    'maluku-utara/2025-08',
    'Sofifi',
    'DKIP-MU',
    ['PEMERINTAH PROVINSI MALUKU UTARA', 'DINAS KOMUNIKASI, INFORMATIKA DAN PERSANDIAN'],
    ['Jalan Trans Halmahera Gosale Puncak, Sofifi'],
    null,
  ],
  [
    'denpasar/tanpa-tanggal',
    'Denpasar',
    'DKIS',
    ['PEMERINTAH KOTA DENPASAR', 'DINAS KOMUNIKASI, INFORMATIKA DAN STATISTIK'],
    [],
    null,
  ],
  [
    'batam/2025-08',
    'Batam',
    'KOMIN',
    ['PEMERINTAH KOTA BATAM', 'DINAS KOMUNIKASI DAN INFORMATIKA'],
    ['Jalan Engku Putri Nomor 1, Batam 29461'],
    'Telepon +62 778 8073194',
  ],
] as const)(
  '%s starts with the letterhead, place and number unit its SOP tells',
  (edition, place, unit, lines, address, contact) => {
    const { sop, mapping } = editionAt(edition);
    const settings = defaultPaperSettings(sop, mapping.office);
    expect(settings.letterhead).toEqual({ lines, address, contact, logo: null });
    expect([settings.place, settings.numbers.unit]).toEqual([place, unit]);
  },
);

test('an edition that says nothing of its office starts with the names in its SOP, the region named once', () => {
  const named = {
    ...smallSop,
    document: {
      ...smallSop.document,
      instansi: {
        ...smallSop.document.instansi,
        nama: 'Pemerintah Kota Contoh',
        perangkat_daerah: 'Dinas Contoh Kota Contoh',
      },
    },
  };
  const settings = defaultPaperSettings(named);
  expect(settings.letterhead.lines).toEqual(['PEMERINTAH KOTA CONTOH', 'DINAS CONTOH']);
  expect([settings.place, settings.numbers.unit]).toEqual(['Contoh', 'CTH']);
});
