import type { OfficeCommand } from '#core/cases/command.ts';
import type { Receiver, ReceiverId } from '#core/cases/office-event.ts';
import type { RoleId } from '#core/sops/model.ts';
import { parseLocal, type Instant } from '#core/time/instant.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { meetingTexts } from '#ui/texts/meetings.ts';
import { textOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';
import { happenedAtOf } from '#routes/(console)/konsol/[agency]/kasus/[number]/actions/complete.ts';
import type { Unready } from '#routes/(console)/konsol/[agency]/kasus/[number]/meetings/office-acting.ts';
import {
  emptyOnes,
  instructions as instructionOffers,
  namedOf,
  roleOffered,
  type Offer,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/meetings/office-form.ts';

/** Whom a disposition goes to: those ticked are roles, those written are names. */
const receiversOf = (form: SentForm, offers: readonly Offer[]): readonly Receiver[] =>
  namedOf(form, offers, 'kepada', 'kepada-lain').map((name) => ({
    name,
    role: roleOffered(offers, name),
  }));

/** Until when it is to be answered, in the agency's zone; may be left empty. */
const untilOf = (
  form: SentForm,
  zone: string,
): { readonly until?: Instant } | { readonly problems: readonly FieldProblem[] } => {
  const text = textOf(form, 'sampai');
  if (text === '') return {};
  const until = parseLocal(text, zone);
  return until === undefined
    ? { problems: [{ field: 'sampai', message: caseActions.badTime }] }
    : { until };
};

/** What a plan is read with: who could be ticked, and the zone times were meant in. */
interface Ground {
  readonly offers: readonly Offer[];
  readonly zone: string;
}

const planned = (
  form: SentForm,
  { offers, zone }: Ground,
  giver: RoleId,
  from: ReceiverId | null,
): OfficeCommand | Unready => {
  const to = receiversOf(form, offers);
  const instructions = namedOf(form, instructionOffers, 'isi', 'isi-lain');
  const until = untilOf(form, zone);
  const problems: readonly FieldProblem[] = [
    ...('problems' in until ? until.problems : []),
    ...(to.length === 0
      ? [{ field: 'kepada', message: meetingTexts.empty(meetingTexts.giveTo) }]
      : []),
    ...(instructions.length === 0
      ? [{ field: 'isi', message: meetingTexts.empty(meetingTexts.instructions) }]
      : []),
    ...(giver === ''
      ? [{ field: 'penanda-tangan', message: meetingTexts.empty(meetingTexts.giver) }]
      : []),
  ];
  if (problems.length > 0 || 'problems' in until) return { problems };
  const agendaNumber = textOf(form, 'nomor-agenda');
  return {
    type: 'give-disposition',
    plan: {
      to,
      instructions,
      note: textOf(form, 'catatan'),
      agendaNumber: agendaNumber === '' ? null : agendaNumber,
      giver,
      from,
      ...until,
    },
  };
};

/** The disposition as typed. */
export const giveDisposition = (form: SentForm, ground: Ground): OfficeCommand | Unready =>
  planned(form, ground, textOf(form, 'penanda-tangan'), null);

/** The disposition with which a receiver, who signs it, passes on what he received. */
export const passOn = (
  form: SentForm,
  ground: Ground,
  { disposition, receiver, role }: ReceiverId & { readonly role: RoleId | null },
): OfficeCommand | Unready => planned(form, ground, role ?? '', { disposition, receiver });

/** What a receiver answered; `zone` is what the time was meant in. */
export const answerDisposition = (
  form: SentForm,
  zone: string,
  { disposition, receiver }: ReceiverId,
): OfficeCommand | Unready => {
  const when = happenedAtOf({ form, zone });
  const problems: readonly FieldProblem[] = [
    ...('problems' in when ? when.problems : []),
    ...emptyOnes(form, { jawaban: meetingTexts.answerText }),
  ];
  if (problems.length > 0 || 'problems' in when || 'confirm' in when) return { problems };
  const known = textOf(form, 'diketahui');
  return {
    type: 'answer-disposition',
    disposition,
    receiver,
    answer: textOf(form, 'jawaban'),
    ...(known === '' ? {} : { known }),
    ...when,
  };
};
