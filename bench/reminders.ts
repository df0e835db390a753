import pg from 'pg';
import { database } from '#adapters/database/index.ts';
import type { Sop, Step } from '#core/sops/model.ts';
import { instantOf } from '#core/time/instant.ts';
import type { Claim } from './support/claim.ts';
import { makeClocks } from './support/clocks.ts';
import type { ClockOf } from './support/clocks.ts';
import type { Context } from './support/context.ts';
import { agency } from './support/fill.ts';
import { median, percentile, shown } from './support/numbers.ts';
import { coordinator, productHere } from './support/product-here.ts';
import type { ProductHere } from './support/product-here.ts';

const storm = 100_000;
/** As the product's background work asks. */
const batch = 250;
/** In seconds: they fell due within a minute, so within a minute they should be told. */
const stormAim = 60;
/** A storm is left at this many seconds, and then counted as it stands. */
const stormLimit = 60;
const few = 1000;
const many = 1_000_000;
const scans = 300;
const scanAim = 1.5;
const year = 365 * 24 * 60 * 60;

/** Reminders when very many fall due at once, and what looking costs when none does. */
export const reminders = async (context: Context): Promise<Claim> => {
  context.say(`reminders: making ${many.toLocaleString('en')} clocks`);
  const names = ['bench_few', 'bench_many'] as const;
  const here = await productHere(context, 'reminders', async (url) => {
    const admin = withDatabase(url, 'postgres');
    for (const name of names) await once(admin, `create database ${name} template tanggap`);
  });
  try {
    const sop = await ready(here);
    const scanned = await scan(
      context,
      sop,
      withDatabase(here.url, names[0]),
      withDatabase(here.url, names[1]),
    );
    const alone = await tell(context, here, sop, 1);
    const together = await tell(context, here, sop, 2);
    return claimOf(scanned, alone, together);
  } finally {
    await here.close();
  }
};

const withDatabase = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

const once = async (
  url: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement, [...values]).finally(() => client.end());
};

/** Has the agency be reminded of that step at any hour, so that the claim can be measured at any hour. */
const ready = async ({ product }: ProductHere): Promise<Sop> => {
  const view = await product.sops.agency(agency);
  if ('notFound' in view) throw new Error(`${agency} was not loaded`);
  const {
    sop,
    agency: { reminders: rules },
  } = view;
  const urgent = [...rules.urgent, busiestStep(sop).id];
  const answer = await product.oversight.changeReminders(
    agency,
    { ...rules, urgent },
    'Pengukuran',
    0,
    coordinator(sop),
  );
  if (!('version' in answer) || 'stale' in answer)
    throw new Error(`the reminders were not changed: ${JSON.stringify(answer)}`);
  return sop;
};

/** The step with the most executors, each of whom is reminded. */
const busiestStep = (sop: Sop): Step => {
  const [step] = [...sop.steps.values()].toSorted(
    (a, b) => b.executors.length - a.executors.length,
  );
  if (step === undefined) throw new Error('the SOP has no step');
  return step;
};

const clocksOf = (
  sop: Sop,
  first: number,
  count: number,
  from: number,
  within: number,
): readonly unknown[] => {
  const { id, executors } = busiestStep(sop);
  const roles = executors.map(({ role }) => role);
  const clock: ClockOf = { code: id, roles, seats: roles, wallClock: false };
  return [agency, JSON.stringify(clock), first, count, from, within];
};

interface Scanned {
  readonly few: readonly number[];
  readonly many: readonly number[];
}

/** Looks for what is due where nothing is, in two databases in turns. */
const scan = async (
  context: Context,
  sop: Sop,
  fewUrl: string,
  manyUrl: string,
): Promise<Scanned> => {
  for (const [url, count] of [
    [fewUrl, few],
    [manyUrl, many],
  ] as const) {
    await once(url, makeClocks, clocksOf(sop, 1, count, 24 * 60 * 60, year));
    await once(url, 'vacuum analyze watch');
  }
  context.say('reminders: looking where nothing is due');
  const sides = { few: database(fewUrl), many: database(manyUrl) };
  const seen = { few: [] as number[], many: [] as number[] };
  const nothing = (): Promise<never> => Promise.reject(new Error('something was due'));
  try {
    for (let round = -50; round < scans; round += 1) {
      for (const side of ['few', 'many'] as const) {
        const begun = performance.now();
        await sides[side].reminders.tellDue(instantOf(Temporal.Now.instant()), batch, nothing);
        if (round >= 0) seen[side].push(performance.now() - begun);
      }
    }
    return seen;
  } finally {
    await Promise.all([sides.few.close(), sides.many.close()]);
  }
};

