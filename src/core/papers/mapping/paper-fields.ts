import type { Sop, Step, StepId } from '#core/sops/model.ts';
import type { PaperMapping, OutputMapping } from './mapping.ts';

/** A field of a step's form, as one word: `langkah.bidang`. */
export type FieldKey = `${StepId}.${string}`;

export const fieldKey = (step: StepId, field: string): FieldKey => `${step}.${field}`;

/** Keys of a mapping whose value names a field outright; texts name them by `{isian:…}`. */
const isReference = (key: string): boolean =>
  key === 'bidang' || key.startsWith('bidang_') || key === 'peserta';

/** Every field a mapping names, wherever in it. */
const referencesIn = (value: unknown, key = ''): readonly string[] => {
  if (typeof value === 'string') {
    return isReference(key)
      ? [value]
      : [...value.matchAll(/\{isian:([a-z0-9_.-]+)\}/g)].map(([, name = '']) => name);
  }
  if (Array.isArray(value)) return value.flatMap((one) => referencesIn(one, key));
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => referencesIn(one, key))
    : [];
};

const keyAt = (step: Step, reference: string): FieldKey => {
  const [first = '', second] = reference.split('.');
  return second === undefined ? fieldKey(step.id, first) : fieldKey(first, second);
};

const fieldsOf = (step: Step, own: OutputMapping): readonly FieldKey[] => [
  ...referencesIn(own).map((reference) => keyAt(step, reference)),
  ...own.isi
    .flatMap((part) => ('tabel' in part ? part.tabel : []))
    .flatMap(({ hasil, catatan }) => [hasil, ...(catatan === undefined ? [] : [catatan])])
    .map((reference) => keyAt(step, reference)),
  ...(own.isi.some((part) => 'formulir' in part)
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
        const own = mapping.naskah[id];
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
