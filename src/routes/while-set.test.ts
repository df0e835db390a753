import { describe, expect, test } from 'vitest';
import { TypesettingFailed } from '#app/ports.ts';
import { whileSet } from './while-set.ts';

const where = { language: 'id', back: { href: '/konsol/batam', text: 'Kembali' } } as const;

describe('a PDF that cannot be set', () => {
  test.each([
    ['busy', 'Terlalu banyak naskah sedang disusun'],
    ['refused', 'tidak dapat disusun menjadi PDF'],
    ['crashed', 'sedang tidak dapat bekerja'],
  ] as const)('because of %s is told on a page with a way back', async (reason, sentence) => {
    const answer = await whileSet(where, () =>
      Promise.reject(new TypesettingFailed(reason, 'uji')),
    );
    expect(answer.status).toBe(503);
    const page = await answer.text();
    expect(page).toContain(sentence);
    expect(page).toContain('href="/konsol/batam"');
  });

  test('hides no other trouble', async () => {
    await expect(whileSet(where, () => Promise.reject(new Error('lain')))).rejects.toThrow('lain');
  });
});
