import { listedPerson, listedTwice, twiceWords } from '#core/people/listed.ts';
import type { Field } from '#core/sops/model.ts';
import { type AnswerKind, invalid, nothingToRead } from './kind.ts';
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

/** Whom a list names twice, by name, NIP or account; undefined where nobody is. */
export const namedTwice = (text: string): string | undefined => {
  const lines = text.split('\n');
  const twice = lines.find((line, index) => {
    const account = accountOf(line);
    return account !== null && lines.slice(0, index).some((one) => accountOf(one) === account);
  });
  return twice === undefined
    ? listedTwice(lines.map(withoutAccount))
    : listedPerson(withoutAccount(twice)).name;
};

/** A meeting is of two people at least. */
const fewestWhoMet = 2;

/** Whether it tells who met, where a meeting is stated. */
const tellsWhoMet = ({ holds, required }: Field): boolean => required && holds === 'attendees';

const countOf = (text: string): number =>
  text.split('\n').filter((line) => listedPerson(withoutAccount(line)).name !== '').length;

/** People, one a line, each tied to an account or to none, and nobody twice: each of them signs. */
export const people: AnswerKind = {
  ...passage,
  schema: (field) => ({
    ...passage.schema(field),
    ...(tellsWhoMet(field) ? { pattern: '\\S[\\s\\S]*\\n[\\s\\S]*\\S' } : {}),
  }),
  check: (field, answer) => {
    const bad = passage.check(field, answer);
    if (bad !== undefined || typeof answer !== 'string') return bad;
    const name = namedTwice(answer);
    if (name !== undefined) {
      const { id, en } = twiceWords(name);
      return invalid(id, en);
    }
    return tellsWhoMet(field) && countOf(answer) < fewestWhoMet
      ? invalid(
          'Rapat dihadiri sedikitnya dua orang. Tulis semua yang hadir, satu orang satu baris.',
          'A meeting is of two people at least. Write everybody who attended, one person a line.',
        )
      : undefined;
  },
  reading: (_, answer) =>
    typeof answer === 'string'
      ? { as: 'passage', text: answer.split('\n').map(withoutAccount).join('\n') }
      : nothingToRead,
};
