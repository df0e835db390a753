import { describe, expect, test } from 'vitest';
import type { Measure, OpenCase, RunningDuty, Turn } from '#core/cases/case.ts';
import type { BodyPartOfFile } from '#core/papers/mapping/mapping-file.ts';
import type { CaseFact } from '#core/papers/mapping/mapping.ts';
import type { Block } from '#core/papers/sheet/paper.ts';
import { compile } from '#core/sops/compile.ts';
import type { Sop } from '#core/sops/model.ts';
import {
  caseAt,
  hour,
  mappingWith,
  officeDocument,
  officeSop,
  paperIn,
  teamMember,
  wholeWay,
  type VisitPart,
} from '#test/support/office-papers.ts';
import { turnsTable } from '#core/papers/content/facts/tables.ts';
import { sampleIssue, sampleSettings } from '#test/support/papers.ts';
import { file, sampleReport } from '#test/support/scenario.ts';

interface Wanted {
  readonly turn?: number;
  readonly sop?: Sop;
  readonly hasil?: Readonly<Record<string, string>>;
  readonly output?: string;
  readonly legalBases?: readonly string[];
  readonly edits?: Readonly<Record<string, string>>;
}

/** What a fact says as a part of the body of a paper: of the memo, of the answer in its turn. */
const fact = (
  fakta: CaseFact,
  state: OpenCase,
  part: Partial<BodyPartOfFile> = {},
  {
    turn = 1,
    sop = officeSop,
    hasil = {},
    output = 'memo',
    legalBases = [],
    edits = {},
  }: Wanted = {},
): readonly Block[] =>
  paperIn(state, output, turn, {
    sop,
    mapping: mappingWith({ [output]: { isi: [{ ...part, fakta }], hasil } }, sop),
    settings: { ...sampleSettings(sop), legalBases },
    issue: sampleIssue({ edits }),
  }).data?.sections.flatMap(({ blocks }) => blocks) ?? [];

const rowsOf = ([block]: readonly Block[]): readonly (readonly string[])[] =>
  block?.type === 'table' ? block.rows : [];
const pairsOf = ([block]: readonly Block[]): readonly (readonly string[])[] =>
  block?.type === 'pairs' ? block.rows.map(({ label, value }) => [label, ...value]) : [];

const periksa = (more: Partial<VisitPart> = {}): VisitPart => ({
  step: 'periksa',
  outcome: 'lanjut',
  form: { temuan: 'Ada.' },
  ...more,
});

const second = { output: 'jawaban', turn: 2 } as const;

describe('the turns of a case', () => {
  const rows = (visits: readonly VisitPart[]) =>
    rowsOf(fact('turns-table', caseAt(visits), {}, second));

  test('each have when they began and ended, how long that was, and the standard time', () => {
    expect(rows([periksa(), { step: 'jawab', outcome: 'lanjut' }])).toEqual([
      ['1', 'Langkah periksa', '17 Nov 2026 10.00', '17 Nov 2026 11.00', '1 jam', '1 Hari'],
      ['2', 'Langkah jawab', '17 Nov 2026 12.00', '17 Nov 2026 13.00', '1 jam', '-'],
    ]);
  });

  test('are running, or were left when the case closed around them', () => {
    expect(
      rows([periksa(), { step: 'jawab' }])
        .at(-1)
        ?.slice(3),
    ).toEqual(['-', '-', '-']);
    expect(
      rows([periksa(), { step: 'jawab', more: { left: hour(5) } }])
        .at(-1)
        ?.slice(3),
    ).toEqual(['17 Nov 2026 15.00', '3 jam', '-']);
  });

  test.each([
    [0.25 / 60, 'kurang dari 1 menit'],
    [1 / 60, '1 menit'],
    [1.5, '1 jam 30 menit'],
    [24, '1 hari'],
    [49.5, '2 hari 1 jam 30 menit'],
  ])('that took %d hours on the clock say %s', (hours, text) => {
    const [turn] = caseAt([periksa()]).turns;
    if (turn === undefined || turn.completed === null) throw new Error('no turn');
    const at = hours < 1 / 60 ? hour(0) : hour(hours);
    const state = {
      ...caseAt([periksa()]),
      turns: [{ ...turn, completed: { ...turn.completed, at } }],
    };
    expect(rowsOf(fact('turns-table', state))[0]?.[4]).toBe(text);
  });

  test('do not tell a paper which step the SOP does not have, nor how a visit ended; those inside are told', () => {
    const added = compile(
      officeDocument({
        langkah: officeDocument().langkah.map((step) =>
          step.kode === 'jawab' ? { ...step, no: null, tambahan: { alasan: 'Perlu.' } } : step,
        ),
      }),
    );
    const state = caseAt([periksa(), { step: 'jawab' }], {}, { sop: added });
    const last = (told?: 'inside') =>
      rowsOf(turnsTable({ sop: added, state, settings: sampleSettings(added) }, told)).at(-1);
    expect(last()).toEqual(['-', 'Langkah jawab', '17 Nov 2026 12.00', '-', '-', '-']);
    expect(last('inside')).toEqual([
      '-',
      'Langkah jawab (tambahan)',
      '17 Nov 2026 12.00',
      '-',
      '-',
      '-',
      'Berjalan',
    ]);
  });
});

