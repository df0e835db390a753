import type { Answer } from '#core/cases/event.ts';
import { type AnswerKind, invalid, nothingToRead, type Problem, badLength } from './kind.ts';

const checkText = (answer: Answer, max: number): Problem | undefined => {
  if (typeof answer !== 'string') return invalid('Tuliskan teks.', 'Write text.');
  return badLength(answer, max);
};

/** Text; `limit`: most characters when the SOP gives no limit of its own. */
const text = (as: 'text' | 'passage', limit: number): AnswerKind => ({
  check: (field, answer) => checkText(answer, field.max ?? limit),
  schema: (field) => ({
    type: 'string',
    maxLength: field.max ?? limit,
    ...(field.required ? { pattern: '\\S' } : {}),
  }),
  reading: (_, answer) => (typeof answer === 'string' ? { as, text: answer } : nothingToRead),
});

/** Most characters of a line. */
export const lineLimit = 500;

export const line = text('text', lineLimit);
export const person = text('text', 200);
export const passage = text('passage', 20_000);
