import { z } from 'zod';
import { ask, read, report, signIn } from './support/ask.ts';
import type { Claim } from './support/claim.ts';
import type { Context } from './support/context.ts';
import { agency } from './support/fill.ts';
import { median, percentile, shown } from './support/numbers.ts';
import { accountOf } from './support/product.ts';
import type { RunningProduct } from './support/product.ts';
import { chanceFrom, sampleReport } from './support/samples.ts';
import { cpuOf, databaseCpu } from './support/usage.ts';

const events = 200;
const rounds = 150;
/** A page is read no longer than this, however slow the machine. */
const longest = 10_000;
const aim = 30;

/** The page of a case with a long history, as a machine and as a browser read it. */
export const casePage = async (context: Context): Promise<Claim> => {
  const product = await context.product();
  const account = await accountOf(context.dataDir, agency, 'dkis');
  const token = { authorization: `Bearer ${account.apiToken}` };
  const chance = chanceFrom(3);
  const short = await report(product.origin, agency, sampleReport(chance));
  const long = await report(product.origin, agency, sampleReport(chance));
  context.say(`case page: a case of ${String(events)} events`);
  const reached = await lengthen(product, long, token);
  const cookie = await signIn(product.origin, account);
  const page = (number: string, query = '') =>
    timesOf(product, `/konsol/${agency}/kasus/${number}${query}`, { cookie });
  const api = (number: string) => timesOf(product, `/api/v1/${agency}/cases/${number}`, token);
  const name = `${String(reached)} events`;
  const measured = [
    { what: `page, ${name}`, ...(await page(long)) },
    { what: `API, ${name}`, ...(await api(long)) },
    { what: `page, ${name}, all of them shown`, ...(await page(long, '?riwayat=semua')) },
    { what: 'page, 2 events', ...(await page(short)) },
    { what: 'API, 2 events', ...(await api(short)) },
  ];
  return {
    title: `Case page with ${String(events)} events`,
    how: `A case with ${String(reached)} events (notes of an officer after the report), read ${String(rounds)} times over one kept connection on loopback after 30 that do not count (fewer where that takes longer than ${String(longest / 1000)} s). The time is the caller's, from sending to the last byte; beside it the processor time that app and database spent for one reading, which is what other work beside cannot lengthen much. The page shows the newest entries of the history, and all of them when asked to.`,
    verdicts: measured.slice(0, 2).map(({ what, milliseconds }) => {
      const p95 = percentile(milliseconds, 0.95);
      return {
        what: `Case ${what}: p95`,
        measured: `${shown(p95)} ms`,
        aim: `≤ ${String(aim)} ms`,
        kept: p95 <= aim,
      };
    }),
    tables: [
      {
        caption: 'Milliseconds',
        head: ['', 'p50', 'p95', 'app CPU', 'database CPU', 'KB'],
        rows: measured.map(({ what, milliseconds, app, database, bytes }) => [
          what,
          shown(median(milliseconds)),
          shown(percentile(milliseconds, 0.95)),
          shown(app),
          shown(database),
          shown(bytes / 1000),
        ]),
      },
    ],
    notes: [],
  };
};

const answered = z.object({ version: z.number() });

/** Adds notes until the case has its number of events; says how many it has. */
const lengthen = async (
  { origin }: RunningProduct,
  number: string,
  token: Readonly<Record<string, string>>,
): Promise<number> => {
  let version = 2;
  while (version < events) {
    const body = JSON.stringify({
      type: 'note',
      text: `Catatan ke-${String(version)}: log akses diperiksa, tidak ada temuan baru; diteruskan kepada petugas berikutnya.`,
    });
    const answer = await ask(`${origin}/api/v1/${agency}/cases/${number}/commands`, {
      method: 'POST',
      body,
      headers: {
        ...token,
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'if-match': `"${String(version)}"`,
      },
    });
    if (answer.status !== 200)
      throw new Error(
        `a note was answered ${String(answer.status)}: ${answer.body.toString().slice(0, 500)}`,
      );
    ({ version } = answered.parse(JSON.parse(answer.body.toString())));
  }
  return version;
};

interface Reading {
  readonly milliseconds: readonly number[];
  /** Processor milliseconds for one reading. */
  readonly app: number;
  readonly database: number;
  readonly bytes: number;
}

const timesOf = async (
  { origin, pid, dataDir }: RunningProduct,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Reading> => {
  const milliseconds: number[] = [];
  let bytes = 0;
  const until = performance.now() + longest;
  for (let round = 0; round < 30 && performance.now() < until; round += 1)
    await read(`${origin}${path}`, headers);
  const before = { app: await cpuOf(pid), database: await databaseCpu(dataDir) };
  while (milliseconds.length < rounds && performance.now() < until) {
    const answer = await read(`${origin}${path}`, headers);
    bytes = answer.body.length;
    milliseconds.push(answer.milliseconds);
  }
  const each = (seconds: number): number => (seconds * 1000) / milliseconds.length;
  return {
    milliseconds,
    app: each((await cpuOf(pid)) - before.app),
    database: each((await databaseCpu(dataDir)) - before.database),
    bytes,
  };
};
