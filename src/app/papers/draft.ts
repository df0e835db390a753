import { samePaper, type PaperId } from '#core/cases/paper-id.ts';
import type { CasePaper } from '#core/cases/case.ts';
import { paperOf, turnOfPaper } from '#core/cases/papers.ts';
import { isAnswerPaper, isRequestPaper, sidePapersOf } from '#core/cases/side-papers.ts';
import { asOfRequest, asOfTurn } from '#core/papers/record/as-of.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import { requestPaper } from '#core/papers/office/request-paper.ts';
import type { PaperDraft } from '#core/papers/office/paper-draft.ts';
import { sourceOf } from '#core/papers/mapping/paper-source.ts';
import type { Issue, SignatureWay } from '#core/papers/settings/settings.ts';
import { sidePaperData } from '#core/papers/office/side-paper-data.ts';
import type { Instant } from '#core/time/instant.ts';
import { officeOf } from './office.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';

/** What is settled at signing; a draft has none of it. */
export interface Issued {
  /** null with the date where SRIKANDI gives both. */
  readonly number: string | null;
  readonly datedAt: Instant | null;
  /** When it is issued: who signs depends on it, not on the date somebody else gave. */
  readonly at: Instant;
  readonly signature: SignatureWay | null;
  readonly checkAddress: string;
}

const issueOf = (
  paper: CasePaper | undefined,
  madeAt: Instant,
  issued: Issued | null,
  asOf: Instant | undefined,
): Issue => ({
  draft: issued === null,
  madeAt,
  number: issued?.number ?? null,
  datedAt: issued?.datedAt ?? null,
  ...(asOf === undefined ? {} : { asOf }),
  signature: issued?.signature ?? null,
  checkAddress: issued?.checkAddress ?? null,
  typed: null,
  edits: paper?.edits ?? {},
});

/** A form is what it is once its step is completed: dated with that day, whenever it is printed or signed. */
const formIssue = (
  paper: CasePaper | undefined,
  madeAt: Instant,
  issued: Issued | null,
): Issue => ({
  ...issueOf(paper, madeAt, issued, undefined),
  draft: false,
  datedAt: madeAt,
  edits: {},
});

/** When the paper came about, so that the same case gives the same bytes. */
const cameAbout = ({ state }: LoadedCase, meant: PaperId): Instant =>
  turnOfPaper(state, meant)?.completed?.at ??
  sidePapersOf(state).find(samePaper(meant))?.since ??
  state.openedAt;

/**
 * The values of a paper, as a draft or as it is to be signed; a form is final as it is. The same
 * case gives the same values.
 *
 * @param asOf when a draft would be signed: a delegation that holds then names who signs
 * @param signingAs who signs it, or would
 */
export const draftOf = (
  loaded: LoadedCase,
  meant: PaperId,
  issued: Issued | null,
  asOf?: Instant,
  signingAs?: Issue['signingAs'],
): PaperDraft => {
  const { sop, mapping, agency, state } = loaded;
  const settings = officeOf(agency);
  const kept = paperOf(state.papers, meant);
  const issue =
    sourceOf(mapping, meant.output) === 'form'
      ? formIssue(kept, cameAbout(loaded, meant), issued)
      : issueOf(kept, issued?.at ?? cameAbout(loaded, meant), issued, issued?.at ?? asOf);
  const stored = loaded.stored.map(({ event }) => event);
  const { output } = meant;
  if (isRequestPaper(output)) {
    const then = asOfRequest(stored, state, meant.of.number, isAnswerPaper(output));
    return requestPaper({
      sop,
      mapping,
      state: then,
      paper: { ...meant, output },
      settings,
      issue,
    });
  }
  if (meant.of.kind !== 'turn') return sidePaperData({ sop, state, paper: meant, settings, issue });
  return paperData({
    sop,
    mapping,
    state: asOfTurn(stored, state, meant.of.number),
    output: meant.output,
    turn: meant.of.number,
    settings,
    issue: signingAs === undefined ? issue : { ...issue, signingAs },
  });
};
