import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { report } from './support/ask.ts';
import { notMeasured } from './support/claim.ts';
import type { Claim } from './support/claim.ts';
import { end, output, start } from './support/children.ts';
import { databaseOf } from './support/context.ts';
import type { Context } from './support/context.ts';
import { median, percent, shown } from './support/numbers.ts';
import { findPgbench, runPgbench, versionOf } from './support/pgbench.ts';
import type { RunningProduct } from './support/product.ts';
import { rowsPerCase, prepareSameRows, schema } from './support/same-rows.ts';
import { chanceFrom, sampleReport } from './support/samples.ts';
import { cpuOf, databaseCpu, endedChildrenCpu, memoryOfProcess } from './support/usage.ts';

const title = 'Reports accepted';
/**
 * Its first step has no standard time, so that a new case has no clock: nothing of the product's
 * background work has to do with the cases that this claim makes, at whatever hour it is run.
 */
const agency = 'batam';
const connectionCounts = [1, 8, 32];
const rounds = 3;
const seconds = 8;
const aim = 0.5;
const path = `/api/v1/${agency}/reports`;

/** One stretch of time of one side. */
interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  /** CPU milliseconds an accepted report (or transaction) took. */
  readonly app: number;
  readonly database: number;
  readonly client: number;
}

/** CPU milliseconds of all processes together. */
const cpuIn = ({ app, database, client }: Round): number => app + database + client;

/**
 * Reports accepted by the product over HTTP; the same rows written by a plain server over HTTP;
 * and by pgbench, without HTTP; in turns.
 */
export const reports = async (context: Context): Promise<Claim> => {
  const pgbench = findPgbench();
  if (pgbench === undefined)
    return notMeasured(title, 'pgbench is missing (Debian: postgresql-contrib).');
  const product = await context.product();
  const { url } = await databaseOf(product);
  const scripts = await prepareSameRows(url, await someCases(product), context.folder);
  const plain = await startPlainIntake(url, scripts);
  context.atEnd(plain.stop);
  context.say('reports: warming up');
  await postRound(product, product, 8, 3);
  await postRound(product, plain, 8, 3);
  await runPgbench(pgbench, url, scripts, 8, 2);
  const measured = [];
  for (const connections of connectionCounts) {
    const ours: Round[] = [];
    const bare: Round[] = [];
    const theirs: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await postRound(product, product, connections, seconds));
      bare.push(await postRound(product, plain, connections, seconds));
      theirs.push(
        await pgbenchRound(product, () => runPgbench(pgbench, url, scripts, connections, seconds)),
      );
      context.say(
        `reports: ${String(connections)} connections, round ${String(round + 1)}: ${shown(ours.at(-1)?.perSecond ?? 0)}/s beside ${shown(bare.at(-1)?.perSecond ?? 0)}/s and ${shown(theirs.at(-1)?.perSecond ?? 0)}/s`,
      );
    }
    measured.push({ connections, ours, bare, theirs });
  }
  await plain.stop();
  return claimOf(measured, [
    `${await versionOf(pgbench)}; prepared statements, over the same Unix socket (or loopback) as the product, into copies of its tables with all their indexes, synchronous_commit as the product has it. Each transaction is one statement in one round trip, the quickest way in.`,
    `Rows written by the product: ${await rowsPerCase(url, 'public')}; by pgbench: ${await rowsPerCase(url, schema)}.`,
    ...(await memoryNote(product)),
  ]);
};

/** The plain server on the product's database, once it listens. */
const startPlainIntake = async (
  url: string,
  scripts: readonly string[],
): Promise<{ readonly port: number; readonly pid: number; stop(): Promise<void> }> => {
  const child = start(
    process.execPath,
    [join(import.meta.dirname, 'support', 'plain-intake.ts'), url, ...scripts],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error('the plain server did not start'));
    });
    child.stdout?.once('data', (line: Buffer) => {
      resolve(Number(line.toString()));
    });
  });
  return { port, pid: child.pid ?? 0, stop: () => end(child) };
};

/** Sends a few different reports; the numbers of their cases. */
const someCases = async ({ origin }: RunningProduct): Promise<readonly string[]> => {
  const chance = chanceFrom(7);
  const numbers: string[] = [];
  while (numbers.length < 20) numbers.push(await report(origin, agency, sampleReport(chance)));
  return numbers;
};

const posted = z.object({
  accepted: z.number(),
  refused: z.number(),
  firstRefusal: z.string(),
  seconds: z.number(),
  p50: z.number(),
  p95: z.number(),
  cpu: z.number(),
});

/** Sends reports to a server that writes into the product's database. */
const postRound = async (
  { dataDir }: RunningProduct,
  server: { readonly port: number; readonly pid: number },
  connections: number,
  length: number,
): Promise<Round> => {
  const before = await cpus(server.pid, dataDir);
  const text = await output(
    process.execPath,
    [
      join(import.meta.dirname, 'support', 'post-reports.ts'),
      String(server.port),
      path,
      String(connections),
      String(length),
    ],
    { seconds: length + 30 },
  );
  const after = await cpus(server.pid, dataDir);
  const sent = posted.parse(JSON.parse(text));
  if (sent.refused > 0)
    throw new Error(`${String(sent.refused)} reports were not accepted: ${sent.firstRefusal}`);
  const each = (used: number): number => (used * 1000) / sent.accepted;
  return {
    perSecond: sent.accepted / sent.seconds,
    p50: sent.p50,
    p95: sent.p95,
    app: each(after.app - before.app),
    database: each(after.database - before.database),
    client: each(sent.cpu),
  };
};

