import type { ClosedCase, OpenCase, Turn } from '#core/cases/case.ts';
import type { StepId } from '#core/sops/model.ts';

/**
 * Steps done in this round, in the order they were: whoever goes back to a step, in a loop or after
 * reopening, works it and what came after it anew.
 */
const doneSteps = (turns: readonly Turn[]): readonly StepId[] =>
  turns.reduce<readonly StepId[]>((done, { step, completed }) => {
    const before = done.includes(step) ? done.slice(0, done.indexOf(step)) : done;
    return completed === null ? before : [...before, step];
  }, []);

/** Steps a case has done, and the one it stands at; a step that it was closed in the middle of is neither. */
export const stepStates = ({
  status,
  turns,
}: Pick<OpenCase | ClosedCase, 'status' | 'turns'>): Readonly<Record<StepId, 'done' | 'now'>> => {
  const current = status === 'open' ? turns.at(-1)?.step : undefined;
  return Object.fromEntries([
    ...doneSteps(turns).map((step) => [step, 'done'] as const),
    ...(current === undefined ? [] : [[current, 'now'] as const]),
  ]);
};
