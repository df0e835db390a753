import { describe, expect, test } from 'vitest';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { CaseEvent, EventData } from '#core/cases/event.ts';
import type { Report } from '#core/cases/report.ts';
import { caseReport, type CaseReportMaterial } from '#core/papers/content/case-report.ts';
import type { Block } from '#core/papers/sheet/paper.ts';
import { gap } from '#core/papers/words/gap.ts';
import { compile } from '#core/sops/compile.ts';
import {
  caseAt,
  hour,
  officeDocument,
  officeSop,
  teamMember,
  wholeWay,
} from '#test/support/office-papers.ts';
import { sampleSettings } from '#test/support/papers.ts';
import { sampleReport } from '#test/support/scenario.ts';

const event = (data: EventData, recorded = 0): CaseEvent => ({
  ...data,
  v: 1,
  command: 'c1',
  by: teamMember,
  happenedAt: hour(1),
  recordedAt: hour(1 + recorded),
});

const linked = (...events: readonly CaseEvent[]): CaseReportMaterial['record'] =>
  events.map((one, index) => ({
    version: index + 1,
    event: one,
    text: '{}',
    hash: String(index + 1).repeat(64),
    previousHash: String(index).repeat(64),
  }));

const noted = event({ type: 'noted', text: 'Catatan.' });

const material = (more: Partial<CaseReportMaterial> = {}): CaseReportMaterial => ({
  sop: officeSop,
  state: caseAt(wholeWay),
  settings: sampleSettings(officeSop),
  record: linked(noted),
  files: [],
  madeAt: hour(48),
  madeBy: 'Petugas Contoh',
  ...more,
});

const section = (title: string, more: Partial<CaseReportMaterial> = {}): readonly Block[] => {
  const found = caseReport(material(more)).sections.find((one) => one.title === title);
  if (found === undefined) throw new Error(`no section ${title}`);
  return found.blocks;
};

const pairsOf = (blocks: readonly Block[]): ReadonlyMap<string, string> =>
  new Map(
    blocks.flatMap((block) =>
      block.type === 'pairs'
        ? block.rows.map(({ label, value }) => [label, value.join(' | ')] as const)
        : [],
    ),
  );

const closed = (more: Partial<ClosedCase['closed']> = {}): ClosedCase => ({
  ...caseAt(wholeWay),
  status: 'closed',
  closed: { reason: 'completed', note: '', cause: null, at: hour(9), into: null, ...more },
});

describe('a case’s record for reading', () => {
  test('says what it is, up to which event, when and for whom it was made', () => {
    expect(caseReport(material())).toMatchObject({
      kind: 'laporan',
      title: 'Catatan Kasus CTH-2026-0001',
      number: 'CTH-2026-0001',
      date: '19 November 2026',
      place: 'Kota Contoh',
      draft: false,
      intro:
        'Catatan kasus Nomor CTH-2026-0001 sampai dengan peristiwa ke-1, disusun Tanggap pada Kamis, 19 November 2026 pukul 10.00 WIB atas permintaan Petugas Contoh.',
      remarks: [
        'Salinan catatan kasus untuk dibaca. Yang membuktikan adalah peristiwa.json di sampingnya.',
      ],
      signatures: [],
      checkAddress: null,
    });
  });

  test('has every chapter, in this order, whatever there is to tell', () => {
    const empty = material({ state: caseAt([]), record: [], files: [] });
    const titles = (of: CaseReportMaterial) => caseReport(of).sections.map(({ title }) => title);
    expect(titles(empty)).toEqual(titles(material()));
    expect(titles(empty)).toEqual([
      'Laporan sebagaimana diterima',
      'Keadaan kasus',
      'Langkah yang ditempuh',
      'Tindakan sementara',
      'Persetujuan',
      'Pengiriman yang diperintahkan',
      'Masa menunggu pihak luar',
      'Kewajiban lapor',
      'Isian setiap langkah',
      'Berkas bukti dan naskah',
      'Riwayat lengkap',
    ]);
  });

  test.each([
    ['Langkah yang ditempuh', 'Belum ada langkah yang dimulai.'],
    ['Tindakan sementara', 'Tidak ada tindakan sementara.'],
    ['Persetujuan', 'Tidak ada persetujuan yang diminta.'],
    ['Masa menunggu pihak luar', 'Tidak ada masa menunggu pihak luar.'],
    ['Kewajiban lapor', 'Tidak ada kewajiban lapor yang dimulai.'],
    ['Isian setiap langkah', 'Belum ada langkah yang diisi.'],
    ['Berkas bukti dan naskah', 'Tidak ada berkas.'],
  ])('says in "%s" that there is nothing, so that nobody thinks a page is lost', (title, text) => {
    expect(section(title, { state: caseAt([]), record: [] })).toEqual([
      { type: 'paragraph', text },
    ]);
  });

  test('leaves dots where the office has not said where it is', () => {
    const settings = sampleSettings(officeSop, { place: '  ' });
    expect(caseReport(material({ settings })).place).toBe(gap);
  });
});

