import type { Choice, Sop } from './model.ts';

/**
 * How severe a case can be said to be where the edition's forms do not ask for it: the three words
 * BSSN uses. None of the SOPs at hand has a scale of its own but Batam's, and Peraturan BSSN 1/2024
 * article 15 (3) speaks of high risk ("risiko tinggi").
 */
export const standardSeverities: readonly Choice[] = [
  { id: 'tinggi', label: { id: 'Tinggi', en: 'High' } },
  { id: 'sedang', label: { id: 'Sedang', en: 'Medium' } },
  { id: 'rendah', label: { id: 'Rendah', en: 'Low' } },
];

/** Severities of an edition: the choices of the fields that set it; the standard ones where its forms do not ask for it. */
export const severitiesOf = ({ steps }: Pick<Sop, 'steps'>): readonly Choice[] => {
  const choices = [...steps.values()]
    .flatMap(({ form }) => form)
    .filter(({ sets }) => sets === 'severity')
    .flatMap((field) => field.choices);
  return choices.length === 0
    ? standardSeverities
    : choices.filter(
        (choice, index) => choices.findIndex((other) => other.id === choice.id) === index,
      );
};
