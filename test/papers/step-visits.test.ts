import { describe, expect, test } from 'vitest';
import type { OpenCase, Turn } from '#core/cases/case.ts';
import { executionOf, stepState } from '#core/papers/sop/step-visits.ts';
import { turnTimes } from '#core/oversight/figures/turn-time.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import { caseThroughAll, editionAt } from '#test/support/papers.ts';
import { instant } from '#test/support/scenario.ts';

const { sop } = editionAt('batam/2025-08');
const calendar = indonesianCalendar('Asia/Jakarta');
const now = instant('2026-11-18T04:00:00Z');
const whole = caseThroughAll(sop);

const visit = (step: string, turn: number, more: Partial<Turn>): Turn => {
  const found = whole.turns.find((one) => one.step === step);
  if (found === undefined) throw new Error(`no step ${step}`);
  return { ...found, turn, startedAt: instant('2026-11-17T02:00:00Z'), due: null, ...more };
};
const done = (outcome: string, at: string): Turn['completed'] => ({
  at: instant(at),
  recordedAt: instant(at),
  by: { kind: 'system' },
  outcome,
  form: {},
  backdatingReason: null,
  enteredFor: [],
  exception: null,
});
const execution = (turns: readonly Turn[]) => {
  const state: OpenCase = { ...whole, turns };
  return executionOf(sop, state, turnTimes(state, calendar, now));
};

describe('the visits of a step', () => {
  const way = execution([
    visit('rapat', 1, {
      due: instant('2026-11-17T04:00:00Z'),
      completed: done('belum', '2026-11-17T03:00:00Z'),
    }),
    visit('tangani', 2, {
      due: instant('2026-11-17T02:30:00Z'),
      completed: done('lanjut', '2026-11-17T03:00:00Z'),
    }),
    visit('rapat', 3, {
      completed: done('belum', '2026-11-17T03:00:00Z'),
      waits: [
        {
          party: 'Vendor Contoh',
          reason: '',
          since: instant('2026-11-17T02:30:00Z'),
          until: null,
          ended: { at: instant('2026-11-17T02:45:00Z'), result: '' },
        },
      ],
    }),
    visit('rapat', 4, {
      startedAt: instant('2026-11-18T03:00:00Z'),
      due: instant('2026-11-19T03:00:00Z'),
      completed: null,
      waits: [
        {
          party: 'Vendor Contoh',
          reason: '',
          since: instant('2026-11-18T03:30:00Z'),
          until: null,
          ended: null,
        },
      ],
    }),
  ]);

  test('are counted by step, each with its own times and verdict, waiting told apart', () => {
    expect(
      way.visits
        .get('rapat')
        ?.map(({ turn, round, usedMinutes, waitingMinutes, verdict, waitsFor, outcome }) => [
          turn,
          round,
          usedMinutes,
          waitingMinutes,
          verdict,
          waitsFor,
          outcome?.id,
        ]),
    ).toEqual([
      [1, 1, 60, 0, 'in-time', null, 'Belum: penanganan belum selesai'],
      [3, 2, 60, 15, 'untimed', null, 'Belum: penanganan belum selesai'],
      [4, 3, 60, 30, 'running', 'Vendor Contoh', undefined],
    ]);
    expect(
      way.visits.get('tangani')?.map(({ verdict, lateMinutes }) => [verdict, lateMinutes]),
    ).toEqual([['late', 30]]);
  });

  test('tell which steps were gone through, and which ways were taken', () => {
    expect(['tangani', 'rapat', 'buka-blokir'].map((step) => stepState(way, step))).toEqual([
      'done',
      'now',
      'later',
    ]);
    expect(way.taken).toEqual([
      { from: 'rapat', outcome: 'belum' },
      { from: 'tangani', outcome: 'lanjut' },
      { from: 'rapat', outcome: 'belum' },
    ]);
  });

  test('that the case closed around are left, not completed', () => {
    const left = execution([
      visit('rapat', 1, { completed: null, left: instant('2026-11-17T03:00:00Z') }),
    ]);
    expect(left.visits.get('rapat')).toMatchObject([
      { left: true, usedMinutes: 60, outcome: null, waitsFor: null },
    ]);
    expect([stepState(left, 'rapat'), left.taken]).toEqual(['done', []]);
  });
});
