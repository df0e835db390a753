import type { PaperId } from '#core/cases/paper-id.ts';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import { ownStepWords } from '#core/cases/own-step-words.ts';
import { isAnswerPaper, sidePaperName, type RequestPaperId } from '#core/cases/side-papers.ts';
import type { BodyPart, PaperMapping } from '#core/papers/mapping/mapping.ts';
import type { Issue, OfficeSettings } from '#core/papers/settings/settings.ts';
import type { Output, Sop } from '#core/sops/model.ts';
import { composed } from './paper-data.ts';
import type { PaperDraft } from './paper-draft.ts';
import { nothing } from './side-paper-data.ts';

/** Which paper of a request is wanted, and what it is made from. */
export interface WantedRequestPaper {
  readonly sop: Sop;
  readonly mapping: PaperMapping;
  /** As it stood when the approval was asked for, or answered (`asOfRequest`). */
  readonly state: OpenCase | ClosedCase;
  readonly paper: PaperId & { readonly output: RequestPaperId };
  readonly settings: OfficeSettings;
  readonly issue: Issue;
}

/** As an output of the step it is asked at: the SOP asks for the approval and names no paper for it. */
const asOutput = (id: RequestPaperId): Output => ({
  id,
  name: sidePaperName(id) ?? id,
  origin: 'naskah',
  kinds: null,
  when: null,
  optional: false,
  filledBy: null,
  namesReporter: false,
  addition: 'Naskah permintaan persetujuan',
});

/** The answer itself says that its signer had a hand in the step: whoever reads it has to know. */
const ownStepPart: BodyPart = {
  type: 'text',
  chapter: null,
  heading: null,
  text: `Persetujuan ini ${ownStepWords.id}.`,
  anonymous: null,
  when: { outcomes: null, measures: null },
};

/**
 * What asks a role for its approval, or what that role answers, as values: drafted from the words of
 * the request and of the decision. Like `paperData` it never refuses for gaps. An answer before
 * anybody decided is none.
 */
export const requestPaper = ({ paper, ...from }: WantedRequestPaper): PaperDraft => {
  const { sop, state, mapping } = from;
  const request =
    paper.of.kind === 'request'
      ? state.approvals.find(({ approval }) => approval === paper.of.number)
      : undefined;
  const own = mapping.outputs.get(paper.output);
  const turn = state.turns.find((one) => one.turn === request?.turn);
  const step = turn === undefined ? undefined : sop.steps.get(turn.step);
  if (request === undefined || own === undefined || turn === undefined || step === undefined)
    return nothing(paper);
  if (isAnswerPaper(paper.output) && request.decided === null) return nothing(paper);
  const material = { ...from, step, turn, output: asOutput(paper.output), own, request };
  return composed(
    isAnswerPaper(paper.output) && request.decided?.atOwnStep === true
      ? { ...material, own: { ...own, parts: [...own.parts, ownStepPart] } }
      : material,
  );
};
