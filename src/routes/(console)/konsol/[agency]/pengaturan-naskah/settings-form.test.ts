import { describe, expect, test } from 'vitest';
import { smallSop } from '#test/support/small-sop.ts';
import { defaultPaperSettings, paperFindings } from '#core/papers/settings/paper-settings.ts';
import { noForm, type SentForm } from '#routes/forms/sent-form.ts';
import { exampleNumbers } from './example-numbers.ts';
import { drafterChoice, settingsOf, settingsProblems, type ReadSettings } from './settings-form.ts';

const form = (texts: Readonly<Record<string, string>>): SentForm => ({
  ...noForm,
  texts: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [text]])),
});
const beside = {
  roles: ['tim', 'ketua'],
  zone: 'Asia/Jakarta',
  logo: null,
  sop: { edition: '2026-11', open: ['Nomor SOP', 'Tanggal Efektif'] },
};
const read = (result: ReadSettings) => {
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.settings;
};
const numbers = {
  pola: '{klasifikasi}/{urut}/{tahun}',
  klasifikasi: '000.6',
  unit: 'DKI',
  'jenis.berita-acara': 'BA',
};
const ketua = {
  'jabatan.ketua': 'Ketua',
  'nama.ketua': 'Petugas Contoh',
  'nip.ketua': '00000000 0000 00 0001',
};

describe('paper settings as a form sends them', () => {
  test('the order of initials is what was chosen, places left free passed over', () => {
    const { initials } = read(
      settingsOf(
        form({ ...numbers, 'paraf.1': drafterChoice, 'paraf.3': 'ketua', 'paraf-wajib': 'ya' }),
        beside,
      ),
    );
    expect(initials).toEqual({ places: [{ role: null }, { role: 'ketua' }], required: true });
    expect(read(settingsOf(form(numbers), beside)).initials).toEqual({
      places: [],
      required: false,
    });
  });

  test('are lines, texts and the signers that were filled in', () => {
    const settings = read(
      settingsOf(
        form({
          ...numbers,
          ...ketua,
          kop: 'PEMERINTAH KOTA CONTOH\n\n DINAS ',
          ukuran: 'f4',
          tempat: 'Contoh',
          'catatan-kaki': 'Satu\nDua',
        }),
        beside,
      ),
    );
    expect(settings).toMatchObject({
      size: 'f4',
      place: 'Contoh',
      letterhead: { lines: ['PEMERINTAH KOTA CONTOH', 'DINAS'], address: [], contact: null },
      bsreFooter: ['Satu', 'Dua'],
      numbers: { pattern: '{klasifikasi}/{urut}/{tahun}', jenis: { 'berita-acara': 'BA' } },
    });
    expect(settings.signers).toEqual({
      ketua: {
        officeholder: {
          position: 'Ketua',
          name: 'Petugas Contoh',
          rank: null,
          nip: '000000000000000001',
        },
        delegation: null,
      },
    });
  });

  test('hold a delegation with its days in the agency’s zone', () => {
    const settings = read(
      settingsOf(
        form({
          ...numbers,
          ...ketua,
          'kewenangan.ketua': 'Plh.',
          'pengganti-nama.ketua': 'Pengganti Contoh',
          'pengganti-jabatan.ketua': 'Sekretaris',
          'sejak.ketua': '2026-11-20',
          'sampai.ketua': '2026-11-22',
        }),
        beside,
      ),
    );
    expect(settings.signers['ketua']?.delegation).toEqual({
      kind: 'Plh.',
      by: { position: 'Sekretaris', name: 'Pengganti Contoh', rank: null, nip: null },
      from: '2026-11-19T17:00:00.000Z',
      until: '2026-11-22T16:59:00.000Z',
    });
  });

  test('hold the short names of papers beside the flow that were given, and leave the others to what is usual', () => {
    const settings = read(
      settingsOf(form({ ...numbers, 'jenis.notula': 'NTL', 'jenis.undangan-rapat': ' ' }), beside),
    );
    expect(settings.numbers.jenis.notula).toBe('NTL');
    expect(settings.numbers.jenis).not.toHaveProperty('undangan-rapat');
    expect(
      exampleNumbers(
        { archive: {}, numbers: { ...settings.numbers, pattern: '{jenis}/{urut}/{tahun}' } },
        { month: 1, year: 2026 },
      ),
    ).toEqual(
      expect.arrayContaining([
        { kind: 'notula', number: 'NTL/1/2026' },
        { kind: 'undangan-rapat', number: 'UND/1/2026' },
      ]),
    );
  });

  test('say which day cannot be read', () => {
    expect(
      settingsOf(form({ ...numbers, 'kewenangan.tim': 'a.n.', 'sejak.tim': '31-31-2026' }), beside),
    ).toMatchObject({ problems: [{ field: 'sejak.tim' }] });
  });

  test('show findings at their controls', () => {
    const sop = { ...smallSop, roles: smallSop.roles };
    const role = sop.roles[0]?.id ?? '';
    const named = (part: string, text: string) => ({ [`${part}.${role}`]: text });
    const settings = read(
      settingsOf(
        form({
          ...numbers,
          pola: '{urut}',
          ...named('nama', 'Contoh'),
          ...named('nip', '12'),
          ...named('kewenangan', 'Plt.'),
          ...named('pengganti-nip', '12'),
          ...named('sejak', '2026-02-02'),
          ...named('sampai', '2026-02-01'),
        }),
        { ...beside, roles: [role] },
      ),
    );
    expect(
      new Set(settingsProblems(paperFindings(settings, sop), (one) => one).map((one) => one.field)),
    ).toEqual(
      new Set([
        'pola',
        `nama.${role}`,
        `nip.${role}`,
        `pengganti-nama.${role}`,
        `pengganti-nip.${role}`,
        `sampai.${role}`,
      ]),
    );
  });
});

