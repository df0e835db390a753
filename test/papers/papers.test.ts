import { paperOfTurn } from '#core/cases/paper-id.ts';
import { describe, expect, test } from 'vitest';
import { readPaperMapping } from '#adapters/sop-file/paper-mapping.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import { freeParts } from '#core/papers/office/free-parts.ts';
import { placeToSign } from '#core/papers/office/signatures.ts';
import { signingPlaces } from '#core/papers/office/signing-places.ts';
import type { Output, Sop, Step } from '#core/sops/model.ts';
import {
  caseThroughAll,
  editionAt,
  editions,
  paperOutputs,
  sampleIssue,
  sampleSettings,
  visitOf,
} from '#test/support/papers.ts';
import { instant } from '#test/support/scenario.ts';

const outputOf = (sop: Sop, id: string): { readonly step: Step; readonly output: Output } => {
  const found = paperOutputs(sop).find(({ output }) => output.id === id);
  if (found === undefined) throw new Error(`no output ${id}`);
  return found;
};

describe.each(editions)('every output of %s', (edition) => {
  const { sop, mapping } = editionAt(edition);

  test.each(paperOutputs(sop).map(({ step, output }) => [output.id, step, output] as const))(
    '%s becomes its paper with nothing missing',
    (id, step, output) => {
      // A sanction comes about when its text is filled in, and then says which it is.
      const state = caseThroughAll(
        sop,
        output,
        id === 'peringatan-sanksi'
          ? { 'laporan-pd': { 'jenis-sanksi': 'peringatan', sanksi: 'Peringatan tertulis.' } }
          : {},
      );
      const { data, missing } = paperData({
        sop,
        mapping,
        state,
        output: id,
        turn: visitOf(state, step),
        settings: sampleSettings(sop),
        issue: sampleIssue(),
      });
      expect(missing).toEqual([]);
      expect(data?.kind).toBe(mapping.outputs.get(id)?.kind);
      expect(JSON.stringify(data)).not.toMatch(/\{[a-z]+[}:]|……/);
      expect(data?.sections.length).toBeGreaterThan(0);
    },
  );

  test.each(paperOutputs(sop).map(({ step, output }) => [output.id, step, output] as const))(
    '%s says which field is empty and where to fill it in',
    (id, step, output) => {
      const state = caseThroughAll(sop, output);
      const emptied = {
        ...state,
        turns: state.turns.map((turn) =>
          turn.completed === null ? turn : { ...turn, completed: { ...turn.completed, form: {} } },
        ),
      };
      const { data, missing } = paperData({
        sop,
        mapping,
        state: emptied,
        output: id,
        turn: visitOf(state, step),
        settings: sampleSettings(sop),
        issue: sampleIssue(),
      });
      expect(data).not.toBeNull();
      for (const one of missing)
        expect(one).toMatchObject({
          code: 'not-filled',
          message: {
            id: expect.stringMatching(
              /^".+" belum diisi\. Isi dalam formulir langkah .+ \(.+\)\.$/,
            ),
          },
        });
      const own = mapping.outputs.get(id);
      const required = step.form
        .filter(({ required: must, when }) => must && when === null)
        .map((field) => `${step.id}.${field.id}`);
      const printed =
        own?.parts.flatMap((part) =>
          part.type === 'form'
            ? required
            : part.type === 'field' && part.field.step === null
              ? [`${step.id}.${part.field.field}`]
              : [],
        ) ?? [];
      expect(missing.map(({ what }) => what)).toEqual(
        expect.arrayContaining(required.filter((field) => printed.includes(field))),
      );
    },
  );
});

