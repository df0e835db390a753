import { paperId, paperPath } from '#core/cases/paper-id.ts';
import { paperRights } from '#core/papers/access/paper-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import {
  letterRegisters,
  sourceOfRegister,
  type PaperKey,
} from '#core/papers/numbers/registers.ts';
import { paperKindOf } from '#core/papers/record/paper-kinds.ts';
import { archiveLabel, type ArchiveLabel } from '#core/papers/settings/archive.ts';
import type { PaperSettings } from '#core/papers/settings/paper-settings.ts';
import type { AgencyRecord } from '#app/sops/sop-store.ts';
import type { Ground } from '#app/ground.ts';
import type { PaperRow, RegisterEntry } from '#app/ports.ts';
import type { BookLine, RegisterLine } from './answers.ts';
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

/** How a paper is filed as the agency has it now; null where no kind is known of it. */
const filingOf = (
  { register }: RegisterEntry,
  row: PaperRow | undefined,
  { archive, numbers }: Pick<PaperSettings, 'archive' | 'numbers'>,
): ArchiveLabel | null => {
  const kind = paperKindOf(row?.letter?.kind ?? register);
  return row === undefined || kind === undefined
    ? null
    : archiveLabel(archive, numbers, kind, row.letter?.classification);
};

/** Entries with the papers recorded under them: of several attempts at one version of a paper, the one that was recorded. */
export const joinRegister = (
  entries: readonly RegisterEntry[],
  rows: readonly PaperRow[],
  papers: Pick<PaperSettings, 'archive' | 'numbers'>,
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
      filing: filingOf(entry, row, papers),
      issued:
        row === undefined
          ? null
          : {
              title: row.title,
              caseNumber: row.caseNumber,
              datedAt: row.signedAt,
              sent: row.sent,
              received: row.received,
              letter: row.letter,
            },
    };
  });
};

/** Papers one may not see stand under the names of their outputs, and say nothing of whom they went to: a title may be an officer's own words. */
const rowWithout = (row: PaperRow, withheld: ReadonlyMap<string, string>): PaperRow => {
  const title = withheld.get(row.output);
  if (title === undefined) return row;
  const letter = row.letter === null ? null : { kind: row.letter.kind, hal: title, to: [] };
  return { ...row, title, sent: [], received: [], letter };
};

/** In a register of ours the next paper takes what was given back; of a number given elsewhere nothing is left then. */
const isLine = ({ register, holder }: RegisterEntry): boolean =>
  holder !== null || sourceOfRegister(register) === 'own';

/** A line, and the attempt at a paper that holds its number. */
interface HeldLine {
  readonly line: RegisterLine;
  readonly holder: PaperKey | null;
}

/** A register as somebody may read it. */
const linesOf = async (
  ground: Ground,
  { id, papers }: AgencyRecord,
  register: string,
  year: number,
  withheld: ReadonlyMap<string, string>,
): Promise<readonly HeldLine[]> => {
  // Papers are read after the entries: a paper recorded in between then finds its entry.
  const entries = (await ground.papers.register(id, register, year)).filter(isLine);
  const lines = joinRegister(
    entries,
    (await ground.papers.issued(id, register, year)).map((row) => rowWithout(row, withheld)),
    papers,
  );
  return lines.map((line, index) => {
    const entry = entries[index];
    return { line, holder: entry === undefined ? null : paperOf(entry) };
  });
};

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
  const held = await linesOf(ground, view.agency, register, year, withheld);
  return held.map(({ line }) => line);
};

/** The register of running numbers of the agenda book. */
const bookRegister = 'agenda-keluar';

/** A line of the book before it has its running number. */
type Issued = HeldLine & { readonly line: RegisterLine & Pick<BookLine, 'issued'> };

const byDate = ({ line: a }: Issued, { line: b }: Issued): number =>
  (a.issued.datedAt < b.issued.datedAt ? -1 : Number(a.issued.datedAt > b.issued.datedAt)) ||
  a.sequence - b.sequence;

/**
 * The running number of a paper, the same again whoever asks. A signed paper never leaves the book,
 * revoked or not, so that none is given back and no hole comes about; a print may still be withdrawn.
 */
const bookNumber = async (
  ground: Ground,
  agency: string,
  year: number,
  { line, holder }: Issued,
): Promise<number | null> =>
  holder !== null && (line.state === 'used' || line.state === 'revoked')
    ? ground.papers.reserve({
        agency,
        register: bookRegister,
        year,
        holder,
        at: ground.world.now(),
      })
    : null;

/**
 * The agenda book of outgoing letters: every paper that bears a number of the year, whoever gave it,
 * each under the running number it was entered with, those that came together by their date. What
 * waits for ink has none yet and stands at the end. Numbers no paper came to bear stand in their
 * register alone. For those who see all cases.
 */
export const agendaBook = async (
  ground: Ground,
  agency: string,
  year: number,
  actor: Actor,
): Promise<readonly BookLine[]> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view || !paperRights.may(actor, 'read-registers', { sop: view.sop })) return [];
  const withheld = await withheldInRegisters(ground, agency, actor);
  const registers = await Promise.all(
    letterRegisters.map((register) => linesOf(ground, view.agency, register, year, withheld)),
  );
  const issued = registers
    .flat()
    .flatMap(({ line, holder }): readonly Issued[] =>
      line.issued === null ? [] : [{ line: { ...line, issued: line.issued }, holder }],
    )
    .toSorted(byDate);
  const book: BookLine[] = [];
  // One after another, so that papers entered together are numbered by their date.
  for (const one of issued)
    book.push({ ...one.line, entry: await bookNumber(ground, agency, year, one) });
  return [
    ...book
      .filter(({ entry }) => entry !== null)
      .toSorted((a, b) => (a.entry ?? 0) - (b.entry ?? 0)),
    ...book.filter(({ entry }) => entry === null),
  ];
};
