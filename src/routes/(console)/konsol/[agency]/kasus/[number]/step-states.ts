import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { StepId } from '#core/sops/model.ts';

/** Steps a case has done, and the one it stands at; a step that it was closed in the middle of is neither. */
export const stepStates = ({
  status,
  turns,
}: Pick<OpenCase | ClosedCase, 'status' | 'turns'>): Readonly<Record<StepId, 'done' | 'now'>> => {
  const done = turns.flatMap(({ step, completed }) =>
    completed === null ? [] : [[step, 'done'] as const],
  );
  const current = status === 'open' ? turns.at(-1)?.step : undefined;
  return Object.fromEntries([
    ...done,
    ...(current === undefined ? [] : [[current, 'now'] as const]),
  ]);
};
