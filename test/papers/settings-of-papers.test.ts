import { accountWords } from '#core/people/account-words.ts';
import { describe, expect, test } from 'vitest';
import { paperKinds, sideKinds } from '#core/papers/record/paper-kinds.ts';
import {
  defaultPaperSettings,
  jenisOf,
  paperFindings,
  usualJenis,
  type PaperSettings,
} from '#core/papers/settings/paper-settings.ts';
import { paperChanges } from '#core/papers/settings/paper-changes.ts';
import type { Delegation, Officeholder, Signer } from '#core/papers/settings/settings.ts';
import { compile } from '#core/sops/compile.ts';
import type { SopDocument } from '#core/sops/document.ts';
import { hour, officeDocument, officeSop } from '#test/support/office-papers.ts';
import { editionAt, editions } from '#test/support/papers.ts';

const settings = defaultPaperSettings(officeSop);
const holder: Officeholder = {
  position: 'Ketua',
  name: 'Pejabat Contoh',
  rank: null,
  nip: '000000000000000001',
};
const delegation: Delegation = {
  kind: 'Plt.',
  by: { ...holder, name: 'Pengganti Contoh' },
  from: null,
  until: null,
};
const withSigner = (role: string, signer: Signer): PaperSettings => ({
  ...settings,
  signers: { [role]: signer },
});
const findings = (of: PaperSettings) =>
  paperFindings(of, officeSop).map(({ path }) => path.join('.'));

describe('the settings an agency starts with', () => {
  const startOf = (instansi: Partial<SopDocument['instansi']>) =>
    defaultPaperSettings(
      compile(officeDocument({ instansi: { ...officeDocument().instansi, ...instansi } })),
    );

  test.each<[string, string, string, readonly string[]]>([
    [
      'Pemerintah Kota Batam',
      'Dinas Kominfo Kota Batam',
      'Batam',
      ['PEMERINTAH KOTA BATAM', 'DINAS KOMINFO'],
    ],
    [
      'Pemerintah Kabupaten Contoh Timur',
      'Dinas Kominfo',
      'Contoh Timur',
      ['PEMERINTAH KABUPATEN CONTOH TIMUR', 'DINAS KOMINFO'],
    ],
    [
      'Pemerintah Provinsi Contoh',
      'Dinas Kominfo Provinsi Contoh',
      '',
      ['PEMERINTAH PROVINSI CONTOH', 'DINAS KOMINFO'],
    ],
    ['Kota Contoh', 'Dinas Contoh', '', ['KOTA CONTOH', 'DINAS CONTOH']],
  ])('propose for %s, %s the place "%s" and the letterhead %j', (nama, own, place, lines) => {
    const start = startOf({ nama, perangkat_daerah: own });
    expect(start.place).toBe(place);
    expect(start.letterhead.lines).toEqual(lines);
  });

  test('take what the edition’s mapping knows before what the SOP’s names say', () => {
    const start = defaultPaperSettings(officeSop, {
      letterheadLines: ['SATU', 'DUA'],
      address: ['Jalan Contoh'],
      contact: 'Surel',
      place: 'Sofifi',
      unit: 'DKIP',
      classification: '000.7',
    });
    expect(start.letterhead).toEqual({
      lines: ['SATU', 'DUA'],
      address: ['Jalan Contoh'],
      contact: 'Surel',
      logo: null,
    });
    expect([start.place, start.numbers.unit, start.numbers.klasifikasi]).toEqual([
      'Sofifi',
      'DKIP',
      '000.7',
    ]);
  });

  test.each(editions)('of %s are free of findings, though nobody signs yet', (edition) => {
    const { sop } = editionAt(edition);
    const start = defaultPaperSettings(sop);
    expect(paperFindings(start, sop)).toEqual([]);
    expect(start.signers).toEqual({});
  });
});

