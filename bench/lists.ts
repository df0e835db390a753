import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { database } from '#adapters/database/index.ts';
import { startPostgres } from '#adapters/postgres-server/index.ts';
import type { CaseStore } from '#app/ports.ts';
import { read, report } from './support/ask.ts';
import type { Claim } from './support/claim.ts';
import type { Context } from './support/context.ts';
import { agency, multiply, spreadCases } from './support/fill.ts';
import { median, percentile, shown } from './support/numbers.ts';
import { accountOf, startProduct } from './support/product.ts';
import type { RunningProduct } from './support/product.ts';
import { chanceFrom, sampleReport } from './support/samples.ts';

const small = 1000;
const times = 100;
const rounds = 100;
/** A look is asked for no longer than this, however slow the machine. */
const longest = 6000;
const aim = 1.5;
const limit = 50;
const role = 'keamanan-informasi';

/** One of the two installations that are compared. */
interface Side {
  readonly product: RunningProduct;
  readonly headers: Readonly<Record<string, string>>;
  readonly cases: CaseStore;
  /** Numbers of some of its open cases. */
  readonly numbers: readonly string[];
  close(): Promise<void>;
}

/** Something people look at: over HTTP, and as the store answers it. */
interface Look {
  readonly name: string;
  path(side: Side, round: number): string;
  store(side: Side, round: number): Promise<unknown>;
}

const page = { cursor: null, limit };
const list = (name: string, query: string, filter: Parameters<CaseStore['list']>[1]): Look => ({
  name,
  path: () => `/api/v1/${agency}/cases?limit=${String(limit)}${query}`,
  store: ({ cases }) => cases.list(agency, filter, page),
});
const numberOf = ({ numbers }: Side, round: number): string =>
  numbers[round % numbers.length] ?? '';

const looks: readonly Look[] = [
  {
    name: 'worklist of a role',
    path: () => `/api/v1/${agency}/work?limit=${String(limit)}`,
    store: ({ cases }) => cases.worklist(agency, [role], page),
  },
  list('case list, newest', '', {}),
  list('case list, open at one step', '&status=open&step=verifikasi', {
    status: 'open',
    step: 'verifikasi',
  }),
  list('case list, one work unit', '&unit=Dinas%20Sosial', { unitKeys: ['dinas sosial'] }),
  list('search, a common word', '&q=situs', { search: 'situs' }),
  list('search, two words and a beginning', '&q=situs%20halaman%20perizi', {
    search: 'situs halaman perizi',
  }),
  list('search, a rare word', '&q=istilah2s0', { search: 'istilah2s0' }),
  {
    name: 'search, a case number',
    path: (side, round) => `/api/v1/${agency}/cases?q=${numberOf(side, round)}`,
    store: (side, round) => side.cases.list(agency, { search: numberOf(side, round) }, page),
  },
  {
    name: 'case page',
    path: (side, round) => `/api/v1/${agency}/cases/${numberOf(side, round)}`,
    store: async (side, round) => {
      const row = await side.cases.byNumber(agency, numberOf(side, round));
      return row === null ? null : side.cases.load(agency, row.caseId);
    },
  },
];

/** Lists, search and case page with 1,000 and with 100,000 cases, on one server, in turns. */
export const lists = async (context: Context): Promise<Claim> => {
  await context.stopProduct();
  const dataDir = join(context.folder, 'lists');
  await mkdir(dataDir, { mode: 0o711 });
  const server = await startPostgres({ dataDir, password: 'ukur', log: () => undefined });
  context.atEnd(() => server.stop());
  try {
    context.say(`lists: making ${String(small)} and ${String(small * times)} cases`);
    const urls = await databases(server.ownerUrl, context.folder);
    const few = await open(urls.few, join(context.folder, 'few'));
    const many = await open(urls.many, join(context.folder, 'few'));
    const claim = claimOf(await compare(context, few, many));
    await few.close();
    await many.close();
    return claim;
  } finally {
    await server.stop();
  }
};

/** Makes both databases: reports sent to the product and spread; then the same a hundred times. */
const databases = async (
  server: string,
  folder: string,
): Promise<{ readonly few: string; readonly many: string }> => {
  const few = new URL(server);
  few.pathname = '/bench_few';
  const many = new URL(server);
  many.pathname = '/bench_many';
  await execute(server, 'create database bench_few');
  const product = await startProduct(join(folder, 'few'), { databaseUrl: few.href });
  const chance = chanceFrom(11);
  for (let sent = 0; sent < small; sent += 20) {
    await Promise.all(
      Array.from({ length: 20 }, () => report(product.origin, agency, sampleReport(chance))),
    );
  }
  await product.stop();
  await spreadCases(few.href);
  await execute(server, 'create database bench_many template bench_few');
  await multiply(many.href, times);
  return { few: few.href, many: many.href };
};

