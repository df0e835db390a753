import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { CaseEvent } from '#core/cases/event.ts';
import { samePaper } from '#core/cases/paper-id.ts';
import { replay } from '#core/cases/evolve.ts';
import { readEvent } from '#core/cases/record/read-event.ts';
import { mustBeLifted } from '#core/cases/measures.ts';
import { owedSendings } from '#core/cases/sendings.ts';
import { canonical } from '#core/record/canonical.ts';
import type { Sop } from '#core/sops/model.ts';
import { live, lives, sops, tries, type Moment, type Try } from './support/lives.ts';
import { tuesday } from './support/scenario.ts';
import { smallSop } from './support/small-sop.ts';
import { commandTypes } from './support/tries.ts';

/** One for all properties of this run, so that each is held against the same lives. */
const seed = Math.trunc(Math.random() * 0x7fff_ffff);

const kept: { sop: Sop; lives: Map<string, readonly Moment[]> } = {
  sop: smallSop,
  lives: new Map(),
};

/** What happens when these are tried: a life that was lived for another property is not lived again. */
const lived = (sop: Sop, all: readonly Try[]): readonly Moment[] => {
  if (kept.sop !== sop) {
    kept.sop = sop;
    kept.lives = new Map();
  }
  const key = JSON.stringify(all);
  const moments = kept.lives.get(key) ?? live(sop, all);
  kept.lives.set(key, moments);
  return moments;
};

afterAll(() => {
  kept.lives = new Map();
});

const always = (sop: Sop, holds: (moments: readonly Moment[]) => void): void => {
  fc.assert(
    fc.property(tries, (all) => {
      holds(lived(sop, all));
    }),
    { numRuns: 150, seed },
  );
};