describe('what is wrong with settings', () => {
  test('is nothing where a signer has name, position and a NIP of 18 digits, or none', () => {
    for (const nip of ['000000000000000001', null])
      expect(
        findings(withSigner('tim', { officeholder: { ...holder, nip }, delegation: null })),
      ).toEqual([]);
  });

  test.each<[string, Partial<Officeholder>, readonly string[]]>([
    ['no name', { name: ' ' }, ['signers.tim']],
    ['no position', { position: '' }, ['signers.tim']],
    ['a NIP of 17 digits', { nip: '00000000000000000' }, ['signers.tim.nip']],
    ['a NIP with spaces', { nip: '00000000 000000 0 001' }, ['signers.tim.nip']],
    ['an empty NIP', { nip: '' }, ['signers.tim.nip']],
  ])('is a signer with %s', (_, more, paths) => {
    expect(
      findings(withSigner('tim', { officeholder: { ...holder, ...more }, delegation: null })),
    ).toEqual(paths);
  });

  test.each<[string, Partial<Delegation>, readonly string[]]>([
    ['nobody acting', { by: { ...holder, name: '' } }, ['signers.tim.delegation']],
    ['a wrong NIP', { by: { ...holder, nip: '1' } }, ['signers.tim.delegation.nip']],
    [
      'an end before its beginning',
      { from: hour(2), until: hour(1) },
      ['signers.tim.delegation.until'],
    ],
    ['one moment only', { from: hour(1), until: hour(1) }, []],
    ['an open end', { from: hour(1), until: null }, []],
    ['an open beginning', { from: null, until: hour(1) }, []],
  ])('is a delegation with %s', (_, more, paths) => {
    expect(
      findings(withSigner('tim', { officeholder: holder, delegation: { ...delegation, ...more } })),
    ).toEqual(paths);
  });

  test('is a signer of a role that the SOP does not have', () => {
    const found = paperFindings(
      withSigner('hilang', { officeholder: holder, delegation: null }),
      officeSop,
    );
    expect(found.map(({ message }) => message.id)).toEqual([
      '"hilang" bukan pelaksana dalam SOP ini.',
    ]);
  });

  test('is a number pattern with a mistake, and kinds that would share their numbers', () => {
    const numbers = (more: Partial<PaperSettings['numbers']>) =>
      findings({ ...settings, numbers: { ...settings.numbers, ...more } });
    expect(numbers({ pattern: '{urut}' })).toEqual(['numbers.pattern']);
    expect(
      numbers({
        jenis: { ...settings.numbers.jenis, laporan: settings.numbers.jenis['surat-dinas'] },
      }),
    ).toEqual(['numbers.jenis.laporan']);
  });

  test('is told all at once, not one after another', () => {
    const found = findings({
      ...settings,
      numbers: { ...settings.numbers, pattern: '{x}' },
      signers: {
        hilang: {
          officeholder: { ...holder, name: '', nip: '1' },
          delegation: {
            ...delegation,
            by: { ...holder, position: '' },
            from: hour(2),
            until: hour(1),
          },
        },
      },
    });
    expect(found).toEqual([
      'numbers.pattern',
      'numbers.pattern',
      'numbers.pattern',
      'signers.hilang',
      'signers.hilang',
      'signers.hilang.nip',
      'signers.hilang.delegation',
      'signers.hilang.delegation.until',
    ]);
  });
});

describe('the short name of a kind', () => {
  test('is the agency’s own, else what is usual beside the flow', () => {
    const own = { ...settings.numbers, jenis: { ...settings.numbers.jenis, notula: 'NTL' } };
    expect(jenisOf(own, 'notula')).toBe('NTL');
    expect(jenisOf(settings.numbers, 'notula')).toBe(usualJenis.notula);
    expect(jenisOf(settings.numbers, 'laporan')).toBe('LAP');
  });

  test('exists for every kind, each its own', () => {
    const all = paperKinds.map((kind) => jenisOf(settings.numbers, kind));
    expect(new Set(all).size).toBe(paperKinds.length);
    expect(sideKinds.map((kind) => usualJenis[kind])).toEqual(
      sideKinds.map((kind) => jenisOf(settings.numbers, kind)),
    );
  });
});

