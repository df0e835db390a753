import { describe, expect, test } from 'vitest';
import { ask } from '#core/cases/ask.ts';
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
