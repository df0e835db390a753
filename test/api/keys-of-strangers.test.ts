import { expect, test } from 'vitest';
import { apiProduct, origin, reportBody } from '#test/support/api-product.ts';

test('a key of one stranger stands in no other’s way, and is answered once to himself', async () => {
  const { app } = await apiProduct(['batam']);
  const send = async (stranger: string, description: string) => {
    const answer = await app.request(
      new URL('/api/v1/batam/reports', origin).href,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': '1' },
        body: JSON.stringify(reportBody({ description })),
      },
      { stranger },
    );
    const { number, code } = await answer.json();
    return { status: answer.status, number, code };
  };
  const first = await send('10.0.0.1', 'Halaman depan berubah.');
  const other = await send('10.0.0.2', 'Basis data bocor.');
  expect([first.status, other.status]).toEqual([201, 201]);
  expect(other.number).not.toBe(first.number);
  expect(await send('10.0.0.1', 'Halaman depan berubah.')).toEqual(first);
  expect(await send('10.0.0.1', 'Basis data bocor.')).toMatchObject({ code: 'key-reused' });
});
