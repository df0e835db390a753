import type { CaseView } from '#app/cases/answers.ts';
import type { Disposition } from '#core/cases/case.ts';
import { chainOf, isOverdue, receivedOf, type Received } from '#core/cases/dispositions.ts';
import { roleName } from '#core/cases/gates.ts';
import { paperPath } from '#core/cases/paper-id.ts';
import { paperOf, signedVersion } from '#core/cases/papers.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { sidePaperName, sidePapersOf } from '#core/cases/side-papers.ts';
import type { Instant } from '#core/time/instant.ts';
import { actorName } from '#core/people/actor-name.ts';
import type { Actor } from '#core/people/actor.ts';
import { receiverStates } from '#ui/texts/meetings.ts';
import { moment } from '#routes/(console)/case-rows.ts';

type Shown = Pick<CaseView, 'state' | 'sop' | 'agency'>;

/** Until when a receiver is to answer, and whether that has passed; null where nobody said. */
export const presentUntil = (
  { state, agency }: Pick<Shown, 'state' | 'agency'>,
  received: Received,
  now: Instant,
) =>
  received.until === null
    ? null
    : {
        at: moment(received.until, agency.calendar.zone),
        overdue: isOverdue(state, received, now),
      };

const presentReceived = (
  view: Shown,
  received: Received,
  now: Instant,
  { zone } = view.agency.calendar,
) => ({
  until: presentUntil(view, received, now),
  receiver: received.receiver,
  name: received.name,
  state: received.state,
  stateName: receiverStates[received.state],
  answer:
    received.answer === null
      ? null
      : {
          text: received.answer.answer,
          known: received.answer.known,
          at: moment(received.answer.at, zone),
          by: 'name' in received.answer.by ? received.answer.by.name : '',
        },
  passedOn: received.passedOn.map(({ disposition, at }) => ({
    disposition,
    at: moment(at, zone),
  })),
});

const isSheetSigned = (state: Shown['state'], disposition: number): boolean =>
  sidePapersOf(state).some(
    (paper) =>
      paper.output === 'disposisi.lembar' &&
      paper.of.number === disposition &&
      signedVersion(paperOf(state.papers, paper)) !== undefined,
  );

/** A disposition, whom it went to, what came of it, and its sheet. */
export const presentDisposition = (view: Shown, given: Disposition, now: Instant) => {
  const { state, sop, agency } = view;
  const { zone } = agency.calendar;
  const { disposition, plan, at, by } = given;
  return {
    disposition,
    from: roleName(sop, plan.giver),
    /** Who wrote it down, while nobody has signed its sheet: it is the giver's word only then. */
    unsignedBy: isSheetSigned(state, disposition) ? null : actorName(by),
    instructions: plan.instructions,
    note: plan.note,
    agendaNumber: plan.agendaNumber,
    at: moment(at, zone),
    until: plan.until === undefined ? null : moment(plan.until, zone),
    to: receivedOf(state.dispositions, given).map((one) => presentReceived(view, one, now)),
    papers: sidePapersOf(state)
      .filter(({ output, of }) => output === 'disposisi.lembar' && of.number === disposition)
      .map((paper) => ({
        path: `naskah/${paperPath(paper)}`,
        name: sidePaperName(paper.output) ?? paper.output,
      })),
  };
};

export type ShownDisposition = ReturnType<typeof presentDisposition>;

/** The whole chain a disposition belongs to. */
export const presentChain = (
  view: Shown,
  disposition: number,
  now: Instant,
): readonly ShownDisposition[] =>
  chainOf(view.state.dispositions, disposition).map((one) => presentDisposition(view, one, now));

/** What somebody may do with what a receiver got: answer it, pass it on, or nothing. Core asks the same. */
export const mayAsReceiver = (
  { sop, state }: Shown,
  actor: Actor,
  { role, state: stands }: Received,
) => {
  if (stands === 'answered') return { answer: false, passOn: false };
  const may =
    role === null
      ? caseRights.may(actor, 'answer-for-others', { sop })
      : caseRights.may(actor, 'answer-disposition', { sop, receivers: [role] });
  return { answer: may, passOn: may && role !== null && state.status === 'open' };
};