interface Storm {
  readonly loops: number;
  readonly seconds: number;
  /** How many clocks the calls say they told; more than there are would be one told twice. */
  readonly told: number;
  readonly entries: number;
  /** Clocks that have entries for each of their roles. */
  readonly whole: number;
  readonly left: number;
  /** Roles that each clock is told to. */
  readonly roles: number;
}

/** Has clocks fall due within the last minute and tells until nothing is left. */
const tell = async (
  context: Context,
  { product, execute, count }: ProductHere,
  sop: Sop,
  loops: number,
): Promise<Storm> => {
  context.say(`reminders: ${storm.toLocaleString('en')} clocks fall due, told by ${String(loops)}`);
  await execute('truncate inbox; truncate watch');
  await execute(makeClocks, clocksOf(sop, 1, storm, -60, 60));
  await execute('analyze watch');
  const begun = performance.now();
  const passed = (): number => (performance.now() - begun) / 1000;
  const loop = async (): Promise<number> => {
    let told = 0;
    while (passed() < stormLimit) {
      const some = await product.chores['tell-reminders'].run(batch);
      if (some === 0) return told;
      told += some;
    }
    return told;
  };
  const told = (await Promise.all(Array.from({ length: loops }, loop))).reduce(
    (all, one) => all + one,
    0,
  );
  const seconds = passed();
  const roles = busiestStep(sop).executors.length;
  return {
    loops,
    seconds,
    told,
    roles,
    entries: (await count('select count(*) from inbox')) / roles,
    whole: await count(
      'select count(*) from (select from inbox group by case_id, item having count(*) = $1 and count(distinct kind) = 1) told',
      [roles],
    ),
    left: await count('select count(*) from watch where at <= now()'),
  };
};

const whole = ({ told, entries, whole: complete, left }: Storm): boolean =>
  told === storm && entries === storm && complete === storm && left === 0;

const claimOf = (scanned: Scanned, ...storms: readonly Storm[]): Claim => {
  const ratio = median(scanned.many) / median(scanned.few);
  const clocks = storm.toLocaleString('en');
  const roles = storms[0]?.roles ?? 0;
  return {
    title: 'Reminders',
    how: `The product in the measuring process on an embedded database of its own, its clocks written straight into the table of clocks. The storm: ${clocks} clocks of a step with ${String(roles)} executors, given three days, all of which fell due within the last minute, told by the call that the background work makes, ${String(batch)} at a time, until nothing is left; once by one loop, once by two at the same time, as where two products run. The scan: the store's look for what is due with nothing due, ${few.toLocaleString('en')} and ${many.toLocaleString('en')} open clocks in two databases of the same server, ${String(scans)} times each in turns.`,
    verdicts: [
      ...storms.map((one) => ({
        what: `${clocks} reminders written, ${one.loops === 1 ? 'one loop' : `${String(one.loops)} loops at once`}`,
        measured: `${shown(one.seconds)} s (${shown(one.told / one.seconds)}/s)`,
        aim: `≤ ${String(stormAim)} s`,
        kept: one.left === 0 && one.seconds <= stormAim,
      })),
      {
        what: 'Reminders of both storms: nothing lost, nothing twice',
        measured: `${storms.map((one) => one.told.toLocaleString('en')).join(' + ')} told`,
        aim: `${clocks} each`,
        kept: storms.every(whole),
      },
      {
        what: `Due scan, nothing due: median with ${many.toLocaleString('en')} open clocks beside ${few.toLocaleString('en')}`,
        measured: `${shown(median(scanned.many))} ms / ${shown(median(scanned.few))} ms = ${ratio.toFixed(2)}`,
        aim: `≤ ${String(scanAim)}`,
        kept: ratio <= scanAim,
      },
    ],
    tables: [
      {
        caption: 'Due scan, milliseconds',
        head: ['open clocks', 'p50', 'p95'],
        rows: [
          [few, scanned.few],
          [many, scanned.many],
        ].map(([count, times]) => [
          count?.toLocaleString('en') ?? '',
          ...(typeof times === 'object'
            ? [shown(median(times)), shown(percentile(times, 0.95))]
            : []),
        ]),
      },
    ],
    notes: [
      '"Nothing twice" is counted in what the calls say they told, one clock each, and in the inboxes: every clock lies there once for each of its roles, and no clock is left due.',
    ],
  };
};
