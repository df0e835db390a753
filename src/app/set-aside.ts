import { administrator } from '#core/people/built-in-roles.ts';
import type { Ground } from '#app/ground.ts';
import type { ChoreName, Log, SetAside, Thing } from '#app/ports.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';

/** Longest time between two tries, in minutes: a working day is not lost once the cause is gone. */
const longestRest = 240;
/** Enough of what was thrown to find the place; a stack can be endless. */
const mostReason = 4000;

/** What came of one thing; `failure` is null when it was done. */
export interface Outcome {
  readonly thing: Thing;
  readonly failure: string | null;
}

/** What a chore set aside earlier, and what becomes of the things it tries now. */
export interface Aside {
  /** How many wait for their next try; a search asks for as many more. */
  readonly waiting: number;
  waits(thing: Thing): boolean;
  /** When a thing that failed now is tried again: after two minutes, then after twice as long each time. */
  retryAt(thing: Thing): Instant;
  /** Sets aside what failed, and takes back what could be done after all. */
  settle(outcomes: readonly Outcome[]): Promise<void>;
  /**
   * Takes back what was to be tried again by now, was not, and is not there any more: its case was
   * closed, its clock has ended, somebody else has seen to it.
   *
   * @param gone which of these things; not asked when there are none
   */
  sweep(gone: (untried: readonly Thing[]) => Promise<readonly Thing[]>): Promise<void>;
}

/** Those of some things that are not among others. */
export const without = (things: readonly Thing[], others: readonly Thing[]): readonly Thing[] => {
  const keys = new Set(others.map(keyOf));
  return things.filter((thing) => !keys.has(keyOf(thing)));
};

const keyOf = ({ agency, caseId, item }: Thing): string => JSON.stringify([agency, caseId, item]);

/** What was thrown, as it is kept. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, mostReason);

/** Does one thing; what is thrown becomes its outcome, so that the others come to theirs. */
export const attempt = async (thing: Thing, work: () => Promise<unknown>): Promise<Outcome> => {
  try {
    await work();
    return { thing, failure: null };
  } catch (error) {
    return { thing, failure: reasonOf(error) };
  }
};

const tell = (log: Log, { chore, agency, caseId, item, tries, retryAt, reason }: SetAside): void =>
  log.failed({ work: chore, about: { agency, caseId, item, tries, retryAt }, error: reason });

/** What is aside of a chore at the beginning of a batch. */
export const asideOf = async (ground: Ground, chore: ChoreName): Promise<Aside> => {
  const now = ground.world.now();
  const known = new Map((await ground.setAside.all(chore)).map((one) => [keyOf(one), one]));
  const triesOf = (thing: Thing): number => (known.get(keyOf(thing))?.tries ?? 0) + 1;
  const waits = (thing: Thing): boolean => (known.get(keyOf(thing))?.retryAt ?? now) > now;
  const retryAt = (thing: Thing): Instant =>
    instantOf(momentOf(now).add({ minutes: Math.min(2 ** triesOf(thing), longestRest) }));
  const asideNow = async (thing: Thing, reason: string): Promise<SetAside> => ({
    ...thing,
    chore,
    id: ground.world.newId(),
    number: (await ground.cases.row(thing.agency, thing.caseId))?.number ?? thing.caseId,
    reason,
    tries: triesOf(thing),
    since: now,
    retryAt: retryAt(thing),
  });
  const tried = new Set<string>();
  const done = async (things: readonly Thing[]): Promise<void> => {
    if (things.length > 0) await ground.setAside.done(chore, things);
  };
  return {
    waiting: [...known.values()].filter(waits).length,
    waits,
    retryAt,
    settle: async (outcomes) => {
      const failed = outcomes.flatMap(({ thing, failure }) =>
        failure === null ? [] : [asideNow(thing, failure)],
      );
      if (failed.length > 0) {
        const asides = await Promise.all(failed);
        for (const aside of asides) tell(ground.log, aside);
        await ground.setAside.put(asides, administrator);
      }
      for (const { thing } of outcomes) tried.add(keyOf(thing));
      await done(
        outcomes.flatMap(({ thing, failure }) =>
          failure === null && known.has(keyOf(thing)) ? [thing] : [],
        ),
      );
    },
    sweep: async (gone) => {
      const untried = [...known.values()].filter((one) => !waits(one) && !tried.has(keyOf(one)));
      if (untried.length > 0) await done(await gone(untried));
    },
  };
};