describe('a change of settings', () => {
  const shown = {
    zone: 'Asia/Jakarta',
    nameOf: (role: string) => `Peran ${role}`,
    accountOf: accountWords([]),
  };
  const changes = (before: PaperSettings, after: PaperSettings) =>
    paperChanges(before, after, shown).map(({ what, from, to }) => [
      what.id,
      from?.id ?? null,
      to?.id ?? null,
    ]);
  const png = { mediaType: 'image/png', base64: 'AAAA' } as const;

  test.each<[string, Partial<PaperSettings>, readonly (readonly (string | null)[])[]]>([
    ['of the place', { place: 'Sofifi' }, [['Tempat', null, 'Sofifi']]],
    ['of the size', { size: 'f4' }, [['Ukuran kertas', 'a4', 'f4']]],
    [
      'of the letterhead',
      { letterhead: { lines: ['A', 'B'], address: ['C'], contact: 'D', logo: png } },
      [
        ['Baris kop', 'KOTA CONTOH / DINAS CONTOH', 'A / B'],
        ['Alamat', null, 'C'],
        ['Kontak', null, 'D'],
        ['Lambang', null, 'gambar (image/png)'],
      ],
    ],
    ['of the note of BSrE', { bsreFooter: ['X', 'Y'] }, [['Catatan kaki BSrE', null, 'X / Y']]],
    [
      'of the order of initials',
      { initials: { places: [{ role: null }, { role: 'tim' }], required: true } },
      [
        ['Urutan paraf', null, 'Konseptor, Peran tim'],
        ['Tanda tangan menunggu paraf', 'tidak', 'ya'],
      ],
    ],
    [
      'of the numbers',
      {
        numbers: {
          pattern: '{urut}/{tahun}',
          klasifikasi: '1',
          unit: 'U',
          jenis: { ...settings.numbers.jenis, laporan: 'L' },
          outside: { 'surat-dinas': 'srikandi', notula: 'records-office' },
        },
      },
      [
        ['Pola nomor', settings.numbers.pattern, '{urut}/{tahun}'],
        ['Kode klasifikasi', '000.6', '1'],
        ['Unit', 'CTH', 'U'],
        [
          'Singkatan jenis',
          'SD, ND, BA, LAP, FORM, UND, NOT, DH, DISP',
          'SD, ND, BA, L, FORM, UND, NOT, DH, DISP',
        ],
        ['Asal nomor: Surat dinas', 'Register sendiri', 'Dinomori SRIKANDI'],
        ['Asal nomor: Notula', 'Register sendiri', 'Dinomori TU'],
      ],
    ],
  ])('%s is told with its old and new value', (_, more, told) => {
    expect(changes(settings, { ...settings, ...more })).toEqual(told);
    // And back again, the other way round.
    expect(changes({ ...settings, ...more }, settings)).toEqual(
      told.map(([what, from, to]) => [what, to, from]),
    );
  });

  test('tells a delegation with its dates, open ends too', () => {
    const with_ = (from: Delegation['from'], until: Delegation['until']) =>
      withSigner('tim', { officeholder: holder, delegation: { ...delegation, from, until } });
    expect(changes(settings, with_(hour(0), null))).toEqual([
      [
        'Penanda tangan: Peran tim',
        null,
        'Pejabat Contoh, Ketua, NIP 000000000000000001; Plt. Pengganti Contoh, Ketua, NIP 000000000000000001 (17 Nov 2026 10.00 WIB – …)',
      ],
    ]);
    expect(changes(with_(null, hour(0)), with_(null, hour(24)))[0]?.[2]).toContain(
      '(… – 18 Nov 2026 10.00 WIB)',
    );
  });

  test('tells that a signer is gone', () => {
    const one = withSigner('tim', { officeholder: { ...holder, nip: null }, delegation: null });
    expect(changes(one, settings)).toEqual([
      ['Penanda tangan: Peran tim', 'Pejabat Contoh, Ketua', null],
    ]);
  });

  test('of the logo tells what kind of picture it is, not its bytes', () => {
    const other = { ...settings, letterhead: { ...settings.letterhead, logo: png } };
    const svg = {
      ...settings,
      letterhead: {
        ...settings.letterhead,
        logo: { mediaType: 'image/svg+xml', base64: 'BBBB' } as const,
      },
    };
    expect(changes(other, svg)).toEqual([
      ['Lambang', 'gambar (image/png)', 'gambar (image/svg+xml)'],
    ]);
  });
});