describe('the report as it came in', () => {
  const told = (more: Partial<Report>) =>
    section('Laporan sebagaimana diterima', { state: caseAt([], {}, { report: more }) });
  const headings = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));

  test('has a heading for each part that was told, in the order of the form', () => {
    expect(
      headings(
        told({
          description: 'Uraian.',
          chronology: 'Kronologi.',
          impact: 'Dampak.',
          proofOfConcept: 'curl',
        }),
      ),
    ).toEqual([
      'Pelapor',
      'Sistem elektronik',
      'Uraian',
      'Kronologi',
      'Dampak',
      'Pembuktian celah (proof of concept)',
    ]);
  });

  test('has no heading over nothing', () => {
    expect(headings(told({ description: 'Uraian.', chronology: ' \n', impact: '' }))).toEqual([
      'Pelapor',
      'Sistem elektronik',
      'Uraian',
    ]);
  });
});

describe('where the case stands', () => {
  const standing = (state: OpenCase | ClosedCase, record = linked(noted)) =>
    pairsOf(section('Keadaan kasus', { state, record }));

  test('names the step an open case is at', () => {
    expect(standing(caseAt(wholeWay)).get('Keadaan')).toBe(
      'Berjalan, pada langkah 3 Langkah susun',
    );
    expect(standing(caseAt([])).get('Keadaan')).toBe('Berjalan, pada langkah');
  });

  test('says when and why a closed one was closed, and into which other it was merged', () => {
    const merged = standing(
      closed({
        reason: 'duplicate',
        note: 'Sama dengan yang lain.',
        into: { caseId: 'c2', number: 'CTH-2026-0002' },
      }),
    );
    expect(merged.get('Keadaan')).toBe(
      'Ditutup Selasa, 17 November 2026 pukul 19.00 WIB: Digabung dengan kasus lain',
    );
    expect(merged.get('Keterangan penutupan')).toBe('Sama dengan yang lain.');
    expect(merged.get('Digabung ke kasus')).toBe('CTH-2026-0002');
    expect(standing(closed()).has('Keterangan penutupan')).toBe(false);
    expect(standing(closed()).has('Digabung ke kasus')).toBe(false);
  });

  test('lists the reports that were joined to it', () => {
    const joined = ['CTH-2026-0002', 'CTH-2026-0003'].map((number) => ({
      caseId: number,
      number,
      report: sampleReport(),
    }));
    expect(standing(caseAt(wholeWay, { duplicates: joined })).get('Laporan yang digabungkan')).toBe(
      'CTH-2026-0002, CTH-2026-0003',
    );
  });

  test('names the SOP and edition, and the whole fingerprint of the last event', () => {
    const told = standing(caseAt(wholeWay), linked(noted, noted));
    expect(told.get('SOP yang dijalankan')).toBe('SOP Contoh, edisi 2026');
    expect(told.get('Sidik jari (SHA-256) peristiwa terakhir')).toBe('2'.repeat(64));
    expect(standing(caseAt(wholeWay), []).has('Sidik jari (SHA-256) peristiwa terakhir')).toBe(
      false,
    );
  });
});

describe('what was filled in', () => {
  test('stands under its step and round; questions nobody answered are left out', () => {
    const blocks = section('Isian setiap langkah', {
      state: caseAt([
        { step: 'periksa', outcome: 'ulang', form: { temuan: 'Satu.', parah: 'ya' } },
        { step: 'periksa', outcome: 'lanjut' },
        { step: 'hilang', outcome: 'lanjut', form: { x: 'y' } },
        { step: 'jawab' },
      ]),
    });
    expect(blocks).toEqual([
      { type: 'heading', text: 'Langkah 1, Langkah periksa' },
      {
        type: 'pairs',
        rows: [
          { label: 'Isian temuan', value: ['Satu.'] },
          { label: 'Isian parah', value: ['Ya'] },
        ],
      },
    ]);
  });
});

