import { accountWords } from '#core/people/account-words.ts';
import { expect, test } from 'vitest';
import { paperChanges } from './paper-changes.ts';
import type { PaperSettings } from './paper-settings.ts';

const before: PaperSettings = {
  size: 'a4',
  letterhead: { lines: ['PEMERINTAH KOTA CONTOH'], address: [], contact: null, logo: null },
  place: '',
  signers: {},
  lettering: { face: 'serif', size: '11.5' },
  stampPlace: false,
  sopSheet: null,
  legalBases: [],
  bsreFooter: [],
  initials: { places: [], required: false },
  archive: {},
  numbers: {
    pattern: '{urut} / {tahun}',
    klasifikasi: '000.6',
    unit: '',
    outside: {},
    jenis: {
      'surat-dinas': 'SD',
      'nota-dinas': 'ND',
      'berita-acara': 'BA',
      laporan: 'LAP',
      formulir: 'FORM',
    },
  },
};
const shown = {
  zone: 'Asia/Jakarta',
  nameOf: () => 'Ketua Tim',
  accountOf: accountWords([{ id: 'akun-1', name: 'Nama Akun', email: 'akun@contoh.invalid' }]),
};
const officeholder = {
  position: 'Ketua',
  name: 'Petugas Contoh',
  rank: null,
  nip: '000000000000000001',
};

test('settings that are the same differ in nothing', () => {
  expect(paperChanges(before, { ...before, letterhead: { ...before.letterhead } }, shown)).toEqual(
    [],
  );
});

test('what differs is named with its old and its new value', () => {
  const after = {
    ...before,
    place: 'Contoh',
    size: 'f4' as const,
    signers: { ketua: { officeholder, delegation: null } },
    letterhead: { ...before.letterhead, logo: { mediaType: 'image/png' as const, base64: 'AAAA' } },
    numbers: { ...before.numbers, unit: 'DKI' },
  };
  const changes = paperChanges(before, after, shown);
  expect(changes.map((one) => one.what.id)).toEqual([
    'Lambang',
    'Tempat',
    'Ukuran kertas',
    'Unit',
    'Penanda tangan: Ketua Tim',
  ]);
  expect(changes.at(-1)).toMatchObject({
    from: null,
    to: { id: 'Petugas Contoh, Ketua, NIP 000000000000000001' },
  });
});

test('a delegation is a difference too', () => {
  const one = { ...before, signers: { ketua: { officeholder, delegation: null } } };
  const two = {
    ...before,
    signers: {
      ketua: {
        officeholder,
        delegation: {
          kind: 'Plh.' as const,
          by: { ...officeholder, name: 'Pengganti' },
          from: null,
          until: null,
        },
      },
    },
  };
  expect(paperChanges(one, two, shown)[0]?.to?.id).toContain('Plh. Pengganti');
});