const execute = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

/** Both products work in the same data folder: their accounts and keys are copies too. */
const open = async (databaseUrl: string, dataDir: string): Promise<Side> => {
  const product = await startProduct(dataDir, { databaseUrl });
  const { apiToken } = await accountOf(dataDir, agency, role);
  const { cases, pool, close } = database(databaseUrl);
  const found = await pool.query<{ number: string }>(
    `select number from case_row where status = 'open' order by md5(number) limit 40`,
  );
  return {
    product,
    cases,
    headers: { authorization: `Bearer ${apiToken}` },
    numbers: found.rows.map((row) => row.number),
    close: async () => {
      await close();
      await product.stop();
    },
  };
};

interface Compared {
  readonly look: string;
  readonly by: 'HTTP' | 'store';
  readonly few: readonly number[];
  readonly many: readonly number[];
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** An empty list would be quick without proving anything. */
const requireItems = async (look: Look, sides: readonly Side[]): Promise<void> => {
  for (const side of sides) {
    const answer = await read(`${side.product.origin}${look.path(side, 0)}`, side.headers);
    if (answer.body.toString().startsWith('{"items":[]'))
      throw new Error(`${look.name}: nothing was found`);
  }
};

/** Asks both sides in turns, so that the machine's moods meet both. */
const compare = async (context: Context, few: Side, many: Side): Promise<readonly Compared[]> => {
  const results: Compared[] = [];
  for (const look of looks) {
    await requireItems(look, [few, many]);
    const overHttp = async (side: Side, round: number): Promise<number> =>
      (await read(`${side.product.origin}${look.path(side, round)}`, side.headers)).milliseconds;
    const inStore = (side: Side, round: number): Promise<number> =>
      timed(() => look.store(side, round));
    for (const [by, measure] of [
      ['HTTP', overHttp],
      ['store', inStore],
    ] as const) {
      const milliseconds = { few: [] as number[], many: [] as number[] };
      const until = performance.now() + longest;
      for (let round = -20; round < rounds && performance.now() < until; round += 1) {
        const [one, other] = [
          await measure(few, Math.abs(round)),
          await measure(many, Math.abs(round)),
        ];
        if (round < 0) continue;
        milliseconds.few.push(one);
        milliseconds.many.push(other);
      }
      results.push({ look: look.name, by, ...milliseconds });
    }
    context.say(`lists: ${look.name}`);
  }
  return results;
};

const claimOf = (compared: readonly Compared[]): Claim => {
  const ratioOf = ({ few, many }: Compared): number =>
    percentile(many, 0.95) / percentile(few, 0.95);
  return {
    title: 'Lists, search and case page as cases grow',
    how: `Two databases of one embedded server, ${small.toLocaleString('en')} and ${(small * times).toLocaleString('en')} cases (four of ten open, spread over all steps, 20 work units, a year), each under a product of its own; ${String(rounds)} requests each over one kept connection, in turns, after 20 that do not count (fewer where they take longer than ${String(longest / 1000)} s). "HTTP" is the API with a bearer token, seen from the caller; "store" the store's function called in the measuring process.`,
    verdicts: compared
      .filter(({ by }) => by === 'HTTP')
      .map((one) => ({
        what: `${one.look}: p95 with 100,000 cases beside 1,000`,
        measured: `${shown(percentile(one.many, 0.95))} ms / ${shown(percentile(one.few, 0.95))} ms = ${ratioOf(one).toFixed(2)}`,
        aim: `≤ ${String(aim)}`,
        kept: ratioOf(one) <= aim,
      })),
    tables: [
      {
        caption: 'Milliseconds',
        head: ['', 'through', '1,000: p50', 'p95', '100,000: p50', 'p95', 'ratio p50', 'ratio p95'],
        rows: compared.map((one) => [
          one.look,
          one.by,
          shown(median(one.few)),
          shown(percentile(one.few, 0.95)),
          shown(median(one.many)),
          shown(percentile(one.many, 0.95)),
          (median(one.many) / median(one.few)).toFixed(2),
          ratioOf(one).toFixed(2),
        ]),
      },
    ],
    notes: [
      'The aim of the design is set at 1,000,000 cases beside 10,000; the issue measures the same ratio at 100,000 beside 1,000.',
    ],
  };
};
