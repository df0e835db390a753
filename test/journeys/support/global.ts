import { dirname } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { ensureBuild } from '#scripts/build.mjs';
import { findChromium } from '#scripts/chromium.mjs';
import { newDataFolder, startProduct } from './product.ts';
import type { Account } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the product all journeys share, its data folder and its accounts. */
    readonly product: {
      readonly address: string;
      readonly dataDir: string;
      readonly accounts: readonly Account[];
    };
    /** Where the one browser of all journeys is reached. */
    readonly browser: string;
  }
}

const root = dirname(dirname(dirname(import.meta.dirname)));

/** Starts the one product and the one browser of all journeys, and stops them in the end. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  await ensureBuild(root, process.execPath);
  const { dataDir, remove } = await newDataFolder();
  const product = await startProduct(dataDir);
  const browser = await chromium.launchServer({
    executablePath: findChromium(root),
    args: ['--disable-dev-shm-usage'],
  });
  project.provide('product', { address: product.address, dataDir, accounts: product.accounts });
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    const { code, seconds } = await product.stop();
    await remove();
    const trouble = [
      ...product
        .output()
        .split('\n')
        .filter((line) => line.startsWith('{')),
      ...(code === 0 && seconds <= 5
        ? []
        : [`it ended with ${String(code)} after ${seconds.toFixed(1)} s`]),
    ];
    if (trouble.length === 0) return;
    // Vitest prints what a teardown throws and forgets it.
    process.exitCode = 1;
    throw new Error(`the product had trouble while the journeys ran:\n${trouble.join('\n')}`);
  };
};
