import { describe, expect, test } from 'vitest';
import { due } from '#core/time/due.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import type { Instant } from '#core/time/instant.ts';
import { parseInstant } from '#core/time/instant.ts';
import { nextReminder, reminderNow, reminderPlan } from './plan.ts';
import type { ReminderRules, Watched } from './rules.ts';

const at = (text: string): Instant => {
  const read = parseInstant(`2026-11-${text}:00+07:00`);
  if (read === undefined) throw new Error(text);
  return read;
};
const calendar = indonesianCalendar('Asia/Jakarta');
const rules: ReminderRules = {
  half: true,
  eighty: true,
  due: true,
  rungs: [
    { afterMinutes: 60, roles: ['ketua'] },
    { afterMinutes: 450, roles: ['ketua', 'sekda'] },
  ],
  urgent: [],
};
const step: Watched = {
  code: 'verifikasi',
  startedAt: at('17T10:00'),
  due: at('19T10:00'),
  roles: ['tim'],
  seats: ['tim'],
  wallClock: false,
};
const duty: Watched = {
  code: 'lapor-bssn',
  startedAt: at('20T15:00'),
  due: at('21T15:00'),
  roles: ['ketua'],
  seats: ['ketua'],
  wallClock: true,
};
const told = (watched: Watched, given: ReminderRules = rules, of = calendar) =>
  reminderPlan(watched, given, of).map(({ kind, at: when }) => [kind, when]);

describe('the reminders of a clock', () => {
  test('come at half and 80 % of the working time, when due, and up the ladder in working time', () => {
    expect(told(step)).toEqual([
      ['half', at('18T10:00')],
      ['eighty', at('18T15:30')],
      ['due', at('19T10:00')],
      ['late-1', at('19T11:00')],
      ['late-2', at('20T10:00')],
    ]);
  });

  test('tell the executor and, from the first rung on, those the rung names', () => {
    expect(reminderPlan(step, rules, calendar).map(({ seats }) => seats)).toEqual([
      ['tim'],
      ['tim'],
      ['tim'],
      ['tim', 'ketua'],
      ['tim', 'ketua', 'sekda'],
    ]);
  });

  test('of "1 hari" begun on a Friday at 16.10.10,123, held to the close of Monday, come on whole milliseconds', () => {
    const begun = parseInstant('2026-11-13T16:10:10.123+07:00');
    if (begun === undefined) throw new Error('no instant');
    const rule = { day: 'working', week: 'calendar' } as const;
    const deadline = due(begun, { n: 1, unit: 'day' }, rule, calendar).due;
    expect(told({ ...step, startedAt: begun, due: deadline }, { ...rules, rungs: [] })).toEqual([
      ['half', parseInstant('2026-11-16T11:05:05.061+07:00')],
      ['eighty', parseInstant('2026-11-16T14:26:02.024+07:00')],
      ['due', at('17T07:30')],
    ]);
  });

  test('are only those the agency wants', () => {
    expect(told(step, { ...rules, half: false, eighty: false, rungs: [] })).toEqual([
      ['due', at('19T10:00')],
    ]);
    expect(told(step, { half: false, eighty: false, due: false, rungs: [], urgent: [] })).toEqual(
      [],
    );
  });

  test('of what is waited for come once, when it should have come', () => {
    expect(told({ ...step, endOnly: true })).toEqual([['due', at('19T10:00')]]);
    expect(told({ ...step, endOnly: true }, { ...rules, due: false })).toEqual([
      ['due', at('19T10:00')],
    ]);
  });

  test('on the wall clock wait over night and weekend for the next opening, told once as the latest', () => {
    // Friday 15.00 to Saturday 15.00: all of it falls before Monday 07.30.
    expect(told(duty)).toEqual([['late-2', at('23T07:30')]]);
  });

  test('come at any hour for what the agency marked as urgent', () => {
    expect(told(duty, { ...rules, urgent: ['lapor-bssn'] })).toEqual([
      ['half', at('21T03:00')],
      ['eighty', at('21T10:12')],
      ['due', at('21T15:00')],
      ['late-1', at('21T16:00')],
      ['late-2', at('21T22:30')],
    ]);
  });

  test('come at any hour to who is on duty round the clock', () => {
    expect(
      told({ ...duty, roles: ['piket'] }, rules, { ...calendar, alwaysOpen: ['piket'] }),
    ).toHaveLength(5);
  });
});

test('after a stop only the latest reminder behind is told, and the next lies ahead', () => {
  const plan = reminderPlan(step, rules, calendar);
  expect(reminderNow(plan, at('19T10:30'))?.kind).toBe('due');
  expect(nextReminder(plan, at('19T10:30'))?.kind).toBe('late-1');
  expect(reminderNow(plan, at('17T10:00'))).toBeUndefined();
  expect(nextReminder(plan, at('23T10:00'))).toBeUndefined();
});
