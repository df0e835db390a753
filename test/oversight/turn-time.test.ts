import { describe, expect, test } from 'vitest';
import type { Turn, Wait } from '#core/cases/case.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import type { Instant } from '#core/time/instant.ts';
import { instant, officer, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { turnTime, turnTimes } from '#core/oversight/figures/turn-time.ts';

const calendar = indonesianCalendar('Asia/Jakarta');
/** A moment of the week of Monday 16 November 2026. */
const at = (text: string): Instant => instant(`2026-11-${text}:00+07:00`);

const turn = (more: Partial<Turn> = {}): Turn => ({
  turn: 1,
  step: 'nilai',
  roles: ['tim'],
  startedAt: at('17T10:00'),
  due: at('19T10:00'),
  beyondKnownHolidays: false,
  dueChanges: [],
  calendarVersion: 1,
  taken: null,
  assignee: null,
  hands: [],
  waits: [],
  left: null,
  completed: null,
  ...more,
});
const ended = (moment: Instant): Partial<Turn> => ({
  completed: {
    at: moment,
    recordedAt: moment,
    by: { kind: 'system' },
    outcome: 'lanjut',
    form: {},
    backdatingReason: null,
    enteredFor: [],
    exception: null,
  },
});
const wait = (since: Instant, until: Instant | null = null): Wait => ({
  party: 'Vendor',
  reason: 'Tambalan',
  since,
  until: null,
  ended: until === null ? null : { at: until, result: 'Diterima' },
});
const measured = (more: Partial<Turn>, now = at('17T11:00'), of = calendar) =>
  turnTime(turn(more), of, now);

describe('the time a turn used', () => {
  test.each<[what: string, end: Instant, minutes: number]>([
    ['within the morning', at('17T11:00'), 60],
    ['over the break', at('17T13:30'), 150],
    ['over night', at('18T08:00'), 330],
    ['over a weekend', at('23T07:31'), 1_651],
  ])('is working time: %s', (_what, end, minutes) => {
    expect(measured(ended(end)).usedMinutes).toBe(minutes);
  });

  test('is counted to now while it goes on, and to its end afterwards', () => {
    expect(measured({}, at('17T10:30'))).toMatchObject({ usedMinutes: 30, endedAt: null });
    expect(measured(ended(at('17T10:20')), at('17T15:00'))).toMatchObject({
      usedMinutes: 20,
      endedAt: at('17T10:20'),
    });
  });

  test('ends when the case closed around it', () => {
    expect(measured({ left: at('17T10:45') }, at('17T15:00'))).toMatchObject({
      usedMinutes: 45,
      endedAt: at('17T10:45'),
    });
  });

  test('is whole minutes; a started one is not counted', () => {
    expect(measured({}, instant('2026-11-17T10:01:59.999+07:00')).usedMinutes).toBe(1);
  });

  test('is nothing before it began, where clocks of servers differ', () => {
    expect(measured({}, at('17T09:59')).usedMinutes).toBe(0);
    expect(measured({}, at('17T10:00')).usedMinutes).toBe(0);
  });

  test('runs on the wall clock where an executor is on duty round the clock', () => {
    const piket = { ...calendar, alwaysOpen: ['piket'] };
    expect(measured({ roles: ['tim', 'piket'] }, at('18T10:00'), piket).usedMinutes).toBe(1_440);
    expect(measured({ roles: ['tim'] }, at('18T10:00'), piket).usedMinutes).toBe(450);
  });
});

describe('lateness', () => {
  test.each<[what: string, end: Instant, late: number, within: boolean]>([
    ['before the due time', at('19T09:59'), 0, true],
    ['at the due time', at('19T10:00'), 0, true],
    ['a minute after it', at('19T10:01'), 1, false],
    ['within the first minute', instant('2026-11-19T10:00:30+07:00'), 0, false],
    ['the next morning', at('20T07:30'), 300, false],
  ])('%s', (_what, end, lateMinutes, withinStandard) => {
    expect(measured(ended(end))).toMatchObject({ lateMinutes, withinStandard });
  });

  test('is none, and nothing was kept or missed, where the SOP states no time', () => {
    expect(measured({ due: null, ...ended(at('27T10:00')) })).toMatchObject({
      due: null,
      lateMinutes: 0,
      withinStandard: null,
    });
  });
});

describe('waiting', () => {
  test('is told apart and never taken off the time used', () => {
    const time = measured({
      waits: [wait(at('17T10:30'), at('17T11:00'))],
      ...ended(at('17T12:00')),
    });
    expect([time.usedMinutes, time.waitingMinutes]).toEqual([120, 30]);
  });

  test('adds up over several parties', () => {
    const waits = [wait(at('17T10:00'), at('17T10:10')), wait(at('17T11:00'), at('17T11:20'))];
    expect(measured({ waits, ...ended(at('17T12:00')) }).waitingMinutes).toBe(30);
  });

  test('goes on to now, and no further than the end of the turn', () => {
    expect(measured({ waits: [wait(at('17T10:40'))] }, at('17T11:00')).waitingMinutes).toBe(20);
    expect(
      measured({ waits: [wait(at('17T10:40'))], ...ended(at('17T10:50')) }).waitingMinutes,
    ).toBe(10);
    const longer = [wait(at('17T10:40'), at('17T15:00'))];
    expect(measured({ waits: longer, ...ended(at('17T11:00')) }).waitingMinutes).toBe(20);
  });

  test('counts as work does: not over night', () => {
    const waits = [wait(at('17T15:50'), at('18T07:40'))];
    expect(measured({ waits, ...ended(at('18T09:00')) }).waitingMinutes).toBe(20);
  });
});

test('every turn of a case is measured, oldest first, by its own executors and times', () => {
  const told = new Scenario(smallSop)
    .reported()
    .at('2026-11-17T10:04:00+07:00')
    .completed(officer('meja'), 'lanjut');
  const times = turnTimes(told.open, calendar, at('17T10:34'));
  expect(
    times.map(({ turn: number, step, usedMinutes, withinStandard }) => [
      number,
      step,
      usedMinutes,
      withinStandard,
    ]),
  ).toEqual([
    [1, 'terima', 4, true],
    [2, 'nilai', 30, true],
  ]);
});
