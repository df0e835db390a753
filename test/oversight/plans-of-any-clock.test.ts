import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { due } from '#core/time/due.ts';
import { instantOfMs, msOf } from '#core/time/instant.ts';
import { wholeMs } from '#core/time/milliseconds.ts';
import { isOpen } from '#core/time/working-time.ts';
import { moments } from '#test/support/moments.ts';
import { nextReminder, reminderNow, reminderPlan } from '#core/oversight/reminders/plan.ts';
import type { ReminderRules, Watched } from '#core/oversight/reminders/rules.ts';

const rules: fc.Arbitrary<ReminderRules> = fc.record({
  half: fc.boolean(),
  eighty: fc.boolean(),
  due: fc.boolean(),
  rungs: fc.uniqueArray(fc.integer({ min: 1, max: 1_500 }), { maxLength: 4 }).map((all) =>
    all
      .toSorted((a, b) => a - b)
      .map((afterMinutes, index) => ({
        afterMinutes,
        roles: ['ketua', `atasan-${String(index)}`],
      })),
  ),
  urgent: fc.constantFrom([], ['terima']),
});

/** A step of some days, or a duty of some hours by the wall clock. */
const clocks = fc
  .record({
    moment: moments,
    n: fc.integer({ min: 1, max: 6 }),
    wallClock: fc.boolean(),
    endOnly: fc.boolean(),
    roles: fc.constantFrom(['tim'], ['tim', 'ketua']),
  })
  .map(({ moment: { calendar, start }, n, wallClock, endOnly, roles }) => {
    const watched: Watched = {
      code: 'terima',
      startedAt: start,
      due: wallClock
        ? instantOfMs(wholeMs(msOf(start) + n * 3_600_000))
        : due(start, { n, unit: 'day' }, { day: 'working', week: 'calendar' }, calendar).due,
      roles,
      seats: roles,
      wallClock,
      ...(endOnly ? { endOnly } : {}),
    };
    return { calendar, watched };
  });

const always = (
  holds: (
    plan: ReturnType<typeof reminderPlan>,
    given: { readonly watched: Watched; readonly rules: ReminderRules },
    calendar: Parameters<typeof reminderPlan>[2],
  ) => void,
): void => {
  fc.assert(
    fc.property(clocks, rules, ({ calendar, watched }, wanted) => {
      holds(reminderPlan(watched, wanted, calendar), { watched, rules: wanted }, calendar);
    }),
  );
};

describe('whatever the clock, the calendar and the rules', () => {
  test('reminders come one after another, never two at once', () => {
    always((plan) => {
      for (const [index, { at }] of plan.entries()) {
        const next = plan[index + 1];
        if (next !== undefined) expect(at < next.at).toBe(true);
      }
    });
  });

  test('none comes before the clock began, none of lateness before it is due', () => {
    always((plan, { watched }) => {
      for (const { kind, at } of plan) {
        expect(at >= watched.startedAt).toBe(true);
        if (kind === 'due' || kind.startsWith('late')) expect(at >= watched.due).toBe(true);
      }
    });
  });

  test('each is one the agency wants', () => {
    always((plan, { watched, rules: wanted }) => {
      const rungs = wanted.rungs.map((_, index) => `late-${String(index + 1)}`);
      const kinds: readonly string[] =
        watched.endOnly === true
          ? ['due']
          : [
              ...(wanted.half ? ['half'] : []),
              ...(wanted.eighty ? ['eighty'] : []),
              ...(wanted.due ? ['due'] : []),
              ...rungs,
            ];
      for (const { kind } of plan) expect(kinds).toContain(kind);
      // Of those that fall together the last is told, so the last of all is always told.
      expect(plan.at(-1)?.kind).toBe(kinds.at(-1));
    });
  });

  test('the executor hears every one, nobody twice of the same', () => {
    always((plan, { watched }) => {
      for (const { seats } of plan) {
        expect(seats).toEqual(expect.arrayContaining([...watched.seats]));
        expect(new Set(seats).size).toBe(seats.length);
      }
    });
  });

  test('they come while the agency is at work, unless the matter is urgent', () => {
    always((plan, { rules: wanted }, calendar) => {
      if (wanted.urgent.length > 0) return;
      for (const { at } of plan) expect(isOpen(at, calendar)).toBe(true);
    });
  });

  test('at any moment the one told is behind, the next ahead, and none lies between', () => {
    fc.assert(
      fc.property(clocks, rules, fc.nat(20_000), ({ calendar, watched }, wanted, minutes) => {
        const plan = reminderPlan(watched, wanted, calendar);
        const now = instantOfMs(wholeMs(msOf(watched.startedAt) + minutes * 60_000));
        const [told, next] = [reminderNow(plan, now), nextReminder(plan, now)];
        const index = told === undefined ? -1 : plan.indexOf(told);
        expect(plan[index + 1]).toBe(next);
        expect(told === undefined || told.at <= now).toBe(true);
        expect(next === undefined || next.at > now).toBe(true);
      }),
    );
  });
});
