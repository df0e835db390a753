import { type AnswerKind, nothingToRead } from './kind.ts';
import { passage } from './text.ts';

/** An account as a line ends with it: "Nama, jabatan @akun". */
const mark = /\s@([\w.-]{1,100})\s*$/u;

/** The account a line of people was tied to when it was entered; null for one without. */
export const accountOf = (line: string): string | null => mark.exec(line)?.[1] ?? null;

/** A line of people as it is read: the account it is tied to is nobody's to read. */
export const withoutAccount = (line: string): string => line.replace(mark, '');

/** The accounts that an answer ties its lines to. */
export const accountsIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => accountOf(line) ?? []);

/** People, one a line, each tied to an account or to none. */
export const people: AnswerKind = {
  ...passage,
  reading: (_, answer) =>
    typeof answer === 'string'
      ? { as: 'passage', text: answer.split('\n').map(withoutAccount).join('\n') }
      : nothingToRead,
};
