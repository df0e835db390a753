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

/** The version that lies printed and waits for its hand-signed scan. */
export const printedVersion = (paper: CasePaper | undefined): PaperVersion | undefined => {
  const last = paper?.versions.at(-1);
  return last === undefined || last.revoked !== null || last.signatures.length > 0
    ? undefined
    : last;
};
