import type { Actor } from '../../../core/case/actor.ts';
import type { Ground } from '../../ground.ts';
import type { PaperRow, RegisterEntry } from '../../ports.ts';
import type { RegisterLine } from '../../product.ts';
import { seesAll } from '../../visibility.ts';

/** The paper an entry names as `case/turn/output/version/attempt`; null when it names none. */
const paperOf = ({ paper }: RegisterEntry): RegisterLine['paper'] => {
  const [caseId, turn, output, version] = (paper ?? '').split('/');
  if (caseId === undefined || turn === undefined || output === undefined || version === undefined) return null;
  return { caseId, turn: Number(turn), output, version: Number(version) };
};

const keyOf = ({ caseId, turn, output, version }: NonNullable<RegisterLine['paper']>): string => [caseId, turn, output, version].join('/');

const stateOf = ({ paper, voidReason }: RegisterEntry, row: PaperRow | undefined): RegisterLine['state'] => {
  if (voidReason !== null) return 'void';
  if (paper === null) return 'free';
  if (row === undefined) return 'held';
  if (row.revokedAt !== null) return 'revoked';
  return row.signers.length === 0 ? 'printed' : 'used';
};

/**
 * Entries with the papers recorded under them. An attempt that broke off and the one after it name
 * the same version of a paper; the paper was recorded by the last.
 */
export const joinRegister = (entries: readonly RegisterEntry[], rows: readonly PaperRow[]): readonly RegisterLine[] => {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const last = new Map<string, RegisterEntry>();
  for (const entry of entries.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)) || a.sequence - b.sequence)) {
    const paper = paperOf(entry);
    if (paper !== null) last.set(keyOf(paper), entry);
  }
  return entries.map((entry): RegisterLine => {
    const paper = paperOf(entry);
    const row = paper !== null && last.get(keyOf(paper)) === entry ? byKey.get(keyOf(paper)) : undefined;
    return {
      sequence: entry.sequence, at: entry.at, state: stateOf(entry, row), paper, voidReason: entry.voidReason,
      issued: row === undefined ? null : { number: row.number, title: row.title, caseNumber: row.caseNumber, datedAt: row.signedAt },
    };
  });
};

/** A letter register with the papers its numbers were given to, for those who see all cases. */
export const registerLines = async (ground: Ground, agency: string, register: string, year: number, actor: Actor): Promise<readonly RegisterLine[]> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view || !seesAll(view.sop, actor)) return [];
  // Papers are read after the entries: a paper recorded in between then finds its entry.
  const entries = await ground.papers.register(agency, register, year);
  return joinRegister(entries, await ground.papers.issued(agency, register, year));
};
