import { accountWords } from '#core/people/account-words.ts';
import { describe, expect, test } from 'vitest';
import { dutyChanges } from '#core/oversight/duties/duty-changes.ts';
import type { DutySettings } from '#core/oversight/duties/duty-settings.ts';
import { accessClasses, archiveFates, type ArchiveRule } from '#core/papers/settings/archive.ts';
import { paperChanges } from '#core/papers/settings/paper-changes.ts';
import { defaultPaperSettings, type PaperSettings } from '#core/papers/settings/paper-settings.ts';
import type { Officeholder, SopSheet } from '#core/papers/settings/settings.ts';
import { typefaces } from '#core/papers/sheet/typefaces.ts';
import { compile } from '#core/sops/compile.ts';
import type { DutyPart } from '#core/sops/document.ts';
import type { DutyRecipient } from '#core/sops/model.ts';
import { hour, officeSop } from '#test/support/office-papers.ts';
import { sampleSop } from '#test/support/sample-sop.ts';

const settings = defaultPaperSettings(officeSop);
const shown = {
  zone: 'Asia/Makassar',
  nameOf: (role: string) => `Peran ${role}`,
  accountOf: accountWords([{ id: 'akun-1', name: 'Nama Akun', email: 'akun@contoh.invalid' }]),
};

/** The only thing that differs after a change, as whoever reads English is told of it. */
const inEnglish = (more: Partial<PaperSettings>) => {
  const found = paperChanges(settings, { ...settings, ...more }, shown);
  expect(found).toHaveLength(1);
  return found.map(({ what, from, to }) => [what.en, from?.en ?? null, to?.en ?? null])[0];
};

const inIndonesian = (more: Partial<PaperSettings>) =>
  paperChanges(settings, { ...settings, ...more }, shown).map(({ what, from, to }) => [
    what.id,
    from?.id ?? null,
    to?.id ?? null,
  ])[0];

const holder: Officeholder = {
  position: 'Kepala Dinas',
  name: 'Pejabat Contoh',
  rank: 'Pembina Utama Muda',
  nip: '000000000000000001',
};

const rule = (more: Partial<ArchiveRule> = {}): ArchiveRule => ({
  code: null,
  access: null,
  retention: null,
  source: 'JRA contoh',
  ...more,
});

describe('a change of paper settings is told in English too', () => {
  test('where nothing about it is a name or a number', () => {
    expect(inEnglish({ initials: { places: [], required: true } })).toEqual([
      'Signing waits for initials',
      'no',
      'yes',
    ]);
    expect(inIndonesian({ initials: { places: [], required: true } })).toEqual([
      'Tanda tangan menunggu paraf',
      'tidak',
      'ya',
    ]);
  });

  test('the drafter among those who initial', () => {
    const initials = { places: [{ role: null }, { role: 'ketua' }], required: false };
    expect(inEnglish({ initials })).toEqual(['Order of initials', null, 'Drafter, Peran ketua']);
    expect(inIndonesian({ initials })).toEqual(['Urutan paraf', null, 'Konseptor, Peran ketua']);
  });

  test('a typeface as people call it', () => {
    const face = 'times';
    expect(inEnglish({ lettering: { ...settings.lettering, face } })).toEqual([
      'Typeface',
      'Libertinus Serif',
      'Like Times New Roman (Tinos)',
    ]);
    expect(inIndonesian({ lettering: { ...settings.lettering, face } })).toEqual([
      'Huruf',
      'Libertinus Serif',
      'Seperti Times New Roman (Tinos)',
    ]);
  });

  test('the days of a delegation, in the zone of the agency', () => {
    const signers = {
      tim: {
        officeholder: { ...holder, rank: null, nip: null },
        delegation: {
          kind: 'Plh.' as const,
          by: {
            ...holder,
            name: 'Pengganti Contoh',
            position: 'Sekretaris',
            rank: null,
            nip: null,
          },
          from: hour(0),
          until: null,
        },
      },
    };
    expect(inEnglish({ signers })?.[2]).toBe(
      'Pejabat Contoh, Kepala Dinas; Plh. Pengganti Contoh, Sekretaris (17 Nov 2026 11:00 WITA – …)',
    );
    expect(inIndonesian({ signers })?.[2]).toBe(
      'Pejabat Contoh, Kepala Dinas; Plh. Pengganti Contoh, Sekretaris (17 Nov 2026 11.00 WITA – …)',
    );
  });

  test('a signer with everything that is known of him, in the order letters print it', () => {
    expect(inEnglish({ signers: { tim: { officeholder: holder, delegation: null } } })?.[2]).toBe(
      'Pejabat Contoh, Kepala Dinas, Pembina Utama Muda, NIP 000000000000000001',
    );
  });
});

