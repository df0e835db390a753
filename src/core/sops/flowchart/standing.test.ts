import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome, Step } from '#core/sops/model.ts';
import { endStand, isClear, markStand, type Band, type StepBand } from './bands.ts';
import { exitsOf, type Wish } from './exits.ts';
import { around, groupsOf, middleOf, runsOf, type Stand } from './lanes.ts';
import { sizes } from './measures.ts';
import type { FlowColumn } from './shapes.ts';

const outcome: Outcome = {
  id: 'lanjut',
  label: { id: 'Lanjut', en: 'Go on' },
  to: null,
  inferred: null,
  findsValid: false,
  findsHandled: false,
  effects: [],
  gates: [],
  addition: null,
};

const step = (kind: Step['kind'], ...by: readonly string[]): Step => ({
  id: 'x',
  no: '1',
  title: { id: 'x', en: 'x' },
  kind,
  activity: 'x',
  executors: by.map((role) => ({ role, inferred: null, recordsFor: [] })),
  completeness: null,
  standardTime: null,
  outputs: [],
  remarks: null,
  source: 'uji',
  note: null,
  addition: null,
  form: [],
  waitsFor: [],
  sentBeforeNext: false,
  outcomes: [outcome],
});

const lane = 100;
const columns = (...roles: readonly string[]): readonly FlowColumn[] =>
  roles.map((role, index) => ({
    role,
    name: role,
    number: null,
    addition: null,
    x: index * lane,
    width: lane,
  }));
const five = columns('a', 'b', 'c', 'd', 'e');

/** The lanes, by name, that a symbol stands in. */
const covers = ({ left, right }: Stand): string =>
  five
    .filter(({ x }) => left < x + lane && right > x)
    .map(({ role }) => role)
    .join('');

describe('the symbols of a step', () => {
  test.each([
    [['a'], ['a'], 'a'],
    [['b', 'c'], ['bc'], 'bc'],
    [['c', 'b'], ['bc'], 'bc'],
    [['a', 'c'], ['a', 'c'], 'a'],
    [['c', 'a'], ['a', 'c'], 'c'],
    [['e', 'a', 'b', 'd'], ['ab', 'de'], 'de'],
    [['a', 'b', 'c', 'd', 'e'], ['abcde'], 'abcde'],
    [['b', 'tidak-ada'], ['b'], 'b'],
    [['tidak-ada', 'd'], ['d'], 'd'],
  ] as const)('done by %j stand over %j, lines come to %s', (by, runs, primary) => {
    const found = runsOf(step('process', ...by), five);
    expect(found.all.map(covers)).toEqual(runs);
    expect(covers(found.primary)).toBe(primary);
  });

  test('leave a free strip on both sides of their lanes', () => {
    const { all } = runsOf(step('process', 'b', 'c', 'e'), five);
    expect(all).toEqual([
      { left: lane + sizes.inset, right: 3 * lane - sizes.inset },
      { left: 4 * lane + sizes.inset, right: 5 * lane - sizes.inset },
    ]);
  });

  test('of nobody the SOP knows cannot be drawn', () => {
    expect(() => runsOf(step('process', 'tidak-ada'), five)).toThrow('lint it before drawing');
  });

  test('stand over each lane of their executors and no other, whoever they are', () => {
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1 }), (by) => {
        const { all, primary } = runsOf(step('process', ...by), five);
        expect(all.map(covers).join('').split('').toSorted()).toEqual(by.toSorted());
        expect(all).toContain(primary);
        expect(covers(primary)).toContain(by[0]);
        // Runs are apart by at least a lane, or they would be one.
        for (const [index, run] of all.entries())
          expect(run.left - (all[index - 1]?.right ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(
            lane,
          );
      }),
    );
  });
});

describe('headings over lanes', () => {
  const grouped = (...groups: readonly (string | null)[]) =>
    groupsOf(
      {
        roles: groups.map((group, index) => ({
          id: String(index),
          name: String(index),
          group,
          outside: null,
          addition: null,
        })),
      },
      lane,
    ).map(({ name, x, width }) => [name, x / lane, width / lane]);

  test.each([
    [['T', 'T', 'T'], [['T', 0, 3]]],
    [[null, 'T', 'T', null], [['T', 1, 2]]],
    [
      ['T', null, 'T'],
      [
        ['T', 0, 1],
        ['T', 2, 1],
      ],
    ],
    [
      ['T', 'U', 'T'],
      [
        ['T', 0, 1],
        ['U', 1, 1],
        ['T', 2, 1],
      ],
    ],
    [[null, null], []],
    [[], []],
  ] as const)('%j', (groups, expected) => {
    expect(grouped(...groups)).toEqual(expected);
  });
});

const bandOf = (
  kind: Step['kind'],
  by: readonly string[],
  more: Partial<StepBand> = {},
): StepBand => {
  const drawn = step(kind, ...by);
  return {
    kind: 'step',
    step: drawn,
    runs: runsOf(drawn, five),
    approvals: [],
    start: false,
    end: null,
    ...more,
  };
};

