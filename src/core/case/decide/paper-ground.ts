import type { Sop } from '#core/sop/model.ts';
import type { Case, CasePaper, ClosedCase, OpenCase } from '#core/case/case.ts';
import type { PaperOf } from '#core/case/event.ts';
import { paperOf, printedVersion, signedVersion } from '#core/case/papers.ts';
import { refuse } from '#core/case/refuse.ts';
import type { Refusal } from '#core/case/refusal.ts';
import { outputName } from '#core/case/sentence.ts';
import { sidePapersOf } from '#core/case/side-papers.ts';

export interface AtPaper {
  readonly state: OpenCase | ClosedCase;
  /** undefined for a draft nobody touched yet. */
  readonly paper: CasePaper | undefined;
}

const isSame =
  (meant: PaperOf) =>
  (one: PaperOf): boolean =>
    one.output === meant.output && one.turn === meant.turn;

/** The paper meant, when the case has come to make it. Papers outlive the flow: a final report is signed after the case closed. */
export const atPaper = (sop: Sop, state: Case, meant: PaperOf): AtPaper | Refusal => {
  if (state.status === 'none') return refuse('no-case');
  const made = state.outputs.some(isSame(meant)) || sidePapersOf(state).some(isSame(meant));
  return made
    ? { state, paper: paperOf(state.papers, meant) }
    : refuse('no-paper', outputName(sop, meant.output));
};

/** Why a paper's words can no longer be changed; undefined while it is a draft. */
export const fixed = ({ paper }: AtPaper): Refusal | undefined => {
  if (signedVersion(paper) !== undefined) return refuse('paper-signed');
  return printedVersion(paper) === undefined ? undefined : refuse('paper-printed');
};
