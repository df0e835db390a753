import { say } from '#core/text/bilingual.ts';
import { describe, expect, test } from 'vitest';
import { refuse } from '#core/cases/refuse.ts';
import { problemsOf } from './result-problems.ts';

const needed = { id: 'Bagian ini wajib diisi.', en: 'This is required.' };

describe('what a screen says of a refusal', () => {
  test('each sentence stands at its control', () => {
    const refusal = refuse('missing-answer', say('Ringkasan', 'Summary'), [
      { field: 'ringkasan', message: needed },
    ]);
    expect(problemsOf(refusal, (field) => `jawab.${field}`)).toEqual({
      problems: [{ field: 'jawab.ringkasan', message: needed }],
      stale: false,
    });
  });

  test('a refusal about the time stands at the time', () => {
    expect(problemsOf(refuse('happened-in-future'))).toMatchObject({
      problems: [{ field: 'terjadi' }],
    });
  });

  test('a refusal about nothing on the screen is told without a control', () => {
    const refusal = refuse('wrong-role', say('Help Desk', '"Help Desk"'));
    expect(problemsOf(refusal)?.problems).toEqual([{ message: refusal.message }]);
  });

  test('a case that has moved on is told by what changed', () => {
    expect(problemsOf({ stale: true, version: 4 })).toEqual({ problems: [], stale: true });
    expect(problemsOf(refuse('not-current-turn'))).toMatchObject({ stale: true });
  });

  test('a key used for something else is told', () => {
    expect(problemsOf({ keyReused: true })).toMatchObject({ problems: [{}], stale: false });
  });

  test('success has no problems', () => {
    expect(problemsOf({ version: 3, events: [] })).toBeUndefined();
  });
});
