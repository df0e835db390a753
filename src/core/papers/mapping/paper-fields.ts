import type { Sop, Step, StepId } from '#core/sops/model.ts';
import type { FieldOf, OutputPaper, PaperMapping } from './mapping.ts';

/** A field of a step's form, as one word: `langkah.bidang`. */
export type FieldKey = `${StepId}.${string}`;

export const fieldKey = (step: StepId, field: string): FieldKey => `${step}.${field}`;

const keyAt = (yielding: Step, { step, field }: FieldOf): FieldKey =>
  fieldKey(step ?? yielding.id, field);

const fieldsOf = (step: Step, { prints, parts }: OutputPaper): readonly FieldKey[] => [
  ...prints.map((field) => keyAt(step, field)),
  ...(parts.some(({ type }) => type === 'form')
    ? step.form.map(({ id }) => fieldKey(step.id, id))
    : []),
];

/** Answers that settle something about the case (`sets`) show there anyway. */
const settles = (sop: Sop, key: FieldKey): boolean =>
  [...sop.steps.values()].some((step) =>
    step.form.some((field) => field.sets !== null && fieldKey(step.id, field.id) === key),
  );

/** The fields that papers of some outputs print, of whatever step's form. */
export const printedFields = (
  sop: Sop,
  mapping: PaperMapping,
  of: (output: string) => boolean,
): ReadonlySet<FieldKey> =>
  new Set(
    [...sop.steps.values()].flatMap((step) =>
      step.outputs.flatMap(({ id }) => {
        const own = mapping.outputs.get(id);
        return own === undefined || !of(id) ? [] : fieldsOf(step, own);
      }),
    ),
  );

/** The fields that no paper but those of some outputs prints, and that show nowhere else. */
export const fieldsOnlyOf = (
  sop: Sop,
  mapping: PaperMapping,
  of: (output: string) => boolean,
): ReadonlySet<FieldKey> => {
  const told = printedFields(sop, mapping, (output) => !of(output));
  return new Set(
    [...printedFields(sop, mapping, of)].filter((key) => !told.has(key) && !settles(sop, key)),
  );
};
