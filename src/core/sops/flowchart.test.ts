import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowchart } from './flowchart.ts';
import { checkDrawing } from './flowchart/check-drawing.ts';
import type { FlowEdge, Flowchart, FlowSymbol } from './flowchart/shapes.ts';
import type { Outcome, Role, Sop, Step } from './model.ts';

const role = (id: string, group: string | null = null): Role => ({
  id,
  name: id.toUpperCase(),
  group,
  outside: null,
  addition: null,
});

const outcome = (id: string, to: string | null, addition: string | null = null): Outcome => ({
  id,
  to,
  addition,
  label: { id: `Hasil ${id}`, en: `Result ${id}` },
  inferred: null,
  findsValid: false,
  findsHandled: false,
  effects: [],
  gates: [],
});

interface StepSketch {
  readonly id: string;
  readonly by: readonly string[];
  readonly to: readonly Outcome[];
  readonly addition?: string;
}

const step = ({ id, by, to, addition }: StepSketch): Step => ({
  id,
  no: addition === undefined ? id : null,
  title: { id, en: id },
  kind: to.length > 1 ? 'decision' : 'process',
  activity: id,
  executors: by.map((roleId) => ({ role: roleId, inferred: null, recordsFor: [] })),
  completeness: null,
  standardTime: null,
  outputs: [],
  remarks: null,
  source: 'uji',
  note: null,
  addition: addition ?? null,
  form: [],
  waitsFor: [],
  sentBeforeNext: false,
  outcomes: to,
});

const section = { label: '', butir: [] };

const nobody = { by: [], inferred: null, source: null };

const sop = (roles: readonly Role[], sketches: readonly StepSketch[]): Sop => ({
  agency: 'uji',
  edition: 'uji',
  title: 'Uji',
  adopted: false,
  timeRules: { day: 'working', week: 'calendar' },
  roles,
  controllers: [],
  approvesOwnStep: nobody,
  beside: {
    ordering: nobody,
    severity: nobody,
    duties: nobody,
    parties: nobody,
    corrections: nobody,
    papers: nobody,
    merging: nobody,
    closing: nobody,
    reopening: nobody,
    waiving: nobody,
  },
  measures: {
    install: { by: [], proof: false, kinds: null, inferred: null, source: null },
    lift: { by: [], proof: false, kinds: null, inferred: null, source: null, only: null },
  },
  first: sketches[0]?.id ?? '',
  steps: new Map(sketches.map((sketch) => [sketch.id, step(sketch)])),
  duties: [],
  document: {
    tanggap: 1,
    instansi: {
      kode: 'uji',
      nama: 'Uji',
      perangkat_daerah: 'Uji',
      tim: 'Uji',
      jenis: 'kota',
      zona: 'Asia/Jakarta',
      singkatan: 'U',
    },
    edisi: {
      kode: 'uji',
      status: 'belum-ditetapkan',
      sumber: 'uji',
      arti_hari: 'kerja',
      arti_minggu: 'kalender',
      catatan: [],
    },
    sampul: [],
    catatan_kaki: [],
    identitas: { kepala: [], judul: 'Uji', butir: [] },
    bagian: {
      dasar_hukum: section,
      kualifikasi_pelaksana: section,
      keterkaitan: section,
      peralatan: section,
      peringatan: section,
      pencatatan: section,
    },
    kepala_tabel: {
      no: null,
      kegiatan: null,
      pelaksana: null,
      mutu_baku: null,
      kelengkapan: null,
      waktu: null,
      output: null,
      keterangan: null,
    },
    pelaksana: roles.map(({ id, name }, index) => ({
      kode: id,
      nama: name,
      nomor: String(index + 1),
    })),
    pengendali: [],
    langkah: [],
  },
});

/** A small SOP with everything in it: an addition, a shared step, a skip, a loop, two ways to one step. */
const small = sop(
  [role('meja'), role('petugas'), role('tim', 'TIM'), role('ahli', 'TIM'), role('luar')],
  [
    { id: '1', by: ['meja'], to: [outcome('lanjut', '2')] },
    { id: '2', by: ['tim'], to: [outcome('valid', '3'), outcome('tidak-valid', 'tolak')] },
    { id: '3', by: ['petugas'], to: [outcome('tinggi', '4'), outcome('rendah', '4')] },
    { id: '4', by: ['tim', 'ahli'], to: [outcome('lanjut', '5')] },
    { id: '5', by: ['meja', 'ahli', 'luar'], to: [outcome('lanjut', '6')] },
    { id: '6', by: ['tim'], to: [outcome('sudah', '7'), outcome('belum', '4')] },
    { id: '7', by: ['petugas'], to: [outcome('selesai', null)] },
    {
      id: 'tolak',
      by: ['tim'],
      to: [outcome('tutup', null)],
      addition: 'SOP diam tentang laporan tidak valid',
    },
  ],
);

const edge = (chart: Flowchart, from: string, id: string): FlowEdge => {
  const found = chart.edges.find((other) => other.from === from && other.outcome === id);
  if (found === undefined) throw new Error(`no edge ${from} ${id}`);
  return found;
};

