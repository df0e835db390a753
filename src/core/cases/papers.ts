import type { CasePaper, PaperVersion } from './case.ts';
import type { PaperOf } from './event.ts';

/** The paper of an output of a turn; undefined while it is but a draft nobody touched. */
export const paperOf = (
  papers: readonly CasePaper[],
  { output, turn }: PaperOf,
): CasePaper | undefined => papers.find((paper) => paper.output === output && paper.turn === turn);

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
