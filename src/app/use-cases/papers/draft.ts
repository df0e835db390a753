import type { CasePaper } from '../../../core/case/case.ts';
import type { PaperOf } from '../../../core/case/event.ts';
import { paperOf } from '../../../core/case/papers.ts';
import { documentData, type DocumentDraft } from '../../../core/documents/document-data.ts';
import type { Issue, SignatureWay } from '../../../core/documents/settings.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { LoadedCase } from '../load-case.ts';

/** What is settled at signing; a draft has none of it. */
export interface Issued {
  readonly number: string;
  readonly datedAt: Instant;
  readonly signature: SignatureWay;
  readonly checkAddress: string;
}

const issueOf = (paper: CasePaper | undefined, madeAt: Instant, issued: Issued | null): Issue => ({
  draft: issued === null,
  madeAt,
  number: issued?.number ?? null,
  datedAt: issued?.datedAt ?? null,
  signature: issued?.signature ?? null,
  checkAddress: issued?.checkAddress ?? null,
  tlp: null,
  typed: null,
  edits: paper?.edits ?? {},
});

/** The values of a paper, as a draft or as it is to be signed. The same case gives the same values. */
export const draftOf = ({ sop, mapping, agency, state }: LoadedCase, meant: PaperOf, issued: Issued | null): DocumentDraft => {
  const madeAt = issued?.datedAt ?? state.turns.find((turn) => turn.turn === meant.turn)?.completed?.at ?? state.openedAt;
  const settings = { ...agency.papers, zone: agency.calendar.zone };
  return documentData(sop, mapping, state, meant.output, meant.turn, settings, issueOf(paperOf(state.papers, meant), madeAt, issued));
};