const symbolsOf = (chart: Flowchart, id: string): readonly FlowSymbol[] =>
  chart.pages.flatMap(({ symbols }) =>
    symbols.filter(
      (symbol) => (symbol.kind === 'process' || symbol.kind === 'decision') && symbol.step === id,
    ),
  );

describe('lanes and rows', () => {
  const chart = flowchart(small);

  test('each executor has a lane in the order of the document, groups span theirs', () => {
    expect(chart.columns.map(({ role: id, number }) => [id, number])).toEqual([
      ['meja', '1'],
      ['petugas', '2'],
      ['tim', '3'],
      ['ahli', '4'],
      ['luar', '5'],
    ]);
    expect(chart.groups).toEqual([{ name: 'TIM', x: chart.columns[2]?.x, width: 192 }]);
  });

  test('an addition stands below the step that leads to it, the others in the order of the document', () => {
    expect(chart.pages[0]?.rows.map(({ step: id }) => id)).toEqual([
      '1',
      '2',
      'tolak',
      '3',
      '4',
      '5',
      '6',
      '7',
    ]);
    expect(chart.pages[0]?.rows.find(({ step: id }) => id === 'tolak')?.addition).toBe(
      'SOP diam tentang laporan tidak valid',
    );
  });

  test('rows follow each other without a gap', () => {
    const rows = chart.pages[0]?.rows ?? [];
    rows.forEach((row, index) => {
      expect(row.y).toBeCloseTo(
        rows.slice(0, index).reduce((sum, { height }) => sum + height, 0),
        6,
      );
    });
  });

  test('additions keep their order and follow one another', () => {
    const chain = sop(
      [role('a')],
      [
        { id: '1', by: ['a'], to: [outcome('x', '2'), outcome('y', 't1'), outcome('z', 't2')] },
        { id: '2', by: ['a'], to: [outcome('x', null)] },
        { id: 't3', by: ['a'], to: [outcome('x', null)], addition: 'c' },
        { id: 't1', by: ['a'], to: [outcome('x', 't3')], addition: 'a' },
        { id: 't2', by: ['a'], to: [outcome('x', null)], addition: 'b' },
      ],
    );
    expect(flowchart(chain).pages[0]?.rows.map(({ step: id }) => id)).toEqual([
      '1',
      't1',
      't3',
      't2',
      '2',
    ]);
  });
});

