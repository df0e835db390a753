import type { Instant } from '#core/time/instant.ts';
import { samePaper, type PaperId } from './paper-id.ts';
import type { CasePaper, PaperVersion, Turn } from './case.ts';

/** The turn a paper is of; undefined for one beside the flow. */
export const turnOfPaper = (
  { turns }: { readonly turns: readonly Turn[] },
  { of }: PaperId,
): Turn | undefined =>
  of.kind === 'turn' ? turns.find(({ turn }) => turn === of.number) : undefined;

/** What became of a paper; undefined while it is but a draft nobody touched. */
export const paperOf = (papers: readonly CasePaper[], meant: PaperId): CasePaper | undefined =>
  papers.find(samePaper(meant));

/** The signed version that counts; undefined when there is none or it was revoked. */
export const signedVersion = (paper: CasePaper | undefined): PaperVersion | undefined => {
  const last = paper?.versions.at(-1);
  return last === undefined || last.revoked !== null || last.signatures.length === 0
    ? undefined
    : last;
};

/** The version that lies outside to be signed, by hand or in SRIKANDI: its words are fixed. */
export const awaitedVersion = (paper: CasePaper | undefined): PaperVersion | undefined => {
  const last = paper?.versions.at(-1);
  return last === undefined || last.revoked !== null || last.signatures.length > 0
    ? undefined
    : last;
};

/** The version that lies printed and waits for its hand-signed scan. */
export const printedVersion = (paper: CasePaper | undefined): PaperVersion | undefined => {
  const awaited = awaitedVersion(paper);
  return awaited?.exported === null ? awaited : undefined;
};

/** The version that was exported and waits for what comes back from SRIKANDI. */
export const exportedVersion = (paper: CasePaper | undefined): PaperVersion | undefined => {
  const awaited = awaitedVersion(paper);
  return awaited?.exported === null ? undefined : awaited;
};

/** The day a version bears: the one given with its number, else when it was printed or first signed; undefined while it bears none. */
export const dateOf = ({
  register,
  printed,
  signatures,
}: Pick<PaperVersion, 'register' | 'printed' | 'signatures'>): Instant | undefined =>
  register?.datedAt ?? printed?.at ?? signatures[0]?.at;
