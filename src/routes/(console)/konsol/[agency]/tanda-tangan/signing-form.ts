import { paperPath, readPaperPath, type PaperId } from '#core/cases/paper-id.ts';
import type { ToSign } from '#app/papers/answers.ts';
import type { NumberTyped } from '#core/papers/numbers/given-number.ts';
import type { Secret } from '#app/papers/make-signatures.ts';
import { isCode } from '#core/papers/signing/nik.ts';
import { isNik } from '#core/papers/signing/nik.ts';
import { signingTexts } from '#ui/texts/signing.ts';
import { phoneCodeTexts } from '#ui/texts/phone-code.ts';
import { givenTexts } from '#ui/texts/srikandi.ts';
import type { FieldProblem } from '#routes/forms/sent-form.ts';

/** Which paper is meant by a form or an address. */
type Meant = PaperId & { readonly caseId: string };

/** What a ticked paper is called in the form. */
export const choiceOf = (meant: Meant): string => `${meant.caseId}/${paperPath(meant)}`;

/** The paper a ticked choice names; undefined when it is none of the form's. */
const meantBy = (choice: string): Meant | undefined => {
  const [, caseId, path] = /^([^/]{1,100})\/([^/]{1,1000}\/[^/]{1,30})$/u.exec(choice) ?? [];
  const paper = path === undefined ? undefined : readPaperPath(path);
  return caseId === undefined || paper === undefined ? undefined : { caseId, ...paper };
};

/** The papers that were ticked, whether or not they wait. */
export const papersNamed = (data: URLSearchParams): readonly Meant[] =>
  data.getAll('naskah').flatMap((value) => meantBy(value) ?? []);

/** The hidden field beside a paper that states what its reader was shown of it. */
export const seenField = (choice: string): string => `sidik:${choice}`;

/** The fields for number and date that the records office gave a paper. */
export const givenFields = (
  choice: string,
): { readonly number: string; readonly date: string } => ({
  number: `nomor:${choice}`,
  date: `tanggal:${choice}`,
});

const textIn = (data: URLSearchParams, name: string): string => data.get(name) ?? '';

const givenIn = (data: URLSearchParams, choice: string): NumberTyped => {
  const { number, date } = givenFields(choice);
  return { number: textIn(data, number).trim(), date: textIn(data, date).trim() };
};

/** What was typed of numbers and dates, to be shown again. */
export const typedNumbers = (data: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries([...data].filter(([name]) => /^(?:nomor|tanggal):/u.test(name)));

/** What the signing form asks for. The passphrase is kept apart from everything a page is drawn from. */
export interface SigningForm {
  /** What was ticked, in the form's own words, to be ticked again. */
  readonly chosen: readonly string[];
  /** With the fingerprints the form was drawn with: what its reader saw. */
  readonly papers: readonly (ToSign & {
    readonly fingerprint: string;
    readonly given?: NumberTyped;
  })[];
  readonly secret: Secret;
  readonly problems: readonly FieldProblem[];
}

/** Exactly one of the two proves who signs. */
const proofProblems = (passphrase: string, totp: string): readonly FieldProblem[] => {
  if (totp === '')
    return passphrase === ''
      ? [{ field: 'passphrase', message: signingTexts.passphraseMissing }]
      : [];
  if (passphrase !== '') return [{ field: 'totp', message: phoneCodeTexts.orPassphrase }];
  return isCode(totp) ? [] : [{ field: 'totp', message: phoneCodeTexts.bad }];
};

/**
 * Reads the signing form against the papers that wait now; one that waits for others is left out.
 *
 * @param keptNik the NIK the officer keeps, which stands where he types none
 */
export const signingForm = (
  data: URLSearchParams,
  waiting: readonly ToSign[],
  keptNik: string | null,
): SigningForm => {
  const chosen = data.getAll('naskah');
  const papers = waiting
    .filter(
      (paper) => ['mine', 'signed'].includes(paper.standing) && chosen.includes(choiceOf(paper)),
    )
    .map((paper) => ({
      ...paper,
      fingerprint: textIn(data, seenField(choiceOf(paper))),
      ...(paper.asksNumber ? { given: givenIn(data, choiceOf(paper)) } : {}),
    }));
  // Phones put spaces into long numbers; a passphrase is taken as it is.
  const typedNik = textIn(data, 'nik').replaceAll(/\s/g, '');
  const nik = typedNik === '' && keptNik !== null ? keptNik : typedNik;
  const passphrase = textIn(data, 'passphrase');
  const totp = textIn(data, 'totp').replaceAll(/\s/g, '');
  const secret: Secret = totp === '' ? { nik, passphrase } : { nik, totp };
  return {
    chosen,
    papers,
    secret,
    problems: [
      ...papers.flatMap(({ given, name, ...paper }) =>
        given === undefined || (given.number !== '' && given.date !== '')
          ? []
          : [
              {
                field: givenFields(choiceOf(paper)).number,
                message: givenTexts.numberMissing(name),
              },
            ],
      ),
      ...(papers.length === 0 ? [{ field: 'naskah', message: signingTexts.chooseOne }] : []),
      ...(isNik(nik) ? [] : [{ field: 'nik', message: signingTexts.nikBad }]),
      ...proofProblems(passphrase, totp),
    ],
  };
};
