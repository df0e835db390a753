import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { chromium } from 'playwright-core';
import { among } from './support/browser.ts';
import { citizens, report, track } from './support/citizen.ts';
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
  expect(await page.locator('#isi').innerText()).toContain('Sedang ditangani');
  const desk = await after.officer('batam', 'help-desk');
  expect(await desk.locator('#isi').innerText()).toContain(number);
  await after.leave();

  const { code: exit, seconds } = await second.stop();
  expect(exit).toBe(0);
  expect(seconds).toBeLessThan(5);
});
