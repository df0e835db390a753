import { readingOf } from '#core/cases/answer-kinds.ts';
import { filesOf } from '#core/cases/answers/answer.ts';
import type { Reading } from '#core/cases/answers/kind.ts';
import type { Answers } from '#core/cases/event.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { Field } from '#core/sops/model.ts';
import { alike, type Bilingual, inRow, say } from '#core/text/bilingual.ts';
import { moment } from './case-rows.ts';

/** An answer of a step's form in words; files apart, because they are links. */
export interface ShownAnswer {
  readonly field: string;
  readonly label: Bilingual;
  readonly words: Bilingual;
  readonly files: readonly FileRef[];
}

const words = (reading: Reading, zone: string): Bilingual => {
  switch (reading.as) {
    case 'text':
    case 'passage':
      return alike(reading.text);
    case 'sentence':
      return reading.words;
    case 'list':
      return inRow(reading.items, '; ');
    case 'moment':
      return moment(reading.at, zone);
    case 'number':
      return say(reading.value.toLocaleString('id'), reading.value.toLocaleString('en'));
    // Shown apart, because they are links.
    case 'files':
      return alike('');
    case 'system': {
      const { name, url, unit, serverLocation, vendor, vital } = reading.system;
      return alike(
        [name, url, unit, serverLocation, vendor, vital === 'yes' ? 'IIV' : undefined]
          .filter((part) => part !== undefined && part !== '')
          .join(' · '),
      );
    }
  }
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
            words: words(readingOf(field, answer), zone),
            files: filesOf(answer),
          },
        ];
  });
