import type { RegisterHold } from '#core/cases/event.ts';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import { paperId } from '#core/cases/paper-id.ts';
import { numberKey } from '#core/papers/numbers/given-number.ts';
import { sameHolder, sourceOfRegister, type PaperKey } from '#core/papers/numbers/registers.ts';
import type { Ground } from '#app/ground.ts';
import type { AstrayNumber } from '#app/keeping/answers.ts';
import type { RegisterEntry } from '#app/ports.ts';

/** A number that a paper bears as the record of its case says, and the register entry it is held by. */
export interface Borne {
  readonly holder: PaperKey;
  readonly hold: RegisterHold;
  readonly number: string;
}

/** The numbers the papers of a case bear. */
export const numbersBorne = (state: OpenCase | ClosedCase): readonly Borne[] =>
  state.papers.flatMap((paper) =>
    paper.versions.flatMap(({ version, number, register }): readonly Borne[] =>
      register === undefined || number === ''
        ? []
        : [
            {
              holder: {
                kind: 'paper',
                caseId: state.id,
                ...paperId(paper),
                version,
                attempt: register.attempt,
              },
              hold: register,
              number,
            },
          ],
    ),
  );

/** Whether a letter number of the agency's own holds the sequence it was counted with: as a number of its own, or within a longer one. */
const holdsSequence = (number: string, sequence: number): boolean =>
  (number.match(/\d+/gu) ?? []).some(
    (digits) =>
      Number(digits) === sequence || (digits.length > 4 && digits.includes(String(sequence))),
  );

const gaps = (entries: readonly RegisterEntry[]): readonly number[] => {
  const there = new Set(entries.map(({ sequence }) => sequence));
  const last = entries.at(-1)?.sequence ?? 0;
  return Array.from({ length: last }, (_, index) => index + 1).filter((one) => !there.has(one));
};

const isShifted = ({ register, sequence, number }: RegisterEntry): boolean =>
  number !== null && sourceOfRegister(register) === 'own' && !holdsSequence(number, sequence);

type Found = Omit<AstrayNumber, 'register' | 'year'>;

/** Of one register in one year: numbers without an entry, entries under another number, holes. */
const astrayIn = (entries: readonly RegisterEntry[], borne: readonly Borne[]): readonly Found[] => [
  ...gaps(entries).map((sequence) => ({ number: String(sequence), why: 'gap' as const })),
  ...entries.filter(isShifted).map(({ number, sequence }) => ({
    number: number ?? String(sequence),
    why: 'shifted' as const,
  })),
  ...borne.flatMap(({ holder, number }): readonly Found[] => {
    const own = entries.filter(
      (entry) => entry.holder !== null && sameHolder(entry.holder, holder),
    );
    if (own.length === 0) return [{ number, why: 'missing' as const }];
    const stands = own.some(
      (entry) => entry.number !== null && numberKey(entry.number) === numberKey(number),
    );
    return stands ? [] : [{ number, why: 'altered' as const }];
  }),
];

/** Holds the registers of letters against the numbers that papers bear by the record of their cases. */
export const registerCheck = async (
  { papers }: Ground,
  agency: string,
  borne: readonly Borne[],
): Promise<readonly AstrayNumber[]> => {
  const found: AstrayNumber[] = [];
  const byBook = Map.groupBy(borne, ({ hold }) => JSON.stringify([hold.name, hold.year]));
  for (const own of byBook.values()) {
    const [first] = own;
    if (first === undefined) continue;
    const { name: register, year } = first.hold;
    const entries = await papers.register(agency, register, year);
    found.push(...astrayIn(entries, own).map((one) => ({ register, year, ...one })));
  }
  return found;
};
