import type { Bilingual } from '#core/text/bilingual.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { answerName, inputNames } from '#routes/forms/answers.ts';
import type { SentForm } from '#routes/forms/sent-form.ts';
import type { ShownStep } from '#routes/(console)/konsol/[agency]/kasus/[number]/step/present-step.ts';

/** A line of what was typed. */
export interface TypedLine {
  readonly label: Bilingual;
  readonly words: Bilingual;
}

const same = (text: string): Bilingual => ({ id: text, en: text });

const joined = (parts: readonly Bilingual[]): Bilingual => ({
  id: parts.map((part) => part.id).join('; '),
  en: parts.map((part) => part.en).join('; '),
});

const fieldWords = (field: ShownStep['fields'][number], form: SentForm): Bilingual => {
  const texts = inputNames(field)
    .flatMap((name) => form.texts[name] ?? [])
    .filter((text) => text.trim() !== '');
  const files = (form.files[answerName(field.id)] ?? []).map((file) => file.name);
  return joined([
    ...texts.map((text) => field.choices.find((choice) => choice.id === text)?.label ?? same(text)),
    ...files.map(same),
  ]);
};

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
): readonly TypedLine[] => {
  const outcome = form.texts['hasil']?.[0] ?? '';
  const fields = step.fields
    .filter((field) => field.when === null || field.when.includes(outcome))
    .map((field) => ({ label: field.label, words: fieldWords(field, form) }));
  const outputs = step.outputs.map((output) => ({
    label: same(output.name),
    words: joined((form.files[`keluaran.${output.id}`] ?? []).map((file) => same(file.name))),
  }));
  const when = [
    {
      label: caseActions.happenedAt,
      words: same((form.texts['terjadi']?.[0] ?? '').replace('T', ' ')),
    },
  ];
  return [...fields, ...outputs, ...measureLines(step, form), ...when].filter(
    (line) => line.words.id !== '',
  );
};

/** Controls that the officer did not type into. */
const unseen = new Set([
  'formulir',
  'sekali',
  'versi',
  'giliran',
  'langkah',
  'terjadi-awal',
  'pasti',
  'ubah',
  'persetujuan',
  'nomor',
  'nomor-kewajiban',
  'kewajiban',
]);

/** Everything typed, without the form it was typed into: shown when that form is no longer there. */
export const typedTexts = (form: SentForm): readonly string[] =>
  Object.entries(form.texts)
    .filter(([name]) => !unseen.has(name))
    .flatMap(([, texts]) => texts)
    .filter((text) => text.trim() !== '');
