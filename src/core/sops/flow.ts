import type { SopDocument, StepPart } from './document.ts';

/** What an outcome names instead of a next step to end the flow. */
export const endOfFlow = 'selesai';

/** Which steps can follow which: for each step's code the codes of all that can come after it. */
type Followers = ReadonlyMap<string, ReadonlySet<string>>;

const spread = (
  from: ReadonlySet<string>,
  next: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> => {
  const seen = new Set(from);
  const waiting = [...from];
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    for (const other of next.get(code) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      waiting.push(other);
    }
  }
  return seen;
};

const followersIn = (document: SopDocument): Followers => {
  const known = new Set(document.langkah.map((step) => step.kode));
  const next = new Map(
    document.langkah.map(
      (step) =>
        [
          step.kode,
          new Set(step.hasil.map((outcome) => outcome.ke).filter((code) => known.has(code))),
        ] as const,
    ),
  );
  return new Map([...next].map(([code, direct]) => [code, spread(direct, next)] as const));
};

/** Several rules ask it of the same document, for every step and output: computed once for each. */
const kept = new WeakMap<SopDocument, Followers>();

const followersOf = (document: SopDocument): Followers => {
  const before = kept.get(document);
  if (before !== undefined) return before;
  const followers = followersIn(document);
  kept.set(document, followers);
  return followers;
};

const none: ReadonlySet<string> = new Set();

/** Codes of the steps that can follow a step, itself included only when a loop leads back to it. */
export const stepsAfter = (document: SopDocument, code: string): ReadonlySet<string> =>
  followersOf(document).get(code) ?? none;

/** Codes of the steps that can be reached from the first one, the first one included. */
export const reachableSteps = (document: SopDocument): ReadonlySet<string> =>
  new Set(
    document.langkah
      .slice(0, 1)
      .flatMap((first) => [first.kode, ...stepsAfter(document, first.kode)]),
  );

/** Whether a step can be reached from the first one without passing another. */
export const avoids = (document: SopDocument, passed: string, to: string): boolean => {
  const around = {
    ...document,
    langkah: document.langkah.filter(({ kode }) => kode !== passed),
  };
  return document.langkah[0]?.kode !== passed && reachableSteps(around).has(to);
};

/** Steps from which a step can be reached. */
export const stepsBefore = (document: SopDocument, code: string): readonly StepPart[] =>
  document.langkah.filter((step) => stepsAfter(document, step.kode).has(code));
