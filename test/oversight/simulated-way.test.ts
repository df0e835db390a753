import { describe, expect, test } from 'vitest';
import { compile } from '#core/sops/compile.ts';
import type { Sop } from '#core/sops/model.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import { sops } from '#test/support/lives.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';
import { instant } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { simulate } from '#core/oversight/figures/simulate.ts';

const calendar = indonesianCalendar('Asia/Jakarta');
const tuesday = instant('2026-11-17T10:00:00+07:00');
const codes = (sop: Sop): readonly string[] =>
  simulate(sop, calendar, tuesday).map(({ step }) => step.id);

describe('if a report arrives now', () => {
  test('each step starts when the one before was due', () => {
    expect(
      simulate(smallSop, calendar, tuesday).map(({ step, startsAt, dueAt }) => [
        step.id,
        startsAt,
        dueAt,
      ]),
    ).toEqual([
      ['terima', tuesday, instant('2026-11-17T10:05:00+07:00')],
      ['nilai', instant('2026-11-17T10:05:00+07:00'), instant('2026-11-19T10:05:00+07:00')],
      ['tangani', instant('2026-11-19T10:05:00+07:00'), instant('2026-11-26T10:05:00+07:00')],
      ['rapat', instant('2026-11-26T10:05:00+07:00'), null],
      ['buka', instant('2026-11-26T10:05:00+07:00'), null],
      ['akhir', instant('2026-11-26T10:05:00+07:00'), null],
    ]);
  });

  test('the way is that of the first outcomes, and a loop is gone round once', () => {
    const loop = compile(
      sampleSop({
        langkah: [
          sampleStep('a', '1', [sampleOutcome('lanjut', 'b')]),
          sampleStep('b', '2', [sampleOutcome('ulang', 'a'), sampleOutcome('tutup', 'selesai')]),
        ],
      }),
    );
    expect(codes(loop)).toEqual(['a', 'b']);
    expect(codes(smallSop)).not.toContain('tolak');
  });

  test('outside working hours the clock starts at the next opening', () => {
    const [first] = simulate(smallSop, calendar, instant('2026-11-21T12:00:00+07:00'));
    expect(first?.dueAt).toBe(instant('2026-11-23T07:35:00+07:00'));
  });

  test('it is said from where on the holidays are not known', () => {
    const soon = { ...calendar, knownUntil: '2026-11-18' };
    expect(
      simulate(smallSop, soon, tuesday).map(({ beyondKnownHolidays }) => beyondKnownHolidays),
    ).toEqual([false, true, false, false, false, false]);
  });

  test('those on duty round the clock are due sooner', () => {
    const piket = { ...calendar, alwaysOpen: ['tim'] };
    const friday = instant('2026-11-20T10:00:00+07:00');
    const dueOf = (of: typeof calendar) => simulate(smallSop, of, friday).at(-1)?.startsAt ?? '';
    expect(dueOf(piket) < dueOf(calendar)).toBe(true);
  });
});

test.each(sops)(
  '%s comes from its first step to its end, no step twice, no time back',
  (_n, sop) => {
    const steps = simulate(sop, calendar, tuesday);
    expect(steps[0]?.step.id).toBe(sop.first);
    expect(steps.at(-1)?.step.outcomes.some(({ to }) => to === null)).toBe(true);
    expect(new Set(steps.map(({ step }) => step)).size).toBe(steps.length);
    for (const [index, { startsAt, dueAt }] of steps.entries()) {
      expect(startsAt >= tuesday).toBe(true);
      expect(dueAt === null || dueAt > startsAt).toBe(true);
      const next = steps[index + 1];
      if (next !== undefined) expect(next.startsAt).toBe(dueAt ?? startsAt);
    }
  },
);
