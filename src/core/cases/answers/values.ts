import { parseInstant } from '#core/time/instant.ts';
import { type AnswerKind, invalid, nothingToRead } from './kind.ts';

export const dateTime: AnswerKind = {
  check: (_, answer) =>
    typeof answer === 'string' && parseInstant(answer) !== undefined
      ? undefined
      : invalid('Tuliskan tanggal dan waktu.', 'Give a date and time.'),
  schema: () => ({ type: 'string', format: 'date-time' }),
  reading: (_, answer) => {
    const at = typeof answer === 'string' ? parseInstant(answer) : undefined;
    return at === undefined ? nothingToRead : { as: 'moment', at };
  },
};

/** A number that counts or measures: never below zero. */
export const number: AnswerKind = {
  check: (field, answer) => {
    if (typeof answer !== 'number' || !Number.isFinite(answer) || answer < 0)
      return invalid('Tuliskan angka.', 'Write a number.');
    return field.max !== null && answer > field.max
      ? invalid(`Paling besar ${String(field.max)}.`, `At most ${String(field.max)}.`)
      : undefined;
  },
  schema: ({ max }) => ({ type: 'number', minimum: 0, ...(max === null ? {} : { maximum: max }) }),
  reading: (_, answer) =>
    typeof answer === 'number' ? { as: 'number', value: answer } : nothingToRead,
};
