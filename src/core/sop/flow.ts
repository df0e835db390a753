import type { SopDocument, StepPart } from './document.ts';

/** What an outcome names instead of a next step to end the flow. */
export const endOfFlow = 'selesai';

/** Codes of the known steps that follow a step, without the end and without unknown ones. */
const nextSteps = (steps: ReadonlyMap<string, StepPart>, code: string): readonly string[] =>
  (steps.get(code)?.hasil ?? []).map((outcome) => outcome.ke).filter((next) => steps.has(next));

const stepsByCode = (document: SopDocument): ReadonlyMap<string, StepPart> =>
  new Map(document.langkah.map((step) => [step.kode, step]));

const spread = (from: readonly string[], next: (code: string) => readonly string[]): ReadonlySet<string> => {
  const seen = new Set(from);
  const waiting = [...from];
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    for (const other of next(code)) {
      if (seen.has(other)) continue;
      seen.add(other);
      waiting.push(other);
    }
  }
  return seen;
};

/** Codes of the steps that can be reached from the first one, the first one included. */
export const reachableSteps = (document: SopDocument): ReadonlySet<string> => {
  const steps = stepsByCode(document);
  return spread(document.langkah.slice(0, 1).map((step) => step.kode), (code) => nextSteps(steps, code));
};

/** Codes of the steps that can follow a step, itself included only when a loop leads back to it. */
export const stepsAfter = (document: SopDocument, code: string): ReadonlySet<string> => {
  const steps = stepsByCode(document);
  return spread(nextSteps(steps, code), (other) => nextSteps(steps, other));
};

/** Steps from which a step can be reached. */
export const stepsBefore = (document: SopDocument, code: string): readonly StepPart[] =>
  document.langkah.filter((step) => stepsAfter(document, step.kode).has(code));
