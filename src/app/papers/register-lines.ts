import { paperId, paperPath } from '#core/cases/paper-id.ts';
import { paperRights } from '#core/papers/access/paper-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import { sourceOfRegister, type PaperKey } from '#core/papers/numbers/registers.ts';
import type { Ground } from '#app/ground.ts';
import type { PaperRow, RegisterEntry } from '#app/ports.ts';
import type { RegisterLine } from './answers.ts';
import { withheldInRegisters } from './register-access.ts';

/** The paper that holds an entry; null when none does. */
const paperOf = ({ holder }: RegisterEntry): PaperKey | null =>
  holder?.kind === 'paper' ? holder : null;

/** One text for one attempt at one version of a paper. */
const keyOf = (one: PaperRow | PaperKey): string =>
  JSON.stringify([one.caseId, paperPath(one), one.version, one.attempt]);

const stateOf = (
  { holder, voidReason }: RegisterEntry,
  row: PaperRow | undefined,
): RegisterLine['state'] => {
  if (voidReason !== null) return 'void';
  if (holder === null) return 'free';
  if (row === undefined) return 'held';
  if (row.revokedAt !== null) return 'revoked';
  return row.signers.length === 0 ? 'printed' : 'used';
};

/** The entry a paper was recorded under, of those its attempt held: the last that was not kept out, else the last. */
const entryOf = (own: readonly RegisterEntry[]): RegisterEntry | undefined => {
  const inOrder = own.toSorted(
    (a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)) || a.sequence - b.sequence,
  );
  return inOrder.findLast(({ voidReason }) => voidReason === null) ?? inOrder.at(-1);
};

/** Entries with the papers recorded under them: of several attempts at one version of a paper, the one that was recorded. */
export const joinRegister = (
  entries: readonly RegisterEntry[],
  rows: readonly PaperRow[],
): readonly RegisterLine[] => {
  const byAttempt = Map.groupBy(entries, (entry) => {
    const paper = paperOf(entry);
    return paper === null ? '' : keyOf(paper);
  });
  const recorded = new Map(
    rows.flatMap((row): readonly [RegisterEntry, PaperRow][] => {
      const entry = entryOf(byAttempt.get(keyOf(row)) ?? []);
      return entry === undefined ? [] : [[entry, row]];
    }),
  );
  return entries.map((entry): RegisterLine => {
    const named = paperOf(entry);
    const row = recorded.get(entry);
    const paper =
      named === null ? null : { caseId: named.caseId, ...paperId(named), version: named.version };
    return {
      sequence: entry.sequence,
      source: sourceOfRegister(entry.register),
      number: row?.number ?? entry.number,
      at: entry.at,
      state: stateOf(entry, row),
      paper,
      voidReason: entry.voidReason,
      issued:
        row === undefined
          ? null
          : {
              title: row.title,
              caseNumber: row.caseNumber,
              datedAt: row.signedAt,
              sent: row.sent,
            },
    };
  });
};

/** Papers one may not see stand under the names of their outputs, and say nothing of whom they went to: a title may be an officer's own words. */
const rowWithout = (row: PaperRow, withheld: ReadonlyMap<string, string>): PaperRow => {
  const title = withheld.get(row.output);
  return title === undefined ? row : { ...row, title, sent: [] };
};

/** In a register of ours the next paper takes what was given back; of a number given elsewhere nothing is left then. */
const isLine = ({ register, holder }: RegisterEntry): boolean =>
  holder !== null || sourceOfRegister(register) === 'own';

/** A letter register with the papers its numbers were given to, for those who see all cases. */
export const registerLines = async (
  ground: Ground,
  agency: string,
  register: string,
  year: number,
  actor: Actor,
): Promise<readonly RegisterLine[]> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view || !paperRights.may(actor, 'read-registers', { sop: view.sop })) return [];
  const withheld = await withheldInRegisters(ground, agency, actor);
  // Papers are read after the entries: a paper recorded in between then finds its entry.
  const entries = (await ground.papers.register(agency, register, year)).filter(isLine);
  return joinRegister(
    entries,
    (await ground.papers.issued(agency, register, year)).map((row) => rowWithout(row, withheld)),
  );
};
