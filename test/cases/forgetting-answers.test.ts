import { expect, test } from 'vitest';
import { instantOf } from '#core/time/instant.ts';
import { apiProduct, reportBody } from '#test/support/api-product.ts';

test('an answer is given again for thirty days, and forgotten by itself afterwards', async () => {
  const { call, product, world } = await apiProduct(['batam']);
  const send = async () => {
    const answer = await call('POST', '/api/v1/batam/reports', {
      headers: { 'idempotency-key': 'kunci' },
      json: reportBody(),
    });
    return (await answer.json()).number;
  };
  // Answers are kept by the clock of the machine: the product's is set by it here.
  const now = Temporal.Now.instant();
  const first = await send();
  world.setClock(instantOf(now.add({ hours: 29 * 24 })));
  expect(await product.chores['forget-answers'].run(100)).toBe(0);
  expect(await send()).toBe(first);
  world.setClock(instantOf(now.add({ hours: 31 * 24 })));
  expect(await product.chores['forget-answers'].run(100)).toBe(1);
  expect(await send()).not.toBe(first);
});
