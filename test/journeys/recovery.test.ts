import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { chromium } from 'playwright-core';
import { among, press } from './support/browser.ts';
import { citizens, fillReport, readReceipt, report, track } from './support/citizen.ts';
import { newDataFolder, startProduct } from './support/product.ts';

const folder: { current?: Awaited<ReturnType<typeof newDataFolder>> } = {};

beforeAll(async () => {
  folder.current = await newDataFolder();
});

afterAll(async () => {
  await folder.current?.remove();
});

test('a product killed without warning starts again on the same data, stops in time, and has lost no report', async () => {
  const { dataDir } = folder.current ?? (await newDataFolder());
  const first = await startProduct(dataDir);
  const before = among(await chromium.connect(inject('browser')), first);
  const { number, code } = await report(await before.stranger(), 'batam', citizens.batam);
  await first.kill();
  await before.leave();

  // Nothing has stopped the database of the product that was killed.
  const second = await startProduct(dataDir);
  expect(second.accounts).toEqual(first.accounts);
  const after = among(await chromium.connect(inject('browser')), second);
  const page = await after.stranger();
  await track(page, 'batam', code);
  expect(await page.locator('h1').innerText()).toContain(number);
  expect(await page.locator('#isi').innerText()).toContain('Dalam proses');
  const desk = await after.officer('batam', 'help-desk');
  expect(await desk.locator('#isi').innerText()).toContain(number);
  await after.leave();

  const { code: exit, seconds } = await second.stop();
  expect(exit).toBe(0);
  expect(seconds).toBeLessThan(5);
});

/** Kills the product's PostgreSQL and keeps it from being started again until it may. */
const withoutDatabase = async (dataDir: string): Promise<() => Promise<void>> => {
  const cluster = join(dataDir, 'postgres', 'cluster');
  const [pid = ''] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  const settings = join(cluster, 'postgresql.conf');
  await rename(settings, `${settings}.aside`);
  process.kill(Number(pid), 'SIGKILL');
  return () => rename(`${settings}.aside`, settings);
};

test('reports sent while the database is away are kept for their reporters, and sent again once it is there', async () => {
  const { dataDir, remove } = await newDataFolder();
  const product = await startProduct(dataDir);
  const everybody = among(await chromium.connect(inject('browser')), product);
  const said = citizens['maluku-utara'];
  const page = await everybody.stranger();
  await page.goto('/maluku-utara/lapor');
  await fillReport(page, said);
  const plain = await everybody.stranger({ javaScriptEnabled: false });
  await plain.goto('/maluku-utara/lapor');
  await fillReport(plain, { ...said, evidence: [] });
  const officer = await everybody.officer('maluku-utara', 'diskominfosan');
  // What was looked up for the pages before is no longer taken from memory.
  await wait(6000);
  const bring = await withoutDatabase(dataDir);

  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await page.getByText('Tidak diketahui apakah kiriman Anda sudah tercatat.').waitFor();
  expect(await page.locator('[name=description]').inputValue()).toBe(said.texts.description);
  await press(plain, 'Kirim laporan');
  const shown = await plain.locator('main').innerText();
  expect(shown).toContain('Tidak diketahui apakah kiriman Anda sudah tercatat.');
  expect(shown).toContain(said.texts.description);
  const answer = await officer.goto('/konsol/maluku-utara/kasus');
  expect([answer?.status(), answer?.headers()['retry-after']]).toEqual([503, '5']);
  expect(await officer.locator('body').innerText()).toContain('tidak dapat dicapai');
  const asked = await fetch(`${product.address}/api/v1/maluku-utara/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'satu' },
    body: JSON.stringify({ description: 'Situs berubah', consent: true }),
  });
  expect(asked.headers.get('content-type')).toBe('application/problem+json');
  const ready = await fetch(`${product.address}/readyz`);
  expect([ready.status, await ready.json()]).toMatchObject([503, { database: 'away' }]);
  expect((await fetch(`${product.address}/healthz`)).status).toBe(200);

  await bring();
  for (let waited = 0; !product.output().includes('PostgreSQL runs again'); waited += 100) {
    if (waited > 60_000) throw new Error(product.output());
    await wait(100);
  }
  await expect
    .poll(async () => (await fetch(`${product.address}/readyz`)).status, { timeout: 10_000 })
    .toBe(200);
  await press(plain, 'Kirim lagi');
  await press(page, 'Kirim laporan');
  await officer.goto('/konsol/maluku-utara/kasus');
  const list = await officer.locator('#isi').innerText();
  for (const { number } of [await readReceipt(plain), await readReceipt(page)])
    expect(list.split(number)).toHaveLength(2);
  await everybody.leave();
  expect((await product.stop()).code).toBe(0);
  await remove();
});