test('an addition to the SOP has no number: it stands under its name', () => {
  const document = officeDocument();
  const sop = compile({
    ...document,
    langkah: document.langkah.map((step) =>
      step.kode === 'periksa' ? { ...step, no: null, tambahan: { alasan: 'Perlu.' } } : step,
    ),
  });
  const [heading] = section('Isian setiap langkah', { sop, state: caseAt(wholeWay, {}, { sop }) });
  expect(heading).toEqual({
    type: 'heading',
    text: 'Langkah (tambahan), Langkah periksa',
  });
});

test('a file tells since which event it is there, and what is wrong with it now', () => {
  const files = [
    { name: 'a.log', size: 3, sha256: 'ab'.repeat(32), version: 1, trouble: null },
    { name: 'b.log', size: 3, sha256: 'cd'.repeat(32), version: 4, trouble: 'hilang' },
  ];
  const [table] = section('Berkas bukti dan naskah', { files });
  expect(table?.type === 'table' ? table.rows : []).toEqual([
    ['1', 'a.log', '3 B', '1', 'ab'.repeat(32)],
    ['2', 'b.log – hilang', '3 B', '4', 'cd'.repeat(32)],
  ]);
});

describe('the history', () => {
  const row = (data: EventData, recorded = 0): readonly string[] => {
    const [table] = section('Riwayat lengkap', { record: linked(event(data, recorded)) });
    return (table?.type === 'table' ? table.rows[0] : undefined) ?? [];
  };

  test('has when, who, what and the beginning of the fingerprint, by which it is found again', () => {
    expect(row({ type: 'noted', text: 'Catatan.' })).toEqual([
      '1',
      '17 Nov 2026 11.00 WIB',
      'Petugas Contoh',
      expect.stringContaining('Catatan.'),
      '111111111111',
    ]);
  });

  test('tells when something was written down later than it happened', () => {
    expect(row({ type: 'noted', text: 'x' }, 5)[1]).toBe(
      '17 Nov 2026 11.00 WIB (dicatat 17 Nov 2026 16.00 WIB)',
    );
  });

  test.each<[EventData, string]>([
    [
      {
        type: 'measure-ordered',
        measure: 1,
        kind: 'block',
        system: { name: 'P' },
        reason: 'Sebab',
      },
      'Sebab',
    ],
    [{ type: 'severity-assessed', severity: 'ya', reason: 'Dasar' }, 'Dasar'],
    [{ type: 'measure-executed', measure: 1, note: 'Pelaksanaan', proof: [] }, 'Pelaksanaan'],
    [{ type: 'measure-lifted', measure: 1, note: 'Pencabutan', proof: [] }, 'Pencabutan'],
    [{ type: 'case-closed', reason: 'withdrawn', note: 'Penutupan' }, 'Penutupan'],
    [
      {
        type: 'sent',
        to: ['Dinas'],
        cc: [],
        outputs: [],
        way: 'post',
        note: 'Pengiriman',
        proof: [],
      },
      'Pengiriman',
    ],
    [
      {
        type: 'sending-recorded',
        sending: 1,
        purpose: 'send',
        recipients: ['Dinas'],
        outputs: [],
        addressee: '',
        sentBy: 'Kurir',
        way: 'courier',
        note: 'Resi 12',
        proof: [],
      },
      'Resi 12',
    ],
    [
      {
        type: 'step-completed',
        turn: 1,
        step: 'periksa',
        outcome: 'lanjut',
        form: {},
        outputs: [],
        backdatingReason: 'Listrik padam',
      },
      'Alasan pencatatan mundur: Listrik padam',
    ],
  ])('adds what the sentence of %j leaves out', (data, words) => {
    expect(row(data)[3]).toMatch(new RegExp(` – ${words}$`));
  });

  test('adds nothing where nothing more was said', () => {
    for (const data of [
      { type: 'measure-lifted', measure: 1, note: ' ', proof: [] },
      {
        type: 'step-completed',
        turn: 1,
        step: 'periksa',
        outcome: 'lanjut',
        form: {},
        outputs: [],
      },
      { type: 'step-taken', turn: 1 },
    ] as const)
      expect(row(data)[3]).not.toContain(' – ');
  });

  test('has a row for each event, none left out', () => {
    const record = linked(noted, noted, noted);
    const [table] = section('Riwayat lengkap', { record });
    expect(table?.type === 'table' ? table.rows.map(([no]) => no) : []).toEqual(['1', '2', '3']);
  });
});
