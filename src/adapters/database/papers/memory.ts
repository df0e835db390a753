import type { EnteredLetter, PaperRow, PaperStore, RegisterEntry } from '#app/ports.ts';
import { incomingLetter, isLetterEvent, type LetterEvent } from '#core/cases/incoming-letter.ts';
import { caseStream } from '#core/cases/record/case-stream.ts';
import { readEvent } from '#core/cases/record/read-event.ts';
import {
  isPaperOf,
  sameHolder,
  samePaperVersion,
  type PaperKey,
  type RegisterHolder,
} from '#core/papers/numbers/registers.ts';
import { linksOf } from '#adapters/database/record/memory.ts';
import { compare, keyOf } from '#adapters/database/connection/memory-state.ts';
import { numberKey } from '#core/papers/numbers/given-number.ts';
import type { KeptCase, State } from '#adapters/database/connection/memory-state.ts';

const rows = (state: State): readonly PaperRow[] =>
  [...state.cases.values()].flatMap((kept) => kept.projection.papers);

/** Whether an entry was held for the version of a paper. */
const isOfVersion = ({ agency, holder }: RegisterEntry, row: PaperRow): boolean =>
  agency === row.agency && holder?.kind === 'paper' && samePaperVersion(holder, row);

/** Whether a recorded paper stands under an entry. */
const isUsed = (state: State, entry: RegisterEntry): boolean =>
  rows(state).some(
    (row) =>
      isOfVersion(entry, row) &&
      entry.holder?.kind === 'paper' &&
      entry.holder.attempt === row.attempt,
  );

/** Whether an entry is held: neither given back nor kept out of use. */
const isHeld = ({ holder, voidReason }: RegisterEntry, by: RegisterHolder): boolean =>
  voidReason === null && holder !== null && sameHolder(holder, by);

/** Whether an entry was of the same paper and is kept out of use. */
const isSpent = ({ holder, voidReason }: RegisterEntry, paper: PaperKey): boolean =>
  voidReason !== null && holder?.kind === 'paper' && isPaperOf(holder, paper);

/** The report a case was opened from, when staff entered it. */
const letterOf = (
  state: State,
  { agency, caseId, projection: { row } }: KeptCase,
): readonly EnteredLetter[] => {
  const stream = caseStream(caseId);
  const [first] = linksOf(state, agency, stream);
  const opened = first === undefined ? undefined : readEvent(first.text, { stream, version: 1 });
  if (opened?.type !== 'report-received' || row.channel !== 'letter' || !('roles' in opened.by))
    return [];
  return [{ agency, caseId, caseNumber: row.number, report: opened.report }];
};

/** What became of the letter of a case, oldest first. */
const letterEvents = (
  state: State,
  { agency, caseId }: Pick<KeptCase, 'agency' | 'caseId'>,
): readonly LetterEvent[] => {
  const stream = caseStream(caseId);
  return linksOf(state, agency, stream)
    .map(({ text }, index) => readEvent(text, { stream, version: index + 1 }))
    .filter(isLetterEvent);
};

const heldSince = (state: State, before: string, limit: number): readonly RegisterEntry[] =>
  [...state.letters.values()]
    .flat()
    .filter(
      (entry) =>
        entry.voidReason === null &&
        entry.holder?.kind === 'paper' &&
        entry.at < before &&
        !isUsed(state, entry),
    )
    .toSorted((a, b) => compare(a.at, b.at))
    .slice(0, limit);

const lettersWithout = (
  state: State,
  agency: string | null,
  register: string,
  limit: number,
): readonly EnteredLetter[] => {
  const numbered = new Set(
    [...state.letters.values()]
      .flat()
      .filter((entry) => entry.register === register)
      .map((entry) => keyOf(entry.agency, entry.holder?.caseId ?? '')),
  );
  return [...state.cases.values()]
    .filter(
      (kept) =>
        (agency === null || kept.agency === agency) &&
        !numbered.has(keyOf(kept.agency, kept.caseId)),
    )
    .toSorted(
      (a, b) =>
        compare(a.projection.row.openedAt, b.projection.row.openedAt) ||
        compare(a.caseId, b.caseId),
    )
    .flatMap((kept) => letterOf(state, kept))
    .slice(0, limit);
};