describe('a line straight down', () => {
  const inB = bandOf('process', ['b']);
  const x = middleOf(inB.runs.primary);

  test('passes where nothing stands between', () => {
    const bands: readonly Band[] = [inB, bandOf('process', ['a', 'c', 'd']), inB];
    expect(isClear(bands, 0, 2, x)).toBe(true);
  });

  test.each<[what: string, between: Band]>([
    ['a symbol', bandOf('process', ['b'])],
    ['one symbol of several', bandOf('process', ['e', 'b'])],
    ['a wide symbol', bandOf('process', ['a', 'b', 'c'])],
    ['an end', bandOf('process', ['a'], { end: around(x, sizes.terminator.width) })],
    [
      'a connector',
      {
        kind: 'marks',
        marks: [{ letter: 'A', step: 'y', toPage: 1, stand: around(x, sizes.connector.width) }],
      },
    ],
  ])('is stopped by %s', (_what, between) => {
    expect(isClear([inB, between, inB], 0, 2, x)).toBe(false);
  });

  test('keeps a little away from what it passes', () => {
    const beside = (distance: number): Band => ({
      kind: 'marks',
      marks: [{ letter: 'A', step: 'y', toPage: 1, stand: { left: x + distance, right: x + 40 } }],
    });
    expect(isClear([inB, beside(1), inB], 0, 2, x)).toBe(false);
    expect(isClear([inB, beside(10), inB], 0, 2, x)).toBe(true);
  });

  test('does not come into the first step from above, where the start stands', () => {
    expect(isClear([inB, bandOf('process', ['b'], { start: true })], 0, 1, x)).toBe(false);
  });

  test('does not run through the end of the step it leaves', () => {
    const ends = bandOf('decision', ['b'], { end: around(x, sizes.terminator.width) });
    expect(isClear([ends, inB], 0, 1, x)).toBe(false);
    expect(isClear([ends, inB], 0, 1, x + lane)).toBe(true);
  });
});

describe('the end of a flow', () => {
  const lanes = five.map(({ x }) => x + lane / 2);

  test('stands right below a step that only ends', () => {
    expect(middleOf(endStand(250, true, lanes, []))).toBe(250);
  });

  test('of a step with other ways on stands in the nearest lane none of them takes', () => {
    expect(middleOf(endStand(250, false, lanes, [150]))).toBe(350);
    expect(middleOf(endStand(250, false, lanes, [350]))).toBe(150);
    expect(middleOf(endStand(50, false, lanes, [150, 250]))).toBe(350);
  });

  test('stands below the step when every lane is taken', () => {
    expect(middleOf(endStand(250, false, lanes, [50, 150, 350, 450]))).toBe(250);
  });
});

describe('connectors of a page', () => {
  test('stand where they are wished, and beside each other where two are', () => {
    const first = markStand(200, []);
    expect(middleOf(first)).toBe(200);
    const second = markStand(200, [first]);
    expect(Math.abs(middleOf(second) - 200)).toBe(sizes.connector.width + sizes.gap);
  });

  test('never overlap and never leave the page to the left, wherever they are wished', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 }),
        (all) => {
          const stands: Stand[] = [];
          for (const wished of all) stands.push(markStand(wished, stands));
          const sorted = stands.toSorted((a, b) => a.left - b.left);
          for (const [index, { left }] of sorted.entries())
            expect(left).toBeGreaterThanOrEqual(sorted[index - 1]?.right ?? -Infinity);
          expect(stands.every((stand) => middleOf(stand) > 0)).toBe(true);
        },
      ),
    );
  });
});

describe('where lines leave a step', () => {
  const to = (heading: number, straight = false): Wish => ({ heading, straight });
  const process = bandOf('process', ['c']);
  const decision = bandOf('decision', ['c']);
  const { left, right } = process.runs.primary;
  const middle = (left + right) / 2;

  test('one is in the middle of the lower edge', () => {
    expect(exitsOf(process, [to(900)])).toEqual([{ side: 'below', x: middle }]);
  });

  test('several of a process are spread in the order of where they go, so that they do not cross', () => {
    const exits = exitsOf(process, [to(450), to(50), to(250)]);
    expect(exits.map(({ side }) => side)).toEqual(['below', 'below', 'below']);
    const [a, b, c] = exits.map(({ x }) => x);
    expect([b, c, a]).toEqual([b, c, a].toSorted((x, y) => (x ?? 0) - (y ?? 0)));
    for (const { x } of exits) {
      expect(x).toBeGreaterThan(left);
      expect(x).toBeLessThan(right);
    }
  });

  test('a decision sends the straight one down and the others out at its corners', () => {
    expect(exitsOf(decision, [to(50), to(middle, true), to(450)]).map(({ side }) => side)).toEqual([
      'left',
      'below',
      'right',
    ]);
  });

  test('a decision none of whose ways is straight sends the first one down', () => {
    expect(exitsOf(decision, [to(450), to(50)]).map(({ side }) => side)).toEqual(['below', 'left']);
  });

  test('two that want the same corner take one each', () => {
    expect(exitsOf(decision, [to(middle, true), to(450), to(480)]).map(({ side }) => side)).toEqual(
      ['below', 'right', 'left'],
    );
  });

  test('a corner that ties the symbol to another of its step stays free', () => {
    const tied = bandOf('decision', ['b', 'd']);
    expect(exitsOf(tied, [to(150, true), to(450)]).map(({ side }) => side)).toEqual([
      'below',
      'left',
    ]);
  });

  test('more ways than corners leave along the lower edge, each at a place of its own', () => {
    const exits = exitsOf(decision, [to(1), to(2), to(3), to(4)]);
    expect(exits.map(({ side }) => side)).toEqual(['below', 'below', 'below', 'below']);
    expect(new Set(exits.map(({ x }) => x)).size).toBe(4);
  });
});
