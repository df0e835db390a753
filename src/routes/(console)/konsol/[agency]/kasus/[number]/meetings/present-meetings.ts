import { paperPath, type OccasionKind } from '#core/cases/paper-id.ts';
import type { CaseView } from '#app/cases/answers.ts';
import { officeOf } from '#app/papers/office.ts';
import type { Officer } from '#app/ports.ts';
import type { Meeting } from '#core/cases/case.ts';
import type { MeetingPlan } from '#core/cases/office-event.ts';
import { roleName } from '#core/cases/gates.ts';
import { exportedVersion, paperOf, printedVersion, signedVersion } from '#core/cases/papers.ts';
import { sidePaperName, sidePapersOf, type SidePaper } from '#core/cases/side-papers.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { localValue } from '#ui/due-words.ts';
import { meetingStates, meetingTexts } from '#ui/texts/meetings.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { tokenOf } from '#routes/forms/file-token.ts';
import { presentDisposition } from '#routes/(console)/konsol/[agency]/kasus/[number]/disposisi/present-disposition.ts';
import { invitedPeople } from './invited-people.ts';
import { asInvited, asTicks, invitees, inviteesShown, signingRoles } from './office-form.ts';

/** When a meeting is, in words with the zone; the day is told once when it ends the same day. */
export const meetingTime = (
  { from, until }: Pick<MeetingPlan, 'from' | 'until'>,
  zone: string,
): Bilingual => {
  const start = moment(from, zone, 'long');
  if (until === null)
    return {
      id: `${start.id} ${meetingTexts.untilOver.id}`,
      en: `${start.en} ${meetingTexts.untilOver.en}`,
    };
  const end = moment(until, zone, 'long');
  const sameDay = localValue(from, zone).slice(0, 10) === localValue(until, zone).slice(0, 10);
  const clock = {
    id: end.id.split(' pukul ').at(-1) ?? end.id,
    en: end.en.split(' at ').at(-1) ?? end.en,
  };
  const shown = sameDay ? clock : end;
  return {
    id: `${start.id} ${meetingTexts.upTo.id} ${shown.id}`,
    en: `${start.en} ${meetingTexts.upTo.en} ${shown.en}`,
  };
};

const presentPaper = (paper: SidePaper) => ({
  path: `naskah/${paperPath(paper)}`,
  name: sidePaperName(paper.output) ?? paper.output,
});

const papersOf = (papers: readonly SidePaper[], kind: OccasionKind, number: number) =>
  papers.filter(({ of }) => of.kind === kind && of.number === number).map(presentPaper);

const listedMeeting = (
  { meeting, plan, state }: Meeting,
  papers: readonly SidePaper[],
  zone: string,
) => ({
  meeting,
  state,
  stateName: meetingStates[state],
  when: meetingTime(plan, zone),
  agenda: plan.agenda,
  papers: papersOf(papers, 'meeting', meeting),
});

/** Meetings and dispositions as the case page lists them, the newest first. */
export const presentOffice = (view: Pick<CaseView, 'state' | 'agency' | 'sop'>, now: Instant) => {
  const { state, agency } = view;
  const { zone } = agency.calendar;
  const papers = sidePapersOf(state);
  return {
    meetings: state.meetings.map((one) => listedMeeting(one, papers, zone)).toReversed(),
    dispositions: state.dispositions.map((one) => presentDisposition(view, one, now)).toReversed(),
  };
};

export type ShownOffice = ReturnType<typeof presentOffice>;

/** What the form of a plan offers; with a plan, what it holds. */
export const planForm = (view: CaseView, now: Instant, plan?: MeetingPlan) => {
  const { sop, agency } = view;
  const { zone } = agency.calendar;
  const signers = signingRoles(sop);
  const { ticked, others } = asInvited(plan?.invited ?? [], invitees(view));
  return {
    offers: inviteesShown(view, now),
    signers,
    ticked,
    others,
    from: plan === undefined ? '' : localValue(plan.from, zone),
    until: plan === undefined || plan.until === null ? '' : localValue(plan.until, zone),
    venue: plan?.venue ?? '',
    agenda: plan?.agenda ?? '',
    caller: plan?.caller ?? signers[0]?.value ?? '',
  };
};

export type PlanForm = ReturnType<typeof planForm>;

/** How the words of a meeting's paper are out: signed, printed or set for SRIKANDI; null while they are not. Core refuses the same. */
const outBy = (
  { papers }: CaseView['state'],
  output: string,
  number: number,
): 'signed' | 'printed' | 'exported' | null => {
  const paper = paperOf(papers, { output, of: { kind: 'meeting', number } });
  if (signedVersion(paper) !== undefined) return 'signed';
  if (printedVersion(paper) !== undefined) return 'printed';
  return exportedVersion(paper) === undefined ? null : 'exported';
};

/**
 * What the form for the results holds: those recorded before. Else the planned hour where it has
 * come, and nobody as attending: who came is ticked or written by whoever was there.
 */
const minutesForm = (
  { plan, held }: Meeting,
  { agency }: CaseView,
  people: readonly string[],
  nowLocal: string,
) => {
  const { zone } = agency.calendar;
  const planned = localValue(plan.from, zone);
  const expected = planned <= nowLocal ? planned : '';
  const offers = people.map((line) => ({ value: line, label: line }));
  const { ticked, others } = asTicks(held?.minutes.attendees.split('\n') ?? [], offers);
  return {
    nowLocal,
    heldAt: held === null ? expected : localValue(held.at, zone),
    chair: held?.minutes.chair ?? '',
    secretary: held?.minutes.secretary ?? '',
    offers,
    ticked,
    others,
    discussion: held?.minutes.discussion ?? '',
    conclusion: held?.minutes.conclusion ?? '',
    kept: (held?.minutes.files ?? []).map((file) => ({
      name: file.name,
      size: file.size,
      token: tokenOf(file),
    })),
  };
};

export type MinutesForm = ReturnType<typeof minutesForm>;

/** Why a meeting was cancelled; the record's event tells it. */
const cancelledOf = ({ history, agency }: CaseView, meeting: number) => {
  for (const {
    stored: { event },
  } of history) {
    if (event.type === 'meeting-cancelled' && event.meeting === meeting)
      return { reason: event.reason, at: moment(event.happenedAt, agency.calendar.zone) };
  }
  return null;
};

/** A meeting as its page shows it. */
export const presentMeeting = (
  meeting: Meeting,
  view: CaseView,
  officers: readonly Officer[],
  now: Instant,
) => {
  const { zone } = view.agency.calendar;
  const nowLocal = localValue(now, zone);
  const { plan, held } = meeting;
  const { sop, state, agency } = view;
  const people = invitedPeople(plan, { sop, state, settings: officeOf(agency), at: now }, officers);
  return {
    ...listedMeeting(meeting, sidePapersOf(view.state), zone),
    venue: plan.venue,
    invited: plan.invited.map(({ name }) => name),
    caller: roleName(view.sop, plan.caller),
    /** Its time has come: what is to be done next is to record it. */
    begun: localValue(plan.from, zone) <= nowLocal,
    held: held === null ? null : { ...held.minutes, at: moment(held.at, zone, 'long') },
    cancelled: cancelledOf(view, meeting.meeting),
    planOut: outBy(view.state, 'rapat.undangan', meeting.meeting),
    minutesOut: outBy(view.state, 'rapat.notula', meeting.meeting),
    plan: planForm(view, now, plan),
    minutes: minutesForm(meeting, view, people, nowLocal),
  };
};

export type ShownMeeting = ReturnType<typeof presentMeeting>;
