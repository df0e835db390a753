import { say } from '#core/text/bilingual.ts';
import { describe, expect, test } from 'vitest';
import { refuse } from '#core/cases/refuse.ts';
import { atControls, controlOfPart } from './at-controls.ts';
import { recipients } from './case-actions.ts';

const said = [{ message: refuse('empty-text', say('Catatan', 'Note')).message }];

describe('where a refusal of another action stands', () => {
  test('each part core tells of stands at its control', () => {
    expect(['party', 'reason', 'proof', 'sentBy'].map(controlOfPart('tunggu'))).toEqual([
      'pihak',
      'alasan',
      'bukti',
      'pengirim',
    ]);
    expect(controlOfPart('sampaikan')('text')).toBe('pesan');
    expect(controlOfPart('catat')('text')).toBe('catatan');
  });

  test('the reason for recording late is the note', () => {
    expect(atControls(said, 'backdating-reason-needed', 'eskalasi')).toMatchObject([
      { field: 'catatan' },
    ]);
  });

  test('anything else is told without a control', () => {
    expect(atControls(said, 'wrong-role', 'catat')).toEqual(said);
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
