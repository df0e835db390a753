import { describe, expect, test } from 'vitest';
import { onceOf } from './once-key.ts';
import { noForm, type SentForm } from './sent-form.ts';

const form = (texts: SentForm['texts'], sha256 = 'a'): SentForm => ({
  ...noForm,
  texts,
  files: {
    bukti: [{ id: crypto.randomUUID(), name: 'x', size: 1, sha256, mediaType: 'text/plain' }],
  },
});

describe('the key that makes a form count once', () => {
  test('a form without a key can be sent again', () => {
    expect(onceOf(form({ catatan: ['isi'] }), 'o1', 'kasus')).toBeUndefined();
  });

  test('pressing twice sends the same request, although the files were stored anew', () => {
    const [first, second] = [0, 1].map(() =>
      onceOf(form({ sekali: ['k'], catatan: ['isi'] }), 'o1', 'kasus'),
    );
    expect(first).toEqual(second);
    expect(first).toMatchObject({ scope: 'konsol:o1:kasus', key: 'k' });
  });

  test('other words or other files are another request', () => {
    const hashes = [
      form({ sekali: ['k'], catatan: ['isi'] }),
      form({ sekali: ['k'], catatan: ['lain'] }),
      form({ sekali: ['k'], catatan: ['isi'] }, 'b'),
    ].map((one) => onceOf(one, 'o1', 'kasus')?.requestHash);
    expect(new Set(hashes).size).toBe(3);
  });
});
