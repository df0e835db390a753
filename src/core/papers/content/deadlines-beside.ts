import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import type { FieldId, OutputId, StepId } from '#core/sops/model.ts';
import { timeMark } from './fill-marks.ts';

/** A paper that says by itself until when: the standard time of a step, from its own date. */
export interface DeadlineBeside {
  readonly output: OutputId;
  readonly step: StepId;
}

const named = new RegExp(`\\{${timeMark}:([^{}]+)\\}`, 'gu');

/**
 * Deadlines that papers name of themselves beside what a field says, so that whoever fills it in can
 * see them: another one typed there would contradict the letter it stands in.
 */
export const deadlinesBeside = (
  { outputs }: PaperMapping,
  made: readonly OutputId[],
  field: FieldId,
): readonly DeadlineBeside[] =>
  made.flatMap((output): readonly DeadlineBeside[] => {
    const paper = outputs.get(output);
    const printed = (paper?.parts ?? []).some(
      (part) => part.type === 'field' && part.field.step === null && part.field.field === field,
    );
    if (paper === undefined || !printed) return [];
    const texts = [
      paper.opening,
      ...paper.parts.map((part) => (part.type === 'text' ? part.text : null)),
      paper.closing,
    ];
    const steps = texts.flatMap((text) =>
      [...(text ?? '').matchAll(named)].flatMap(([, step]) => step ?? []),
    );
    return [...new Set(steps)].map((step) => ({ output, step }));
  });
