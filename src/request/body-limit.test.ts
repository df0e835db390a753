import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { formOfManyParts } from '#test/attacks/forms.ts';
import { plainLimit, uploadLimit } from '#config.ts';
import { bodyLimited } from './body-limit.ts';
import type { Arriving, BodyLimits } from './body-limit.ts';

const fileBytes = 2 * 1024 * 1024;
const most = uploadLimit(fileBytes);

const gibibyte = 1024 ** 3;

const limits = (more: Partial<BodyLimits> = {}): BodyLimits => ({
  product: { limits: { fileBytes } },
  strangers: {
    leastBytesPerSecond: 1,
    fromOneAddress: gibibyte,
    fromAll: gibibyte,
    diskFloorBytes: gibibyte,
  },
  freeBytes: () => Promise.resolve(2 * gibibyte),
  ...more,
});

interface Given {
  readonly body?: ReadableStream<Uint8Array> | string;
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
  body = 'isi',
}: Given): Arriving => {
  const url = new URL(path, 'https://tanggap.invalid');
  const length = bytes === null ? {} : { 'content-length': String(bytes) };
  const init = {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { ...headers, ...length, 'content-type': type },
  };
  return {
    url,
    route: { id: route },
    locals: { stranger },
    cookies: { get: () => undefined },
    getClientAddress: () => address,
    request: new Request(url, init),
  };
};

const answers = (): ((given: Given) => Promise<Response>) => {
  const limited = bodyLimited(limits());
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

/** Lets requests go as far as they go by themselves. */
const underWay = (): Promise<void> => pause(1);

/** A product that answers only when told to, and how many requests it is at. */
const slow = () => {
  const limited = bodyLimited(limits());
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
    await underWay();
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
    await underWay();
    finish();
    expect((await again).status).toBe(200);
  });

  test('are six from everywhere; a machine reads a problem in both languages', async () => {
    const { send, finish, waiting } = slow();
    const taken = Array.from({ length: 6 }, (_, index) =>
      send({ address: `10.0.0.${String(index)}` }),
    );
    await underWay();
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
    await underWay();
    expect(waiting).toHaveLength(5);
    finish();
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });

  test('make room when one of them fails', async () => {
    const limited = bodyLimited(limits());
    for (let time = 0; time < 3; time += 1)
      await expect(limited(arriving({}), () => Promise.reject(new Error('putus')))).rejects.toThrow(
        'putus',
      );
    expect(
      (await limited(arriving({}), () => Promise.resolve(new Response('diterima')))).status,
    ).toBe(200);
  });
});

/** A body that comes a piece at a time, with a pause before each. */
const dripping = (pieces: readonly string[], pauseMs: number): ReadableStream<Uint8Array> => {
  const left = [...pieces];
  return new ReadableStream(
    {
      pull: async (controller) => {
        await pause(pauseMs);
        const next = left.shift();
        if (next === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(next));
      },
    },
    { highWaterMark: 0 },
  );
};

const length = { bytes: plainLimit + 1 };

/** What is told when a body is read to its end, however that comes. */
const told = async (given: Given, more: Partial<BodyLimits>) => {
  const limited = bodyLimited(limits({ lookMs: 40, ...more }));
  const answer = await limited(arriving(given), async (request) => {
    const text = await request.text().catch((error: unknown) => {
      if (!(error instanceof TypeError)) throw error;
      return 'tidak terbaca';
    });
    return new Response(text);
  });
  return [answer.status, await answer.text()] as const;
};

const fast = { ...limits().strangers, leastBytesPerSecond: 1000 };

describe('a body of a stranger', () => {
  test('that comes too slowly is cut off and told so, however small', async () => {
    for (const bytes of [length.bytes, 100])
      expect(
        await told({ bytes, body: dripping(Array(100).fill('x'), 30) }, { strangers: fast }),
      ).toEqual([408, expect.stringContaining('terlalu lambat')]);
  });

  test('that comes fast enough is read to its end; an officer’s may take its time', async () => {
    const body = () => dripping(Array(6).fill('x'.repeat(100)), 20);
    expect(await told({ body: body() }, { strangers: fast })).toEqual([200, 'x'.repeat(600)]);
    const slow = () => dripping(['x', 'y', 'z', 'a', 'b', 'c'], 20);
    expect(await told({ body: slow(), stranger: false }, { strangers: fast })).toEqual([
      200,
      'xyzabc',
    ]);
  });

  test('is not slow while nobody reads it', async () => {
    const limited = bodyLimited(limits({ lookMs: 20, strangers: fast }));
    const answer = await limited(arriving({ body: dripping(['isi'], 0) }), async (request) => {
      await pause(100);
      return new Response(await request.text());
    });
    expect(await answer.text()).toBe('isi');
  });

  test('that breaks off fails as it did before', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('putus')),
    });
    await expect(
      bodyLimited(limits())(
        arriving({ body: broken }),
        async (request) => new Response(await request.text()),
      ),
    ).rejects.toThrow('putus');
  });
});

test('slow submissions do not close the way for others: the slowest makes room', async () => {
  const limited = bodyLimited(
    limits({ lookMs: 30, strangers: { ...limits().strangers, leastBytesPerSecond: 0 } }),
  );
  const send = (address: string, body: ReadableStream<Uint8Array> | string) =>
    limited(
      arriving({ address, body }),
      async (request) => new Response(await request.text().catch(() => 'terputus')),
    );
  const slow = Array.from({ length: 6 }, (_, index) =>
    send(
      `10.0.0.${String(index)}`,
      dripping(Array(index === 3 ? 4 : 12).fill(index === 3 ? 'x' : 'xxxx'), 25),
    ),
  );
  expect((await send('10.0.1.1', 'isi')).status).toBe(429);
  await pause(60);
  const newcomer = await send('10.0.1.1', 'isi');
  expect([newcomer.status, await newcomer.text()]).toEqual([200, 'isi']);
  const answers = await Promise.all(slow);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 200, 200]);
  expect(await answers[3]?.text()).toContain('sambungannya lambat');
});