describe('how papers of a kind are filed', () => {
  const rules = {
    'kode-arsip.notula': '000.1.5',
    'akses.notula': 'terbatas',
    'aktif.notula': '2',
    'inaktif.notula': '3',
    'nasib.notula': 'musnah',
    'sumber-arsip.notula': 'JRA contoh',
  };

  test('is what was filled in of that kind, and nothing of the others', () => {
    expect(read(settingsOf(form({ ...numbers, ...rules }), beside)).archive).toEqual({
      notula: {
        code: '000.1.5',
        access: 'terbatas',
        retention: { active: 2, inactive: 3, fate: 'musnah' },
        source: 'JRA contoh',
      },
    });
    expect(read(settingsOf(form(numbers), beside)).archive).toEqual({});
  });

  test.each([
    ['aktif.notula', 'dua'],
    ['nasib.notula', ''],
    ['inaktif.notula', '1001'],
  ])('shows at its control that "%s" cannot be "%s"', (name, value) => {
    const settings = read(settingsOf(form({ ...numbers, ...rules, [name]: value }), beside));
    const problems = settingsProblems(paperFindings(settings, smallSop), (one) => one);
    expect(problems.map(({ field }) => field)).toContain('aktif.notula');
  });

  test('names who says so', () => {
    const settings = read(
      settingsOf(form({ ...numbers, ...rules, 'sumber-arsip.notula': '' }), beside),
    );
    const problems = settingsProblems(paperFindings(settings, smallSop), (one) => one);
    expect(problems.map(({ field }) => field)).toContain('sumber-arsip.notula');
  });
});

describe('example numbers', () => {
  const settings = defaultPaperSettings(smallSop).numbers;
  test('show each kind', () => {
    const examples = exampleNumbers(
      { archive: {}, numbers: { ...settings, unit: 'DKI' } },
      { month: 11, year: 2026 },
    );
    expect(examples).toContainEqual({
      kind: 'berita-acara',
      number: '000.6 / 1 / BA / DKI / XI / 2026',
    });
  });

  test('bear the code of their kind where it has one of its own', () => {
    const archive = {
      notula: { code: '000.1.5', access: null, retention: null, source: '' },
    } as const;
    const examples = exampleNumbers({ archive, numbers: settings }, { month: 11, year: 2026 });
    const codes = examples.map(({ kind, number }) => [kind, number.split(' ')[0]]);
    expect(codes).toContainEqual(['notula', '000.1.5']);
    expect(codes).toContainEqual(['laporan', '000.6']);
  });

  test('are none while the pattern is flawed', () => {
    expect(
      exampleNumbers(
        { archive: {}, numbers: { ...settings, pattern: '{x}' } },
        { month: 11, year: 2026 },
      ),
    ).toEqual([]);
  });
});
