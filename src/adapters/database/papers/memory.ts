import type { EnteredLetter, PaperRow, PaperStore, RegisterEntry } from '#app/ports.ts';
import { readEvent } from '#core/cases/record/read-event.ts';
import { entryInNumber } from '#core/papers/registers.ts';
import { compare, keyOf } from '#adapters/database/connection/memory-state.ts';
import type { KeptCase, State } from '#adapters/database/connection/memory-state.ts';

const rows = (state: State): readonly PaperRow[] =>
  [...state.cases.values()].flatMap((kept) => kept.projection.papers);

/** Whether an entry was held for the version of a paper. */
const isOfVersion = ({ agency, paper }: RegisterEntry, row: PaperRow): boolean =>
  agency === row.agency &&
  `${paper ?? ''}/`.startsWith(`${[row.caseId, row.turn, row.output, row.version].join('/')}/`);

const entriesOf = (state: State, row: PaperRow): readonly RegisterEntry[] =>
  [...state.letters.values()].flat().filter((entry) => isOfVersion(entry, row));

/** Whether a recorded paper stands under an entry; one recorded before attempts were told, under that its number names. */
const isUsed = (state: State, entry: RegisterEntry): boolean =>
  rows(state).some((row) => {
    if (!isOfVersion(entry, row)) return false;
    return row.attempt === null
      ? entryInNumber(entriesOf(state, row), row.number) === entry
      : entry.paper?.split('/')[4] === row.attempt;
  });

/** Whether a paper's number is one of ours: those that outside parties gave theirs are not. */
const isOurs = (state: State, row: PaperRow): boolean =>
  row.attempt !== null || entriesOf(state, row).length > 0;

/** The report a case was opened from, when staff entered it. */
const letterOf = ({
  agency,
  caseId,
  events,
  projection: { row },
}: KeptCase): readonly EnteredLetter[] => {
  const [first] = events;
  const opened = first === undefined ? undefined : readEvent(first.text, { caseId, version: 1 });
  if (opened?.type !== 'report-received' || row.channel !== 'letter' || !('roles' in opened.by))
    return [];
  return [{ agency, caseId, caseNumber: row.number, report: opened.report }];
};

const heldSince = (state: State, before: string, limit: number): readonly RegisterEntry[] =>
  [...state.letters.values()]
    .flat()
    .filter(
      (entry) =>
        entry.voidReason === null &&
        entry.paper?.split('/').length === 5 &&
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
      .map((entry) => keyOf(entry.agency, entry.paper ?? '')),
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
    .flatMap(letterOf)
    .slice(0, limit);
};

/** Letter registers and signed papers in memory. */
export const memoryPapers = (state: State): PaperStore => {
  const entries = (agency: string, register: string, year: number): readonly RegisterEntry[] =>
    state.letters.get(keyOf(agency, register, year)) ?? [];
  const change = (
    agency: string,
    register: string,
    year: number,
    paper: string,
    to: (entry: RegisterEntry) => RegisterEntry,
  ): void => {
    state.letters.set(
      keyOf(agency, register, year),
      entries(agency, register, year).map((entry) =>
        entry.paper === paper && entry.voidReason === null ? to(entry) : entry,
      ),
    );
  };
  return {
    reserve: async ({ agency, register, year, paper, at }) => {
      const all = entries(agency, register, year);
      const held = all.find((entry) => entry.paper === paper && entry.voidReason === null);
      if (held !== undefined) return held.sequence;
      const free = all.find((entry) => entry.paper === null && entry.voidReason === null);
      const entry: RegisterEntry = {
        agency,
        register,
        year,
        sequence: free?.sequence ?? all.length + 1,
        paper,
        at,
        voidReason: null,
      };
      state.letters.set(
        keyOf(agency, register, year),
        free === undefined ? [...all, entry] : all.map((one) => (one === free ? entry : one)),
      );
      return entry.sequence;
    },
    giveBack: async (agency, register, year, paper) => {
      change(agency, register, year, paper, (entry) => ({ ...entry, paper: null }));
    },
    void: async (agency, register, year, paper, reason) => {
      change(agency, register, year, paper, (entry) => ({ ...entry, voidReason: reason }));
    },
    holds: async (agency, register, year, paper) =>
      entries(agency, register, year).some(
        (entry) => entry.paper === paper && entry.voidReason === null,
      ),
    hasNumber: async (agency, number) =>
      rows(state).some(
        (row) => row.agency === agency && row.number === number && isOurs(state, row),
      ),
    heldSince: async (before, limit) => heldSince(state, before, limit),
    letters: async (agency, register, year) =>
      entries(agency, register, year).flatMap(({ paper, sequence, at }) => {
        const kept = paper === null ? undefined : state.cases.get(keyOf(agency, paper));
        return kept === undefined
          ? []
          : letterOf(kept).map((letter) => ({ ...letter, sequence, at }));
      }),
    lettersWithout: async (agency, register, limit) =>
      lettersWithout(state, agency, register, limit),
    register: async (agency, register, year) => entries(agency, register, year),
    issued: async (agency, register, year) => {
      const named = new Set(
        entries(agency, register, year).map((entry) =>
          (entry.paper ?? '').split('/').slice(0, 4).join('/'),
        ),
      );
      return rows(state).filter(
        (row) =>
          row.agency === agency &&
          named.has([row.caseId, row.turn, row.output, row.version].join('/')),
      );
    },
    byCode: async (code) => rows(state).find((row) => row.code === code) ?? null,
    byHash: async (sha256) =>
      rows(state).find((row) => row.sha256 === sha256) ??
      rows(state).find((row) => row.printSha256 === sha256) ??
      null,
  };
};
