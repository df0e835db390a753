import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { instantOf } from '#core/time/instant.ts';
import { diskFiles } from '#adapters/files/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { apiProduct, reportBody } from '#test/support/api-product.ts';
import { openedHere } from '#test/support/opened-here.ts';
import { shownHere } from '#test/support/shown-here.ts';

// Uploads wait by the clock of the machine: the product's is set by it here.
const start = Temporal.Now.instant();
const hours = (count: number) => instantOf(start.add({ hours: count }));

const uploading = async (stores = memoryDatabase()) => {
  const asked = await apiProduct(['batam'], stores);
  const upload = async (text: string) => {
    const body = new FormData();
    body.append('evidence', new File([text], 'log.txt'));
    const answer = await asked.call('POST', '/api/v1/batam/reports/evidence', { form: body });
    expect(answer.status).toBe(201);
    const [file] = (await answer.json()).files;
    return file;
  };
  const report = (file: object) =>
    asked.call('POST', '/api/v1/batam/reports', {
      json: { ...reportBody(), evidence: [file] },
    });
  const sweepAt = (count: number) => {
    asked.world.setClock(hours(count));
    return asked.product.chores['sweep-uploads'].run(50);
  };
  return { ...asked, upload, report, sweepAt };
};

test('an upload that no report names is swept away after a day and a second look, and the log says so', async () => {
  const { product, upload, report, sweepAt, log } = await uploading();
  const file = await upload('tak terpakai');
  expect(await sweepAt(23)).toBe(0);
  expect(await product.files.waiting()).toMatchObject({ files: 1 });
  expect(await sweepAt(25)).toBe(1);
  expect((await report(file)).status).toBe(422);
  expect(await product.files.get('batam', file.sha256)).toBeDefined();
  expect(log.dones).toEqual([]);
  expect(await sweepAt(26)).toBe(1);
  expect(await product.files.get('batam', file.sha256)).toBeUndefined();
  expect(await product.files.waiting()).toEqual({ files: 0, bytes: 0 });
  expect(log.dones).toEqual([{ work: 'sweep-uploads', count: 1 }]);
  expect(await sweepAt(60)).toBe(0);
});

test('an upload that a report names stays, and is looked at once', async () => {
  const { product, upload, report, sweepAt } = await uploading();
  const file = await upload('bukti');
  expect((await report(file)).status).toBe(201);
  expect(await sweepAt(25)).toBe(1);
  expect(await sweepAt(50)).toBe(0);
  expect(await product.files.ref('batam', file.id)).toMatchObject({ id: file.id });
  expect(await product.files.get('batam', file.sha256)).toBeDefined();
});

test('a report that is written while its upload is withdrawn has it back at the second look', async () => {
  const stores = memoryDatabase();
  let wait = Promise.resolve();
  let reached = (): void => {};
  const atWriting = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const { append } = stores.cases;
  const slow = {
    ...stores,
    cases: {
      ...stores.cases,
      append: async (...given: Parameters<typeof append>) => {
        reached();
        await wait;
        return append.apply(stores.cases, given);
      },
    },
  };
  const { product, upload, report, sweepAt, log } = await uploading(slow);
  const file = await upload('pada saat itu juga');
  const hold = Promise.withResolvers<void>();
  wait = hold.promise;
  const writing = report(file);
  await atWriting;
  expect(await sweepAt(25)).toBe(1);
  expect(await product.files.ref('batam', file.id)).toBeUndefined();
  hold.resolve();
  expect((await writing).status).toBe(201);
  expect(await sweepAt(27)).toBe(1);
  expect(await product.files.ref('batam', file.id)).toMatchObject({ id: file.id });
  expect(await product.files.get('batam', file.sha256)).toBeDefined();
  expect(log.dones).toEqual([]);
});

test('what was being stored when its process ended is swept away after a day', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-files-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const incoming = join(folder, 'batam', 'incoming');
  await mkdir(incoming, { recursive: true });
  for (const [name, hour] of [
    ['terputus', -25],
    ['sedang-datang', 0],
  ] as const) {
    const place = join(incoming, name);
    await writeFile(place, 'separuh');
    await utimes(place, new Date(hours(hour)), new Date(hours(hour)));
  }
  const files = diskFiles(folder, shownHere, openedHere);
  const { product, world, log } = await apiProduct(['batam'], memoryDatabase(), { files });
  world.setClock(hours(0));
  await product.chores['sweep-uploads'].run(50);
  expect(await readdir(incoming)).toEqual(['sedang-datang']);
  expect(log.dones).toEqual([{ work: 'sweep-uploads', count: 1 }]);
});