const pgbenchRound = async (
  product: RunningProduct,
  run: () => ReturnType<typeof runPgbench>,
): Promise<Round> => {
  const before = await cpus(product.pid, product.dataDir);
  const clientBefore = await endedChildrenCpu();
  const { transactions, perSecond, milliseconds } = await run();
  // Sessions that end hand their processor time to the server.
  await pause(100);
  const after = await cpus(product.pid, product.dataDir);
  const each = (used: number): number => (used * 1000) / transactions;
  return {
    perSecond,
    p50: milliseconds,
    p95: Number.NaN,
    app: 0,
    database: each(after.database - before.database),
    client: each((await endedChildrenCpu()) - clientBefore),
  };
};

const cpus = async (
  pid: number,
  dataDir: string,
): Promise<{ readonly app: number; readonly database: number }> => ({
  app: await cpuOf(pid),
  database: await databaseCpu(dataDir),
});

const memoryNote = async (product: RunningProduct): Promise<readonly string[]> => {
  const memory = await memoryOfProcess(product.pid);
  return memory === undefined
    ? []
    : [
        `Memory of the app right after the last round: ${shown(memory.resident / 1e6)} MB resident.`,
      ];
};

interface Measured {
  readonly connections: number;
  readonly ours: readonly Round[];
  /** Of the plain server. */
  readonly bare: readonly Round[];
  readonly theirs: readonly Round[];
}

/** Median over the rounds of what one side did beside another in the same turn. */
const ratioOf = (one: readonly Round[], other: readonly Round[]): number =>
  median(one.map((round, index) => round.perSecond / (other[index]?.perSecond ?? Number.NaN)));

const of = (side: readonly Round[], key: keyof Round): number =>
  median(side.map((round) => round[key]));

const claimOf = (measured: readonly Measured[], notes: readonly string[]): Claim => ({
  title,
  how: `POST ${path} (JSON of about 1.5 KB, no evidence) from a process of its own to the product, the same to a plain server, and pgbench, in turns of ${String(seconds)} s, ${String(rounds)} turns each; medians. All share the machine's cores, the sender too. The plain server is Node's own HTTP, JSON.parse and one prepared statement that writes the same rows, and nothing else: nothing is checked, decided or hashed. The first step of ${agency} has no standard time, so its new cases have no clock and the reminders that the product tells in the background have nothing to do with them; no side writes a row of a clock.`,
  verdicts: measured.flatMap(verdictsOf),
  tables: [ratesOf(measured), timesOf(measured)],
  notes: [
    ...notes,
    'Where other work wants the same cores, the rates favour the side with more processes: 32 sessions of pgbench are given more turns than one app. "By CPU" is free of that: all processor time of the other side for one transaction beside all of an accepted report (app, database, sender), which is what the ratio of rates comes to when nothing else runs and every core is busy.',
  ],
});

const verdictsOf = ({ connections, ours, bare, theirs }: Measured): Claim['verdicts'] => {
  const what = `Reports accepted, ${String(connections)} ${connections === 1 ? 'connection' : 'connections'}`;
  const beside = (name: string, side: readonly Round[]) => ({
    what: `${what}, beside ${name}`,
    measured: `${shown(of(ours, 'perSecond'))}/s / ${shown(of(side, 'perSecond'))}/s = ${percent(ratioOf(ours, side))}`,
  });
  return [
    {
      ...beside('pgbench', theirs),
      aim: `≥ ${percent(aim)}`,
      kept: ratioOf(ours, theirs) >= aim,
    },
    { ...beside('a plain server', bare), aim: '', kept: null },
  ];
};

const ratesOf = (measured: readonly Measured[]): Claim['tables'][number] => ({
  caption: 'Rates, and how long one took',
  head: [
    'connections',
    'product /s',
    'p50 ms',
    'p95 ms',
    'plain server /s',
    'p50 ms',
    'p95 ms',
    'pgbench /s',
    'mean ms',
    'product beside plain server',
    'by CPU',
    'product beside pgbench',
    'by CPU',
  ],
  rows: measured.map(({ connections, ours, bare, theirs }) => [
    String(connections),
    ...[ours, bare].flatMap((side) =>
      (['perSecond', 'p50', 'p95'] as const).map((key) => shown(of(side, key))),
    ),
    ...(['perSecond', 'p50'] as const).map((key) => shown(of(theirs, key))),
    ...[bare, theirs].flatMap((side) => [
      percent(ratioOf(ours, side)),
      percent(median(side.map(cpuIn)) / median(ours.map(cpuIn))),
    ]),
  ]),
});

const timesOf = (measured: readonly Measured[]): Claim['tables'][number] => ({
  caption: 'Where the time goes: CPU milliseconds for one report or transaction',
  head: [
    'connections',
    'product: app',
    'database',
    'sender',
    'plain server: app',
    'database',
    'sender',
    'pgbench: database',
    'sender',
  ],
  rows: measured.map(({ connections, ours, bare, theirs }) => [
    String(connections),
    ...[ours, bare].flatMap((side) =>
      (['app', 'database', 'client'] as const).map((key) => shown(of(side, key))),
    ),
    ...(['database', 'client'] as const).map((key) => shown(of(theirs, key))),
  ]),
});
