import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Turn } from '#core/cases/case.ts';
import * as simulating from '#core/oversight/figures/simulate.ts';
import * as turnTimes from '#core/oversight/figures/turn-time.ts';
import * as plan from '#core/oversight/reminders/plan.ts';
import type { ReminderRules, Watched } from '#core/oversight/reminders/rules.ts';
import type { Calendar } from '#core/time/calendar.ts';
import * as deadlines from '#core/time/due.ts';
import * as formats from '#core/time/format.ts';
import * as instants from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import * as milliseconds from '#core/time/milliseconds.ts';
import type { Ms } from '#core/time/milliseconds.ts';
import * as openHours from '#core/time/open-hours.ts';
import * as remainings from '#core/time/remaining.ts';
import type { StandardTime } from '#core/time/standard-time.ts';
import * as working from '#core/time/working-time.ts';
import * as zones from '#core/time/zone-offsets.ts';
import { moments } from '#test/support/moments.ts';
import { instant, Scenario, someFacts } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

interface Given {
  readonly calendar: Calendar;
  readonly start: Instant;
  /** At or after the start. */
  readonly end: Instant;
  readonly time: StandardTime;
  /** Of a time, from none to all of it. */
  readonly share: number;
  /** Minutes with fractions. */
  readonly minutes: number;
}

/** What a try gave: moments, or lengths of time, each to be whole. */
type Gave = readonly (Instant | Ms | undefined)[];

/** A try for every function a file has: one that is added and not tried does not compile. */
type Tries<Functions> = {
  readonly [
    Name in keyof Functions as Functions[Name] extends (...given: never[]) => unknown ? Name : never
  ]: (given: Given) => Gave;
};

const { msOf } = instants;
const timeRules = { day: 'working', week: 'five-working-days' } as const;
const localOf = (ms: Ms): Ms => milliseconds.plus(ms, milliseconds.minutesLong(420));

const watchedOf = ({ start, end }: Given, wallClock: boolean): Watched => ({
  code: 'nilai',
  startedAt: start,
  due: end,
  roles: ['tim'],
  seats: ['tim'],
  wallClock,
});
const rules: ReminderRules = {
  half: true,
  eighty: true,
  due: true,
  rungs: [
    { afterMinutes: 225, roles: ['ketua'] },
    { afterMinutes: 451, roles: ['sekda'] },
  ],
  urgent: [],
};
const planOf = (
  given: Given,
  wallClock: boolean,
  urgent = false,
): ReturnType<typeof plan.reminderPlan> =>
  plan.reminderPlan(
    watchedOf(given, wallClock),
    { ...rules, urgent: urgent ? ['nilai'] : [] },
    given.calendar,
  );
const everyPlan = (given: Given) => [
  planOf(given, false),
  planOf(given, true),
  planOf(given, false, true),
];

const turnOf = ({ start, end }: Given): Turn => ({
  turn: 1,
  step: 'nilai',
  roles: ['tim'],
  startedAt: start,
  due: end,
  beyondKnownHolidays: false,
  hands: [],
  dueChanges: [],
  calendarVersion: 1,
  taken: null,
  assignee: null,
  waits: [
    {
      party: 'Pengembang',
      reason: 'Alasan contoh',
      since: start,
      until: null,
      ended: { at: end, result: 'Alasan contoh' },
    },
  ],
  left: null,
  completed: null,
});

const opened = new Scenario(smallSop).reported().open;

/** Minutes of a figure, as what they must be: whole and not negative. */
const wholeMinutes = (...numbers: readonly number[]): readonly Ms[] => {
  for (const minutes of numbers) expect(Number.isInteger(minutes) && minutes >= 0).toBe(true);
  return numbers.map((minutes) => milliseconds.minutesLong(minutes));
};

const figures = ({ usedMinutes, waitingMinutes, lateMinutes }: turnTimes.TurnTime): readonly Ms[] =>
  wholeMinutes(usedMinutes, waitingMinutes, lateMinutes);

const ofInstants: Tries<typeof instants> = {
  parseInstant: ({ start }) => [instants.parseInstant(start)],
  instantOf: ({ start }) => [instants.instantOf(Temporal.Instant.from(start))],
  momentOf: ({ start }) => [instants.instantOf(instants.momentOf(start))],
  dateIn: ({ start, calendar }) => [
    instants.parseLocal(`${instants.dateIn(calendar.zone, start)}T00:00`, calendar.zone),
  ],
  msOf: ({ start }) => [msOf(start)],
  instantOfMs: ({ start }) => [instants.instantOfMs(msOf(start))],
  parseLocal: ({ start, calendar }) => [instants.parseLocal(start.slice(0, -1), calendar.zone)],
};