describe('a berita acara', () => {
  const { sop, mapping } = editionAt('batam/2025-08');
  const { step, output } = outputOf(sop, 'berita-acara-kekritisan');
  const state = caseThroughAll(sop, output, {
    keparahan: {
      keparahan: 'tinggi',
      'dasar-penilaian': 'Data pribadi terancam.\n1. mudah diserang\n2. tanpa sandi',
      peserta: 'Nama Satu, Ketua Tim, NIP 000000000000000001\nNama Dua, Analis @akun-dua',
    },
  });
  const settings = sampleSettings(sop);
  const { data, missing } = paperData({
    sop,
    mapping,
    state,
    output: output.id,
    turn: visitOf(state, step),
    settings,
    issue: sampleIssue(),
  });

  test('is these values', () => {
    expect(missing).toEqual([]);
    expect(data).toEqual({
      kind: 'berita-acara',
      agency: 'batam',
      edition: '2025-08',
      title: 'Penilaian Tingkat Kekritisan (CTH-2026-0001)',
      madeAt: '2026-11-21T03:00:00.000Z',
      size: 'a4',
      lettering: { face: 'serif', size: '11.5' },
      letterhead: settings.letterhead,
      number: '000.6 / 231 / DKI / XI / 2026',
      place: 'Kota Contoh',
      date: '21 November 2026',
      draft: false,
      remarks: [],
      tlp: 'TLP:AMBER',
      footer: [],
      checkAddress: 'https://tanggap.contoh.example/periksa/ABCD-EFGH',
      copies: [],
      about: 'Penilaian Tingkat Kekritisan',
      // The day of the step, four days before it is signed.
      opening:
        'Pada hari ini, Selasa, tanggal tujuh belas bulan November tahun dua ribu dua puluh enam (17-11-2026), yang bertanda tangan di bawah ini:',
      parties: [
        {
          name: 'Pejabat Contoh 3',
          position: 'Tim Internal BATAM-CSIRT',
          nip: '000000000000000003',
          unit: null,
        },
      ],
      // Present, whether or not they sign.
      present: [
        { name: 'Nama Satu', position: 'Ketua Tim', nip: '000000000000000001', unit: null },
        { name: 'Nama Dua', position: 'Analis', nip: null, unit: null },
      ],
      lead: 'telah melakukan penilaian terhadap tingkat kekritisan kerentanan pada Layanan Contoh milik Dinas Contoh, yang dilaporkan pada tanggal 17 November 2026 dan tercatat dengan nomor kasus CTH-2026-0001, dan menyatakan sebagai berikut:',
      closing:
        'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
      signedLater: 'Berita acara ini ditandatangani di Kota Contoh pada tanggal 21 November 2026.',
      sections: [
        {
          title: 'Sistem Elektronik',
          blocks: [
            {
              type: 'pairs',
              rows: [
                { label: 'Nama sistem', value: ['Layanan Contoh'] },
                { label: 'Unit kerja / Perangkat Daerah', value: ['Dinas Contoh'] },
              ],
            },
          ],
        },
        {
          title: 'Tingkat kekritisan',
          blocks: [{ type: 'paragraph', text: 'Tingkat kekritisan dinilai tinggi.' }],
        },
        {
          title: 'Dasar penilaian',
          blocks: [
            { type: 'paragraph', text: 'Data pribadi terancam.' },
            { type: 'list', items: ['mudah diserang', 'tanpa sandi'] },
          ],
        },
      ],
      signatures: [
        {
          role: null,
          position: ['Tim Internal BATAM-CSIRT,'],
          name: 'Pejabat Contoh 3',
          rank: 'Pembina',
          nip: '000000000000000003',
          note: null,
          anchor: null,
        },
        {
          role: null,
          position: ['Ketua Tim,'],
          name: 'Nama Satu',
          rank: null,
          nip: '000000000000000001',
          note: null,
          anchor: null,
        },
        {
          role: null,
          position: ['Analis,'],
          name: 'Nama Dua',
          rank: null,
          nip: null,
          note: null,
          anchor: null,
        },
      ],
    });
  });

  test('signed electronically gives each signature of an account a place of its own, claims none beforehand of a party, and leaves free for ink who has none', () => {
    const electronic = paperData({
      sop,
      mapping,
      state,
      output: output.id,
      turn: visitOf(state, step),
      settings,
      issue: sampleIssue({ signature: 'bsre' }),
    }).data;
    expect(electronic?.signatures.map(({ note, anchor }) => [note, anchor])).toEqual([
      ['Ditandatangani secara elektronik oleh', '※'],
      [null, null],
      [placeToSign, '⁑'],
    ]);
    const places = signingPlaces(
      sop,
      mapping,
      state,
      paperOfTurn({ output: output.id, turn: visitOf(state, step) }),
    );
    expect(places.map(({ role, anchor, party }) => [role, anchor, party?.name])).toEqual([
      ['tim-internal', '※', undefined],
      [null, null, 'Nama Satu'],
      [null, '⁑', 'Nama Dua'],
    ]);
  });

  test('without participants names who signs as its party', () => {
    const alone = paperData({
      sop,
      mapping,
      state: caseThroughAll(sop, output),
      output: output.id,
      turn: visitOf(state, step),
      settings,
      issue: sampleIssue(),
    }).data;
    expect(alone).toMatchObject({
      parties: [{ name: 'Pejabat Contoh 3', position: 'Tim Internal BATAM-CSIRT' }],
      present: [],
      signatures: [{ name: 'Pejabat Contoh 3' }],
    });
  });
});

