import type { Bilingual } from '#core/text/bilingual.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { answerName } from '#routes/forms/answers.ts';
import type { TypedLine } from '#routes/forms/failed-form.ts';
import { textOf, type SentForm } from '#routes/forms/sent-form.ts';
import { fieldParts, joined, same, typedMoment, type Naming } from './field-words.ts';
import type { ShownStep } from '#routes/(console)/konsol/[agency]/kasus/[number]/step/present-step.ts';

const fieldWords = (
  field: ShownStep['fields'][number],
  form: SentForm,
  naming: Naming,
): Bilingual =>
  joined([
    ...fieldParts(field, form, naming).filter((part) => part.id.trim() !== ''),
    ...(form.files[answerName(field.id)] ?? []).map((file) => same(file.name)),
  ]);

const measureLines = (
  { ordered }: Pick<ShownStep, 'ordered'>,
  form: SentForm,
): readonly TypedLine[] =>
  ordered.list.flatMap(({ name, controls }) => {
    const became = form.texts[controls.became]?.[0] ?? '';
    if (became !== 'executed' && became !== 'withdrawn') return [];
    const files = became === 'executed' ? (form.files[controls.proof] ?? []) : [];
    const words = joined([
      became === 'executed' ? caseActions.orderedExecuted : caseActions.orderedWithdrawn,
      ...(form.texts[controls.note] ?? []).filter((text) => text.trim() !== '').map(same),
      ...files.map((file) => same(file.name)),
    ]);
    return [{ label: name, words }];
  });

/** What was typed into a step's form for the outcome chosen, in words, without what was left empty. */
export const typedLines = (
  step: Pick<ShownStep, 'fields' | 'outputs' | 'ordered'>,
  form: SentForm,
  naming: Naming,
): readonly TypedLine[] => {
  const outcome = form.texts['hasil']?.[0] ?? '';
  const fields = step.fields
    .filter((field) => field.when === null || field.when.includes(outcome))
    .map((field) => ({ label: field.label, words: fieldWords(field, form, naming) }));
  const outputs = step.outputs.map((output) => ({
    label: same(output.name),
    words: joined((form.files[`keluaran.${output.id}`] ?? []).map((file) => same(file.name))),
  }));
  const when = [
    {
      label: caseActions.happenedAt,
      words: typedMoment(textOf(form, 'terjadi'), naming.zone),
    },
  ];
  return [...fields, ...outputs, ...measureLines(step, form), ...when].filter(
    (line) => line.words.id !== '',
  );
};
