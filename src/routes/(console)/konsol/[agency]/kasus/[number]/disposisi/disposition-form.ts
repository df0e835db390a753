import type { OfficeCommand } from '#core/cases/command.ts';
import { meetingTexts } from '#ui/texts/meetings.ts';
import { textOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';
import type { Unready } from '#routes/(console)/konsol/[agency]/kasus/[number]/meetings/office-acting.ts';
import {
  emptyOnes,
  instructions as instructionOffers,
  namedOf,
  type Offer,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/meetings/office-form.ts';

/** The disposition as typed; `offers` are those who could be ticked. */
export const giveDisposition = (
  form: SentForm,
  offers: readonly Offer[],
): OfficeCommand | Unready => {
  const to = namedOf(form, offers, 'kepada', 'kepada-lain');
  const instructions = namedOf(form, instructionOffers, 'isi', 'isi-lain');
  const problems: readonly FieldProblem[] = [
    ...(to.length === 0
      ? [{ field: 'kepada', message: meetingTexts.empty(meetingTexts.giveTo) }]
      : []),
    ...(instructions.length === 0
      ? [{ field: 'isi', message: meetingTexts.empty(meetingTexts.instructions) }]
      : []),
    ...emptyOnes(form, { 'penanda-tangan': meetingTexts.giver }),
  ];
  if (problems.length > 0) return { problems };
  const agendaNumber = textOf(form, 'nomor-agenda');
  return {
    type: 'give-disposition',
    plan: {
      to,
      instructions,
      note: textOf(form, 'catatan'),
      agendaNumber: agendaNumber === '' ? null : agendaNumber,
      giver: textOf(form, 'penanda-tangan'),
    },
  };
};
