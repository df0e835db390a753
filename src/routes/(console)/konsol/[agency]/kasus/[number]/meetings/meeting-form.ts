import type { CaseView } from '#app/cases/answers.ts';
import type { OfficeCommand } from '#core/cases/command.ts';
import type { MeetingPlan } from '#core/cases/office-event.ts';
import { parseLocal } from '#core/time/instant.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { meetingTexts } from '#ui/texts/meetings.ts';
import {
  sentFiles,
  textOf,
  textsOf,
  type FieldProblem,
  type SentForm,
} from '#routes/forms/sent-form.ts';
import type { Unready } from './office-acting.ts';
import { emptyOnes, invitedIn, invitees, type InviteeOffer } from './office-form.ts';

/** What a form is read by: the agency's zone, and who could be ticked. */
export interface MeetingGround {
  readonly zone: string;
  readonly offers: readonly InviteeOffer[];
}

export const groundOf = (view: CaseView): MeetingGround => ({
  zone: view.agency.calendar.zone,
  offers: invitees(view),
});

const planControls = {
  mulai: meetingTexts.from,
  tempat: meetingTexts.venue,
  acara: meetingTexts.agenda,
  'penanda-tangan': meetingTexts.caller,
};

/** The plan of a meeting as typed; times are meant in the agency's zone. */
const planOf = (form: SentForm, { zone, offers }: MeetingGround): MeetingPlan | Unready => {
  const typed = { from: textOf(form, 'mulai'), until: textOf(form, 'selesai') };
  const from = parseLocal(typed.from, zone);
  const until = typed.until === '' ? null : parseLocal(typed.until, zone);
  const invited = invitedIn(form, offers, 'undang', 'undang-lain');
  const problems: readonly FieldProblem[] = [
    ...emptyOnes(form, planControls),
    ...(typed.from !== '' && from === undefined
      ? [{ field: 'mulai', message: caseActions.badTime }]
      : []),
    ...(until === undefined ? [{ field: 'selesai', message: caseActions.badTime }] : []),
    ...(from !== undefined && until !== undefined && until !== null && until <= from
      ? [{ field: 'selesai', message: meetingTexts.untilTooEarly }]
      : []),
    ...(invited.length === 0
      ? [{ field: 'undang', message: meetingTexts.empty(meetingTexts.invited) }]
      : []),
  ];
  if (problems.length > 0 || from === undefined || until === undefined) return { problems };
  return {
    from,
    until,
    venue: textOf(form, 'tempat'),
    agenda: textOf(form, 'acara'),
    invited,
    caller: textOf(form, 'penanda-tangan'),
  };
};

export const callMeeting = (form: SentForm, ground: MeetingGround): OfficeCommand | Unready => {
  const plan = planOf(form, ground);
  return 'problems' in plan ? plan : { type: 'call-meeting', plan };
};

export const changeMeeting = (
  form: SentForm,
  ground: MeetingGround,
  meeting: number,
): OfficeCommand | Unready => {
  const plan = planOf(form, ground);
  return 'problems' in plan ? plan : { type: 'change-meeting', meeting, plan };
};

export const cancelMeeting = (form: SentForm, meeting: number): OfficeCommand | Unready => {
  const problems = emptyOnes(form, { alasan: meetingTexts.cancelReason });
  return problems.length > 0
    ? { problems }
    : { type: 'cancel-meeting', meeting, reason: textOf(form, 'alasan') };
};

const minutesControls = {
  terjadi: meetingTexts.heldAt,
  pemimpin: meetingTexts.chair,
  notulis: meetingTexts.secretary,
  pembahasan: meetingTexts.discussion,
  kesimpulan: meetingTexts.conclusion,
};

/** What came of a meeting, with the scan of the attendance list if there is one. */
export const recordMeeting = (
  form: SentForm,
  ground: Pick<MeetingGround, 'zone'>,
  meeting: number,
): OfficeCommand | Unready => {
  const happenedAt = parseLocal(textOf(form, 'terjadi'), ground.zone);
  const attendees = [...textsOf(form, 'hadir-undangan'), textOf(form, 'hadir')]
    .filter((line) => line.trim() !== '')
    .join('\n');
  const problems: readonly FieldProblem[] = [
    ...emptyOnes(form, minutesControls),
    ...(textOf(form, 'terjadi') !== '' && happenedAt === undefined
      ? [{ field: 'terjadi', message: caseActions.badTime }]
      : []),
    ...(attendees === ''
      ? [{ field: 'hadir', message: meetingTexts.empty(meetingTexts.attendees) }]
      : []),
  ];
  if (problems.length > 0 || happenedAt === undefined) return { problems };
  const minutes = {
    chair: textOf(form, 'pemimpin'),
    secretary: textOf(form, 'notulis'),
    attendees,
    discussion: textOf(form, 'pembahasan'),
    conclusion: textOf(form, 'kesimpulan'),
    files: sentFiles(form, 'daftar-hadir'),
  };
  return { type: 'record-meeting', meeting, minutes, happenedAt };
};
