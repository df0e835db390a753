import { connect as connectSocket } from 'node:net';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import type pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freshDatabase } from '#test/support/database.ts';
import { isAway } from './away.ts';
import { inTransaction, openPool } from './pool.ts';

const thrownBy = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => {
      throw new Error('nothing was thrown');
    },
    (error: unknown) => error,
  );

const pool = async (): Promise<pg.Pool> => {
  const opened = openPool(await freshDatabase(), { connections: 2 });
  onTestFinished(() => opened.end());
  return opened;
};

const pidOf = async (client: pg.Pool | pg.PoolClient): Promise<number> => {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
};

describe('a database that cannot be reached', () => {
  test('is told from other errors: nobody listens at its port or socket', async () => {
    for (const url of [
      'postgresql://x:y@127.0.0.1:1/z',
      'postgresql://x:y@localhost:5432/z?host=%2Ftidak%2Fada',
    ]) {
      const nobody = openPool(url, { connections: 1 });
      onTestFinished(() => nobody.end());
      expect(isAway(await thrownBy(nobody.query('select 1')))).toBe(true);
    }
  });

  test('and one that ends a connection in the middle of a transaction; the process lives on', async () => {
    const opened = await pool();
    const error = await thrownBy(
      inTransaction(opened, async (client) => {
        await opened.query('select pg_terminate_backend($1)', [await pidOf(client)]);
        await client.query('select 1');
      }),
    );
    expect(isAway(error)).toBe(true);
    expect((await opened.query('select 1 as x')).rows).toEqual([{ x: 1 }]);
  });

  test('and one whose connection breaks while a transaction is doing something else', async () => {
    const opened = await pool();
    const error = await thrownBy(
      inTransaction(opened, async (client) => {
        const broken = once(client, 'error');
        await opened.query('select pg_terminate_backend($1)', [await pidOf(client)]);
        await broken;
        await client.query('select 1');
      }),
    );
    expect(isAway(error)).toBe(true);
  });

  test('and one that does not answer in time', async () => {
    const opened = await pool();
    const error = await thrownBy(
      inTransaction(opened, async (client) => {
        await client.query('set local statement_timeout = 50');
        await client.query('select pg_sleep(5)');
      }),
    );
    expect(isAway(error)).toBe(true);
  });

  test('and one that gives no connection', async () => {
    const opened = await pool();
    const held = await Promise.all([opened.connect(), opened.connect()]);
    onTestFinished(() => {
      for (const client of held) client.release();
    });
    expect(isAway(await thrownBy(opened.connect()))).toBe(true);
  }, 15_000);

  test.each([
    ['a fault of the statement', () => pool().then((opened) => opened.query('select nowhere'))],
    ['a missing file', () => readFile('/tidak/ada')],
    ['anything else', () => Promise.reject(new Error('lain'))],
  ])('is not %s', async (_, work) => {
    expect(isAway(await thrownBy(work()))).toBe(false);
  });

  test('also where another error has it as its cause, or as one of several', async () => {
    const socket = connectSocket(1, '127.0.0.1');
    const [cause] = await once(socket, 'error');
    expect(isAway(new Error('tidak dapat masuk', { cause }))).toBe(true);
    expect(isAway(new AggregateError([new Error('lain'), cause]))).toBe(true);
    expect(isAway(new Error('tidak dapat masuk', { cause: new Error('lain') }))).toBe(false);
    expect(isAway('ECONNREFUSED')).toBe(false);
  });
});