describe('how papers of a kind are filed is told in both languages', () => {
  test.each<[what: string, filed: ArchiveRule, id: string, en: string]>([
    ['its code alone', rule({ code: '000.6.2', source: '' }), '000.6.2', '000.6.2'],
    [
      'its class',
      rule({ access: 'sangat-rahasia' }),
      'Sangat rahasia; (JRA contoh)',
      'Top secret (sangat rahasia); (JRA contoh)',
    ],
    [
      'how long it is kept',
      rule({ retention: { active: 1, inactive: 4, fate: 'musnah' } }),
      'Aktif 1 tahun, inaktif 4 tahun, musnah; (JRA contoh)',
      '1 year active, 4 years inactive, destroyed (musnah); (JRA contoh)',
    ],
  ])('%s', (_what, filed, id, en) => {
    const archive = { 'nota-dinas': filed };
    expect(inIndonesian({ archive })).toEqual(['Pengarsipan: Nota dinas', null, id]);
    expect(inEnglish({ archive })).toEqual(['Filing: Memo', null, en]);
  });

  test.each(accessClasses)('no class is told in one language alone: %s', (access) => {
    const [, , en] = inEnglish({ archive: { laporan: rule({ access }) } }) ?? [];
    const [, , id] = inIndonesian({ archive: { laporan: rule({ access }) } }) ?? [];
    expect(en).not.toBe(id);
  });

  test.each(archiveFates)('no fate is told in one language alone: %s', (fate) => {
    const archive = { laporan: rule({ retention: { active: 0, inactive: 0, fate } }) };
    expect(inEnglish({ archive })?.[2]).toContain('0 years active');
    expect(inIndonesian({ archive })?.[2]).toContain('Aktif 0 tahun');
  });
});

describe('what an office filled in of an SOP’s document', () => {
  const sheet = (more: Partial<SopSheet> = {}): SopSheet => ({
    edition: officeSop.edition,
    items: {},
    approver: null,
    confirmed: null,
    ...more,
  });

  const told = (from: SopSheet | null, to: SopSheet | null) =>
    paperChanges({ ...settings, sopSheet: from }, { ...settings, sopSheet: to }, shown).map(
      ({ what, from: old, to: now }) => [what.id, what.en, old?.id ?? null, now?.id ?? null],
    );

  test('is told item by item in the history of the settings, each with what stood there before', () => {
    const before = sheet({
      items: { 'Nomor SOP': '1/2026', 'Tanggal Efektif': '1 Maret 2026' },
      approver: { ...holder, rank: null, nip: null },
    });
    const after = sheet({
      items: { 'Nomor SOP': '2/2026', 'Tanggal Efektif': '1 Maret 2026' },
      approver: { ...holder, name: 'Pejabat Baru', rank: null, nip: null },
      confirmed: { by: 'Kepala Bidang', on: '2 Maret 2026' },
    });
    expect(told(before, after)).toEqual([
      ['Lembar SOP: Nomor SOP', 'SOP sheet: Nomor SOP', '1/2026', '2/2026'],
      [
        'Lembar SOP: pejabat yang mengesahkan',
        'SOP sheet: who approves it',
        'Pejabat Contoh, Kepala Dinas',
        'Pejabat Baru, Kepala Dinas',
      ],
      [
        'Lembar SOP: pelaksana dipastikan oleh',
        'SOP sheet: executors confirmed by',
        null,
        'Kepala Bidang, 2 Maret 2026',
      ],
    ]);
    expect(told(before, before)).toEqual([]);
  });

  test('says of which edition it is when it is filled in first, or for another', () => {
    expect(told(null, sheet())).toEqual([
      ['Lembar SOP: edisi', 'SOP sheet: edition', null, officeSop.edition],
    ]);
    expect(told(sheet(), sheet({ edition: '2027-01' }))).toEqual([
      ['Lembar SOP: edisi', 'SOP sheet: edition', officeSop.edition, '2027-01'],
    ]);
  });
});