const ofMilliseconds: Tries<typeof milliseconds> = {
  wholeMs: ({ start, minutes }) => [milliseconds.wholeMs(msOf(start) + minutes)],
  minutesLong: ({ minutes }) => [milliseconds.minutesLong(minutes)],
  inMinutes: ({ start }) => [milliseconds.minutesLong(milliseconds.inMinutes(msOf(start)))],
  plus: ({ start, minutes }) => [milliseconds.plus(msOf(start), milliseconds.minutesLong(minutes))],
  minus: ({ start, end }) => [milliseconds.minus(msOf(start), msOf(end))],
  earlier: ({ start, end }) => [milliseconds.earlier(msOf(start), msOf(end))],
  later: ({ start, end }) => [milliseconds.later(msOf(start), msOf(end))],
  shareOf: ({ start, share }) => [milliseconds.shareOf(msOf(start), share)],
};

const ofOpenHours: Tries<typeof openHours> = {
  minuteOfDay: ({ start }) => wholeMinutes(openHours.minuteOfDay(start.slice(11, 16)) ?? -1),
  openHoursOf: ({ calendar, start }) => {
    const hours = openHours.openHoursOf(calendar);
    return hours.openOn(hours.dayOf(msOf(start))).flatMap(({ from, to }) => [from, to]);
  },
  typicalDayMinutes: ({ calendar }) => wholeMinutes(openHours.typicalDayMinutes(calendar)),
};

const ofZones: Tries<typeof zones> = {
  stretchAt: ({ calendar, start }) => Object.values(zones.stretchAt(calendar.zone, msOf(start))),
  instantOfLocal: ({ calendar, start }) => [
    zones.instantOfLocal(calendar.zone, localOf(msOf(start))),
  ],
};

const ofWorkingTime: Tries<typeof working> = {
  openFrom: ({ calendar, start }) => {
    const open = working.openFrom(openHours.openHoursOf(calendar), msOf(start)).next();
    return open.done === true ? [] : [open.value.from, open.value.to];
  },
  nextOpeningMs: ({ calendar, start }) => [
    working.nextOpeningMs(openHours.openHoursOf(calendar), msOf(start)),
  ],
  afterWorkingMs: ({ calendar, start, minutes }) => [
    working.afterWorkingMs(
      openHours.openHoursOf(calendar),
      msOf(start),
      milliseconds.minutesLong(minutes),
    ),
  ],
  workingMs: ({ calendar, start, end }) => [
    working.workingMs(openHours.openHoursOf(calendar), msOf(start), msOf(end)),
  ],
  isOpen: ({ calendar, start }) => [working.isOpen(start, calendar) ? start : undefined],
  nextOpening: ({ calendar, start }) => [working.nextOpening(start, calendar)],
  workingMinutes: ({ calendar, start, end }) => [
    milliseconds.minutesLong(working.workingMinutes(start, end, calendar)),
  ],
};

const ofDeadlines: Tries<typeof deadlines> = {
  due: ({ calendar, start, time }) => [
    deadlines.due(start, time, timeRules, calendar).due,
    deadlines.due(start, time, { day: 'calendar', week: 'calendar' }, calendar).due,
    deadlines.due(start, time, timeRules, calendar, { alwaysOpen: true }).due,
  ],
};

const ofRemaining: Tries<typeof remainings> = {
  remaining: ({ calendar, start, end }) =>
    wholeMinutes(
      remainings.remaining(start, end, calendar).workingMinutes,
      remainings.remaining(end, start, calendar, { alwaysOpen: true }).workingMinutes,
    ),
  remainingText: ({ calendar, start, end }) => {
    for (const language of ['id', 'en'] as const) {
      const text = remainings.remainingText(remainings.remaining(start, end, calendar), language);
      expect(text).not.toMatch(/[.,]\d|NaN|-\d/u);
    }
    return [];
  },
};

const ofFormats: Tries<typeof formats> = {
  formatInstant: ({ calendar, start }) => {
    expect(formats.formatInstant(start, calendar.zone, 'id', 'short')).toMatch(/ \d\d\.\d\d /u);
    return [start];
  },
  formatDate: ({ start }) => {
    expect(formats.formatDate(start.slice(0, 10), 'id', 'short')).toContain(start.slice(0, 4));
    return [start];
  },
};

const ofReminders: Tries<typeof plan> = {
  reminderPlan: (given) => everyPlan(given).flatMap((all) => all.map(({ at }) => at)),
  nextReminder: (given) => everyPlan(given).map((all) => plan.nextReminder(all, given.end)?.at),
  reminderNow: (given) => everyPlan(given).map((all) => plan.reminderNow(all, given.end)?.at),
};

const ofFigures: Tries<typeof turnTimes> & Tries<typeof simulating> = {
  turnTime: (given) => figures(turnTimes.turnTime(turnOf(given), given.calendar, given.end)),
  turnTimes: (given) =>
    turnTimes
      .turnTimes(
        { ...opened, turns: [turnOf(given)] },
        { ...given.calendar, alwaysOpen: ['tim'] },
        given.end,
      )
      .flatMap(figures),
  simulate: ({ calendar, start }) =>
    simulating
      .simulate(smallSop, calendar, start)
      .flatMap(({ startsAt, dueAt }) => [startsAt, ...(dueAt === null ? [] : [dueAt])]),
};

