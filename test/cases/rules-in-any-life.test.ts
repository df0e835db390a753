import { beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '#core/cases/case.ts';
import type { CaseEvent, EventType } from '#core/cases/event.ts';
import { involved, partiesOf } from '#core/cases/parties.ts';
import { seatOf } from '#core/people/body.ts';
import { lives, type Moment } from '#test/support/lives.ts';

type Happened<T extends EventType> = {
  readonly moment: Moment;
  readonly event: Extract<CaseEvent, { readonly type: T }>;
};

let moments: readonly Moment[];
beforeAll(() => {
  moments = lives();
}, 120_000);

/** Every time something happened, with the case before and after. */
const times = <T extends EventType>(type: T): readonly Happened<T>[] => {
  const is = (event: CaseEvent): event is Happened<T>['event'] => event.type === type;
  return moments.flatMap((moment) => moment.events.filter(is).map((event) => ({ moment, event })));
};

const existing = (state: Case) => (state.status === 'none' ? [] : [state]);

describe('in lives that go any way, a party', () => {
  test('stands in a role once for each reason, and takes part from when it was let in until it is released', () => {
    for (const { after } of moments)
      for (const state of existing(after)) {
        const seats = involved(state).map((party) => seatOf(party));
        // The owner of the system may be named at once too, before the flow comes to its step.
        const reasons = involved(state).map((party) => `${seatOf(party)} ${party.because}`);
        expect(new Set(reasons).size).toBe(reasons.length);
        for (const { since, ended } of state.parties)
          if (ended !== null) expect(since <= ended.at).toBe(true);
        expect(
          partiesOf(state).every((party) => seats.includes(seatOf(party))),
          'only who is involved sees the case',
        ).toBe(true);
      }
  });

  test('is let in and released by events alone, and what was is never taken from the record', () => {
    for (const { before, after, events } of moments)
      for (const state of existing(after)) {
        const [earlier = 0] = existing(before).map(({ parties }) => parties.length);
        const came = events.filter(({ type }) => type === 'party-involved').length;
        expect(state.parties.length - earlier).toBe(came);
      }
    const released = times('party-released');
    expect(released.length).toBeGreaterThan(10);
    for (const { moment, event } of released) {
      const seat = seatOf(event);
      const [was] = existing(moment.before).map((state) => involved(state).map(seatOf));
      const [is] = existing(moment.after).map((state) => involved(state).map(seatOf));
      expect(was).toContain(seat);
      expect(is).not.toContain(seat);
      expect(event.reason.trim()).not.toBe('');
    }
  });
});

describe('in lives that go any way, a decision of Batam that follows an answer', () => {
  /** The severity that the last completed assessment gave. */
  const severityIn = (state: Case): unknown =>
    existing(state)
      .flatMap(({ turns }) => turns)
      .findLast(({ step, completed }) => step === 'keparahan' && completed !== null)?.completed
      ?.form['keparahan'];

  test('is that answer, or an exception the Sekretaris Daerah approved, with its reason', () => {
    const decided = times('step-completed').filter(({ event }) => event.step === 'blokir');
    const otherwise = decided.filter(
      ({ moment, event }) => severityIn(moment.before) !== event.outcome,
    );
    expect(decided.length - otherwise.length, 'some follow').toBeGreaterThan(5);
    for (const { moment, event } of otherwise) {
      const made = moment.events.filter(({ type }) => type === 'exception-made');
      expect(made).toHaveLength(1);
      const [state] = existing(moment.before);
      expect(
        state?.approvals.some(
          ({ role, turn, decided: answer, reason }) =>
            role === 'sekretaris-daerah' &&
            turn === event.turn &&
            answer?.given === true &&
            reason.trim() !== '',
        ),
      ).toBe(true);
    }
    for (const { moment } of decided.filter((one) => !otherwise.includes(one)))
      expect(moment.events.some(({ type }) => type === 'exception-made')).toBe(false);
  });
});

describe('in lives that go any way, a measure', () => {
  test('is executed after it was ordered and lifted after it was executed, each once', () => {
    const measureOf = (state: Case, id: number) =>
      existing(state).flatMap(({ measures }) => measures.filter(({ measure }) => measure === id));
    for (const { moment, event } of times('measure-executed')) {
      const [was] = measureOf(moment.before, event.measure);
      // One that is ordered with its step may be in force at once.
      if (was !== undefined) expect(was.state).toBe('ordered');
      expect(measureOf(moment.after, event.measure)).not.toEqual([]);
    }
    const lifted = times('measure-lifted');
    expect(lifted.length).toBeGreaterThan(10);
    for (const { moment, event } of lifted) {
      // Whoever completes a step can say that it was carried out in the very form that lifts it.
      const said = moment.events.some(
        (one) => one.type === 'measure-executed' && one.measure === event.measure,
      );
      expect(measureOf(moment.before, event.measure).map(({ state }) => state)).toEqual([
        said ? 'ordered' : 'in-force',
      ]);
    }
  });
});
