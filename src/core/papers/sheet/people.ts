import { sameName } from '#core/people/same-name.ts';
import { listedPerson, type ListedPerson } from '#core/people/listed.ts';
import { accountOf, withoutAccount } from '#core/cases/answers/people.ts';
import { paragraphsOf } from './text-blocks.ts';

/** People as a form's field lists them, one a line, as `listedPerson` reads them. A line is never dropped. */
export const peopleOf = (text: string): readonly ListedPerson[] =>
  paragraphsOf(text).map(listedPerson);

/** Somebody who took part, and the account he signs with; null where he has none, and signs by hand. */
export interface Participant extends ListedPerson {
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