describe('temporary measures', () => {
  const measure = (more: Partial<Measure>): Measure => ({
    measure: 1,
    kind: 'block',
    system: { name: 'Portal' },
    state: 'ordered',
    orderedAt: hour(1),
    executedAt: null,
    liftedAt: null,
    withdrawnAt: null,
    withdrawal: null,
    ...more,
  });
  const rows = (...measures: readonly Measure[]) =>
    rowsOf(fact('measures-table', caseAt([periksa()], { measures })));

  test('are told with when they were ordered, taken and lifted, and whether they still hold', () => {
    expect(
      rows(
        measure({}),
        measure({ measure: 2, kind: 'disable-domain', state: 'in-force', executedAt: hour(2) }),
        measure({ measure: 3, kind: 'backup', state: 'done', executedAt: hour(2) }),
        measure({
          measure: 4,
          kind: 'maintenance-page',
          state: 'lifted',
          executedAt: hour(2),
          liftedAt: hour(30),
        }),
      ),
    ).toEqual([
      ['1', 'Blokir', 'Portal', '17 Nov 2026 11.00', '-', '-', 'Diperintahkan'],
      ['2', 'Nonaktif domain', 'Portal', '17 Nov 2026 11.00', '17 Nov 2026 12.00', '-', 'Berlaku'],
      ['3', 'Pencadangan data', 'Portal', '17 Nov 2026 11.00', '17 Nov 2026 12.00', '-', 'Selesai'],
      [
        '4',
        'Halaman pemeliharaan',
        'Portal',
        '17 Nov 2026 11.00',
        '17 Nov 2026 12.00',
        '18 Nov 2026 16.00',
        'Dicabut',
      ],
    ]);
  });

  test('leave nothing where there were none', () => {
    expect(fact('measures-table', caseAt([periksa()]), { judul: 'Tindakan' })).toEqual([]);
  });
});

describe('times of waiting', () => {
  const wait = (more: Partial<Turn['waits'][number]> = {}): Turn['waits'][number] => ({
    party: 'Pemilik',
    reason: 'Akses peladen',
    since: hour(1),
    until: null,
    ended: null,
    ...more,
  });

  test('are told with party, cause and answer, the one that goes on too', () => {
    const ended = wait({ ended: { at: hour(26), result: 'Akses diberikan' } });
    const state = caseAt([periksa({ more: { waits: [ended, wait({ party: 'BSSN' })] } })]);
    expect(rowsOf(fact('waits-table', state))).toEqual([
      [
        'Langkah periksa',
        'Pemilik',
        'Akses peladen',
        '17 Nov 2026 11.00',
        '18 Nov 2026 12.00',
        'Akses diberikan',
      ],
      ['Langkah periksa', 'BSSN', 'Akses peladen', '17 Nov 2026 11.00', 'masih menunggu', '-'],
    ]);
  });

  test('leave nothing where nobody was waited for', () => {
    expect(fact('waits-table', caseAt([periksa()]))).toEqual([]);
  });
});