describe('a paper', () => {
  const { sop, mapping } = editionAt('maluku-utara/2025-08');
  const { step, output } = outputOf(sop, 'laporan-rekomendasi');
  const state = caseThroughAll(
    sop,
    output,
    { sampaikan: { tlp: 'red' } },
    {
      reporter: {
        name: 'Pelapor Contoh',
        anonymous: true,
        capacity: 'researcher',
        email: 'pelapor@contoh.example',
      },
    },
  );
  const visit = visitOf(state, step);
  const settings = sampleSettings(sop);

  test('carries the TLP label of the form, else that of the mapping, and the one an officer chose before both', () => {
    const tlpWith = (turns: typeof state, more: Parameters<typeof sampleIssue>[0] = {}) =>
      paperData({
        sop,
        mapping,
        state: turns,
        output: output.id,
        turn: visit,
        settings,
        issue: sampleIssue(more),
      }).data?.tlp;
    expect(tlpWith(state)).toBe('TLP:RED');
    expect(tlpWith(caseThroughAll(sop, output))).toBe('TLP:AMBER');
    expect(tlpWith(state, { edits: { tlp: 'TLP:GREEN' } })).toBe('TLP:GREEN');
    expect(tlpWith(state, { edits: { tlp: 'none' } })).toBeNull();
    expect(tlpWith(state, { edits: { tlp: 'TLP:BIRU' } })).toBe('TLP:RED');
  });

  const textOf = (of: string, from = state) =>
    JSON.stringify(
      paperData({
        sop,
        mapping,
        state: from,
        output: of,
        turn: visit,
        settings,
        issue: sampleIssue(),
      }).data,
    );

  test('never names an anonymous reporter', () => {
    const text = textOf('kontak-pelapor');
    expect(text).toContain('dirahasiakan atas permintaan pelapor');
    expect(text).not.toContain('Pelapor Contoh');
    expect(text).not.toContain('pelapor@contoh.example');
  });

  test('does not promise the contact of a reporter whom nobody knows', () => {
    const promise = 'Informasi kontak pelapor kami sampaikan terpisah';
    const of = (name: string) =>
      caseThroughAll(
        sop,
        output,
        {},
        { reporter: { name, anonymous: true, capacity: 'individual' } },
      );
    expect(textOf(output.id, caseThroughAll(sop, output))).toContain(promise);
    for (const [name, why] of [
      ['', 'karena pelapor tidak menyebut identitas'],
      ['Nama Rahasia', 'karena identitas pelapor dirahasiakan atas permintaannya'],
    ] as const) {
      const letter = textOf(output.id, of(name));
      expect(letter).not.toContain(promise);
      expect(letter).toContain(why);
    }
  });

  test("tells the reporter's contact to BSSN, and not to the owner of the system", () => {
    const named = caseThroughAll(sop, output);
    expect(textOf('kontak-pelapor', named)).toContain('pelapor@contoh.example');
    for (const hidden of ['Pelapor Contoh', 'pelapor@contoh.example'])
      expect(textOf(output.id, named)).not.toContain(hidden);
  });

  test('has the BSrE note only when signed through BSrE', () => {
    const footerWith = (more: Parameters<typeof sampleIssue>[0]) =>
      paperData({
        sop,
        mapping,
        state,
        output: output.id,
        turn: visit,
        settings,
        issue: sampleIssue(more),
      }).data?.footer;
    expect(footerWith({ signature: 'bsre' })).toEqual(settings.bsreFooter);
    for (const signature of ['certificate', 'ink', null] as const)
      expect(footerWith({ signature })).toEqual([]);
    expect(footerWith({ signature: 'bsre', draft: true })).toEqual([]);
  });

  test('takes what an officer wrote in place of its free parts', () => {
    const draft = paperData({
      sop,
      mapping,
      state,
      output: output.id,
      turn: visit,
      settings,
      issue: sampleIssue({
        edits: { hal: 'Hal lain', 'isi.1': 'Uraian lain {nomor}.', kepada: 'Satu\nDua' },
      }),
    });
    expect(draft.data).toMatchObject({ hal: 'Hal lain', to: ['Satu', 'Dua'] });
    expect(draft.data?.sections.find(({ title }) => title === 'Deskripsi insiden')?.blocks).toEqual(
      [{ type: 'paragraph', text: 'Uraian lain {nomor}.' }],
    );
    expect(freeParts(sop, mapping, output.id, draft).map(({ key }) => key)).toEqual([
      'sifat',
      'lampiran',
      'hal',
      'kepada',
      'di',
      'pembuka',
      'isi.1',
      'isi.2',
      'isi.3',
      'isi.4',
      'isi.5',
      'penutup',
      'tembusan',
      'klasifikasi',
    ]);
  });

  test('is drafted from the form as typed so far while its step runs', () => {
    const running = {
      ...state,
      turns: state.turns.map((turn) => (turn.turn === visit ? { ...turn, completed: null } : turn)),
    };
    const typed = { outcome: 'lanjut', form: { deskripsi: 'Baru setengah' } };
    const { data, missing } = paperData({
      sop,
      mapping,
      state: running,
      output: output.id,
      turn: visit,
      settings,
      issue: sampleIssue({ draft: true, number: null, datedAt: null, typed }),
    });
    expect(data).toMatchObject({ draft: true, number: null, date: null });
    expect(data?.sections.find(({ title }) => title === 'Deskripsi insiden')?.blocks).toEqual([
      { type: 'paragraph', text: 'Baru setengah' },
    ]);
    expect(missing.map(({ what }) => what)).toEqual([
      'sampaikan.kronologi',
      'sampaikan.dampak',
      'sampaikan.rekomendasi',
    ]);
  });

  test('says which settings are missing', () => {
    const bare = {
      ...settings,
      signers: {},
      place: '',
      letterhead: { ...settings.letterhead, lines: [] },
    };
    const { missing } = paperData({
      sop,
      mapping,
      state,
      output: output.id,
      turn: visit,
      settings: bare,
      issue: sampleIssue(),
    });
    expect(missing.map(({ code }) => code)).toEqual(['no-letterhead', 'no-place', 'no-signer']);
  });

  test('of a vacant post is not for signing out of the dates of its Plt.; the holder of another signs himself then', () => {
    const { ketua } = settings.signers;
    if (ketua === undefined) throw new Error('no signer');
    const by = { ...ketua.officeholder, name: 'Pengganti Contoh' };
    const signedWith = (kind: 'a.n.' | 'Plt.' | 'Plh.', until: string | null) => {
      const delegation = { kind, by, from: null, until: until === null ? null : instant(until) };
      const { data, missing } = paperData({
        sop,
        mapping,
        state,
        output: output.id,
        turn: visit,
        settings: {
          ...settings,
          signers: { ...settings.signers, ketua: { ...ketua, delegation } },
        },
        issue: sampleIssue(),
      });
      return [data?.signatures[0]?.name, ...missing.map(({ code }) => code)];
    };
    for (const kind of ['a.n.', 'Plt.', 'Plh.'] as const)
      expect(signedWith(kind, null)).toEqual(['Pengganti Contoh']);
    expect(signedWith('Plt.', '2026-11-01T00:00:00Z')).toEqual([
      'Pengganti Contoh',
      'delegation-out-of-time',
    ]);
    for (const kind of ['a.n.', 'Plh.'] as const)
      expect(signedWith(kind, '2026-11-01T00:00:00Z')).toEqual([ketua.officeholder.name]);
  });

  test('of an unknown output or a step not visited is told, not thrown', () => {
    expect(
      paperData({
        sop,
        mapping,
        state,
        output: 'tidak-ada',
        turn: visit,
        settings,
        issue: sampleIssue(),
      }).missing,
    ).toMatchObject([{ code: 'no-mapping' }]);
    expect(
      paperData({
        sop,
        mapping,
        state,
        output: output.id,
        turn: 999,
        settings,
        issue: sampleIssue(),
      }).missing,
    ).toMatchObject([{ code: 'no-turn' }]);
  });

  test('that is an addition to the SOP says so while it is a draft, and nothing of it leaves the house', () => {
    const added = outputOf(sop, 'laporan-analisis');
    const remarks = (draft: boolean) =>
      paperData({
        sop,
        mapping,
        state: caseThroughAll(sop, added.output),
        output: added.output.id,
        turn: visitOf(state, added.step),
        settings,
        issue: sampleIssue({ draft }),
      }).data?.remarks;
    expect(remarks(true)).toEqual(['Tambahan: naskah ini tidak disebut dalam SOP.']);
    expect(remarks(false)).toEqual([]);
  });
});

