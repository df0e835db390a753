import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startBackground } from '#app/background.ts';
import type { Chores } from '#app/chore.ts';
import { dataFolder } from '#adapters/data-folder/index.ts';
import { database } from '#adapters/database/index.ts';
import { pause } from '#adapters/world/index.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { freshDatabase } from '#test/support/database.ts';
import { eachStore } from '#test/support/each-store.ts';
import { at } from '#test/support/sample-case.ts';
import { sampleWatched, watchedAppend } from '#test/support/sample-time.ts';

const startedAt = at('2026-11-17T09:00:00+07:00');
const dueAt = at('2026-11-17T10:00:00+07:00');
const roles = ['help-desk', 'tim-internal'];
const clock = { at: dueAt, watched: sampleWatched({ startedAt, due: dueAt, roles }) };

describe.each(eachStore)('two schedulers on one database, on %s', (_name, make) => {
  test('look at each clock once and tell each reminder once', async () => {
    const stores = await make();
    const cases = Array.from({ length: 120 }, (_, index) => `k${String(index)}`);
    const looked: number[] = [];
    /** A scheduler with small batches, as another process has it. */
    const scheduler = async (agencies: readonly 'batam'[]) => {
      const { product, world, log } = await apiProduct(agencies, stores);
      world.setClock(at('2026-11-17T10:05:00+07:00'));
      const tell = product.chores['tell-reminders'];
      const chores: Chores = {
        ...product.chores,
        'tell-reminders': {
          ...tell,
          batch: 7,
          run: async (batch) => {
            const count = await tell.run(batch);
            looked.push(count);
            return count;
          },
        },
      };
      return { product, log, start: () => startBackground(chores, { log, sleep: pause }) };
    };
    const [one, other] = [await scheduler(['batam']), await scheduler([])];
    for (const caseId of cases)
      await stores.cases.append([watchedAppend('batam', caseId, [clock])]);
    const running = [one.start(), other.start()];
    // Both have found nothing left.
    while (looked.filter((count) => count === 0).length < 2)
      await pause(10, new AbortController().signal);
    await Promise.all(running.map((work) => work.stop()));
    expect(looked.reduce((sum, count) => sum + count, 0)).toBe(cases.length);
    for (const role of roles) {
      const page = { cursor: null, limit: 200 };
      const told = (await stores.reminders.inbox('batam', [role], 'p1', page)).items;
      expect(told.map(({ caseId }) => caseId).toSorted()).toEqual(cases.toSorted());
    }
    expect([...one.log.failures, ...other.log.failures]).toEqual([]);
  });
});

describe('tanggap work', () => {
  const begin = async (env: Readonly<Record<string, string>>) => {
    const folder = await mkdtemp(join(tmpdir(), 'tanggap-work-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await dataFolder(folder).begin('given');
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts'), 'work'],
      {
        env: { PATH: process.env['PATH'] ?? '', TANGGAP_DATA: folder, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => lines.push(line));
    return { child, lines, exited: once(child, 'exit') };
  };

  test('tells what is due in a process of its own, and ends in order when asked to', async () => {
    const url = await freshDatabase();
    const opened = database(url);
    onTestFinished(() => opened.close());
    await apiProduct(['batam'], opened);
    // The process goes by the machine's clock: long due for it.
    const due = at('2025-01-15T10:00:00+07:00');
    const watched = sampleWatched({ startedAt: at('2025-01-15T09:00:00+07:00'), due, roles });
    await opened.cases.append([watchedAppend('batam', 'k', [{ at: due, watched }])]);
    const { child, lines, exited } = await begin({ DATABASE_URL: url });
    const unread = (): Promise<number> => opened.reminders.unread('batam', roles, 'p1');
    while ((await unread()) === 0 && child.exitCode === null)
      await pause(50, new AbortController().signal);
    expect(await unread()).toBeGreaterThan(0);
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    expect(lines.join('\n')).toContain('Finishing what is under way');
  });

  test('asks for a PostgreSQL of ones own instead of losing the embedded one at its stop', async () => {
    const { lines, exited } = await begin({});
    expect(await exited).toEqual([1, null]);
    expect(lines.join('\n')).toContain('DATABASE_URL');
  });
});
