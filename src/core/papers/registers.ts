import { documentKinds, type DocumentKind } from './document.ts';

/** The register all kinds count in together, where the number does not name the kind. */
export const sharedRegister = 'surat-keluar';

/** A register of outgoing letters: of one kind of paper, or of all. */
export type LetterRegister = DocumentKind | typeof sharedRegister;

/** An entry of a register, as far as it tells which number it gave. */
interface Entry {
  readonly sequence: number;
  readonly at: string;
  readonly voidReason: string | null;
}

/**
 * The entry a paper was recorded under, of those held for its version, where the record does not
 * tell: the one whose sequence stands in the paper's number, at best as a part of its own; where
 * that is unclear the oldest, not kept out before kept out. The PostgreSQL store asks the same.
 */
export const entryInNumber = <T extends Entry>(
  entries: readonly T[],
  number: string,
): T | undefined => {
  const stands = ({ sequence }: Entry): number => {
    if (new RegExp(`(^|/)\\s*0*${String(sequence)}\\s*(/|$)`).test(number)) return 2;
    return Number(new RegExp(`(^|[^0-9])0*${String(sequence)}([^0-9]|$)`).test(number));
  };
  return entries.toSorted(
    (a, b) =>
      stands(b) - stands(a) ||
      Number(a.voidReason !== null) - Number(b.voidReason !== null) ||
      (a.at < b.at ? -1 : Number(a.at > b.at)) ||
      a.sequence - b.sequence,
  )[0];
};

/** Every register of outgoing letters, in the order of a choice. */
export const letterRegisters: readonly LetterRegister[] = [...documentKinds, sharedRegister];

/** Whether numbers of a pattern tell the kinds of papers apart. */
export const namesKind = (pattern: string): boolean => /\{jenis(?::\d)?\}/.test(pattern);

/**
 * In which register a paper is counted: its kind's own where the number names the kind, else the
 * one of all kinds, so that no two letters get one number.
 */
export const registerOf = (pattern: string, kind: DocumentKind): LetterRegister =>
  namesKind(pattern) ? kind : sharedRegister;