describe('duties of the law', () => {
  const sop = compile(
    officeDocument({
      kewajiban: [
        {
          kode: 'lapor-bssn',
          nama: 'Laporan kepada BSSN',
          nama_en: 'Report to BSSN',
          penerima: [{ nama: 'BSSN', dasar: 'Peraturan BSSN 1/2024' }],
          pemicu: 'Insiden.',
          pemicu_en: 'An incident.',
          jam: 24,
          sejak: 'periksa',
          formulir: [],
          sumber: 'Peraturan BSSN 1/2024',
        },
      ],
    }),
  );
  const duty: RunningDuty = {
    number: 1,
    duty: 'lapor-bssn',
    since: hour(1),
    basis: 'Keputusan ketua',
    due: hour(25),
    dueBy: 'rule',
    startedBy: teamMember,
    fulfilled: null,
  };
  const rows = (...duties: readonly RunningDuty[]) =>
    rowsOf(fact('duties-table', caseAt([periksa()], { duties }, { sop }), {}, { sop }));

  test('are told by name and source, until when they were due and when they were met', () => {
    const met = {
      at: hour(20),
      by: teamMember,
      told: [{ to: 'Gov-CSIRT Indonesia', way: 'email' as const }],
      form: {},
      proof: [],
      note: '',
    };
    expect(rows(duty, { ...duty, fulfilled: met })).toEqual([
      [
        'Laporan kepada BSSN',
        'Peraturan BSSN 1/2024',
        '17 Nov 2026 11.00',
        '18 Nov 2026 11.00',
        '-',
        '',
      ],
      [
        'Laporan kepada BSSN',
        'Peraturan BSSN 1/2024',
        '17 Nov 2026 11.00',
        '18 Nov 2026 11.00',
        '18 Nov 2026 06.00',
        'Gov-CSIRT Indonesia (surel)',
      ],
    ]);
  });

  test('that the edition no longer has keep their code and the basis that was given', () => {
    expect(rows({ ...duty, duty: 'lama' })[0]?.slice(0, 2)).toEqual(['lama', 'Keputusan ketua']);
  });
});

describe('the files of a case', () => {
  const rows = (state: OpenCase) =>
    rowsOf(fact('evidence-manifest', state)).map(([no, name, from, at]) => [no, name, from, at]);

  test('are listed once, in the order they came, with where each came from', () => {
    const log = file('akses.log');
    const state = caseAt(
      [
        periksa({
          form: { temuan: 'Ada.', bukti: [log] },
          outputs: [{ output: 'tangkapan', files: [file('layar.png'), log] }],
        }),
      ],
      {
        messages: [
          {
            from: 'reporter',
            text: { id: 'a', en: 'a' },
            files: [file('susulan')],
            at: hour(0.5),
            automatic: false,
          },
          {
            from: 'team',
            text: { id: 'b', en: 'b' },
            files: [file('panduan')],
            at: hour(0.75),
            automatic: false,
          },
        ],
        evidence: [file('catatan'), log],
        duplicates: [
          {
            caseId: 'c2',
            number: 'CTH-2026-0002',
            report: sampleReport({ receivedAt: hour(3), evidence: [file('kedua')] }),
          },
        ],
      },
      { report: { evidence: [file('laporan')] } },
    );
    expect(rows(state)).toEqual([
      ['1', 'laporan', 'Laporan', '17 Nov 2026 10.00'],
      ['2', 'susulan', 'Pesan pelapor', '17 Nov 2026 10.30'],
      ['3', 'panduan', 'Pesan tim', '17 Nov 2026 10.45'],
      ['4', 'akses.log', 'Langkah 1', '17 Nov 2026 11.00'],
      ['5', 'layar.png', 'Langkah 1', '17 Nov 2026 11.00'],
      ['6', 'kedua', 'Laporan CTH-2026-0002', '17 Nov 2026 13.00'],
      ['7', 'catatan', 'Dilampirkan petugas', '-'],
    ]);
  });

  test('of a turn that still runs are not told: nothing of it is settled', () => {
    expect(rows(caseAt([{ step: 'periksa' }]))).toEqual([]);
  });
});

