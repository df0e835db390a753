import { expect, test } from 'vitest';
import { lives } from '#test/support/lives.ts';
import { sharedWords } from '#test/support/shared-words.ts';

test('no English refusal of whatever is tried holds an Indonesian word of ours', () => {
  const shared = lives().flatMap(({ refusal }) =>
    refusal === undefined
      ? []
      : [refusal.message, ...(refusal.fields ?? []).map(({ message }) => message)]
          .filter((message) => sharedWords(message, ['Petugas Contoh']).length > 0)
          .map(({ en }) => `${refusal.refused}: ${en}`),
  );
  expect([...new Set(shared)]).toEqual([]);
});
