import { chosen, filesOf, isSystem } from '#core/cases/form-answers.ts';
import type { Answer, Answers } from '#core/cases/event.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { Field } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { parseInstant } from '#core/time/instant.ts';
import { moment } from './case-rows.ts';

/** An answer of a step's form in words; files apart, because they are links. */
export interface ShownAnswer {
  readonly field: string;
  readonly label: Bilingual;
  readonly words: Bilingual;
  readonly files: readonly FileRef[];
}

const same = (text: string): Bilingual => ({ id: text, en: text });

const choiceWords = (field: Field, ids: readonly string[]): Bilingual => {
  const labels = ids.map(
    (id) => field.choices.find((choice) => choice.id === id)?.label ?? same(id),
  );
  return {
    id: labels.map((label) => label.id).join('; '),
    en: labels.map((label) => label.en).join('; '),
  };
};

const words = (field: Field, answer: Answer, zone: string): Bilingual => {
  if (typeof answer === 'number')
    return { id: answer.toLocaleString('id'), en: answer.toLocaleString('en') };
  if (typeof answer === 'string' && field.type === 'date-time') {
    const instant = parseInstant(answer);
    return instant === undefined ? same(answer) : moment(instant, zone);
  }
  if (field.type === 'choice' || field.type === 'choices' || field.type === 'checklist')
    return choiceWords(field, chosen(answer));
  if (isSystem(answer)) {
    return same(
      [answer.name, answer.url, answer.unit, answer.serverLocation, answer.vendor]
        .filter((part) => part !== undefined && part !== '')
        .join(' · '),
    );
  }
  return typeof answer === 'string' ? same(answer) : same('');
};

/** The answers given, in the order in which the form asks. */
export const shownAnswers = (
  fields: readonly Field[],
  answers: Answers,
  zone: string,
): readonly ShownAnswer[] =>
  fields.flatMap((field) => {
    const answer = answers[field.id];
    return answer === undefined
      ? []
      : [
          {
            field: field.id,
            label: field.label,
            words: words(field, answer, zone),
            files: filesOf(answer),
          },
        ];
  });
