import { expect, test } from 'vitest';
import { memoryCheckpoints } from '#adapters/data-folder/memory-checkpoints.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import type { Checkpoints } from '#app/ports.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { officer } from '#test/support/scenario.ts';

/** A product whose signed heads were altered, once they are said to be. */
const setting = async () => {
  const heads = memoryCheckpoints();
  const altered = { yet: false };
  const checkpoints: Checkpoints = {
    ...heads,
    last: (agency) => (altered.yet ? Promise.resolve('unsound') : heads.last(agency)),
  };
  const { product } = await apiProduct(['batam'], memoryDatabase(), { checkpoints });
  const seen = async (role: string) => {
    const found = await product.keeping.alarms('batam', officer(role));
    return 'notFound' in found ? 'nothing' : found.tree;
  };
  return { altered, seen };
};

test('a head of the tree that was not signed here alarms administrators and auditors, and nobody else', async () => {
  const { altered, seen } = await setting();
  expect(await seen('administrator')).toEqual({ sound: true, entries: null });
  altered.yet = true;
  for (const role of ['administrator', 'auditor'])
    expect(await seen(role)).toEqual({ sound: false, entries: null });
  expect(await seen('help-desk')).toBe('nothing');
});
