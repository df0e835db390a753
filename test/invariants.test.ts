import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sopFileReader } from '#adapters/sop-file/index.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Case } from '#core/cases/case.ts';
import { noCase } from '#core/cases/case.ts';
import type { CommandData } from '#core/cases/command.ts';
import { decide } from '#core/cases/decide.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { evolve, replay } from '#core/cases/evolve.ts';
import { readEvent } from '#core/cases/record/read-event.ts';
import { mustBeLifted } from '#core/cases/measures.ts';
import type { RefusalCode } from '#core/cases/refusal.ts';
import { canonical } from '#core/record/canonical.ts';
import { compile } from '#core/sops/compile.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';
import { sampleReport, someFacts, tuesday } from './support/scenario.ts';
import { smallSop } from './support/small-sop.ts';
import { commandTypes, somebody, tried } from './support/tries.ts';

const edition = (path: string): Sop => {
  const { document, findings } = sopFileReader().read(readFileSync(`sop/${path}/sop.yaml`, 'utf8'));
  if (document === null) throw new Error(`${path}: ${JSON.stringify(findings[0])}`);
  return compile(document);
};

const sops: readonly (readonly [string, Sop])[] = [
  ['the small SOP', smallSop],
  ['Maluku Utara', edition('maluku-utara/2025-08')],
  ['Denpasar', edition('denpasar/tanpa-tanggal')],
  ['Batam', edition('batam/2025-08')],
];

/** One thing somebody tries: numbers are reduced to whatever the case offers at that moment. */
interface Try {
  readonly what: number;
  readonly who: number;
  readonly pick: number;
  readonly minutes: number;
}

const tries = fc.array(
  fc.record({ what: fc.nat(9_999), who: fc.nat(20), pick: fc.nat(1_000), minutes: fc.nat(3_000) }),
  { minLength: 1, maxLength: 60 },
);

interface Moment {
  readonly before: Case;
  readonly after: Case;
  readonly command: CommandData;
  readonly events: readonly CaseEvent[];
  readonly refused: RefusalCode | undefined;
}

const later = (at: Instant, minutes: number): Instant => instantOf(momentOf(at).add({ minutes }));

/** Everything that happens when these are tried one after another. */
const live = (sop: Sop, all: readonly Try[]): readonly Moment[] => {
  const moments: Moment[] = [];
  let [state, at]: [Case, Instant] = [noCase, tuesday];
  const step = (command: CommandData, by: Actor, pick: number): void => {
    const facts = { ...someFacts, unitReports: { received: pick % 7, valid: pick % 7 } };
    const decision = decide(sop, state, {
      ...command,
      meta: { id: `command-${String(moments.length)}`, at, by, facts },
    });
    const events = 'refused' in decision ? [] : decision;
    if ('refused' in decision) expect(decision.message.id).not.toBe('');
    const after = events.reduce<Case>(evolve, state);
    moments.push({
      before: state,
      after,
      command,
      events,
      refused: 'refused' in decision ? decision.refused : undefined,
    });
    state = after;
  };
  step(
    {
      type: 'receive-report',
      caseId: 'case-1',
      number: 'X-1',
      report: sampleReport(),
      trackingHash: 'h',
    },
    { kind: 'reporter' },
    1,
  );
  for (const one of all) {
    at = later(at, one.minutes);
    const command = tried(sop, state, one.what, one.pick);
    step(command, somebody(sop, state, command.type, one.who), one.pick);
  }
  return moments;
};

const always = (sop: Sop, holds: (moments: readonly Moment[]) => void): void => {
  fc.assert(
    fc.property(tries, (all) => {
      holds(live(sop, all));
    }),
    { numRuns: 150 },
  );
};

describe.each(sops)('whatever is tried on %s', (_name, sop) => {
  test('the record alone gives the case, also after it was written down and read back', () => {
    always(sop, (moments) => {
      const events = moments.flatMap((moment) => moment.events);
      const read: readonly CaseEvent[] = events.map((event, index) =>
        readEvent(canonical(event), { caseId: 'case-1', version: index + 1 }),
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

  test('a closed case changes only by being reopened, a duty fulfilled, a paper signed or its file given out, and never while something is blocked', () => {
    always(sop, (moments) => {
      for (const { before, after, command, events } of moments) {
        if (
          before.status === 'closed' &&
          command.type !== 'reopen' &&
          command.type !== 'fulfil-duty' &&
          command.type !== 'make-case-file' &&
          command.type !== 'sign-on-paper' &&
          !command.type.endsWith('-paper')
        )
          expect(events).toEqual([]);
        if (after.status === 'closed') expect(after.measures.filter(mustBeLifted)).toEqual([]);
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

  test('an accepted command is told in the record, but for a deadline that stays as it was', () => {
    always(sop, (moments) => {
      for (const { before, after, command, events, refused } of moments) {
        if (refused !== undefined) expect(after).toBe(before);
        else if (command.type !== 'recompute-due') expect(events).not.toEqual([]);
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

/** Lives long enough for rare things, the same ones at every run. */
const lives = (): readonly Moment[] =>
  sops.flatMap(([, sop]) =>
    fc.sample(tries, { numRuns: 400, seed: 11 }).flatMap((all) => live(sop, all)),
  );

test('every command is tried in these lives', () => {
  const moments = lives();
  const triedTypes = new Set<string>(moments.map(({ command }) => command.type));
  expect(commandTypes.filter((type) => !triedTypes.has(type))).toEqual([]);
});
