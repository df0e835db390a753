import { describe, expect, test } from 'vitest';
import { plainLimit, uploadLimit } from '#config.ts';
import { bodyLimited } from './body-limit.ts';
import type { Arriving } from './body-limit.ts';

const fileBytes = 2 * 1024 * 1024;
const most = uploadLimit(fileBytes);

interface Given {
  readonly path?: string;
  readonly route?: string | null;
  readonly bytes?: number | null;
  readonly type?: string;
  readonly stranger?: boolean;
  readonly address?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that says it has so many bytes. */
const arriving = ({
  path = '/batam/lapor',
  route = '/(portal)/[agency]/lapor',
  bytes = plainLimit + 1,
  type = 'multipart/form-data; boundary=x',
  stranger = true,
  address = '10.0.0.1',
  headers = {},
}: Given): Arriving => {
  const url = new URL(path, 'https://tanggap.invalid');
  const length = bytes === null ? {} : { 'content-length': String(bytes) };
  return {
    url,
    route: { id: route },
    locals: { stranger },
    cookies: { get: () => undefined },
    getClientAddress: () => address,
    request: new Request(url, {
      method: 'POST',
      body: 'isi',
      headers: { ...headers, ...length, 'content-type': type },
    }),
  };
};

const answers = (): ((given: Given) => Promise<Response>) => {
  const limited = bodyLimited({ product: { limits: { fileBytes } } });
  return (given) => limited(arriving(given), () => Promise.resolve(new Response('diterima')));
};

const statusOf = async (given: Given): Promise<number> => (await answers()(given)).status;

describe('a large submission', () => {
  test.each([
    ['/batam/lapor', '/(portal)/[agency]/lapor'],
    ['/batam/lacak', '/(portal)/[agency]/lacak'],
    ['/periksa', '/(portal)/periksa'],
    ['/api/v1/batam/reports', null],
    ['/api/v1/batam/reports/evidence', null],
    ['/api/v1/batam/cases', null],
    ['/api/v1/batam/cases/BTM-1/evidence', null],
  ])('is taken at %s, up to the limit', async (path, route) => {
    expect(await statusOf({ path, route, bytes: most })).toBe(200);
    expect(await statusOf({ path, route, bytes: most + 1 })).toBe(413);
  });

  test.each([
    ['/konsol/masuk', '/(console)/konsol/masuk'],
    ['/konsol/mulai', '/(console)/konsol/mulai'],
    ['/batam', '/(portal)/[agency]'],
    ['/tidak/ada/apa/apa', null],
    ['/api/v1/batam/cases/BTM-1/commands', null],
    ['/api/v1/batam/reports/AAAA/messages', null],
  ])('is not taken at %s, where no files are asked for; a small one is', async (path, route) => {
    expect(await statusOf({ path, route })).toBe(413);
    expect(await statusOf({ path, route, stranger: false })).toBe(413);
    expect(await statusOf({ path, route, bytes: plainLimit })).toBe(200);
  });

  test('is taken in the console from those who are signed in; others read that they have to', async () => {
    const path = {
      path: '/konsol/batam/kasus/BTM-1',
      route: '/(console)/konsol/[agency]/kasus/[number]',
    };
    expect(await statusOf({ ...path, stranger: false })).toBe(200);
    const no = await answers()(path);
    expect([no.status, await no.text()]).toEqual([
      403,
      expect.stringContaining('Anda belum masuk'),
    ]);
    expect(await statusOf({ ...path, bytes: 100 })).toBe(200);
  });

  test('is not taken when it is no form with files', async () => {
    for (const type of [
      'application/octet-stream',
      'message/rfc822',
      'application/json',
      'application/x-www-form-urlencoded',
    ])
      expect(await statusOf({ type })).toBe(413);
  });

  test('must say how large it is, and so must a small one', async () => {
    expect(await statusOf({ bytes: null })).toBe(411);
    expect(
      await statusOf({
        bytes: null,
        type: 'application/json',
        path: '/api/v1/batam/reports',
        route: null,
      }),
    ).toBe(411);
  });
});

/** A product that answers only when told to, and how many requests it is at. */
const slow = () => {
  const limited = bodyLimited({ product: { limits: { fileBytes } } });
  const waiting: (() => void)[] = [];
  return {
    waiting,
    send: (given: Given): Promise<Response> =>
      limited(
        arriving(given),
        () => new Promise((resolve) => waiting.push(() => resolve(new Response('diterima')))),
      ),
    finish: (): void => {
      for (const one of waiting.splice(0)) one();
    },
  };
};

describe('large submissions at once', () => {
  test('are two from one address; the third is told when to come again', async () => {
    const { send, finish, waiting } = slow();
    const first = [send({ address: '2001:db8::1' }), send({ address: '2001:db8::2' })];
    const third = await send({ address: '2001:db8::3' });
    expect([third.status, third.headers.get('retry-after'), await third.text()]).toEqual([
      429,
      '30',
      expect.stringContaining('Terlalu banyak berkas besar'),
    ]);
    expect(waiting).toHaveLength(2);
    finish();
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
    const again = send({ address: '2001:db8::3' });
    finish();
    expect((await again).status).toBe(200);
  });

  test('are six from everywhere; a machine reads a problem in both languages', async () => {
    const { send, finish, waiting } = slow();
    const taken = Array.from({ length: 6 }, (_, index) =>
      send({ address: `10.0.0.${String(index)}` }),
    );
    const seventh = await send({ address: '10.0.1.1', path: '/api/v1/batam/reports', route: null });
    expect(seventh.status).toBe(429);
    expect(seventh.headers.get('content-type')).toBe('application/problem+json');
    expect(await seventh.json()).toMatchObject({
      code: 'too-many-uploads',
      message: { id: expect.any(String), en: expect.any(String) },
    });
    expect(waiting).toHaveLength(6);
    finish();
    await Promise.all(taken);
  });

  test('do not keep small ones or those of officers waiting', async () => {
    const { send, finish, waiting } = slow();
    const all = [
      send({}),
      send({}),
      send({ bytes: plainLimit }),
      send({ stranger: false }),
      send({ stranger: false }),
    ];
    expect(waiting).toHaveLength(5);
    finish();
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });

  test('make room when one of them fails', async () => {
    const limited = bodyLimited({ product: { limits: { fileBytes } } });
    for (let time = 0; time < 3; time += 1)
      await expect(limited(arriving({}), () => Promise.reject(new Error('putus')))).rejects.toThrow(
        'putus',
      );
    expect(
      (await limited(arriving({}), () => Promise.resolve(new Response('diterima')))).status,
    ).toBe(200);
  });
});