const tries: Readonly<Record<string, (given: Given) => Gave>> = {
  ...ofInstants,
  ...ofMilliseconds,
  ...ofOpenHours,
  ...ofZones,
  ...ofWorkingTime,
  ...ofDeadlines,
  ...ofRemaining,
  ...ofFormats,
  ...ofReminders,
  ...ofFigures,
};

const span = fc.integer({ min: 0, max: 10 * 86_400_000 });
const after = (start: Instant, ms: number): Instant =>
  instants.instantOfMs(milliseconds.plus(msOf(start), milliseconds.wholeMs(ms)));

const givens: fc.Arbitrary<Given> = fc
  .record({
    moment: moments,
    length: span,
    time: fc.record({
      n: fc.integer({ min: 1, max: 6 }),
      unit: fc.constantFrom('minute' as const, 'hour' as const, 'day' as const, 'week' as const),
    }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    minutes: fc.double({ min: 0, max: 5000, noNaN: true }),
  })
  .map(({ moment, length, ...rest }) => ({
    ...moment,
    ...rest,
    end: after(moment.start, length),
  }));

/** The steps of a day that ended reminders: held to a close, so that half of the time is no whole minute. */
const fridays: readonly Given[] = [
  '2026-11-13T16:10:10.123+07:00',
  '2026-11-12T11:45:10.123+07:00',
].map((text) => {
  const start = instant(text);
  const calendar = someFacts.calendar;
  const time = { n: 1, unit: 'day' } as const;
  const end = deadlines.due(start, time, timeRules, calendar).due;
  return { calendar, start, end, time, share: 0.5, minutes: 0.1 };
});

const fixedForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;
const isWhole = (gave: Instant | Ms): boolean =>
  typeof gave === 'number' ? Number.isInteger(gave) : fixedForm.test(gave);

describe('every time function takes any millisecond, never throws and gives whole ones', () => {
  test.each(Object.entries(tries))('%s', (_name, tryIt) => {
    fc.assert(
      fc.property(givens, (given) => {
        const broken = tryIt(given).filter((gave) => gave !== undefined && !isWhole(gave));
        expect(broken).toEqual([]);
      }),
      { numRuns: 300, examples: fridays.map((given) => [given]) },
    );
  });
});

describe('time goes one way', () => {
  const zonesOfOneOffset = givens.filter(({ calendar }) => calendar.zone.startsWith('Asia/'));

  test('a later start is opened and due no earlier', () => {
    fc.assert(
      fc.property(zonesOfOneOffset, ({ calendar, start, end, time }) => {
        expect(working.nextOpening(start, calendar) <= working.nextOpening(end, calendar)).toBe(
          true,
        );
        const [first, next] = [start, end].map(
          (from) => deadlines.due(from, time, timeRules, calendar).due,
        );
        expect(first !== undefined && next !== undefined && start <= first && first <= next).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('working time adds up to the millisecond, and after it exactly so much has passed', () => {
    fc.assert(
      fc.property(
        givens,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ calendar, start, end, minutes }, cut) => {
          const hours = openHours.openHoursOf(calendar);
          const [from, to] = [msOf(start), msOf(end)];
          const middle = milliseconds.plus(
            from,
            milliseconds.shareOf(milliseconds.minus(to, from), cut),
          );
          expect(
            working.workingMs(hours, from, middle) + working.workingMs(hours, middle, to),
          ).toBe(working.workingMs(hours, from, to));
          const length = milliseconds.minutesLong(minutes);
          expect(working.workingMs(hours, from, working.afterWorkingMs(hours, from, length))).toBe(
            length,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  test('half of the time comes no later than 80 % of it, that no later than its end, and rungs after it', () => {
    fc.assert(
      fc.property(givens, fc.boolean(), (given, wallClock) => {
        const all = planOf(given, wallClock, true);
        const order = ['half', 'eighty', 'due', 'late-1', 'late-2'];
        expect(all.map(({ kind }) => order.indexOf(kind))).toEqual(
          all.map(({ kind }) => order.indexOf(kind)).toSorted((one, other) => one - other),
        );
        expect(
          all.every(({ kind, at }) =>
            kind.startsWith('late') ? at >= given.end : at <= given.end,
          ),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('of a larger share no less is used', () => {
    fc.assert(
      fc.property(
        span,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (length, one, other) => {
          const used = (share: number): Ms =>
            milliseconds.shareOf(milliseconds.wholeMs(length), share);
          expect(used(Math.min(one, other)) <= used(Math.max(one, other))).toBe(true);
          expect(used(Math.max(one, other)) <= length).toBe(true);
        },
      ),
    );
  });
});
