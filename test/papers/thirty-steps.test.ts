import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typesetting } from '#test/support/paper-setting.ts';
import { tableRuns } from '#test/support/runs/five-runs.ts';
import { play } from '#test/support/runs/play.ts';
import {
  askedOf,
  answers,
  type Runs,
  type StepAnswered,
  thirtySteps,
  verdictOf,
} from '#test/support/runs/thirty-steps.ts';
import { thirtyStepsPage } from '#test/support/runs/thirty-steps-page.ts';
import { lettersOf, rowsOf, sourceOf } from '#test/support/sop-source.ts';

afterAll(() => typesetting.close());

describe.each(Object.entries(askedOf))('what is asked of the steps of %s', (agency, { rows }) => {
  test('stands in the row of its document, word for word', () => {
    const source = rowsOf(sourceOf(agency));
    const strange = Object.entries(rows).flatMap(([no, asked]) =>
      asked
        .filter(({ words }) => !lettersOf(source.get(no) ?? '').includes(lettersOf(words)))
        .map(({ words }) => `${no}: ${words}`),
    );
    expect(strange).toEqual([]);
  });
});

describe('the thirty steps', () => {
  let runs: Runs;
  let steps: readonly StepAnswered[];
  beforeAll(async () => {
    runs = new Map(
      await Promise.all(tableRuns.map(async (run) => [run.id, await play(run)] as const)),
    );
    steps = thirtySteps(runs);
  }, 600_000);

  test('are ten rows of each SOP, and every run comes to its end', () => {
    expect(steps.map(({ agency, step }) => `${agency} ${step.no ?? ''}`)).toEqual(
      Object.keys(askedOf).flatMap((agency) =>
        Array.from({ length: 10 }, (_, index) => `${agency} ${String(index + 1)}`),
      ),
    );
    expect([...runs.values()].map(({ status }) => status)).toEqual(tableRuns.map(() => 'closed'));
  });

  test('are answered fully, each by what came in a run', () => {
    expect(steps.map((one) => [one.agency, one.step.no, verdictOf(one)])).toEqual(
      steps.map(({ agency, step }) => [agency, step.no, 'answers fully']),
    );
  });

  test('are done by executors that their row names', () => {
    const strangers = steps.flatMap(({ agency, step }) =>
      (runs.get(agency)?.events ?? [])
        .filter(({ type, data }) => type === 'step-completed' && data['step'] === step.kode)
        .flatMap(({ who }) =>
          step.pelaksana.some(({ kode }) => who === `Petugas ${kode}`)
            ? []
            : [`${agency} ${step.no ?? ''}: ${who}`],
        ),
    );
    expect(strangers).toEqual([]);
  });

  test('would not be said to be answered by a run that says something else', () => {
    const straight = runs.get('denpasar');
    const asked = askedOf.denpasar.rows['5']?.find(({ run }) => run !== undefined);
    if (straight === undefined || asked === undefined)
      throw new Error('nothing to be held against');
    expect(answers(straight, '5', asked)).toBe(false);
    const [one] = steps;
    if (one === undefined) throw new Error('no step');
    expect(
      verdictOf({ ...one, asked: one.asked.map((some) => ({ ...some, answered: false })) }),
    ).toMatch(/^answers in part: lacks "Nomor kasus/u);
    expect(verdictOf({ ...one, asked: [] })).toBe('nothing is asked');
  });

  test('stand in the written table as the runs gave them', async () => {
    await expect(thirtyStepsPage(steps)).toMatchFileSnapshot(
      resolve(import.meta.dirname, '..', '..', 'docs', 'thirty-steps.md'),
    );
  });
});
