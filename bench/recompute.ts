import type { Calendar, ClosedDay } from '#core/time/calendar.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import type { Claim } from './support/claim.ts';
import type { Context } from './support/context.ts';
import { agency } from './support/fill.ts';
import { shown } from './support/numbers.ts';
import { coordinator, productHere } from './support/product-here.ts';
import type { ProductHere } from './support/product-here.ts';
import { chanceFrom, sampleReport } from './support/samples.ts';

const cases = 100_000;
/** As the product's background work asks. */
const batch = 50;
/** Making the cases, and each recomputation, is left at this many seconds; rates are of what was done. */
const limit = 180;
/** Reports on their way at the same time. */
const atOnce = 32;

/** Due times of open cases computed anew after a change of the calendar. */
export const recompute = async (context: Context): Promise<Claim> => {
  const here = await productHere(context, 'recompute');
  try {
    const made = await makeCases(context, here);
    const same = await change(context, here, 'that moves no due time', farDays);
    const moved = await change(context, here, 'that moves every due time', nextDays);
    return claimOf(made, [same, moved]);
  } finally {
    await here.close();
  }
};

/** Opens cases as reports from anybody do; how many there were time for. */
const makeCases = async (context: Context, { product, execute }: ProductHere): Promise<number> => {
  context.say(`recompute: opening ${cases.toLocaleString('en')} cases`);
  const chance = chanceFrom(5);
  const begun = performance.now();
  let made = 0;
  const send = async (): Promise<void> => {
    while (made < cases && performance.now() - begun < limit * 1000) {
      made += 1;
      const at = product.now();
      const { reporter, ...report } = sampleReport(chance);
      const answer = await product.cases.receive(
        agency,
        {
          ...report,
          reporter: { ...reporter, anonymous: false },
          occurredAt: at,
          channel: 'api',
          language: 'id',
          receivedAt: at,
          evidence: [],
        },
        { kind: 'reporter' },
      );
      if (!('caseId' in answer))
        throw new Error(`a report was not accepted: ${JSON.stringify(answer)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, send));
  await execute('vacuum analyze');
  return made;
};

/** Days on which the agency does not work, of its own decision. */
const closedDays = (calendar: Calendar, from: number, count: number): readonly ClosedDay[] => {
  const today = Temporal.Now.plainDateISO(calendar.zone);
  const known = new Set(calendar.closed.map(({ date }) => date));
  return Array.from({ length: count }, (_, day) => today.add({ days: from + day }).toString())
    .filter((date) => !known.has(date))
    .map((date) => ({ date, name: 'Pengukuran', kind: 'agency', source: 'Pengukuran' }));
};

/** Long after every due time of a first step. */
const farDays = (calendar: Calendar): readonly ClosedDay[] => closedDays(calendar, 90, 1);

/** Today and the days on which a first step that began today would be due. */
const nextDays = (calendar: Calendar): readonly ClosedDay[] => closedDays(calendar, 0, 14);

interface Changed {
  readonly name: string;
  readonly settled: number;
  readonly seconds: number;
  /** Cases whose record got a new due time. */
  readonly moved: number;
  /** Open cases that still rest on the older calendar. */
  readonly left: number;
}

const viewOf = async ({ product }: ProductHere): Promise<AgencyView> => {
  const view = await product.sops.agency(agency);
  if ('notFound' in view) throw new Error(`${agency} was not loaded`);
  return view;
};

/** Puts a calendar with more closed days into force and recomputes as the background work does. */
const change = async (
  context: Context,
  here: ProductHere,
  name: string,
  days: (calendar: Calendar) => readonly ClosedDay[],
): Promise<Changed> => {
  const { product, count } = here;
  const {
    sop,
    agency: { calendar },
  } = await viewOf(here);
  const { version, ...rest } = calendar;
  const closed = [...calendar.closed, ...days(calendar)];
  const knownUntil = closed.reduce(
    (last, { date }) => (date > last ? date : last),
    calendar.knownUntil,
  );
  const answer = await product.time.changeCalendar(
    agency,
    { ...rest, closed, knownUntil },
    'Pengukuran',
    version,
    coordinator(sop),
  );
  if (!('version' in answer) || 'stale' in answer)
    throw new Error(`the calendar was not changed: ${JSON.stringify(answer)}`);
  const before = await count('select count(*) from event');
  context.say(`recompute: a change ${name}`);
  const begun = performance.now();
  let settled = 0;
  for (let some = 1; some > 0 && performance.now() - begun < limit * 1000;) {
    some = await product.chores['recompute-dues'].run(batch);
    settled += some;
  }
  const seconds = (performance.now() - begun) / 1000;
  return {
    name,
    settled,
    seconds,
    moved: (await count('select count(*) from event')) - before,
    left: await count(
      "select count(*) from case_row where status = 'open' and calendar_version <= $1",
      [version],
    ),
  };
};

const claimOf = (made: number, changes: readonly Changed[]): Claim => ({
  title: 'Due times after a change of the calendar',
  how: `${made.toLocaleString('en')} cases opened by reports at ${agency}, each at its first step with a running due time, on an embedded database of its own; the product in the measuring process, recomputing by the call that the background work makes, ${String(batch)} cases at a time, until nothing is left. First a calendar with one more holiday far ahead: no due time moves, and nothing is recorded. Then one with two more weeks of holidays from today: every due time moves, each an event in the record with the old and the new time.`,
  verdicts: changes.map(({ name, settled, seconds }) => ({
    what: `Due times recomputed, a change ${name}`,
    measured: `${settled.toLocaleString('en')} cases in ${shown(seconds)} s (${shown(settled / seconds)}/s)${settled < cases ? '; the others were left for lack of time' : ''}`,
    aim: '',
    kept: null,
  })),
  tables: [
    {
      caption: 'What was done',
      head: [
        'a change',
        'cases gone over',
        'seconds',
        'due times moved',
        'left on the older calendar',
      ],
      rows: changes.map(({ name, settled, seconds, moved, left }) => [
        name,
        settled.toLocaleString('en'),
        shown(seconds),
        moved.toLocaleString('en'),
        left.toLocaleString('en'),
      ]),
    },
  ],
  notes: [],
});
