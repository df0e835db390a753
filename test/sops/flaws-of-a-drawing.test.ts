import { describe, expect, test } from 'vitest';
import { checkDrawing, labelsOverLines } from '#core/sops/flowchart/check-drawing.ts';
import type {
  FlowEdge,
  FlowLabel,
  FlowPage,
  FlowSymbol,
  Flowchart,
  Point,
} from '#core/sops/flowchart/shapes.ts';

const box = (step: string, x: number, y: number): FlowSymbol => ({
  kind: 'process',
  step,
  no: '1',
  addition: false,
  approval: false,
  x,
  y,
  width: 40,
  height: 20,
});
const diamond = (step: string, x: number, y: number): FlowSymbol => ({
  ...box(step, x, y),
  kind: 'decision',
  step,
  no: '1',
  addition: false,
  approval: false,
});
const edge = (from: string, to: string | null, ...points: readonly Point[]): FlowEdge => ({
  from,
  outcome: 'lanjut',
  to,
  addition: false,
  back: false,
  lines: [{ page: 0, points }],
  label: null,
});
const at = (x: number, y: number): Point => ({ x, y });
const label = (x: number, y: number, ...lines: readonly string[]): FlowLabel => ({
  page: 0,
  lines,
  x,
  y,
  width: 30,
  height: 12,
});

/** Two boxes, one above the other, and a line between them. */
const symbols: readonly FlowSymbol[] = [box('a', 0, 0), box('b', 0, 100)];
const line = edge('a', 'b', at(20, 20), at(20, 100));
const drawn = (edges: readonly FlowEdge[] = [line], more: Partial<FlowPage> = {}): Flowchart => ({
  width: 400,
  columns: [],
  groups: [],
  pages: [{ height: 400, rows: [], symbols, ties: [], ...more }],
  edges,
});
const flaws = (chart: Flowchart): readonly string[] =>
  checkDrawing(chart).map(({ flaw, at: where }) => `${flaw}: ${where}`);

describe('a drawing is sound', () => {
  test('when lines run between symbols and end on top of them', () => {
    expect(flaws(drawn())).toEqual([]);
    expect(flaws(drawn([edge('a', 'b', at(20, 20), at(20, 60), at(30, 60), at(30, 100))]))).toEqual(
      [],
    );
  });

  test('when symbols and labels only touch', () => {
    expect(flaws(drawn([line], { symbols: [...symbols, box('c', 40, 0)] }))).toEqual([]);
    expect(flaws(drawn([{ ...line, label: label(40, 100) }]))).toEqual([]);
  });

  test('when a line passes the free corner of a diamond', () => {
    const past = edge(
      'a',
      'b',
      at(50, 10),
      at(50, 22),
      at(30, 22),
      at(30, 60),
      at(20, 60),
      at(20, 100),
    );
    expect(flaws(drawn([past], { symbols: [...symbols, box('c', 41, 21)] }))).not.toEqual([]);
    expect(flaws(drawn([past], { symbols: [...symbols, diamond('c', 41, 21)] }))).toEqual([]);
  });

  test('when lines to the same step join', () => {
    const joins = edge('x', 'b', at(60, 60), at(20, 60), at(20, 100));
    expect(flaws(drawn([line, joins]))).toEqual([]);
  });
});

