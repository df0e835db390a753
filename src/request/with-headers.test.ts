import { describe, expect, test } from 'vitest';
import { withHeaders } from './with-headers.ts';

const named = (headers: Headers): void => {
  headers.set('x-request-id', 'abc');
};

describe('setting headers of an answer', () => {
  test('changes the answer itself and leaves its body unread', async () => {
    const answer = new Response('isi', { status: 201, headers: { 'content-type': 'text/plain' } });
    const given = withHeaders(answer, named);
    expect(given).toBe(answer);
    expect([
      given.status,
      given.headers.get('content-type'),
      given.headers.get('x-request-id'),
      await given.text(),
    ]).toEqual([201, 'text/plain', 'abc', 'isi']);
  });

  test('copies an answer whose headers cannot be changed, with status and headers', () => {
    const given = withHeaders(
      Response.redirect('https://tanggap.contoh.example/lapor', 303),
      named,
    );
    expect([
      given.status,
      given.headers.get('location'),
      given.headers.get('x-request-id'),
    ]).toEqual([303, 'https://tanggap.contoh.example/lapor', 'abc']);
  });

  test('does not hide another error', () => {
    expect(() =>
      withHeaders(new Response(null), () => {
        throw new RangeError('lain');
      }),
    ).toThrow('lain');
  });
});