/** The number a holder has in a register, else the smallest given back, else the next. */
const reserve = (
  state: State,
  { agency, register, year, holder, at }: Parameters<PaperStore['reserve']>[0],
): number => {
  const all = state.letters.get(keyOf(agency, register, year)) ?? [];
  const held = all.find((entry) => isHeld(entry, holder));
  if (held !== undefined) return held.sequence;
  const free = all.find((entry) => entry.holder === null && entry.voidReason === null);
  const entry: RegisterEntry = {
    agency,
    register,
    year,
    sequence: free?.sequence ?? all.length + 1,
    holder,
    at,
    number: null,
    voidReason: null,
  };
  state.letters.set(
    keyOf(agency, register, year),
    free === undefined ? [...all, entry] : all.map((one) => (one === free ? entry : one)),
  );
  return entry.sequence;
};

/** Writes a number under a held entry, unless another has it. */
const take = (
  state: State,
  { agency, register, year, holder }: Parameters<PaperStore['take']>[0],
  number: string,
  again: boolean,
): boolean => {
  const key = numberKey(number);
  const all = state.letters.get(keyOf(agency, register, year)) ?? [];
  const own = all.find((entry) => isHeld(entry, holder));
  const others = [...state.letters.values()]
    .flat()
    .filter(
      (entry) =>
        entry !== own &&
        entry.agency === agency &&
        entry.number !== null &&
        numberKey(entry.number) === key,
    );
  if (own === undefined || others.some((entry) => !(again && isSpent(entry, holder)))) return false;
  state.letters.set(
    keyOf(agency, register, year),
    all.map((entry) => (entry === own ? { ...entry, number } : entry)),
  );
  return true;
};

type Registers = Pick<
  PaperStore,
  | 'reserve'
  | 'giveBack'
  | 'void'
  | 'heldNumber'
  | 'take'
  | 'heldSince'
  | 'letters'
  | 'lettersWithout'
  | 'register'
>;

/** The numbers of letter registers: given, held, given back, kept out of use. */
const memoryRegisters = (state: State): Registers => {
  const entries = (agency: string, register: string, year: number): readonly RegisterEntry[] =>
    state.letters.get(keyOf(agency, register, year)) ?? [];
  const change = (
    agency: string,
    register: string,
    year: number,
    holder: RegisterHolder,
    to: (entry: RegisterEntry) => RegisterEntry,
  ): void => {
    state.letters.set(
      keyOf(agency, register, year),
      entries(agency, register, year).map((entry) => (isHeld(entry, holder) ? to(entry) : entry)),
    );
  };
  return {
    reserve: async (entry) => reserve(state, entry),
    giveBack: async (agency, register, year, holder) => {
      change(agency, register, year, holder, (entry) => ({
        ...entry,
        holder: null,
        number: null,
      }));
    },
    void: async (agency, register, year, holder, reason) => {
      change(agency, register, year, holder, (entry) => ({ ...entry, voidReason: reason }));
    },
    take: async (entry, number, again) => take(state, entry, number, again),
    heldNumber: async (agency, register, year, holder) =>
      entries(agency, register, year).find((entry) => isHeld(entry, holder))?.sequence ?? null,
    heldSince: async (before, limit) => heldSince(state, before, limit),
    letters: async (agency, register, year) =>
      entries(agency, register, year).flatMap(({ holder, sequence, at }) => {
        const kept = holder === null ? undefined : state.cases.get(keyOf(agency, holder.caseId));
        return kept === undefined
          ? []
          : letterOf(state, kept).map((letter) => ({
              ...letter,
              ...incomingLetter(letter.report, letterEvents(state, kept)),
              sequence,
              at,
            }));
      }),
    lettersWithout: async (agency, register, limit) =>
      lettersWithout(state, agency, register, limit),
    register: async (agency, register, year) => entries(agency, register, year),
  };
};

/** Letter registers and signed papers in memory. */
export const memoryPapers = (state: State): PaperStore => ({
  ...memoryRegisters(state),
  issued: async (agency, register, year) => {
    const named = state.letters.get(keyOf(agency, register, year)) ?? [];
    return rows(state).filter((row) => named.some((entry) => isOfVersion(entry, row)));
  },
  byCode: async (code) => rows(state).find((row) => row.code === code) ?? null,
  byHash: async (sha256) =>
    rows(state).find((row) => row.sha256 === sha256) ??
    rows(state).find((row) => row.printSha256 === sha256) ??
    null,
});
