import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { typesetter } from '#adapters/pdf/index.ts';
import type { ClosedCase, OpenCase, PaperVersion, Turn } from '#core/cases/case.ts';
import { outputName } from '#core/cases/names.ts';
import { paperListTable } from '#core/papers/sop/paper-list.ts';
import { executedSop } from '#core/papers/sop/executed-sop.ts';
import { turnTimes } from '#core/oversight/figures/turn-time.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import { paperOfTurn } from '#core/cases/paper-id.ts';
import { caseAt, mappingWith, officeSop, wholeWay } from '#test/support/office-papers.ts';
import { caseThroughAll, editionAt, editions, sampleSettings } from '#test/support/papers.ts';
import { pdfFonts, pdfInfo, pdfStructure, pdfText, pdfTextAsSet } from '#test/support/poppler.ts';
import { file, instant } from '#test/support/scenario.ts';

const typesetting = typesetter({ root: resolve(import.meta.dirname, '..', '..') });
afterAll(() => typesetting.close());

const madeAt = instant('2026-11-18T04:00:00Z');
const executed = (edition: string, change: (state: OpenCase) => OpenCase | ClosedCase) => {
  const { sop, mapping } = editionAt(edition);
  const settings = sampleSettings(sop);
  const state = change(caseThroughAll(sop));
  return executedSop(
    { sop, mapping, state, settings, madeAt, keptOff: new Set() },
    turnTimes(state, indonesianCalendar(settings.zone), madeAt),
  );
};

describe('its list of forms and papers', () => {
  const { sop, mapping } = editionAt('batam/2025-08');
  const settings = sampleSettings(sop);
  const through = caseThroughAll(sop);
  const turn = through.turns[0]?.turn ?? 0;
  const meant = { output: 'respon-laporan', of: { kind: 'turn', number: turn } } as const;
  const version: PaperVersion = {
    version: 1,
    code: 'KODEPERIKSA00001',
    number: '',
    title: 'Formulir',
    file: file('f'),
    signatures: [],
    printed: { at: madeAt, by: { kind: 'system' }, file: file('f') },
    exported: null,
    revoked: null,
    sent: [],
    received: [],
    fetched: [],
  };
  const state = (versions: readonly PaperVersion[]): OpenCase => ({
    ...through,
    outputs: [{ output: meant.output, step: 'respon', turn, files: [] }],
    papers: [{ ...meant, edits: {}, writers: [], initials: [], versions }],
  });
  const rows = (versions: readonly PaperVersion[], keptOff: readonly string[] = []) =>
    paperListTable(
      { sop, mapping, state: state(versions), settings, madeAt },
      new Set(keptOff),
    ).flatMap((block) => (block.type === 'table' ? block.rows : []));
  const signature = {
    role: 'help-desk',
    name: 'A',
    position: 'B',
    via: 'ink',
    at: madeAt,
    place: 'Batam',
  } as const;
  const exported = { at: madeAt, by: { kind: 'system' }, file: file('f') } as const;

  test.each([
    ['filled in', [], 'Diisi', '-'],
    ['printed', [version], 'Dicetak dengan kode periksa', version.code],
    ['signed', [{ ...version, signatures: [signature] }], 'Ditandatangani', version.code],
    [
      'set for SRIKANDI',
      [{ ...version, printed: null, exported }],
      'Disiapkan untuk SRIKANDI',
      version.code,
    ],
    [
      'withdrawn',
      [
        {
          ...version,
          revoked: { at: madeAt, by: { kind: 'system' } as const, reason: 'Alasan contoh' },
        },
      ],
      'Diisi',
      '-',
    ],
  ])('tells of a form that it is %s', (_, versions, standing, code) => {
    expect(rows(versions)).toEqual([
      [outputName(sop, meant.output), 'langkah 1', standing, '-', code],
    ]);
  });

  test.each([
    [['tim'], 'Ditandatangani sebagian, 1 dari 2'],
    [['tim', 'ketua'], 'Ditandatangani'],
  ])('says of a paper with two places that %j signed it: %s', (roles, words) => {
    const two = mappingWith({ memo: { penanda_tangan: [{ peran: 'tim' }, { peran: 'ketua' }] } });
    const of = caseAt(wholeWay);
    const signatures = roles.map((role) => ({ ...signature, role, name: role }));
    const papers = [
      {
        ...paperOfTurn({ output: 'memo', turn: 1 }),
        edits: {},
        writers: [],
        initials: [],
        versions: [{ ...version, printed: null, signatures }],
      },
    ];
    const table = paperListTable(
      { sop: officeSop, mapping: two, state: { ...of, papers }, settings, madeAt },
      new Set(),
    );
    expect(JSON.stringify(table)).toContain(`"Memo Pemeriksaan","langkah 1","${words}"`);
  });

  test('leaves out what is not for its reader', () => {
    expect(rows([version], ['respon-laporan'])).toEqual([]);
  });
});

