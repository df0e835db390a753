import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isAway } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { formReader } from '#adapters/form/index.ts';
import { errorsAnswered } from '#request/answer-errors.ts';
import { bodyLimited } from '#request/body-limit.ts';
import { apiProduct, origin } from '#test/support/api-product.ts';

const problem = z.strictObject({
  type: z.string(),
  status: z.number(),
  title: z.string(),
  code: z.string(),
  instance: z.string(),
  detail: z.string(),
  message: z.strictObject({ id: z.string().min(20), en: z.string().min(20) }),
});

const requestId = '0b0e7c2e-7a55-4a25-9a2f-5d9f6a1f2c11';

/** A request as the steps before the pages see it. */
const asked = (
  path: string,
  init: RequestInit = {},
  locals: { readonly requestId?: string } = { requestId },
) => {
  const url = new URL(path, origin);
  return {
    url,
    route: { id: null },
    cookies: { get: () => undefined },
    request: new Request(url, init),
    locals: { stranger: true, ...locals },
    getClientAddress: (): string => {
      throw new Error('alamat tidak diketahui: /srv/rahasia.ts:7');
    },
  };
};

/** What was thrown is in the log, and only there. */
const answering = () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line) => lines.push(line) });
  return {
    answered: errorsAnswered({
      log,
      isAway,
      product: { readForm: formReader({ textBytes: 1_048_576 }) },
    }),
    lines,
  };
};

const disk = () => Promise.reject(new Error('disk rusak: /srv/rahasia.ts:7'));

/** Reads a problem and looks that it tells nothing of the inside. */
const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const text = await answer.text();
  expect(text).not.toMatch(/rahasia|rusak|\bat \/|Error:|<html/u);
  return problem.parse(JSON.parse(text));
};

describe('what nobody expected to fail, asked by a program', () => {
  test('in an endpoint is answered as a problem in both languages with the request’s id, and logged', async () => {
    const stores = memoryDatabase();
    const { app, token } = await apiProduct(['batam'], {
      ...stores,
      cases: { ...stores.cases, list: disk },
    });
    const { answered, lines } = answering();
    const event = asked('/api/v1/batam/cases', {
      headers: { authorization: `Bearer ${token('batam', 'auditor')}`, accept: 'text/html' },
    });
    const read = await problemOf(await answered(event, async () => app.request(event.request)));
    expect(read).toMatchObject({ status: 500, code: 'unexpected' });
    expect(read.message.id).toContain(requestId);
    expect(read.message.en).toContain(requestId);
    expect(lines.join('')).toContain('disk rusak');
    expect(lines.join('')).toContain(requestId);
  });

  test('in a step before the endpoint is answered so, too', async () => {
    const { answered, lines } = answering();
    const limited = bodyLimited({
      product: { limits: { fileBytes: 64 * 1024 * 1024 } },
      strangers: { leastBytesPerSecond: 1, fromOneAddress: 1, fromAll: 1, diskFloorBytes: 1 },
      freeBytes: () => Promise.resolve(2),
    });
    const event = asked('/api/v1/batam/reports', {
      method: 'POST',
      body: 'isi',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '9000000' },
    });
    const read = await problemOf(
      await answered(event, () => limited(event, () => Promise.resolve(new Response('diterima')))),
    );
    expect(read).toMatchObject({ status: 500, code: 'unexpected' });
    expect(lines.join('')).toContain('alamat tidak diketahui');
  });

  test('before the request had an id is answered without one', async () => {
    const read = await problemOf(await answering().answered(asked('/api', {}, {}), disk));
    expect(read.message.id).not.toContain('undefined');
    expect(read.message.en).toMatch(/tell the administrator\.$/u);
  });

  test('as a body that grows beyond its limit is answered as too large', async () => {
    const { answered, lines } = answering();
    const tooMuch = Object.assign(new Error('Payload Too Large'), { status: 413 });
    const answer = await answered(asked('/api/v1/batam/reports'), () => Promise.reject(tooMuch));
    expect(await problemOf(answer)).toMatchObject({ status: 413, code: 'too-large' });
    expect(lines).toEqual([]);
  });

  test('for want of the database is answered as such, to be tried again', async () => {
    const { answered, lines } = answering();
    const gone = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const answer = await answered(asked('/api/v1/batam/reports', { method: 'POST' }), () =>
      Promise.reject(gone),
    );
    expect(answer.headers.get('retry-after')).toBe('5');
    const read = await problemOf(answer);
    expect(read).toMatchObject({ status: 503, code: 'unavailable' });
    expect(read.message.en).toContain('same Idempotency-Key');
    expect(lines.join('')).toContain('database away');
  });

  test('is not put down to the database where something else was too busy', async () => {
    const busy = new Response('naskah belum dapat disusun', { status: 503 });
    const event = asked('/konsol/batam/kasus/1/pratinjau', { method: 'POST' });
    expect(await answering().answered(event, () => Promise.resolve(busy))).toBe(busy);
  });

  test('on a page is left to the page for errors', async () => {
    const { answered, lines } = answering();
    await expect(answered(asked('/batam/lapor'), disk)).rejects.toThrow('disk rusak');
    expect(lines).toEqual([]);
  });
});
