import fc from 'fast-check';
import type { Actor } from '#core/people/actor.ts';
import type { Case } from '#core/cases/case.ts';
import { noCase } from '#core/cases/case.ts';
import type { CommandData } from '#core/cases/command.ts';
import { decide } from '#core/cases/decide.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { evolve } from '#core/cases/evolve.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';
import { openCalendar } from './calendar.ts';
import { edition } from './edition.ts';
import { sampleReport, someFacts, tuesday } from './scenario.ts';
import { smallSop } from './small-sop.ts';
import { somebody, tried } from './tries.ts';

/** The SOPs that lives are tried on. */
export const sops: readonly (readonly [string, Sop])[] = [
  ['the small SOP', smallSop],
  ['Maluku Utara', edition('maluku-utara/2025-08')],
  ['Denpasar', edition('denpasar/tanpa-tanggal')],
  ['Batam', edition('batam/2025-08')],
];

/** One thing somebody tries: numbers are reduced to whatever the case offers at that moment. */
export interface Try {
  readonly what: number;
  readonly who: number;
  readonly pick: number;
  readonly minutes: number;
}

export const tries = fc.array(
  fc.record({ what: fc.nat(9_999), who: fc.nat(20), pick: fc.nat(1_000), minutes: fc.nat(3_000) }),
  // Without a size fast-check keeps lives to some ten tries, and what comes late never comes.
  { minLength: 30, maxLength: 120, size: 'max' },
);

/** One thing that was tried, and what came of it. */
export interface Moment {
  readonly before: Case;
  readonly after: Case;
  readonly command: CommandData;
  readonly events: readonly CaseEvent[];
  readonly refusal: Refusal | undefined;
}

const later = (at: Instant, minutes: number): Instant => instantOf(momentOf(at).add({ minutes }));

/** What an administrator may have put into force meanwhile: open round the clock. */
const otherCalendar = { ...openCalendar('Asia/Jakarta'), version: 2 };

/** Everything that happens when these are tried one after another. */
export const live = (sop: Sop, all: readonly Try[]): readonly Moment[] => {
  const moments: Moment[] = [];
  let [state, at]: [Case, Instant] = [noCase, tuesday];
  const step = (command: CommandData, by: Actor, pick: number): void => {
    const facts = {
      ...someFacts,
      calendar: pick % 3 === 0 ? otherCalendar : someFacts.calendar,
      unitReports: { received: pick % 7, valid: pick % 7 },
    };
    const decision = decide(sop, state, {
      ...command,
      meta: { id: `command-${String(moments.length)}`, at, by, facts },
    });
    const events = 'refused' in decision ? [] : decision;
    const after = events.reduce<Case>(evolve, state);
    moments.push({
      before: state,
      after,
      command,
      events,
      refusal: 'refused' in decision ? decision : undefined,
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

/** Lives long enough for rare things, the same ones at every run. */
export const lives = (): readonly Moment[] =>
  sops.flatMap(([, sop]) =>
    fc.sample(tries, { numRuns: 400, seed: 11 }).flatMap((all) => live(sop, all)),
  );