const turnOf = (state: OpenCase, step: string): Turn => {
  const found = state.turns.find((one) => one.step === step);
  if (found === undefined) throw new Error(`no step ${step}`);
  return found;
};

/** Batam after a loop: handled twice, standing at its third meeting and waiting for a vendor. */
const looped = (state: OpenCase): OpenCase => {
  const at = (
    step: string,
    turn: number,
    startedAt: string,
    due: string | null,
    ended: string | null,
    outcome: string,
    waits: Turn['waits'] = [],
  ): Turn => {
    const turnNow = turnOf(state, step);
    const completed =
      ended === null || turnNow.completed === null
        ? null
        : { ...turnNow.completed, at: instant(ended), outcome };
    return {
      ...turnNow,
      turn,
      startedAt: instant(startedAt),
      due: due === null ? null : instant(due),
      completed,
      waits,
    };
  };
  return {
    ...state,
    turns: [
      at(
        'tangani',
        1,
        '2026-11-17T02:00:00Z',
        '2026-11-24T02:00:00Z',
        '2026-11-17T03:00:00Z',
        'lanjut',
      ),
      at(
        'rapat',
        2,
        '2026-11-17T03:00:00Z',
        '2026-11-17T03:10:00Z',
        '2026-11-17T03:30:00Z',
        'belum',
      ),
      at(
        'tangani',
        3,
        '2026-11-17T03:30:00Z',
        '2026-11-24T02:00:00Z',
        '2026-11-17T04:00:00Z',
        'lanjut',
      ),
      at('rapat', 4, '2026-11-18T02:00:00Z', '2026-11-19T02:00:00Z', null, '', [
        {
          party: 'Vendor Contoh',
          reason: '',
          since: instant('2026-11-18T03:00:00Z'),
          until: null,
          ended: null,
        },
      ]),
    ],
    measures: [
      {
        measure: 1,
        kind: 'block',
        system: state.system,
        state: 'in-force',
        orderedAt: instant('2026-11-17T02:00:00Z'),
        executedAt: instant('2026-11-17T02:05:00Z'),
        liftedAt: null,
        withdrawnAt: null,
        withdrawal: null,
      },
    ],
  };
};

