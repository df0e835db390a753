import { describe, expect, test } from 'vitest';
import type { Answers } from '#core/cases/event.ts';
import { measuresAsCompleted } from '#core/cases/decide/measures-as-completed.ts';
import { domain, goOn, internal, reportedIn } from '#test/support/batam.ts';
import { edition } from '#test/support/edition.ts';
import { file, officer, someFacts, type Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const [meja, tim] = [officer('meja'), officer('tim')];

/** What a preview would tell of measures at the step where a case stands. */
const previewed = ({ sop, open, step, now }: Scenario, outcome: string, answers: Answers) => {
  const found = sop.steps.get(step)?.outcomes.find(({ id }) => id === outcome);
  if (found === undefined) throw new Error(`no outcome ${outcome} of ${step}`);
  const meta = { id: 'preview', at: now, by: tim, facts: someFacts };
  const { measures } = measuresAsCompleted(open, found, {
    answers,
    files: [],
    because: { text: outcome, cause: { step: 'uji', outcome } },
    meta,
  });
  return measures.map(({ kind, state }) => [kind, state]);
};

describe('what is told of measures before a step is completed', () => {
  test('is that its outcome would have carried them out, where it does', () => {
    const assessed = reportedIn(smallSop).completed(meja, 'lanjut');
    expect(previewed(assessed, 'tinggi', {})).toEqual([['block', 'in-force']]);
    expect(previewed(assessed, 'rendah', {})).toEqual([]);
    expect(assessed.open.measures).toEqual([]);
  });

  test('is those that are typed, where a field chooses them', () => {
    const denpasar = edition('denpasar/tanpa-tanggal');
    const story = ['lanjut', 'lanjut', 'valid'].reduce(
      (at, outcome) => goOn(at, outcome),
      reportedIn(denpasar),
    );
    expect(previewed(story, 'lanjut', { tindakan: ['backup', 'disable-domain'] })).toEqual([
      ['backup', 'ordered'],
      ['disable-domain', 'ordered'],
    ]);
  });

  test('leaves a block ordered by hand in force where the step blocks nothing', () => {
    const blocked = reportedIn(edition('batam/2025-08'))
      .when(internal, {
        type: 'order-measure',
        kind: 'block',
        system: { name: 'Portal' },
        reason: 'Darurat',
      })
      .when(domain, {
        type: 'execute-measure',
        measure: 1,
        note: 'Diblokir',
        proof: [file('blokir.png')],
      });
    expect(previewed(blocked, 'lanjut', {})).toEqual([['block', 'in-force']]);
  });
});