describe('a form of more parts than any form has', () => {
  test.each(['a stranger’s', 'an officer’s'])(
    'is cut off before it is read (%s)',
    async (whose) => {
      const { contentType, body } = formOfManyParts(500_000);
      const [status, text] = await told(
        {
          type: contentType,
          body: new Response(body).body ?? '',
          stranger: whose === 'a stranger’s',
        },
        {},
      );
      expect([status, text]).toEqual([413, expect.stringContaining('terlalu banyak bagian')]);
    },
  );

  test('is counted in the other kind of form, too', async () => {
    const type = 'application/x-www-form-urlencoded';
    const read = (parts: number) =>
      told({ type, bytes: 5_000, body: Array(parts).fill('a=').join('&') }, {});
    expect((await read(1_001))[0]).toBe(200);
    expect(await read(1_002)).toEqual([413, expect.stringContaining('terlalu banyak bagian')]);
  });

  test('is counted also where pieces part its lines; one of as many as are read is read', async () => {
    const form = (parts: number): string[] => [...'--x\r\n\r\n'.repeat(parts)];
    const read = (parts: number) =>
      told({ body: new Response(form(parts).join('')).body ?? '' }, {}).then(([status]) => status);
    expect([await read(1_000), await read(1_001)]).toEqual([200, 413]);
    const pieces = dripping(
      form(1_001)
        .join('')
        .match(/.{1,7}/gsu) ?? [],
      0,
    );
    expect(await told({ body: pieces }, { lookMs: 10_000 })).toEqual([
      413,
      expect.stringContaining('terlalu banyak bagian'),
    ]);
  });
});

test.each([
  ['a list', '{"a":[' + '0,'.repeat(49_998) + '0]}'],
  ['lists in lists', '['.repeat(50_000) + ']'.repeat(50_000)],
])(
  'a JSON document of more values than any has is cut off before it is read (%s)',
  async (_, text) => {
    const read = (body: string) => told({ type: 'application/json', bytes: body.length, body }, {});
    expect((await read(text))[0]).toBe(200);
    expect(await read(`[${text}]`)).toEqual([413, expect.stringContaining('terlalu banyak nilai')]);
  },
);

describe('files of strangers', () => {
  const body = () => 'x'.repeat(50_000);
  const strangers = { ...limits().strangers, fromOneAddress: 120_000, fromAll: 230_000 };
  const day = 86_400_000;
  const sender = (now = { at: day * 20_000 }) => {
    const limited = bodyLimited(limits({ strangers, now: () => now.at }));
    return async (given: Given) =>
      limited(
        arriving({ body: body(), bytes: 50_000, ...given }),
        async (request) => new Response(await request.text().catch(() => 'terputus')),
      );
  };

  test('are bounded in a day from one address, and from all together; the next day they are taken again', async () => {
    const now = { at: day * 20_000 };
    const send = sender(now);
    const statuses = async (address: string): Promise<readonly number[]> => {
      const found: number[] = [];
      for (let time = 0; time < 4; time += 1) found.push((await send({ address })).status);
      return found;
    };
    expect(await statuses('10.0.0.1')).toEqual([200, 200, 200, 429]);
    expect(await statuses('10.0.0.2')).toEqual([200, 200, 429, 429]);
    const no = await send({ address: '10.0.0.3' });
    expect([no.status, no.headers.get('retry-after'), await no.text()]).toEqual([
      429,
      '86400',
      expect.stringContaining('disusulkan besok'),
    ]);
    now.at += day;
    expect((await send({ address: '10.0.0.1' })).status).toBe(200);
  });

  test('are cut off where the day’s bytes end within them', async () => {
    const send = sender();
    expect((await send({ body: 'x'.repeat(130_000), bytes: 130_000 })).status).toBe(200);
    expect((await send({ body: 'x'.repeat(20_000), bytes: 20_000 })).status).toBe(429);
  });

  test('count for nothing where they are only looked at, from officers, and as texts alone', async () => {
    const send = sender();
    for (let time = 0; time < 6; time += 1) {
      expect((await send({ path: '/periksa', route: '/(portal)/periksa' })).status).toBe(200);
      expect((await send({ stranger: false })).status).toBe(200);
    }
    for (let time = 0; time < 3; time += 1) await send({});
    expect((await send({})).status).toBe(429);
    expect((await send({ type: 'application/json', bytes: 300 })).status).toBe(200);
  });

  test('are refused when the disk is almost full; reports without files are taken, and officers’ files', async () => {
    const full = { freeBytes: () => Promise.resolve(gibibyte - 1) };
    expect(await told({}, full)).toEqual([
      503,
      expect.stringContaining('Diska server hampir penuh'),
    ]);
    expect(await told({ bytes: 5_000 }, full)).toEqual([200, 'isi']);
    expect(await told({ stranger: false }, full)).toEqual([200, 'isi']);
    // A file that is only looked at lies on the disk meanwhile.
    expect(await told({ path: '/periksa', route: '/(portal)/periksa' }, full)).toEqual([
      503,
      expect.stringContaining('dapat diperiksa dengan kode'),
    ]);
  });
});