describe('symbols', () => {
  const chart = flowchart(small);

  test('only SOP-AP symbols: one start, an end for every step that ends the flow', () => {
    const terminators = chart.pages.flatMap(({ symbols }) =>
      symbols.flatMap((symbol) => (symbol.kind === 'terminator' ? [[symbol.at, symbol.step]] : [])),
    );
    expect(terminators).toEqual([
      ['start', '1'],
      ['end', 'tolak'],
      ['end', '7'],
    ]);
    expect(symbolsOf(chart, '2').map(({ kind }) => kind)).toEqual(['decision']);
    expect(symbolsOf(chart, '1').map(({ kind }) => kind)).toEqual(['process']);
  });

  test('executors in neighbouring lanes share a wide box', () => {
    const [tim, ahli] = [chart.columns[2], chart.columns[3]];
    const [box, ...more] = symbolsOf(chart, '4');
    expect(more).toEqual([]);
    expect(box?.x).toBeGreaterThan(tim?.x ?? 0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(ahli?.x ?? 0);
  });

  test('executors in lanes apart have a box each, tied together', () => {
    expect(symbolsOf(chart, '5')).toHaveLength(2);
    expect(chart.pages[0]?.ties.map(({ step: id }) => id)).toEqual(['5']);
  });
});

describe('lines', () => {
  const chart = flowchart(small);

  test('every outcome has one line, decisions carry their label', () => {
    const outcomes = [...small.steps.values()].flatMap(({ id, outcomes: all }) =>
      all.map((one) => [id, one.id]),
    );
    expect(
      chart.edges
        .filter(({ from }) => from !== null)
        .map(({ from, outcome: id }) => [from, id])
        .sort(),
    ).toEqual(outcomes.sort());
    expect(edge(chart, '2', 'valid').label?.lines).toEqual(['Hasil valid']);
    expect(edge(chart, '1', 'lanjut').label).toBeNull();
    expect(edge(flowchart(small, { language: 'en' }), '2', 'valid').label?.lines).toEqual([
      'Result valid',
    ]);
  });

  test('the loop runs beside the lanes back to its row', () => {
    const { back, lines } = edge(chart, '6', 'belum');
    const row = chart.pages[0]?.rows.find(({ step: id }) => id === '4');
    const points = lines[0]?.points ?? [];
    const end = points.at(-1);
    const lanes = { left: chart.columns[0]?.x ?? 0, right: (chart.columns[4]?.x ?? 0) + 96 };
    expect(back).toBe(true);
    expect(points.some(({ x }) => x < lanes.left || x > lanes.right)).toBe(true);
    expect(end?.y).toBeGreaterThan(row?.y ?? 0);
    expect(end?.y).toBeLessThan((row?.y ?? 0) + (row?.height ?? 0));
    expect(end?.y).toBe(symbolsOf(chart, '4')[0]?.y);
  });

  test('what is not in the source is marked', () => {
    expect(
      chart.edges.filter(({ addition }) => addition).map(({ from, outcome: id }) => [from, id]),
    ).toEqual([
      ['2', 'tidak-valid'],
      ['tolak', 'tutup'],
    ]);
  });

  test('nothing is drawn over', () => {
    expect(checkDrawing(chart)).toEqual([]);
  });
});

describe('page breaks', () => {
  const chart = flowchart(small, { rowsPerPage: 3 });
  const marks = chart.pages.map(({ symbols }) =>
    symbols.flatMap((symbol) =>
      symbol.kind === 'connector' ? [[symbol.mark, symbol.toPage]] : [],
    ),
  );

  test('lines that cross one go through a pentagon with the same letter on both pages', () => {
    expect(chart.pages.map(({ rows }) => rows.map(({ step: id }) => id))).toEqual([
      ['1', '2', 'tolak'],
      ['3', '4', '5'],
      ['6', '7'],
    ]);
    // A: 2 → 3, B: 5 → 6, C: 6 → 4 back.
    expect(marks).toEqual([
      [['A', 1]],
      [
        ['A', 0],
        ['C', 2],
        ['B', 2],
      ],
      [
        ['B', 1],
        ['C', 1],
      ],
    ]);
    expect(edge(chart, '6', 'belum').lines.map(({ page }) => page)).toEqual([2, 1]);
  });

  test('the label stays with the step that decides', () => {
    expect(edge(chart, '6', 'belum').label?.page).toBe(2);
  });
  test('nothing is drawn over', () => {
    expect(checkDrawing(chart)).toEqual([]);
  });
});

test('each page takes the rows it was given, and the last one those beyond', () => {
  const chart = flowchart(small, { rowsPerPage: [2, 1, 3] });
  expect(chart.pages.map(({ rows }) => rows.map(({ step: id }) => id))).toEqual([
    ['1', '2'],
    ['tolak'],
    ['3', '4', '5', '6', '7'],
  ]);
  expect(checkDrawing(chart)).toEqual([]);
});

test('the same SOP gives the same drawing', () => {
  expect(flowchart(small)).toEqual(flowchart(small));
});

test('lanes too narrow for their symbols and pages without a step are refused', () => {
  expect(() => flowchart(small, { columnWidth: 40 })).toThrow(RangeError);
  expect(() => flowchart(small, { rowsPerPage: 0 })).toThrow(RangeError);
  expect(() => flowchart(small, { rowsPerPage: [2, 0] })).toThrow(RangeError);
});

test('a step without a lane is a mistake', () => {
  expect(() =>
    flowchart(sop([role('a')], [{ id: '1', by: ['b'], to: [outcome('x', null)] }])),
  ).toThrow(/1/);
});

describe('whatever the SOP', () => {
  const roles = ['a', 'b', 'c', 'd', 'e'];
  const sops = fc.integer({ min: 1, max: 9 }).chain((count) => {
    const target = fc.integer({ min: -1, max: count - 1 });
    return fc
      .array(
        fc.record({
          by: fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1, maxLength: 4 }),
          to: fc.array(target, { minLength: 1, maxLength: 5 }),
          addition: fc.boolean(),
        }),
        { minLength: count, maxLength: count },
      )
      .map((steps) =>
        sop(
          roles.map((id) => role(id)),
          steps.map(({ by, to, addition }, index) => ({
            id: String(index),
            by,
            to: to.map((next, at) =>
              outcome(
                `pilihan ke-${String(at)} yang agak panjang`,
                next === -1 ? null : String(next),
              ),
            ),
            ...(addition && index > 0 ? { addition: 'uji' } : {}),
          })),
        ),
      );
  });

  test('nothing is drawn over, every outcome is drawn once, and all lies within the page', () => {
    fc.assert(
      fc.property(
        sops,
        fc.constantFrom(null, 1, 2, 4, [1, 3], [2, 1, 4]),
        fc.constantFrom(72, 96, 150),
        (made, rowsPerPage, columnWidth) => {
          const chart = flowchart(made, { rowsPerPage, columnWidth });
          expect(checkDrawing(chart)).toEqual([]);
          expect(chart.edges).toHaveLength(
            [...made.steps.values()].reduce((sum, { outcomes }) => sum + outcomes.length, 1),
          );
          for (const { lines, label } of chart.edges) {
            expect(lines.length).toBeGreaterThan(0);
            for (const { page, points } of lines) {
              for (const { x, y } of points) {
                expect(x >= 0 && x <= chart.width).toBe(true);
                expect(y >= 0 && y <= (chart.pages[page]?.height ?? 0)).toBe(true);
              }
            }
            expect(
              label === null || (label.x >= 0 && label.x + label.width <= chart.width + 0.001),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