describe('every typeface, size of paper and size of text', () => {
  test.each(typefaces.filter((face) => face !== settings.lettering.face))('is told: %s', (face) => {
    const [what, from, to] = inEnglish({ lettering: { ...settings.lettering, face } }) ?? [];
    expect([what, from]).toEqual(['Typeface', 'Libertinus Serif']);
    expect(to).not.toBe('');
  });

  test('is told beside the other where both change', () => {
    const found = paperChanges(
      settings,
      { ...settings, size: 'f4', lettering: { face: 'arial', size: '12' } },
      shown,
    );
    expect(found.map(({ what }) => what.en)).toEqual(['Paper size', 'Typeface', 'Text size']);
  });
});

describe('whom legal duties are told to', () => {
  const part: DutyPart = {
    kode: 'lapor-bssn',
    nama: 'Lapor BSSN',
    nama_en: 'Report to BSSN',
    penerima: [{ nama: 'BSSN', dasar: 'Perpres contoh' }],
    pemicu: 'Insiden',
    pemicu_en: 'Incident',
    jam: 24,
    sejak: 'terima',
    formulir: [],
    sumber: 'Uji',
  };
  const sop = compile(sampleSop({ kewajiban: [part] }));
  const recipient = (more: Partial<DutyRecipient> = {}): DutyRecipient => ({
    name: 'Gubernur',
    copy: false,
    address: '',
    email: '',
    channel: '',
    ground: '',
    since: '',
    note: '',
    ...more,
  });
  const set = (...all: readonly DutyRecipient[]): DutySettings => ({
    recipients: { 'lapor-bssn': all },
    replyHours: null,
  });
  const asEdition: DutySettings = { recipients: {}, replyHours: null };

  test('are those of the edition until an agency knows better', () => {
    expect(dutyChanges(asEdition, set(recipient({ copy: true })), sop)).toEqual([
      {
        what: { id: 'Penerima: Lapor BSSN', en: 'Recipients: Report to BSSN' },
        from: { id: 'BSSN, Perpres contoh', en: 'BSSN, Perpres contoh' },
        to: { id: 'Gubernur (tembusan)', en: 'Gubernur (copy)' },
      },
    ]);
  });

  test('are nobody where the agency names nobody, and not an empty text', () => {
    const [gone] = dutyChanges(asEdition, set(), sop);
    expect(gone?.to).toBeNull();
    const [back] = dutyChanges(set(), asEdition, sop);
    expect([back?.from, back?.to?.id]).toEqual([null, 'BSSN, Perpres contoh']);
  });

  test('stay the same where an agency enters what the edition says', () => {
    const same = set(recipient({ name: 'BSSN', ground: 'Perpres contoh' }));
    expect(dutyChanges(asEdition, same, sop)).toEqual([]);
  });

  test('are told with everything that is known of them, in the order they were entered', () => {
    const [change] = dutyChanges(
      asEdition,
      set(
        recipient({
          address: 'Jalan Contoh',
          email: 'a@contoh.example',
          channel: 'Surel',
          note: 'Catatan contoh',
        }),
        recipient({ name: 'Komdigi', since: '1 Januari 2026' }),
      ),
      sop,
    );
    expect(change?.to?.id).toBe(
      'Gubernur, Jalan Contoh, a@contoh.example, Surel, Catatan contoh; Komdigi, 1 Januari 2026',
    );
  });

  test('and the time to answer where a letter sets none', () => {
    const [change] = dutyChanges(asEdition, { recipients: {}, replyHours: 72 }, sop);
    expect([change?.from?.en, change?.to?.id, change?.to?.en]).toEqual(['–', '72 jam', '72 hours']);
  });
});
