// `npm run screenshots`: pictures of every page at the width of a phone and of a laptop, to be looked at.
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { among } from '#test/journeys/support/browser.ts';
import { newDataFolder, startProduct } from '#test/journeys/support/product.ts';
import { tour, widths } from '#test/journeys/support/tour.ts';
import { ensureBuild } from './build.mjs';
import { findChromium } from './chromium.mjs';

const root = dirname(import.meta.dirname);
const pictures = join(root, 'screenshots');

await ensureBuild(root, process.execPath);
await rm(pictures, { recursive: true, force: true });
await mkdir(pictures);
const { dataDir, remove } = await newDataFolder();
const product = await startProduct(dataDir);
try {
  const people = among(await chromium.launch({ executablePath: findChromium(root) }), product);
  try {
    for (const [index, { name, arrive }] of (await tour(people)).entries()) {
      const page = await arrive();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const path = join(
          pictures,
          `${String(index + 1).padStart(2, '0')}-${name}-${String(width)}.png`,
        );
        await page.screenshot({ path, fullPage: true });
      }
      process.stdout.write(`${name}\n`);
    }
  } finally {
    await people.leave();
  }
} finally {
  await product.stop();
  await remove();
}
