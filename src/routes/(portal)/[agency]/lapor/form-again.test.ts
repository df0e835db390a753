import { describe, expect, test } from 'vitest';
import type { FailedForm } from '#routes/(portal)/failed-form.ts';
import { formAgain, summaryOf } from './form-again.ts';

const failed: FailedForm = {
  texts: { name: ['Pelapor Rekaan'] },
  kept: [],
  problems: [
    { field: undefined, message: 'umum' },
    { field: 'consent', message: 'perlu' },
    { field: 'name', message: 'wajib' },
  ],
};

describe('a refused report form', () => {
  test('shows what was typed, and what is wrong at its control', () => {
    const again = formAgain(failed);
    expect([again.failed, again.value('name'), again.value('email')]).toEqual([
      true,
      'Pelapor Rekaan',
      '',
    ]);
    expect([again.error('name'), again.error('email')]).toEqual(['wajib', undefined]);
  });

  test('is empty before it is sent', () => {
    const fresh = formAgain(null);
    expect([fresh.failed, fresh.value('name'), fresh.error('name')]).toEqual([
      false,
      '',
      undefined,
    ]);
  });

  test('lists what is wrong in the order of the form, by the names of the controls', () => {
    expect(summaryOf(failed.problems, ({ id }) => id).map(({ message }) => message)).toEqual([
      'umum',
      'Nama lengkap: wajib',
      'Persetujuan: perlu',
    ]);
  });
});