describe('the severity', () => {
  const state = (severity: string | null): OpenCase => caseAt([periksa()], { severity });

  test('says its label, with the words before it only where no heading says them', () => {
    expect(fact('severity', state('ya'))).toEqual([
      { type: 'paragraph', text: 'Tingkat keparahan: Ya.' },
    ]);
    expect(fact('severity', state('ya'), { judul: 'Keparahan' })).toEqual([
      { type: 'paragraph', text: 'Ya.' },
    ]);
  });

  test('that no field of this edition has stands by its code; unassessed it says nothing', () => {
    expect(fact('severity', state('kritis'))).toEqual([
      { type: 'paragraph', text: 'Tingkat keparahan: kritis.' },
    ]);
    expect(fact('severity', state(null))).toEqual([]);
  });
});

describe('the result of the step', () => {
  test('is a sentence, in the mapping’s words where it has some', () => {
    const state = caseAt([periksa()]);
    const said = (words: string) =>
      fact('outcome', state, {}, { hasil: words === '' ? {} : { lanjut: words } });
    expect(said('')).toEqual([{ type: 'paragraph', text: 'Hasil: lanjut.' }]);
    expect(said('Laporan diteruskan.')).toEqual([
      { type: 'paragraph', text: 'Laporan diteruskan.' },
    ]);
    expect(said('Laporan diteruskan')).toEqual([
      { type: 'paragraph', text: 'Laporan diteruskan.' },
    ]);
  });

  test('is not told while the step runs', () => {
    expect(fact('outcome', caseAt([{ step: 'periksa' }]))).toEqual([]);
  });
});

describe('the tools that were used', () => {
  const tools = (...visits: readonly VisitPart[]) => fact('tools', caseAt(visits));

  test('are named once each, in a list where they are several', () => {
    expect(
      tools(
        periksa({ outcome: 'ulang', form: { alat: 'Nmap' } }),
        periksa({ outcome: 'ulang', form: { alat: 'Wireshark' } }),
        periksa({ form: { alat: 'Nmap' } }),
      ),
    ).toEqual([{ type: 'paragraph', text: 'Nmap' }]);
    const third = caseAt([
      periksa({ outcome: 'ulang', form: { alat: 'Nmap' } }),
      periksa({ outcome: 'ulang', form: { alat: 'Wireshark' } }),
      periksa({ form: { alat: 'Nmap' } }),
    ]);
    expect(fact('tools', third, {}, { turn: 3 })).toEqual([
      { type: 'list', items: ['Nmap', 'Wireshark'] },
    ]);
  });

  test('are not told on a paper where another alone may tell them', () => {
    const restricted = mappingWith({
      memo: { isi: [{ fakta: 'tools' }] },
      laporan: { isi: [{ bidang: 'periksa.alat' }], terbatas: [] },
      isian: { isi: [{ bidang: 'temuan' }] },
    });
    const state = caseAt([periksa({ form: { temuan: 'Ada.', alat: 'Nmap' } })]);
    const { data } = paperIn(state, 'memo', 1, { mapping: restricted });
    expect(data?.sections).toEqual([]);
  });

  test('leave nothing where none was named', () => {
    expect(tools(periksa())).toEqual([]);
  });
});

describe('the ground of a paper', () => {
  const basisOf = (
    identitas: { judul: string; nomor: string | null },
    legalBases: readonly string[],
    edits: Readonly<Record<string, string>> = {},
  ) => {
    const document = officeDocument();
    const sop = compile(
      officeDocument({
        identitas: {
          ...document.identitas,
          judul: identitas.judul,
          butir: [{ label: 'Nomor SOP', isi: identitas.nomor, memuat: 'nomor' }],
        },
      }),
    );
    return fact(
      'basis',
      caseAt([periksa()], {}, { sop }),
      {},
      {
        sop,
        legalBases,
        edits,
      },
    );
  };

  test('is the laws the office settled, as laws are listed, then the SOP with its number', () => {
    expect(
      basisOf({ judul: 'PENANGANAN DAN PELAPORAN INSIDEN', nomor: '12/2025' }, [
        'UU 1/2024;',
        'Perpres 95/2018.',
      ]),
    ).toEqual([
      {
        type: 'list',
        items: [
          'UU 1/2024;',
          'Perpres 95/2018;',
          'SOP Penanganan dan Pelaporan Insiden Nomor 12/2025.',
        ],
      },
    ]);
  });

  test('does not say SOP twice, invents no number, and lists no law where none is settled', () => {
    expect(basisOf({ judul: 'SOP Penanganan Insiden', nomor: null }, [])).toEqual([
      { type: 'list', items: ['SOP Penanganan Insiden.'] },
    ]);
  });

  test('is what the officer wrote in its place, one law a line', () => {
    expect(
      basisOf({ judul: 'SOP', nomor: null }, ['UU 1/2024'], { dasar: 'UU 27/2022\n\nPP 71/2019.' }),
    ).toEqual([{ type: 'list', items: ['UU 27/2022;', 'PP 71/2019.'] }]);
  });
});

