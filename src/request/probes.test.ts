import { describe, expect, test } from 'vitest';
import { probes } from './probes.ts';
import type { Probed } from './probes.ts';

const well: Probed = {
  databaseAnswers: () => Promise.resolve(),
  freeBytes: () => Promise.resolve(5000),
  strangers: { diskFloorBytes: 2000 },
};

/** What is answered at an address; a page that is none of the probes says `page`. */
const asking = (parts: Partial<Probed>) => {
  const handle = probes({ ...well, ...parts });
  return async (path: string): Promise<readonly [number, unknown]> => {
    const event = { url: new URL(`http://localhost${path}`) };
    const answer = await handle({
      event: event as Parameters<typeof handle>[0]['event'],
      resolve: async () => new Response('"page"'),
    });
    return [answer.status, await answer.json()];
  };
};

describe('who watches over the service', () => {
  test('hears that it is ready', async () => {
    expect(await asking({})('/readyz')).toEqual([
      200,
      { status: 'ready', database: 'ok', disk: 'ok' },
    ]);
  });

  test.each<readonly [string, () => Promise<void>]>([
    ['refuses', () => Promise.reject(new Error('connect ECONNREFUSED'))],
    ['does not answer in time', () => new Promise(() => undefined)],
  ])(
    'hears that it is not while the database %s, but that the process lives',
    async (_, answers) => {
      const ask = asking({ databaseAnswers: answers, patienceMs: 20 });
      expect(await ask('/readyz')).toEqual([
        503,
        { status: 'not-ready', database: 'away', disk: 'ok' },
      ]);
      expect(await ask('/healthz')).toEqual([200, { status: 'alive' }]);
    },
  );

  test.each<readonly [string, () => Promise<number>]>([
    ['is full', () => Promise.resolve(1999)],
    ['cannot be asked', () => Promise.reject(new Error('ENOENT'))],
  ])('hears of a disk that %s, which is no reason to send nobody here', async (_, freeBytes) => {
    expect(await asking({ freeBytes })('/readyz')).toEqual([
      200,
      { status: 'ready', database: 'ok', disk: 'low' },
    ]);
  });

  test('asks the database once, however often he asks', async () => {
    let asked = 0;
    const ask = asking({
      databaseAnswers: () => {
        asked += 1;
        return Promise.resolve();
      },
    });
    const all = await Promise.all(Array.from({ length: 50 }, () => ask('/readyz')));
    expect(all.every(([status]) => status === 200)).toBe(true);
    expect(asked).toBe(1);
  });

  test('changes nothing for everybody else', async () => {
    expect(await asking({})('/batam/lapor')).toEqual([200, 'page']);
  });
});
