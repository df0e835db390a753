import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { read, signIn } from './support/ask.ts';
import type { Claim } from './support/claim.ts';
import { databaseOf } from './support/context.ts';
import type { Context } from './support/context.ts';
import { agency } from './support/fill.ts';
import { median, megabytes, shown } from './support/numbers.ts';
import { accountOf } from './support/product.ts';
import type { RunningProduct } from './support/product.ts';
import { memoryOfProcess } from './support/usage.ts';

const starts = 5;
const startAim = 3;
const memoryAim = 250;

interface Memory {
  readonly app: number;
  readonly share: number;
  readonly database: number;
}

/** Start-up on existing data, and the memory of app and database. */
export const startUp = async (context: Context): Promise<Claim> => {
  await context.product();
  await context.stopProduct();
  const seconds: number[] = [];
  for (let start = 1; start < starts; start += 1) {
    seconds.push((await context.product()).firstAnswer / 1000);
    await context.stopProduct();
    context.say(`start-up: ${shown(seconds.at(-1) ?? 0)} s`);
  }
  const product = await context.product();
  seconds.push(product.firstAnswer / 1000);
  await pause(2000);
  const idle = await memoryOf(product);
  await visit(product);
  const used = await memoryOf(product);
  const slowest = Math.max(...seconds);
  return {
    title: 'Start-up and memory',
    how: `tanggap serve on the data folder that the claims before left behind (${await casesIn(product)} cases), ${String(starts)} times, from starting the process (database included) to the first answered page; then its memory 2 s after a start, and after 300 pages of portal, console and API. Proportional set size counts shared pages by their share; the database's is counted so.`,
    verdicts: [
      {
        what: 'Start with existing data to first answer',
        measured: `${shown(median(seconds))} s (slowest ${shown(slowest)} s)`,
        aim: `≤ ${String(startAim)} s`,
        kept: median(seconds) <= startAim,
      },
      {
        what: 'Memory of the app in use',
        measured: used === undefined ? 'not told by this system' : megabytes(used.app),
        aim: `≤ ${String(memoryAim)} MB`,
        kept: used === undefined ? null : used.app <= memoryAim * 1e6,
      },
    ],
    tables: [
      {
        caption: 'Memory',
        head: ['', 'app, resident', 'app, proportional', 'database, proportional'],
        rows: [
          ['2 s after the start', idle],
          ['after 300 pages', used],
        ].map(([when, memory]) => [
          String(when),
          ...(typeof memory === 'object'
            ? [megabytes(memory.app), megabytes(memory.share), megabytes(memory.database)]
            : ['–', '–', '–']),
        ]),
      },
    ],
    notes: [`Starts in seconds: ${seconds.map(shown).join(', ')}.`],
  };
};

const memoryOf = async (product: RunningProduct): Promise<Memory | undefined> => {
  const { memory } = await databaseOf(product);
  const [app, data] = [await memoryOfProcess(product.pid), await memory()];
  return app === undefined || data === undefined
    ? undefined
    : { app: app.resident, share: app.share, database: data };
};

/** What people look at all day. */
const visit = async (product: RunningProduct): Promise<void> => {
  const account = await accountOf(product.dataDir, agency, 'dkis');
  const cookie = await signIn(product.origin, account);
  for (let round = 0; round < 50; round += 1) {
    for (const path of [`/${agency}`, `/${agency}/lapor`, `/${agency}/sop`])
      await read(`${product.origin}${path}`, {});
    for (const path of [`/konsol/${agency}`, `/konsol/${agency}/kasus`])
      await read(`${product.origin}${path}`, { cookie });
    await read(`${product.origin}/api/v1/${agency}/work`, {
      authorization: `Bearer ${account.apiToken}`,
    });
  }
};

const casesIn = async (product: RunningProduct): Promise<string> => {
  const client = new pg.Client({ connectionString: (await databaseOf(product)).url });
  await client.connect();
  const found = await client
    .query<{ count: string }>('select count(*) from case_row')
    .finally(() => client.end());
  return Number(found.rows[0]?.count).toLocaleString('en');
};
