import { unproven } from '#core/cases/decide/known-how.ts';
import { sendingWayOf } from '#core/cases/sending-ways.ts';
import type { SendingWay } from '#core/cases/sending-event.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual } from '#ui/texts/common.ts';
import { sendingTexts } from '#ui/texts/sendings.ts';
import {
  sentFiles,
  textOf,
  textsOf,
  type FieldProblem,
  type SentForm,
} from '#routes/forms/sent-form.ts';
import { refusalProblems } from '#routes/forms/result-problems.ts';
import type { Prepare } from './acting.ts';
import { controlOfPart } from './at-controls.ts';
import { recipients } from './case-actions.ts';
import { happenedAtOf } from './complete.ts';

const numberOf = (form: SentForm): number => Number(textOf(form, 'nomor')) || 0;

/** The way a form names, or that it names none. */
const wayOf = (form: SentForm): SendingWay | FieldProblem =>
  sendingWayOf(textOf(form, 'cara')) ?? { field: 'cara', message: sendingTexts.wayMissing };

const needed = (form: SentForm, field: string, message: Bilingual): readonly FieldProblem[] =>
  textOf(form, field) === '' ? [{ field, message }] : [];

/** What a form about something sent lacks besides its recipients: the way, when, and how that is known. */
const lacks = (
  form: SentForm,
  way: SendingWay | FieldProblem,
  when: ReturnType<typeof happenedAtOf>,
): readonly FieldProblem[] => {
  const control = controlOfPart('kirim');
  const unknown = unproven(textOf(form, 'catatan'), sentFiles(form, 'bukti'));
  return [
    ...(typeof way === 'object' ? [way] : []),
    ...('problems' in when ? when.problems : []),
    ...(unknown === undefined ? [] : refusalProblems(unknown, control)),
  ];
};

/** What was ordered has left. */
export const recordSending: Prepare = (sent) => {
  const { form } = sent;
  const chosen = textsOf(form, 'penerima');
  const way = wayOf(form);
  const when = happenedAtOf(sent);
  const problems = [
    ...(chosen.length > 0 ? [] : [{ field: 'penerima', message: sendingTexts.recipientsMissing }]),
    ...needed(form, 'pengirim', sendingTexts.senderMissing),
    ...lacks(form, way, when),
  ];
  if (problems.length > 0 || typeof way === 'object' || 'problems' in when || 'confirm' in when)
    return { problems };
  return {
    type: 'record-sending',
    sending: numberOf(form),
    recipients: chosen,
    addressee: textOf(form, 'nama-penerima'),
    bodies: textsOf(form, 'pihak'),
    sentBy: textOf(form, 'pengirim'),
    way,
    note: textOf(form, 'catatan'),
    proof: sentFiles(form, 'bukti'),
    ...when,
  };
};

/** What was ordered is not sent. */
export const waiveSending: Prepare = ({ form }) => ({
  type: 'waive-sending',
  sending: numberOf(form),
  reason: textOf(form, 'alasan'),
});

/** Somebody it was sent to has answered. */
export const recordReply: Prepare = (sent) => {
  const { form } = sent;
  const recipient = textOf(form, 'penerima');
  const way = wayOf(form);
  const when = happenedAtOf(sent);
  const problems = [
    ...(recipient === '' ? [{ field: 'penerima', message: sendingTexts.replierMissing }] : []),
    ...(typeof way === 'object' ? [{ ...way, message: sendingTexts.replyWayMissing }] : []),
    ...('problems' in when ? when.problems : []),
  ];
  if (problems.length > 0 || typeof way === 'object' || 'problems' in when || 'confirm' in when)
    return { problems };
  return {
    type: 'record-reply',
    sending: numberOf(form),
    recipient,
    repliedBy: textOf(form, 'penjawab'),
    way,
    number: textOf(form, 'nomor-surat'),
    dated: textOf(form, 'tanggal-surat'),
    text: textOf(form, 'isi'),
    note: textOf(form, 'catatan'),
    files: sentFiles(form, 'berkas'),
    ...when,
  };
};

/** Something no step ordered was sent. */
export const send: Prepare = (sent) => {
  const { form } = sent;
  const to = recipients(textOf(form, 'kepada'));
  const way = wayOf(form);
  const when = happenedAtOf(sent);
  const problems = [
    ...(to.length > 0
      ? []
      : [{ field: 'kepada', message: bilingual('Isi penerima.', 'Give the recipients.') }]),
    ...lacks(form, way, when),
  ];
  if (problems.length > 0 || typeof way === 'object' || 'problems' in when || 'confirm' in when)
    return { problems };
  return {
    type: 'send',
    to,
    cc: recipients(textOf(form, 'tembusan')),
    outputs: textsOf(form, 'output'),
    bodies: textsOf(form, 'pihak'),
    way,
    note: textOf(form, 'catatan'),
    proof: sentFiles(form, 'bukti'),
    ...when,
  };
};

/** The case was brought before somebody, which no step ordered. */
export const escalate: Prepare = (sent) => {
  const { form } = sent;
  const way = wayOf(form);
  const when = happenedAtOf(sent);
  const problems = [
    ...needed(form, 'kepada', sendingTexts.levelMissing),
    ...lacks(form, way, when),
  ];
  if (problems.length > 0 || typeof way === 'object' || 'problems' in when || 'confirm' in when)
    return { problems };
  return {
    type: 'escalate',
    to: textOf(form, 'kepada'),
    outputs: textsOf(form, 'output'),
    bodies: textsOf(form, 'pihak'),
    way,
    note: textOf(form, 'catatan'),
    proof: sentFiles(form, 'bukti'),
    ...when,
  };
};
