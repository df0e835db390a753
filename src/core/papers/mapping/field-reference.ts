import type { FieldOf } from './mapping.ts';

/** A field as files and marks name it: `bidang` of the step's own form, or `langkah.bidang`. */
export const fieldNamed = (reference: string): FieldOf => {
  const [first = '', second] = reference.split('.');
  return second === undefined ? { step: null, field: first } : { step: first, field: second };
};

/** The fields whose answers a text prints by its marks. */
export const fieldsMarked = (text: string): readonly FieldOf[] =>
  [...text.matchAll(/\{isian:([a-z0-9_.-]+)\}/g)].map(([, name = '']) => fieldNamed(name));