describe('the SOP as a case went through it', () => {
  const paper = executed('batam/2025-08', looped);
  const rowOf = (step: string) => paper.pages.flat().find((row) => row.step === step);

  test('says what it is not, of which case and edition, and how it stands at which moment', () => {
    expect(paper.title).toBe('SOP Terlaksana (CTH-2026-0001)');
    expect(paper.statement).toMatch(/^Naskah ini bukan dokumen SOP/);
    expect(paper.remarks).toEqual(['SOP yang menjadi dasar naskah ini belum ditetapkan.']);
    expect(paper.head).toEqual([
      { label: 'SOP', value: ['Penanganan Insiden Siber Sistem Elektronik'] },
      { label: 'Edisi', value: ['2025-08 (belum ditetapkan)'] },
      { label: 'Kasus', value: ['CTH-2026-0001, tiket CTH-T-2026-0001'] },
      { label: 'Sistem elektronik', value: ['Layanan Contoh, Dinas Contoh'] },
      { label: 'Laporan diterima', value: ['17 Nov 2026 10.00 WIB'] },
      {
        label: 'Keadaan kasus',
        value: [
          'Terbuka, pada Langkah 9 (Rapat internal hasil tindak lanjut), ke-2 kalinya, menunggu Vendor Contoh',
        ],
      },
      {
        label: 'Ringkasan',
        value: [
          '2 dari 11 langkah dijalani, 4 kali seluruhnya',
          '2 tepat waktu, 1 terlambat, 1 masih berjalan',
          'Menunggu pihak luar seluruhnya 1 jam',
        ],
      },
      { label: 'Disusun pada', value: ['Rabu, 18 November 2026 pukul 11.00 WIB'] },
    ]);
  });

  test('tells every visit of a step in its row, beside the standard time', () => {
    expect(rowOf('rapat')).toMatchObject({
      no: '9',
      time: '1 Hari',
      state: 'now',
      rounds: 2,
      notVisited: null,
      earlier: null,
      visits: [
        {
          round: null,
          from: '17 Nov 2026 10.00 WIB',
          to: '17 Nov 2026 10.30 WIB',
          used: '30 menit',
          waited: null,
          verdict: 'Terlambat 20 menit',
          late: true,
          waitsFor: null,
          outcome: 'Belum: penanganan belum selesai',
        },
        {
          round: 'Untuk ke-2 kalinya',
          from: '18 Nov 2026 09.00 WIB',
          to: 'masih berjalan',
          used: '2 jam',
          waited: 'di antaranya menunggu 1 jam',
          verdict: 'Belum lewat batas; masih berjalan',
          late: false,
          waitsFor: 'Menunggu Vendor Contoh',
          outcome: null,
        },
      ],
    });
    expect(rowOf('buka-blokir')).toMatchObject({
      state: 'later',
      rounds: 0,
      visits: [],
      notVisited: 'belum dijalani',
    });
    expect(rowOf('rapat')?.spoken).toContain('Pada kasus ini sedang dijalani 2 kali.');
  });

  test('has the same rows in the same order as the SOP document, and the ways that were taken', () => {
    expect(paper.pages.flat().map(({ step }) => step)).toEqual([
      ...editionAt('batam/2025-08').sop.steps.keys(),
    ]);
    expect(paper.columns).toEqual(['No', 'Kegiatan', 'Pelaksana', 'Output']);
    expect(paper.taken).toEqual([
      { from: 'tangani', outcome: 'lanjut' },
      { from: 'rapat', outcome: 'belum' },
      { from: 'tangani', outcome: 'lanjut' },
    ]);
  });

  test('lists the turns as they came, and the measures', () => {
    const [turns, measures] = paper.sections;
    expect(turns?.blocks).toMatchObject([
      {
        type: 'table',
        rows: [
          [
            '1',
            'Langkah 7 (Tangani kerentanan)',
            '1',
            'Penanggung Jawab Akun Sistem Elektronik, Tim Internal BATAM-CSIRT',
            '1 Minggu',
            '17 Nov 2026 09.00 WIB',
            '17 Nov 2026 10.00 WIB',
            '24 Nov 2026 09.00 WIB',
            '1 jam',
            '-',
            'Tepat waktu',
            'Penanganan dilaporkan',
          ],
          [
            '2',
            'Langkah 9 (Rapat internal hasil tindak lanjut)',
            '1',
            'Tim Internal BATAM-CSIRT',
            '1 Hari',
            '17 Nov 2026 10.00 WIB',
            '17 Nov 2026 10.30 WIB',
            '17 Nov 2026 10.10 WIB',
            '30 menit',
            '-',
            'Terlambat 20 menit',
            'Belum: penanganan belum selesai',
          ],
          [
            '3',
            'Langkah 7 (Tangani kerentanan)',
            '2',
            'Penanggung Jawab Akun Sistem Elektronik, Tim Internal BATAM-CSIRT',
            '1 Minggu',
            '17 Nov 2026 10.30 WIB',
            '17 Nov 2026 11.00 WIB',
            '24 Nov 2026 09.00 WIB',
            '30 menit',
            '-',
            'Tepat waktu',
            'Penanganan dilaporkan',
          ],
          [
            '4',
            'Langkah 9 (Rapat internal hasil tindak lanjut)',
            '2',
            'Tim Internal BATAM-CSIRT',
            '1 Hari',
            '18 Nov 2026 09.00 WIB',
            '-',
            '19 Nov 2026 09.00 WIB',
            '2 jam',
            '1 jam',
            'Belum lewat batas; masih berjalan',
            '-',
          ],
        ],
      },
    ]);
    expect(measures).toMatchObject({
      title: 'Tindakan sementara',
      blocks: [
        {
          type: 'table',
          rows: [
            [
              '1',
              expect.any(String),
              'Layanan Contoh',
              '17 Nov 2026 09.00',
              '17 Nov 2026 09.05',
              '-',
              'Berlaku',
            ],
          ],
        },
      ],
    });
  });

  test('tells only the last visits of a loop without end in the row, all in the table', () => {
    const many = executed('batam/2025-08', (state) => {
      const rapat = turnOf(state, 'rapat');
      return {
        ...state,
        turns: Array.from({ length: 12 }, (_, index) => ({ ...rapat, turn: index + 1 })),
      };
    });
    const row = many.pages.flat().find(({ step }) => step === 'rapat');
    expect([row?.visits.map(({ round }) => round), row?.earlier, row?.rounds]).toEqual([
      [8, 9, 10, 11, 12].map((times) => `Untuk ke-${String(times)} kalinya`),
      '7 kali sebelumnya: lihat tabel langkah menurut urutan waktu.',
      12,
    ]);
    expect(many.sections[0]?.blocks).toMatchObject([{ rows: { length: 12 } }]);
  });

  test('of a closed case says why it was closed, and what was not gone through', () => {
    const closed = executed('maluku-utara/2025-08', (state) => {
      const [first] = state.turns;
      return {
        ...state,
        status: 'closed',
        turns:
          first === undefined
            ? []
            : [{ ...first, completed: null, left: instant('2026-11-17T04:00:00Z') }],
        closed: {
          reason: 'withdrawn',
          note: '',
          cause: null,
          at: instant('2026-11-17T04:00:00Z'),
          into: null,
        },
      };
    });
    expect(closed.head.find(({ label }) => label === 'Keadaan kasus')?.value).toEqual([
      'Ditutup 17 Nov 2026 13.00 WIT: Ditarik oleh pelapor',
    ]);
    expect(closed.pages.flat().map(({ notVisited }) => notVisited)).toEqual([
      null,
      ...Array.from({ length: 11 }, () => 'tidak dijalani'),
    ]);
    expect(closed.pages[0]?.[0]?.visits[0]?.verdict).toBe(
      'Tanpa waktu baku; ditinggalkan saat kasus ditutup',
    );
  });
});