describe('a reader stumbles over', () => {
  test('a line through a symbol', () => {
    expect(flaws(drawn([line], { symbols: [...symbols, box('c', 0, 50)] }))).toEqual([
      'line-through-symbol: a lanjut: process c',
    ]);
    expect(flaws(drawn([line], { symbols: [...symbols, diamond('c', 0, 50)] }))).toEqual([
      'line-through-symbol: a lanjut: decision c',
    ]);
  });

  test('a line through the mark of another page, called by its letter', () => {
    const mark: FlowSymbol = {
      kind: 'connector',
      mark: 'A',
      toPage: 1,
      x: 0,
      y: 50,
      width: 40,
      height: 20,
    };
    expect(flaws(drawn([line], { symbols: [...symbols, mark] }))).toEqual([
      'line-through-symbol: a lanjut: A',
    ]);
  });

  test('a line that runs askew', () => {
    expect(flaws(drawn([edge('a', 'b', at(10, 20), at(30, 100))]))).toEqual([
      'line-not-right-angled: a lanjut',
    ]);
  });

  test('a line that ends nowhere: short of the symbol, beside it, on another page, or without points', () => {
    for (const end of [at(20, 95), at(20, 108)])
      expect(flaws(drawn([edge('a', 'b', at(20, 20), end)]))).toContain(
        'line-ends-nowhere: a lanjut',
      );
    expect(flaws(drawn([edge('a', 'b', at(20, 20), at(20, 60), at(80, 60), at(80, 100))]))).toEqual(
      ['line-ends-nowhere: a lanjut'],
    );
    expect(flaws(drawn([{ ...line, lines: [{ page: 3, points: [at(20, 20)] }] }]))).toEqual([
      'line-ends-nowhere: a lanjut',
    ]);
    expect(flaws(drawn([edge('a', 'b')]))).toEqual(['line-ends-nowhere: a lanjut']);
  });

  test('two lines to different steps on each other, but not where they cross', () => {
    const other = edge('a', 'c', at(20, 20), at(20, 60), at(120, 60), at(120, 100));
    const withC = { symbols: [...symbols, box('c', 100, 100)] };
    expect(flaws(drawn([line, other], withC))).toEqual(['lines-on-each-other: a lanjut: a lanjut']);
    const crossing = edge('x', 'c', at(-20, 60), at(120, 60), at(120, 100));
    expect(flaws(drawn([line, crossing], withC))).toEqual([]);
  });

  test('two lines to the end on each other, unless they leave the same step', () => {
    const end = (from: string) => edge(from, null, at(20, 20), at(20, 100));
    expect(flaws(drawn([end('a'), end('x')]))).toEqual(['lines-on-each-other: a lanjut: x lanjut']);
    expect(flaws(drawn([end('a'), end('a')]))).toEqual([]);
  });

  test('lines on different pages are not on each other', () => {
    const second = edge('x', 'c', at(20, 20), at(20, 100));
    const chart: Flowchart = {
      ...drawn([line, { ...second, lines: [{ page: 1, points: [at(20, 20), at(20, 100)] }] }]),
      pages: [
        { height: 400, rows: [], symbols, ties: [] },
        { height: 400, rows: [], symbols: [box('c', 0, 100)], ties: [] },
      ],
    };
    expect(flaws(chart)).toEqual([]);
  });

  test('a tie through a symbol; it need not end on top of one', () => {
    const tie = { step: 'a', from: at(40, 10), to: at(160, 10) };
    expect(flaws(drawn([line], { ties: [tie] }))).toEqual([]);
    expect(flaws(drawn([line], { ties: [tie], symbols: [...symbols, box('c', 80, 0)] }))).toEqual([
      'line-through-symbol: a: process c',
    ]);
  });

  test('symbols over symbols', () => {
    const end: FlowSymbol = {
      kind: 'terminator',
      at: 'end',
      step: 'b',
      addition: false,
      x: 30,
      y: 110,
      width: 40,
      height: 20,
    };
    expect(flaws(drawn([line], { symbols: [...symbols, end] }))).toEqual([
      'symbols-overlap: process b: terminator b',
    ]);
  });

  test('labels over symbols and over each other', () => {
    expect(flaws(drawn([{ ...line, label: label(10, 95, 'lebih', 'lanjut') }]))).toEqual([
      'label-over-symbol: lebih lanjut: process b',
    ]);
    const two = [
      { ...line, label: label(100, 50, 'ya') },
      { ...line, label: label(110, 55, 'tidak') },
    ];
    expect(flaws(drawn(two))).toEqual(['labels-overlap: ya: tidak']);
  });

  test('but not over the labels and symbols of another page', () => {
    expect(flaws(drawn([{ ...line, label: { ...label(10, 95, 'ya'), page: 1 } }]))).toEqual([]);
  });
});

describe('a label a line runs through', () => {
  test('is told, its own line too; beside the line it is not', () => {
    const over = labelsOverLines(drawn([{ ...line, label: label(10, 50, 'ya') }]));
    expect(over).toEqual([{ flaw: 'label-over-line', page: 0, at: 'ya: a lanjut' }]);
    expect(labelsOverLines(drawn([{ ...line, label: label(25, 50, 'ya') }]))).toEqual([]);
    expect(labelsOverLines(drawn())).toEqual([]);
  });
});
