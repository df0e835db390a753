import type { IncomingLetter } from '#core/cases/incoming-letter.ts';
import type { Report } from '#core/cases/report.ts';
import type { PaperRow } from '#app/cases/kept-for-others.ts';
import type { PaperKey, RegisterHolder } from '#core/papers/numbers/registers.ts';
import type { Instant } from '#core/time/instant.ts';

/** A line of a letter register. */
export interface RegisterEntry {
  readonly agency: string;
  readonly register: string;
  readonly year: number;
  readonly sequence: number;
  /** What holds it; null once it was given back and until the next takes it. */
  readonly holder: RegisterHolder | null;
  readonly at: Instant;
  /** The letter number that was written under it (`take`); null before, and where it was given back. */
  readonly number: string | null;
  /** Why the number was not used; null while it is held or used. */
  readonly voidReason: string | null;
}

/** A letter of the agenda, with the report its case was opened from. */
export interface EnteredLetter {
  readonly agency: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly report: Report;
}

/** A letter under its number in the agenda, as it was put right since, with how it was passed on. */
export interface AgendaLetter
  extends EnteredLetter, IncomingLetter, Pick<RegisterEntry, 'sequence' | 'at'> {}

/** Letter numbers, and what the check page needs of signed papers. */
export interface PaperStore {
  /**
   * The number of a paper in a register: the one it already holds, else the smallest given back,
   * else the next. Never two papers with one number, and no gap, under any number of callers.
   */
  reserve(entry: {
    readonly agency: string;
    readonly register: string;
    readonly year: number;
    readonly holder: RegisterHolder;
    readonly at: Instant;
  }): Promise<number>;
  /** Gives back a number that was reserved for a paper and not used. */
  giveBack(agency: string, register: string, year: number, holder: RegisterHolder): Promise<void>;
  /** Keeps a number out of use for ever, with the reason. */
  void(
    agency: string,
    register: string,
    year: number,
    holder: RegisterHolder,
    reason: string,
  ): Promise<void>;
  /** The number that a paper or a letter still holds in a register; null where it holds none, gave it back, or it is kept out of use. */
  heldNumber(
    agency: string,
    register: string,
    year: number,
    holder: RegisterHolder,
  ): Promise<number | null>;
  /**
   * Writes the letter number of an entry that is held. Two numbers that differ but in spaces and
   * capitals are one, whatever register they stand in; numbers outside parties gave theirs do not
   * count. Never two entries with one number, under any number of callers.
   *
   * @param again the same paper may take a number again that it held and that was kept out of use
   * @returns whether the number is the entry's now; false where another has it
   */
  take(
    entry: {
      readonly agency: string;
      readonly register: string;
      readonly year: number;
      readonly holder: PaperKey;
    },
    number: string,
    again: boolean,
  ): Promise<boolean>;
  /** Numbers of any agency that are held since before an instant and stand on no recorded paper; oldest first. Agenda numbers are not among them. */
  heldSince(before: Instant, limit: number): Promise<readonly RegisterEntry[]>;
  /** Letters entered by staff that have an agenda number of a year, in its order. */
  letters(agency: string, register: string, year: number): Promise<readonly AgendaLetter[]>;
  /** Letters that staff entered and that have no number in an agenda, of one agency or (null) of all; in the order their cases were opened. */
  lettersWithout(
    agency: string | null,
    register: string,
    limit: number,
  ): Promise<readonly EnteredLetter[]>;
  /** In order of the sequence. */
  register(agency: string, register: string, year: number): Promise<readonly RegisterEntry[]>;
  /** The recorded papers that entries of a register name, in no particular order. */
  issued(agency: string, register: string, year: number): Promise<readonly PaperRow[]>;
  /** Whatever the agency: the code alone is asked on the check page. */
  byCode(code: string): Promise<PaperRow | null>;
  /** By its bytes, or by those of the sheet it was signed on. */
  byHash(sha256: string): Promise<PaperRow | null>;
}