describe('the SOP as a case went through it, as PDF', () => {
  test.each(editions)(
    'of %s is archivable and tagged, its fonts in it, with every row of the SOP',
    async (edition) => {
      const paper = executed(edition, (state) => state);
      const pdf = await typesetting.pdf(paper);
      expect(pdfInfo(pdf)).toMatchObject({
        Tagged: 'yes',
        Title: 'SOP Terlaksana (CTH-2026-0001)',
      });
      expect(Buffer.from(pdf).toString('latin1')).toContain(
        '<pdfaid:conformance>A</pdfaid:conformance>',
      );
      expect(pdfFonts(pdf).filter(({ embedded }) => !embedded)).toEqual([]);
      const text = pdfTextAsSet(pdf).replaceAll(' ', '');
      for (const { activity } of paper.pages.flat())
        expect(text).toContain(activity.replaceAll(/\s+/g, ''));
      for (const part of ['H1', 'Table', 'TH', 'Figure']) expect(pdfStructure(pdf)).toContain(part);
    },
  );

  test('reads in the order head, flow, turns, measures, and each visit in one piece', async () => {
    const pdf = await typesetting.pdf(executed('batam/2025-08', looped));
    const text = pdfText(pdf);
    const order = [
      'SOP TERLAKSANA',
      'bukan dokumen SOP',
      'Keadaan kasus',
      'Arti tanda',
      'Bagan alir dengan waktu sebenarnya',
      'Langkah menurut urutan waktu',
      'Tindakan sementara',
    ].map((part) => text.indexOf(part));
    expect(order.every((at, index) => at > (order[index - 1] ?? -1))).toBe(true);
    expect(pdfTextAsSet(pdf)).toContain(
      '17 Nov 2026 10.00 WIB 17 Nov 2026 10.30 WIB 30 menit Terlambat 20 menit Hasil: Belum: penanganan belum selesai',
    );
  });
});
