import { paperOf, signedVersion } from '#core/cases/papers.ts';
import type { PaperOfCase } from '#core/papers/mapping/papers-of-case.ts';
import { answeredRequest } from '#core/papers/office/answered-request.ts';
import type { PaperDraft } from '#core/papers/office/paper-draft.ts';
import { warningsOf } from '#core/papers/office/warnings.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import type { UnshownCharacters } from '#app/ports.ts';

/** What whoever signs or sends a paper should know of it beforehand; nothing of one there is none of yet. */
export const paperWarnings = (
  unshown: UnshownCharacters,
  { state, agency }: LoadedCase,
  paper: PaperOfCase,
  { data }: PaperDraft,
): readonly Bilingual[] => {
  if (data === null) return [];
  const inForce = signedVersion(paperOf(state.papers, paper));
  return [
    ...warningsOf({
      source: paper.source,
      ownFile: paper.files.length > 0,
      kind: data.kind,
      number: inForce === undefined ? data.number : inForce.number,
      signed: inForce !== undefined,
      unshown: inForce === undefined ? unshown(data) : [],
    }),
    ...(inForce === undefined ? answeredRequest(state, paper, agency.calendar.zone) : []),
  ];
};
