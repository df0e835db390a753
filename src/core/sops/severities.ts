import type { Choice, Sop } from './model.ts';

/** Severities of an edition: the choices of the fields that set it; none where its forms do not ask for it. */
export const severitiesOf = ({ steps }: Pick<Sop, 'steps'>): readonly Choice[] => {
  const choices = [...steps.values()]
    .flatMap(({ form }) => form)
    .filter(({ sets }) => sets === 'severity')
    .flatMap((field) => field.choices);
  return choices.filter(
    (choice, index) => choices.findIndex((other) => other.id === choice.id) === index,
  );
};
