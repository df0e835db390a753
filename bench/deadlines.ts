import { due } from '#core/time/due.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import { instantOf } from '#core/time/instant.ts';
import type { StandardTime, TimeRules } from '#core/time/standard-time.ts';
import type { Claim } from './support/claim.ts';
import type { Context } from './support/context.ts';
import { median, shown } from './support/numbers.ts';

const rules: TimeRules = { day: 'working', week: 'five-working-days' };
const rounds = 5;
const roundMilliseconds = 300;

const spans: readonly { readonly name: string; readonly time: StandardTime }[] = [
  { name: '5 minutes', time: { n: 5, unit: 'minute' } },
  { name: '3 working days', time: { n: 3, unit: 'day' } },
  { name: '1 week of five working days', time: { n: 1, unit: 'week' } },
  { name: 'one year (52 such weeks)', time: { n: 52, unit: 'week' } },
];

/** Starts at every hour of a year, nights, Saturdays and holidays among them. */
const starts = Array.from({ length: 8760 }, (_, hour) =>
  instantOf(Temporal.Instant.from('2026-01-01T00:17:00Z').add({ hours: hour })),
);

/** Deadlines computed a second, on one core. */
export const deadlines = (context: Context): Promise<Claim> => {
  context.say('deadlines');
  const measured = spans.map(({ name, time }) => ({
    name,
    perSecond: median(Array.from({ length: rounds }, () => rateOf(time))),
  }));
  return Promise.resolve({
    title: 'Deadlines computed',
    how: `due() of src/core/time on the Indonesian government calendar (national holidays, joint leave, Ramadan hours, Asia/Makassar), starts at every hour of 2026 in turn, one core; median of ${String(rounds)} rounds of ${String(roundMilliseconds)} ms.`,
    verdicts: measured.map(({ name, perSecond }) => ({
      what: `Deadlines a second, ${name}`,
      measured: `${shown(perSecond)}/s`,
      aim: '',
      kept: null,
    })),
    tables: [],
    notes: [],
  });
};

const calendar = indonesianCalendar('Asia/Makassar');

const rateOf = (time: StandardTime): number => {
  const begun = performance.now();
  let computed = 0;
  let passed = 0;
  while (passed < roundMilliseconds) {
    for (const start of starts.slice(computed % starts.length, (computed % starts.length) + 120)) {
      due(start, time, rules, calendar);
      computed += 1;
    }
    passed = performance.now() - begun;
  }
  return computed / (passed / 1000);
};