describe.each(sops)('whatever is tried on %s', (_name, sop) => {
  test('the record alone gives the case, also after it was written down and read back', () => {
    always(sop, (moments) => {
      const events = moments.flatMap((moment) => moment.events);
      const read: readonly CaseEvent[] = events.map((event, index) =>
        readEvent(canonical(event), { stream: 'case/case-1', version: index + 1 }),
      );
      expect(replay(read)).toEqual(moments.at(-1)?.after);
    });
  });

  test('an open case stands at exactly one step, and turns are counted without a gap', () => {
    always(sop, (moments) => {
      for (const { after } of moments) {
        if (after.status === 'none') continue;
        expect(after.turns.map((turn) => turn.turn)).toEqual(
          after.turns.map((_, index) => index + 1),
        );
        const current = after.turns.filter((turn) => turn.completed === null && turn.left === null);
        expect(current).toEqual(after.status === 'open' ? [after.turns.at(-1)] : []);
      }
    });
  });

  test('a closed case changes only by being reopened, by what happened before it closed, a duty fulfilled, a paper signed or its file given out, and never while something is blocked', () => {
    always(sop, (moments) => {
      for (const { before, after, command, events } of moments) {
        if (
          before.status === 'closed' &&
          command.type !== 'reopen' &&
          command.type !== 'fulfil-duty' &&
          command.type !== 'make-case-file' &&
          command.type !== 'sign-on-paper' &&
          // What the closing step makes is sent after it, and a paper revoked since is sent anew.
          command.type !== 'record-sending' &&
          command.type !== 'waive-sending' &&
          command.type !== 'record-reply' &&
          // What came of what was open then is told when it is known.
          command.type !== 'answer-disposition' &&
          command.type !== 'record-meeting' &&
          command.type !== 'cancel-meeting' &&
          !command.type.endsWith('-paper')
        )
          expect(events).toEqual([]);
        if (after.status === 'closed') expect(after.measures.filter(mustBeLifted)).toEqual([]);
      }
    });
  });

  test('no case is told to be handled, and none closes, over an ordered measure nobody spoke of', () => {
    always(sop, (moments) => {
      for (const { after, events } of moments) {
        const ends = events.some(
          (event) =>
            event.type === 'case-closed' ||
            (event.type === 'step-completed' &&
              sop.steps
                .get(event.step)
                ?.outcomes.some(({ id, findsHandled }) => id === event.outcome && findsHandled)),
        );
        if (ends && after.status !== 'none')
          expect(after.measures.filter(({ state }) => state === 'ordered')).toEqual([]);
      }
    });
  });

  test('no case closes while a step before owes a sending, and a closed one owes only what its closing ordered or was revoked since', () => {
    always(sop, (moments) => {
      for (const { before, after, events } of moments) {
        if (after.status !== 'closed') continue;
        if (before.status !== 'closed') {
          const ordered = events.flatMap((event) =>
            event.type === 'sending-ordered' ? [event.sending] : [],
          );
          expect(owedSendings(after).filter(({ sending }) => !ordered.includes(sending))).toEqual(
            [],
          );
        } else if (!events.some(({ type }) => type === 'paper-revoked'))
          expect(owedSendings(after).length).toBeLessThanOrEqual(owedSendings(before).length);
      }
    });
  });

  test('nothing is told as sent or waived that no fact of the record says, and every order stands in it', () => {
    always(sop, (moments) => {
      const after = moments.at(-1)?.after;
      if (after === undefined || after.status === 'none') return;
      const events = moments.flatMap((moment) => moment.events);
      expect(after.sendings.map(({ sending }) => sending)).toEqual(
        events.flatMap((event) => (event.type === 'sending-ordered' ? [event.sending] : [])),
      );
      for (const { sending, items, recipients } of after.sendings)
        for (const { name, state } of recipients) {
          const recorded = events.some(
            (event) =>
              event.type === 'sending-recorded' &&
              event.sending === sending &&
              event.recipients.includes(name),
          );
          const sent =
            items.length > 0 &&
            items.every((item) =>
              events.some(
                (event) =>
                  event.type === 'paper-sent' &&
                  samePaper(item)(event) &&
                  [...event.to, ...event.reaches].includes(name),
              ),
            );
          const waived = events.some(
            (event) =>
              event.type === 'sending-waived' &&
              event.sending === sending &&
              event.recipients.includes(name),
          );
          if (state === 'sent') expect(recorded || sent).toBe(true);
          if (state === 'waived') expect(waived).toBe(true);
        }
    });
  });

  test('a step starts with the SOP’s executors, is never due before it starts, and follows from an outcome of the SOP', () => {
    always(sop, (moments) => {
      for (const { command, events } of moments) {
        const started = events.find((event) => event.type === 'step-started');
        if (started === undefined) continue;
        expect(started.roles).toEqual(
          sop.steps.get(started.step)?.executors.map((one) => one.role),
        );
        expect(started.due === null || started.due > started.happenedAt).toBe(true);
        if (command.type !== 'complete-step') continue;
        expect(
          sop.steps.get(command.step)?.outcomes.find((one) => one.id === command.outcome)?.to,
        ).toBe(started.step);
      }
    });
  });

  test('an accepted command is told in the record, but for a deadline that stays as it was and a letter its reader has taken before', () => {
    always(sop, (moments) => {
      for (const { before, after, command, events, refusal } of moments) {
        if (refusal !== undefined) expect(after).toBe(before);
        else if (events.length === 0) {
          expect(['recompute-due', 'fetch-paper']).toContain(command.type);
          expect(after).toBe(before);
        }
      }
    });
  });

  test('a number is never given twice', () => {
    always(sop, ([...moments]) => {
      const after = moments.at(-1)?.after;
      if (after === undefined || after.status === 'none') return;
      const numbers = [
        after.measures.map((one) => one.measure),
        after.meetings.map((one) => one.meeting),
        after.dispositions.map((one) => one.disposition),
        after.duties.map((one) => one.number),
        ...after.papers.map((paper) => paper.versions.map((one) => one.version)),
      ];
      for (const given of numbers) expect(given).toEqual(given.map((_, index) => index + 1));
    });
  });

  test('nothing happens before it could, and nothing is recorded before it happened', () => {
    always(sop, (moments) => {
      for (const event of moments.flatMap((moment) => moment.events)) {
        expect(event.happenedAt >= tuesday).toBe(true);
        expect(event.recordedAt >= event.happenedAt).toBe(true);
      }
    });
  });
});

test('some of these lives reach the end of the SOP, so that the invariants are about something', () => {
  const ends = fc
    .sample(tries, { numRuns: 300, seed: 7 })
    .map((all) => live(smallSop, all).some((moment) => moment.after.status === 'closed'));
  expect(ends.filter(Boolean).length).toBeGreaterThan(30);
});

/** How often each command was among these moments. */
const counted = (moments: readonly Moment[]): ReadonlyMap<string, number> =>
  moments.reduce(
    (counts, { command }) => counts.set(command.type, (counts.get(command.type) ?? 0) + 1),
    new Map<string, number>(),
  );

/** Often enough that it is no accident of one life. */
const often = 5;

const rare = (counts: ReadonlyMap<string, number>): readonly string[] =>
  commandTypes
    .filter((type) => (counts.get(type) ?? 0) < often)
    .map((type) => `${type}: ${String(counts.get(type) ?? 0)}`);

describe('in lives that are the same at every run', () => {
  const moments = lives();

  test('every command is accepted, and tells the record something', () => {
    expect(rare(counted(moments.filter(({ events }) => events.length > 0)))).toEqual([]);
  });

  test('every command is refused', () => {
    expect(rare(counted(moments.filter(({ refusal }) => refusal !== undefined)))).toEqual([]);
  });
});
