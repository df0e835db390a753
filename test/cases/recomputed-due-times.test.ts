import { describe, expect, test } from 'vitest';
import { compile } from '#core/sops/compile.ts';
import type { Calendar } from '#core/time/calendar.ts';
import { openCalendar } from '#test/support/calendar.ts';
import { instant, officer, Scenario, someFacts } from '#test/support/scenario.ts';
import { oneStepSop } from '#test/support/sample-sop.ts';
import { smallSop } from '#test/support/small-sop.ts';

const tanggap = { kind: 'system' } as const;
const [meja, ketua] = [officer('meja'), officer('ketua')];
const base = someFacts.calendar;
const calendar = (more: Partial<Calendar>): Calendar => ({ ...base, version: 2, ...more });
const closedOn = (date: string) =>
  calendar({
    closed: [...base.closed, { date, name: 'Libur daerah', kind: 'agency', source: 'Surat' }],
  });

/** At the step of two working days, since Tuesday 10.00. */
const assessing = new Scenario(smallSop).reported().completed(meja, 'lanjut');
const recompute = (scenario: Scenario, to: Calendar, reason = 'Libur daerah') =>
  scenario.knowing({ calendar: to }).when(tanggap, { type: 'recompute-due', reason });

describe('a changed calendar', () => {
  test('moves the due time of the step the case stands at, and tells why', () => {
    const moved = recompute(assessing, closedOn('2026-11-18')).thenHappened('due-changed');
    expect(moved.events.at(-1)).toMatchObject({
      turn: 2,
      from: instant('2026-11-19T10:00:00+07:00'),
      to: instant('2026-11-20T10:00:00+07:00'),
      reason: 'Libur daerah',
      calendarVersion: 2,
      beyondKnownHolidays: false,
    });
    expect(moved.open.turns[1]?.due).toBe(instant('2026-11-20T10:00:00+07:00'));
  });

  test('leaves the turns the case has left', () => {
    const moved = recompute(assessing, closedOn('2026-11-18'));
    expect(moved.open.turns[0]).toEqual(assessing.open.turns[0]);
  });

  test('tells nothing when the time comes out the same, a later version or not', () => {
    recompute(assessing, closedOn('2026-12-01')).thenHappened();
    recompute(assessing, calendar({})).thenHappened();
  });

  test('counts from when the step started, whenever it is recomputed', () => {
    const late = recompute(assessing.at('2026-12-10T10:00:00+07:00'), closedOn('2026-11-18'));
    expect(late.open.turns[1]?.due).toBe(instant('2026-11-20T10:00:00+07:00'));
    expect(late.open.turns[1]?.dueChanges[0]?.at).toBe(late.now);
  });

  test('back again moves it back, both changes kept', () => {
    const back = recompute(recompute(assessing, closedOn('2026-11-18')), { ...base, version: 3 });
    expect(back.open.turns[1]).toMatchObject({
      due: assessing.open.turns[1]?.due,
      calendarVersion: 3,
    });
    expect(back.open.turns[1]?.dueChanges).toHaveLength(2);
  });

  test('says when the holidays are not known that far', () => {
    const unknown = recompute(
      assessing,
      calendar({ ...closedOn('2026-11-18'), knownUntil: '2026-11-19' }),
    );
    expect(unknown.open.turns[1]?.beyondKnownHolidays).toBe(true);
  });

  test('that puts a role on duty round the clock counts its steps by the wall clock', () => {
    const saturday = new Scenario(smallSop)
      .at('2026-11-21T09:00:00+07:00')
      .reported({ receivedAt: instant('2026-11-21T08:00:00+07:00') });
    expect(saturday.open.turns[0]?.due).toBe(instant('2026-11-23T07:35:00+07:00'));
    const onDuty = recompute(saturday, calendar({ alwaysOpen: ['meja'] }));
    expect(onDuty.open.turns[0]?.due).toBe(instant('2026-11-21T08:05:00+07:00'));
    recompute(saturday, calendar({ alwaysOpen: ['tim'] })).thenHappened();
  });

  test('asks for a reason, and is nobody’s to ask for but Tanggap’s own', () => {
    recompute(assessing, closedOn('2026-11-18'), ' ').thenRefused('empty-text');
    for (const by of [meja, ketua, { kind: 'reporter' } as const])
      assessing
        .when(by, { type: 'recompute-due', reason: 'Alasan contoh' })
        .thenRefused('not-permitted');
  });

  test('moves nothing in a case that is closed or not there', () => {
    const closed = assessing.when(ketua, {
      type: 'close',
      reason: 'withdrawn',
      note: 'Catatan contoh',
    });
    recompute(closed, closedOn('2026-11-18')).thenRefused('case-closed');
    recompute(new Scenario(smallSop), closedOn('2026-11-18')).thenRefused('no-case');
  });
});

test('a step without a standard time has no due time, under any calendar', () => {
  const open = new Scenario(
    compile(oneStepSop({ mutu_baku: { kelengkapan: null, waktu: null, output: [] } })),
  ).reported();
  expect(open.open.turns[0]).toMatchObject({ due: null, beyondKnownHolidays: false });
  recompute(open, { ...openCalendar('Asia/Jayapura'), version: 4 }).thenHappened();
});

test('the due time of a step is computed with the calendar of its start, and says which', () => {
  const opened = new Scenario(smallSop)
    .knowing({ calendar: { ...openCalendar('Asia/Jakarta'), version: 9 } })
    .reported();
  expect(opened.open.turns[0]?.calendarVersion).toBe(9);
  expect(opened.knowing({ calendar: base }).completed(meja, 'lanjut').open.turns[1]).toMatchObject({
    calendarVersion: 1,
  });
});
