import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { database } from '#adapters/database/index.ts';
import type { Database } from '#adapters/database/index.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { freshDatabase } from '#test/support/database.ts';
import { at } from '#test/support/sample-case.ts';
import { sampleWatched, watchedAppend } from '#test/support/sample-time.ts';

const clocks = 4000;
const roles = ['help-desk', 'tim-internal'];
const dueAt = at('2026-11-17T10:00:00+07:00');
const now = at('2026-11-17T10:05:00+07:00');

/** Lets a process tell reminders until it has told some batches, and kills it in the midst of the next. */
const tellUntilKilled = async (url: string, batches: number): Promise<void> => {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '..', 'support', 'tell-reminders.ts'), url, now],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let told = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    told += 1;
    if (told === batches || line === '0') break;
  }
  // Now it is at its next batch: reading, computing, writing or committing.
  child.kill('SIGKILL');
  expect(await exited).toEqual([null, 'SIGKILL']);
};

const dueIn = async ({ pool }: Database): Promise<number> => {
  const { rows } = await pool.query<{ due: number }>(
    'select count(*)::integer as due from watch where at <= $1',
    [now],
  );
  return rows[0]?.due ?? 0;
};

test('kill -9 in a storm of reminders loses none and doubles none', async () => {
  const url = await freshDatabase();
  const opened = database(url);
  onTestFinished(() => opened.close());
  const { product, world } = await apiProduct(['batam'], opened);
  world.setClock(now);
  await opened.cases.append([
    watchedAppend('batam', 'k', [
      {
        at: dueAt,
        watched: sampleWatched({ startedAt: at('2026-11-17T09:00:00+07:00'), due: dueAt, roles }),
      },
    ]),
  ]);
  await opened.pool.query(
    `insert into watch select agency, 'k' || n, item, number, watched, at from watch, generate_series(2, $1) n`,
    [clocks],
  );

  for (const batches of [1, 3, 2, 5]) {
    const before = await dueIn(opened);
    // Two at once, so that one is killed while the other goes on.
    await Promise.all([tellUntilKilled(url, batches), tellUntilKilled(url, batches + 2)]);
    const after = await dueIn(opened);
    expect(after).toBeLessThan(before);
    expect(after).toBeGreaterThan(0);
  }
  // What a killed process held is free when the database has noticed that it is gone.
  while ((await dueIn(opened)) > 0)
    if ((await product.chores['tell-reminders'].run(500)) === 0) await pause(20);

  const { rows } = await opened.pool.query(
    'select seat, kind, count(*)::integer as entries, count(distinct case_id)::integer as cases from inbox group by seat, kind order by seat',
  );
  expect(rows).toEqual(
    roles.map((seat) => ({ seat, kind: 'due', entries: clocks, cases: clocks })),
  );
  expect((await opened.pool.query('select 1 from watch')).rowCount).toBe(clocks);
}, 120_000);
