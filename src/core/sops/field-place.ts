import type { FieldId, StepId } from './ids.ts';

/** Where a field stands. */
export interface FieldPlace {
  readonly step: StepId;
  readonly field: FieldId;
}

/**
 * The place of a field as a file names it: `bidang` of the form it is named in, or `langkah.bidang`.
 *
 * @param own the step it is named in
 */
export const fieldPlace = (reference: string, own: StepId): FieldPlace => {
  const [first = '', second] = reference.split('.');
  return second === undefined ? { step: own, field: first } : { step: first, field: second };
};