describe('the report', () => {
  test('is told with what the reporter said, and nothing he did not say', () => {
    expect(pairsOf(fact('report', caseAt([periksa()])))).toEqual([
      ['Nomor kasus', 'CTH-2026-0001'],
      ['Diterima', 'Selasa, 17 November 2026 pukul 10.00 WIB'],
      ['Melalui', 'Situs web'],
      ['Jenis insiden', 'Tampilan situs berubah (web defacement)'],
      ['Sistem elektronik', 'Layanan Contoh'],
      ['Perangkat Daerah', 'Dinas Contoh'],
    ]);
  });

  test('is told whole', () => {
    const state = caseAt(
      [periksa()],
      { ticket: 'T-9', category: 'kategori-lama' },
      {
        report: {
          channel: 'letter',
          reference: '12/XI',
          occurredAt: hour(-2),
          foundAt: hour(-1),
          reportedSeverity: 'Tinggi',
          vulnerability: 'SQL injection',
        },
      },
    );
    expect(pairsOf(fact('report', state)).map(([label]) => label)).toEqual([
      'Nomor kasus',
      'Nomor tiket',
      'Diterima',
      'Melalui',
      'Nomor surat / rujukan',
      'Jenis insiden',
      'Sistem elektronik',
      'Perangkat Daerah',
      'Waktu kejadian',
      'Waktu ditemukan',
      'Tingkat keparahan menurut pelapor',
      'Jenis kerentanan',
    ]);
    expect(pairsOf(fact('report', state)).find(([label]) => label === 'Jenis insiden')).toEqual([
      'Jenis insiden',
      'kategori-lama',
    ]);
  });

  test('of an anonymous reporter tells in what capacity he wrote, and nothing of who he is', () => {
    const reporter = {
      name: 'Nama Rahasia',
      anonymous: true,
      capacity: 'researcher',
      email: 'rahasia@contoh.example',
      phone: '000',
      organisation: 'Lembaga Rahasia',
    } as const;
    const said = JSON.stringify(
      fact('reporter', caseAt([periksa()], {}, { report: { reporter } })),
    );
    expect(said).toContain('dirahasiakan atas permintaan pelapor');
    expect(said).not.toMatch(/Rahasia|rahasia@|000/);
    expect(
      pairsOf(
        fact(
          'reporter',
          caseAt([periksa()], {}, { report: { reporter: { ...reporter, anonymous: false } } }),
        ),
      ).map(([label, value]) => [label, value]),
    ).toEqual([
      ['Nama', 'Nama Rahasia'],
      ['Sebagai', expect.any(String)],
      ['Instansi', 'Lembaga Rahasia'],
      ['Surel', 'rahasia@contoh.example'],
      ['Telepon', '000'],
    ]);
  });

  test('is told in the reporter’s own words, part by part; what he left out leaves nothing', () => {
    const state = caseAt(wholeWay, {}, { report: { chronology: 'Pukul 9.\n\nPukul 10.' } });
    expect(fact('description', state)).toEqual([
      { type: 'paragraph', text: 'Halaman depan berubah.' },
    ]);
    expect(fact('chronology', state)).toEqual([
      { type: 'paragraph', text: 'Pukul 9.' },
      { type: 'paragraph', text: 'Pukul 10.' },
    ]);
    expect(fact('impact', state)).toEqual([]);
  });
});
