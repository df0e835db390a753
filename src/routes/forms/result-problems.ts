import type { KeyReused, NotFound } from '#app/answers.ts';
import type { CommandAnswer, Receipt } from '#app/cases/answers.ts';
import { isForbidden, type Refusal, type RefusalCode } from '#core/cases/refusal.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import type { FieldProblem } from './sent-form.ts';

/** The control a refusal speaks of when it names no field itself. */
const controls: Readonly<Partial<Record<RefusalCode, string>>> = {
  'happened-in-future': 'terjadi',
  'happened-before-report': 'terjadi',
  'happened-too-early': 'terjadi',
  'meeting-to-come': 'terjadi',
  'backdating-reason-needed': 'alasan-mundur',
  'unknown-outcome': 'hasil',
};

/** Name of the control for a field that a refusal names. */
export type ControlOf = (field: string) => string;

/** Wherever a reason is asked, its control has one name. */
const usualControl: ControlOf = (field) => (field === 'reason' ? 'alasan' : field);

/** Every sentence of a refusal at the control it is about. */
export const refusalProblems = (
  refusal: Refusal,
  controlOf: ControlOf = usualControl,
): readonly FieldProblem[] => {
  if (refusal.fields !== undefined && refusal.fields.length > 0) {
    return refusal.fields.map(({ field, message }) => ({ field: controlOf(field), message }));
  }
  const field = controls[refusal.refused];
  return [field === undefined ? { message: refusal.message } : { field, message: refusal.message }];
};

type Answer = CommandAnswer | Receipt | Refusal | NotFound | KeyReused;

/** What stood in the way of a form. */
interface Standing {
  readonly problems: readonly FieldProblem[];
  /** The case had moved on. */
  readonly stale: boolean;
  /** It is not his who sent it. */
  readonly forbidden?: true;
}

/** What stood in the way: the problems, and whether the case had moved on; undefined when nothing did. */
export const problemsOf = (answer: Answer, controlOf?: ControlOf): Standing | undefined => {
  // Loading the page again would lose what was typed: the notice of what changed says what to do.
  if ('refused' in answer && answer.refused === 'not-current-turn')
    return { problems: [], stale: true };
  if ('refused' in answer)
    return {
      problems: refusalProblems(answer, controlOf),
      stale: false,
      ...(isForbidden(answer.refused) ? { forbidden: true as const } : {}),
    };
  if ('stale' in answer) return { problems: [], stale: true };
  if ('keyReused' in answer)
    return { problems: [{ message: caseActions.keyReused }], stale: false };
  if ('notFound' in answer) return { problems: [{ message: caseActions.notFound }], stale: false };
  return undefined;
};
