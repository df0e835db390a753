import { sameName } from '#core/papers/words/same-name.ts';
import type { Person } from './paper.ts';
import { accountOf, withoutAccount } from '#core/cases/answers/people.ts';
import { paragraphsOf } from './text-blocks.ts';

const nipPattern = /\bNIP\.?\s*([\d ]{8,30})/i;

/** A degree as it follows a name: "S.Kom.", "M.T.", "Ph.D.", "A.Md.Kom."; a position has no full stop within. */
const degreePattern = /^\p{Lu}\p{Ll}?\.\p{L}+(?:\.\p{L}+)*\.?$/u;

/**
 * People as a form's field lists them, one a line: "nama, jabatan", with a NIP or a unit if given
 * ("nama, jabatan, NIP 0000, unit"). Degrees belong to the name: "Nama, S.Kom., M.T., jabatan". A
 * line is never dropped: without a comma it is all name.
 */
export const peopleOf = (text: string): readonly Person[] =>
  paragraphsOf(text).map((line) => {
    const plain = line.replace(/^\s*(?:\d{1,3}[.)]|[-•])\s+/, '');
    const nip = nipPattern.exec(plain)?.[1]?.replaceAll(' ', '') ?? null;
    const [first = '', ...others] = plain
      .replace(nipPattern, '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const after = others.findIndex((part) => !degreePattern.test(part));
    const until = after === -1 ? others.length : after;
    const [position = '', ...rest] = others.slice(until);
    return {
      name: [first, ...others.slice(0, until)].join(', '),
      position,
      nip,
      unit: rest.length === 0 ? null : rest.join(', '),
    };
  });

/** Somebody who took part, and the account he signs with; null where he has none, and signs by hand. */
export interface Participant extends Person {
  readonly account: string | null;
}

/** The same of a field that ties people to accounts. */
export const participantsOf = (text: string): readonly Participant[] =>
  text.split('\n').flatMap((line) => {
    const account = accountOf(line);
    return peopleOf(withoutAccount(line)).map((person) => ({ ...person, account }));
  });

/**
 * What was typed, with the accounts that were chosen: each as a line of its own, "Nama, jabatan @akun",
 * or tied to the one line typed under its name, whose position is the better one.
 *
 * @param chosen lines as the list of accounts offers them
 */
export const withAccounts = (typed: string, chosen: readonly string[]): string =>
  chosen.reduce((text, line) => {
    const [person] = participantsOf(line);
    if (person === undefined || person.account === null) return text;
    const lines = text.split('\n').filter((one) => one.trim() !== '');
    const same = lines.filter((one) =>
      participantsOf(one).some(
        ({ name, account }) => account === null && sameName(name, person.name),
      ),
    );
    const [only] = same;
    return same.length === 1
      ? lines
          .map((one) => (one === only ? `${one.trimEnd()} @${person.account ?? ''}` : one))
          .join('\n')
      : [...lines, line].join('\n');
  }, typed);
