import { describe, expect, test } from 'vitest';
import { failedForm } from './failed-form.ts';
import { formState } from './form-state.ts';
import { noForm } from './sent-form.ts';

const message = { id: 'Wajib diisi.', en: 'Required.' };
const failed = failedForm({ ...noForm, texts: { formulir: ['catat'], catatan: ['diketik'] } }, [
  { field: 'catatan', label: { id: 'Catatan', en: 'Note' }, message },
]);
const say = (text: { readonly id: string }): string => text.id;

describe('a form drawn again', () => {
  test('shows what was typed and what was wrong, at its control', () => {
    const state = formState('catat', failed, say);
    expect(state.text('catatan', 'semula')).toBe('diketik');
    expect(state.error('catatan')).toBe('Wajib diisi.');
    expect(state.errors).toEqual([{ field: 'catat-catatan', message: 'Catatan: Wajib diisi.' }]);
  });

  test('a control that was emptied stays empty', () => {
    expect(formState('catat', failed, say).text('lain', 'semula')).toBe('');
  });

  test('the other forms of the page are as they were', () => {
    const state = formState('sampaikan', failed, say);
    expect(state.failed).toBe(false);
    expect(state.text('catatan', 'semula')).toBe('semula');
    expect(state.errors).toEqual([]);
  });
});
