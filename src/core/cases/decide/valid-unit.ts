import { isSystem } from '#core/cases/answers/answer.ts';
import type { OpenCase } from '#core/cases/case.ts';
import type { Answers } from '#core/cases/event.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { AffectedSystem } from '#core/cases/report.ts';
import type { Bodies } from '#core/people/body.ts';
import type { Outcome, Step } from '#core/sops/model.ts';
import { say } from '#core/text/bilingual.ts';
import { isBlank } from '#core/text/plain.ts';
import { withOwner } from './parties.ts';

/**
 * The system of a report that is found valid, under the unit of the register that it names; undefined
 * where nothing has to be settled: it is already, the report is not found valid, or no unit is called so.
 */
export const reportedOwner = (
  { findsValid }: Outcome,
  { system }: OpenCase,
  bodies: Bodies,
): AffectedSystem | undefined => {
  if (!findsValid || system.body !== undefined) return undefined;
  const found = withOwner(system, bodies);
  return 'refused' in found || found.body === undefined ? undefined : found;
};

/**
 * A report found valid counts among those of a work unit, so it has to name one; of the register,
 * where the step asks for the system. One that is reported by its name there needs not be chosen again.
 */
export const unitNeeded = (
  { form }: Step,
  outcome: Outcome,
  state: OpenCase,
  answers: Answers,
  bodies: Bodies,
): Refusal | undefined => {
  if (!outcome.findsValid) return undefined;
  const field = form.find(({ sets }) => sets === 'system');
  if (field === undefined)
    return isBlank(state.system.unit ?? '') ? refuse('unit-needed') : undefined;
  const answer = answers[field.id];
  const system =
    answer !== undefined && isSystem(answer)
      ? answer
      : (reportedOwner(outcome, state, bodies) ?? state.system);
  if (system.body !== undefined) return undefined;
  const message = say(
    'Pilih unit kerjanya dari daftar.',
    'Choose the work unit from the register.',
  );
  return refuse('unit-needed', undefined, [{ field: field.id, message }]);
};
