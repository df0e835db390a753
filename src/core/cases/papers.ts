import type { CasePaper, PaperVersion } from './case.ts';
import type { PaperOf } from './event.ts';

/** Whether two speak of the same paper. Of one case: papers of different cases may be called alike. */
export const samePaper =
  (meant: PaperOf) =>
  (one: PaperOf): boolean =>
    one.output === meant.output && one.turn === meant.turn;

/** A paper within its case, as addresses name it and lists tell it from others. */
export const paperPath = ({ output, turn }: PaperOf): string =>
  `${encodeURIComponent(output)}/${String(turn)}`;

/** The paper of an output of a turn; undefined while it is but a draft nobody touched. */
export const paperOf = (papers: readonly CasePaper[], meant: PaperOf): CasePaper | undefined =>
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
