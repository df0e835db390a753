import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sopFileReader } from '#adapters/sop-file/index.ts';
import { compile } from '#core/sops/compile.ts';
import { flowchart } from '#core/sops/flowchart.ts';
import { checkDrawing } from '#core/sops/flowchart/check-drawing.ts';
import type { FlowEdge } from '#core/sops/flowchart/shapes.ts';
import type { Sop } from '#core/sops/model.ts';

const sopOf = (edition: string): Sop => {
  const { document } = sopFileReader().read(
    readFileSync(resolve(import.meta.dirname, '..', '..', 'sop', edition, 'sop.yaml'), 'utf8'),
  );
  if (document === null) throw new Error(`${edition} cannot be read`);
  return compile(document);
};

const editions = ['maluku-utara/2025-08', 'denpasar/tanpa-tanggal', 'batam/2025-08'] as const;

describe.each(editions)('the flowchart of %s', (edition) => {
  const sop = sopOf(edition);

  test.each([null, 1, 3, 4, 6])('nothing is drawn over, with %s rows a page', (rowsPerPage) => {
    for (const language of ['id', 'en'] as const)
      expect(checkDrawing(flowchart(sop, { language, rowsPerPage }))).toEqual([]);
  });

  test('has a lane for every executor and a row for every step, those of the document in its order', () => {
    const chart = flowchart(sop);
    const numbered = chart.pages.flatMap(({ rows }) =>
      rows.flatMap(({ no }) => (no === null ? [] : [no])),
    );
    expect(chart.columns.map(({ role }) => role)).toEqual(sop.roles.map(({ id }) => id));
    expect(chart.pages.flatMap(({ rows }) => rows)).toHaveLength(sop.steps.size);
    expect(numbered).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  test('has exactly one line for every outcome, and a label on each way out of a decision', () => {
    const { edges } = flowchart(sop);
    const drawn = edges
      .filter(({ from }) => from !== null)
      .map(({ from, outcome }) => `${String(from)} ${String(outcome)}`)
      .sort();
    expect(drawn).toEqual(
      [...sop.steps.values()]
        .flatMap(({ id, outcomes }) => outcomes.map((outcome) => `${id} ${outcome.id}`))
        .sort(),
    );
    const no = (to: string | null): string => (to === null ? '' : (sop.steps.get(to)?.no ?? ''));
    for (const step of sop.steps.values()) {
      if (step.kind !== 'decision') continue;
      for (const outcome of step.outcomes) {
        const edge = edges.find(({ from, outcome: id }) => from === step.id && id === outcome.id);
        const said = edge?.label?.lines.join(' ') ?? '';
        expect([outcome.label.id, `${outcome.label.id} (ke\u00a0${no(outcome.to)})`]).toContain(
          said,
        );
      }
    }
  });
});

describe('Batam', () => {
  const sop = sopOf('batam/2025-08');
  const chart = flowchart(sop);
  const step = (no: string): string =>
    [...sop.steps.values()].find((one) => one.no === no)?.id ?? '';
  const edge = (from: string, outcome: string): FlowEdge | undefined =>
    chart.edges.find((one) => one.from === from && one.outcome === outcome);

  test('"Belum" goes back to the step of the owner, beside the lanes', () => {
    const belum = edge(step('9'), 'belum');
    const row = chart.pages[0]?.rows.find(({ step: id }) => id === step('7'));
    const end = belum?.lines[0]?.points.at(-1);
    const lanes = {
      left: chart.columns[0]?.x ?? 0,
      right: (chart.columns.at(-1)?.x ?? 0) + (chart.columns.at(-1)?.width ?? 0),
    };
    expect(belum?.back).toBe(true);
    expect(belum?.to).toBe(step('7'));
    expect(belum?.lines[0]?.points.some(({ x }) => x < lanes.left || x > lanes.right)).toBe(true);
    expect(end?.y).toBeGreaterThan(row?.y ?? Number.POSITIVE_INFINITY);
    expect(end?.y).toBeLessThan((row?.y ?? 0) + (row?.height ?? 0));
  });

  test('"Tinggi" and "Rendah" both lead to the report, each by its own line', () => {
    expect([edge(step('5'), 'tinggi')?.to, edge(step('5'), 'rendah')?.to]).toEqual([
      step('6'),
      step('6'),
    ]);
    expect(edge(step('5'), 'tinggi')?.lines).not.toEqual(edge(step('5'), 'rendah')?.lines);
  });
});

test('Denpasar’s sub-teams stand under their team', () => {
  expect(flowchart(sopOf('denpasar/tanpa-tanggal')).groups).toMatchObject([
    { name: 'TIM DENPASAR-CSIRT', width: 5 * 96 },
  ]);
});
