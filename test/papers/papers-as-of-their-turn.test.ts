import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case, ClosedCase, OpenCase } from '#core/cases/case.ts';
import { noCase } from '#core/cases/case.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { evolve, replay } from '#core/cases/evolve.ts';
import { asOfTurn } from '#core/papers/record/as-of.ts';
import { live, tries } from '#test/support/lives.ts';
import { casePaper } from '#test/support/office-papers.ts';
import { officer, personOf, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const [meja, tim, pemilik] = [officer('meja'), officer('tim'), personOf('dinas-contoh', 'pemilik')];

const isCase = (state: Case): state is OpenCase | ClosedCase => state.status !== 'none';

/** All that happened in a life, and the case after each event. */
const record = (events: readonly CaseEvent[]) =>
  events.reduce<readonly Case[]>(
    (states, event) => [...states, evolve(states.at(-1) ?? noCase, event)],
    [],
  );

describe('the papers of a turn', () => {
  test('tell the same whatever happens afterwards', () => {
    fc.assert(
      fc.property(tries, (all) => {
        // A report put right is told right on every paper: that has a test of its own.
        const events = live(smallSop, all)
          .flatMap((moment) => moment.events)
          .filter(({ type }) => type !== 'report-corrected');
        const state = replay(events);
        if (!isCase(state)) throw new Error('no case');
        const states = record(events);
        for (const { turn } of state.turns.filter(({ completed }) => completed !== null)) {
          const whole = asOfTurn(events, state, turn);
          // As soon as the step was completed, whatever had not happened by then.
          const at = events.findIndex(
            (event) => event.type === 'step-completed' && event.turn === turn,
          );
          const command = events[at]?.command;
          const end = events.findIndex((event, index) => index > at && event.command !== command);
          const soon = end === -1 ? events.length : end;
          const then = states[soon - 1];
          if (then === undefined || !isCase(then)) throw new Error('no case');
          const early = asOfTurn(events.slice(0, soon), then, turn);
          expect({ ...whole, papers: [] }).toEqual({ ...early, papers: [] });
          expect(whole.turns.at(-1)?.turn).toBeGreaterThanOrEqual(turn);
        }
      }),
      { numRuns: 15 },
    );
  });

  const begun = new Scenario(smallSop).reported().completed(meja, 'lanjut');
  const later = begun.completed(tim, 'rendah', { form: { alasan: 'Terbukti', parah: 'rendah' } });

  test('are those of the case of today while the turn goes on', () => {
    expect(asOfTurn(begun.events, begun.open, begun.turn)).toBe(begun.open);
    expect(asOfTurn([], begun.open, 1)).toBe(begun.open);
  });

  test('know nothing of what came later but the papers of today', () => {
    const today = { ...later.open, papers: [casePaper('berita-acara', 2)] };
    const then = asOfTurn(later.events, today, 1);
    expect(then.severity).toBeNull();
    expect(then.papers).toBe(today.papers);
    expect(then.turns.map(({ turn }) => turn)).toEqual([1]);
    expect(then.ticket).not.toBeNull();
  });

  test('know what their own completion brought about, not the step that came next', () => {
    const then = asOfTurn(later.events, later.open, 2);
    expect(then.severity).toBe('rendah');
    expect(then.turns.map(({ step }) => step)).toEqual(['terima', 'nilai']);
  });

  test('of the last step tell that the case closed', () => {
    const closed = later
      .involving('pemilik', 'dinas-contoh')
      .completed(pemilik, 'lanjut')
      .completed(tim, 'sudah')
      .completed(tim, 'lanjut')
      .everythingSent(tim)
      .completed(tim, 'tutup');
    if (closed.state.status !== 'closed') throw new Error('the case goes on');
    expect(asOfTurn(closed.events, closed.state, 6).status).toBe('closed');
    expect(asOfTurn(closed.events, closed.state, 5).status).toBe('open');
  });
});
