import { say } from '#core/text/bilingual.ts';
import { describe, expect, test } from 'vitest';
import { refuse } from '#core/cases/refuse.ts';
import { noForm, type SentForm } from '#routes/forms/sent-form.ts';
import { atControls } from './at-controls.ts';
import { recipients } from './case-actions.ts';

const form = (texts: SentForm['texts']): SentForm => ({ ...noForm, texts });
const said = [{ message: refuse('empty-text', say('Catatan', 'Note')).message }];

describe('where a refusal of another action stands', () => {
  test('an empty text stands at the first control left empty', () => {
    expect(
      atControls(said, 'empty-text', 'tunggu', form({ pihak: ['BSSN'], alasan: [' '] })),
    ).toMatchObject([{ field: 'alasan' }]);
  });

  test('the reason for recording late is the note', () => {
    expect(atControls(said, 'backdating-reason-needed', 'eskalasi', form({}))).toMatchObject([
      { field: 'catatan' },
    ]);
  });

  test('anything else is told without a control', () => {
    expect(atControls(said, 'wrong-role', 'catat', form({}))).toEqual(said);
  });
});

describe('recipients', () => {
  test('are separated by semicolons or lines; commas belong to names', () => {
    expect(recipients('Dinas A, Bidang B; BSSN\n ;Sekda ')).toEqual([
      'Dinas A, Bidang B',
      'BSSN',
      'Sekda',
    ]);
  });
});