describe('naskah.yaml', () => {
  const { sop, mappingText } = editionAt('batam/2025-08');
  const rulesOf = (text: string): readonly string[] =>
    readPaperMapping(text, sop).findings.map(({ rule, line }) => `${String(line)} ${rule}`);
  const lineOf = (text: string): number =>
    mappingText.split('\n').findIndex((line) => line.includes(text)) + 1;

  // A folded text stands where it begins, some lines above.
  test.each<[what: string, right: string, wrong: string, rules: string[], offset?: number]>([
    [
      'an unknown output',
      'respon-laporan:',
      'respon-laporn:',
      ['unknown-output', 'unmapped-output'],
    ],
    ['an unknown field', 'bidang: dasar-penilaian', 'bidang: dasar-penilain', ['unknown-field']],
    ['an unknown mark', 'teks: "{hasil}"', 'teks: "{hasl}"', ['unknown-mark']],
    ['an unknown field in a text', '{isian:jenis-sanksi}', '{isian:jenis}', ['unknown-field']],
    [
      'a choice the field lacks',
      'via-tiket: Penilaian',
      'lewat-tiket: Penilaian',
      ['unknown-choice'],
    ],
    ['an unknown role', '[{ peran: help-desk', '[{ peran: helpdesk', ['unknown-role']],
    ['an unknown fact', 'fakta: report', 'fakta: laporan', ['unknown-value']],
    ['an unknown key', 'penutup: Demikian hasil', 'penutp: Demikian hasil', ['unknown-key']],
    ['a letter without a recipient', 'kepada: ["{pelapor}"]', 'kepada: []', ['no-recipient']],
  ])('says where it holds %s', (_, right, wrong, rules, offset = 0) => {
    const found = rulesOf(mappingText.replace(right, wrong));
    expect(found.map((one) => one.split(' ')[1])).toEqual(expect.arrayContaining(rules));
    expect(found.some((one) => one.startsWith(`${String(lineOf(right) + offset)} `))).toBe(true);
  });

  test.each([
    '',
    'tanggap_naskah: 2\ndokumen: {}',
    '- a',
    'naskah: {',
    'a: &x 1\nb: *x',
    'tanggap_naskah: 1\ndokumen: []',
  ])('that is none is refused with a reason: %j', (text) => {
    const { mapping, findings } = readPaperMapping(text, sop);
    expect(mapping).toBeNull();
    expect(findings.length).toBeGreaterThan(0);
  });
});
