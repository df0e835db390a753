import { describe, expect, test } from 'vitest';
import { ask } from '#core/cases/ask.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { measuresSaid } from '#core/cases/decide/measures-said.ts';
import { asksOfMeasures } from '#core/cases/measures-said.ts';
import { isOutside } from '#core/people/seats.ts';
import { edition } from '#test/support/edition.ts';
import { compile } from '#core/sops/compile.ts';
import { file, officer, Scenario } from '#test/support/scenario.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';

const tim = officer('tim');

/** tangani → lapor | ulang; lapor → selesai. */
const sop = compile(
  sampleSop({
    langkah: [
      sampleStep('tangani', '1', [
        sampleOutcome('tertangani', 'lapor', { menyatakan: 'tertangani' }),
        sampleOutcome('belum', 'lapor'),
      ]),
      sampleStep('lapor', '2', [sampleOutcome('tutup', 'selesai')]),
    ],
  }),
);
const order = (kind: 'block' | 'backup') =>
  ({ type: 'order-measure', kind, system: { name: 'Portal' }, reason: 'Darurat' }) as const;
const ordered = new Scenario(sop).reported().when(tim, order('block'));
const executed = { measure: 1, became: 'executed', note: '', proof: [file('blokir.png')] } as const;
const withdrawn = { measure: 1, became: 'withdrawn', note: 'Tidak jadi', proof: [] } as const;

describe('a measure that was ordered and not carried out', () => {
  test('keeps the incident from being handled until it is said what became of it', () => {
    const refused = ordered.completed(tim, 'tertangani').thenRefused('measures-unsaid');
    expect(refused.refusal?.message.id).toContain('Blokir sistem elektronik');
    expect(refused.refusal?.fields).toMatchObject([{ field: 'measure:1' }]);
    expect(ask(sop, ordered.open, tim, ordered.facts).ordered).toMatchObject([{ measure: 1 }]);
  });

  test('is said in the same form to be carried out, or withdrawn with a reason', () => {
    expect(
      ordered
        .completed(tim, 'tertangani', { measures: [executed] })
        .thenHappened('measure-executed', 'step-completed', 'step-started').open.measures,
    ).toMatchObject([{ state: 'in-force' }]);
    expect(
      ordered
        .completed(tim, 'tertangani', { measures: [withdrawn] })
        .thenHappened('measure-withdrawn', 'step-completed', 'step-started').open.measures,
    ).toMatchObject([{ state: 'withdrawn' }]);
    ordered
      .completed(tim, 'tertangani', { measures: [{ ...withdrawn, note: ' ' }] })
      .thenRefused('empty-text');
    ordered
      .completed(tim, 'tertangani', { measures: [{ ...executed, measure: 2 }] })
      .thenRefused('measure-state');
    ordered
      .completed(tim, 'tertangani', { measures: [executed, withdrawn] })
      .thenRefused('measure-state');
  });

  test('may stand where the step says that it is not handled yet, and not at the end', () => {
    const later = ordered.completed(tim, 'belum').thenHappened('step-completed', 'step-started');
    later.completed(tim, 'tutup').thenRefused('measures-unsaid');
    later
      .completed(tim, 'tutup', { measures: [withdrawn] })
      .thenHappened('measure-withdrawn', 'step-completed', 'case-closed');
    // Said to be in force, it has to be lifted first.
    later.completed(tim, 'tutup', { measures: [executed] }).thenRefused('measures-in-force');
  });

  test('is no less one for being a backup, by its step or by hand', () => {
    const backup = new Scenario(sop).reported().when(tim, order('backup'));
    backup.completed(tim, 'tertangani').thenRefused('measures-unsaid');
    backup
      .when(tim, { type: 'close', reason: 'withdrawn', note: 'Ditarik' })
      .thenRefused('measures-unsaid');
    backup
      .completed(tim, 'tertangani', { measures: [executed] })
      .completed(tim, 'tutup')
      .thenHappened('step-completed', 'case-closed');
  });
});

/** A completion by somebody, as the command that says what became of measures. */
const completing = (
  { now, facts }: Scenario,
  role: string,
  [step, outcome]: readonly [step: string, outcome: string],
): CommandOf<'complete-step'> => ({
  type: 'complete-step',
  turn: 1,
  step,
  outcome,
  form: {},
  outputs: [],
  meta: { id: '00000000-0000-7000-8000-000000000001', at: now, by: officer(role), facts },
});

describe('whoever has to say what became of an order to complete a step may say it there', () => {
  const paths = ['batam/2025-08', 'denpasar/tanpa-tanggal', 'maluku-utara/2025-08'] as const;

  test.each(paths)('whatever role of %s works the step', (path) => {
    const agency = edition(path);
    const state = new Scenario(agency)
      .reported()
      .when(officer(...agency.controllers, ...agency.beside.ordering.by), order('block')).open;
    const asked = [...agency.steps.values()].flatMap((step) =>
      step.outcomes.filter(asksOfMeasures).map((outcome) => ({ step, outcome })),
    );
    expect(asked).not.toEqual([]);
    for (const { step, outcome } of asked)
      for (const { role } of step.executors.filter((one) => !isOutside(agency, one.role)))
        for (const said of [executed, withdrawn]) {
          const answer = measuresSaid(agency, state, outcome, {
            ...completing(new Scenario(agency), role, [step.id, outcome.id]),
            measures: [said],
          });
          expect([role, step.id, 'refused' in answer]).toEqual([role, step.id, false]);
        }
  });

  test('and elsewhere only who carries measures out, so that nobody says it for them unasked', () => {
    const agency = edition('batam/2025-08');
    const state = new Scenario(agency)
      .reported()
      .when(officer(...agency.controllers, ...agency.beside.ordering.by), order('block')).open;
    const step = agency.steps.get('rapat');
    const outcome = step?.outcomes.find(({ id }) => id === 'belum');
    if (outcome === undefined) throw new Error('no such outcome');
    const answer = measuresSaid(agency, state, outcome, {
      ...completing(new Scenario(agency), 'tim-internal', ['rapat', 'belum']),
      measures: [withdrawn],
    });
    expect(answer).toMatchObject({ refused: 'not-permitted' });
  });
});
