import { expect, test } from 'vitest';
import { SigningBroke } from '#app/papers/signing-broke.ts';
import { TypesettingFailed } from '#app/ports.ts';
import { signedOrWhy } from './signed-or-why.ts';

const failing = (failure: Error) => signedOrWhy(() => Promise.reject(failure));

test('where papers cannot be set the page says that nothing was signed, and to try again', async () => {
  expect(await failing(new TypesettingFailed('busy', 'uji'))).toMatchObject({
    status: 503,
    why: { id: expect.stringContaining('Belum ada yang ditandatangani') },
  });
});

test('where the signing broke the page says where to see what was recorded, and nothing of what broke', async () => {
  const told = await failing(new SigningBroke([new Error('EACCES /rahasia')]));
  expect(told).toMatchObject({
    status: 500,
    why: { id: expect.stringContaining('yang masih ada di daftar ini belum tercatat') },
  });
  expect(JSON.stringify(told)).not.toContain('EACCES');
});

test('an answer is handed on as it is, and any other failure is not swallowed', async () => {
  expect(await signedOrWhy(() => Promise.resolve({ signed: [] }))).toEqual({ signed: [] });
  await expect(failing(new TypeError('lain'))).rejects.toThrow('lain');
});
