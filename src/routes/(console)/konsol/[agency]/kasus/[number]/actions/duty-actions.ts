import type { CaseView } from '#app/cases/answers.ts';
import type { OfficerCommand } from '#core/cases/command.ts';
import type { DutyNotice } from '#core/cases/event.ts';
import { sendingWayOf } from '#core/cases/sending-ways.ts';
import { parseLocal } from '#core/time/instant.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { caseTime } from '#ui/texts/case-time.ts';
import { answerName, answersOf } from '#routes/forms/answers.ts';
import { sentFiles, textOf } from '#routes/forms/sent-form.ts';
import type { Prepare, Sent, Unready } from './acting.ts';
import {
  dutyFields,
  dutyNumberOf,
  mostRecipients,
  toName,
  wayName,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/duties/duty-fields.ts';
import { happenedAtOf } from './complete.ts';

/** The decision that a legal duty has begun, at an instant typed in the agency's zone and on a basis. */
export const dutyStart = ({
  form,
  zone,
}: Pick<Sent, 'form' | 'zone'>): OfficerCommand | Unready => {
  const since = parseLocal(textOf(form, 'mulai'), zone);
  const letter = textOf(form, 'batas');
  const due = letter === '' ? undefined : parseLocal(letter, zone);
  const problems = [
    ...(since === undefined ? [{ field: 'mulai', message: caseActions.badTime }] : []),
    ...(letter !== '' && due === undefined
      ? [{ field: 'batas', message: caseActions.badTime }]
      : []),
  ];
  const unfounded =
    textOf(form, 'dasar') === '' ? [{ field: 'dasar', message: caseTime.basisMissing }] : [];
  if (since === undefined || problems.length > 0) return { problems: [...problems, ...unfounded] };
  return {
    type: 'start-duty',
    duty: textOf(form, 'kewajiban'),
    since,
    basis: textOf(form, 'dasar'),
    ...(due === undefined ? {} : { due }),
  };
};

/** Whom the form says was told: those for whom a way was chosen. */
const toldIn = (form: Sent['form']): readonly DutyNotice[] =>
  Array.from({ length: mostRecipients }, (_, row) => row).flatMap((row) => {
    const way = sendingWayOf(textOf(form, wayName(row)));
    const to = textOf(form, toName(row));
    return way === undefined || to === '' ? [] : [{ to, way }];
  });

/** The record that a notice was given: what it held, the proof or how it was given, and when. */
export const dutyFulfilment = (
  sent: Pick<Sent, 'form' | 'zone'> & { readonly view: Pick<CaseView, 'sop' | 'state'> },
): OfficerCommand | Unready => {
  const { form, view, zone } = sent;
  const when = happenedAtOf(sent);
  const proof = sentFiles(form, 'bukti');
  const note = textOf(form, 'catatan');
  if ('confirm' in when) return when;
  const told = toldIn(form);
  const unproven = [
    ...(told.length === 0 ? [{ field: wayName(0), message: caseTime.toldMissing }] : []),
    ...(proof.length === 0 && note === ''
      ? [{ field: 'bukti', message: caseTime.proofMissing }]
      : []),
  ];
  if ('problems' in when) return { problems: [...when.problems, ...unproven] };
  if (unproven.length > 0) return { problems: unproven };
  return {
    type: 'fulfil-duty',
    number: dutyNumberOf(form),
    told,
    form: answersOf(dutyFields(form, view), form, zone),
    proof,
    note,
    ...when,
  };
};

/** The control of a part that a refusal of a notice names. */
export const noticeControl = (field: string): string =>
  ({ told: wayName(0), proof: 'bukti' })[field] ?? answerName(field);

export const setDutyAside: Prepare = ({ form }) => ({
  type: 'set-duty-aside',
  duty: textOf(form, 'kewajiban'),
});

export const takeDutyUp: Prepare = ({ form }) => ({
  type: 'take-duty-up',
  duty: textOf(form, 'kewajiban'),
});

export const startDuty: Prepare = (sent) => dutyStart(sent);

export const fulfilDuty: Prepare = (sent) => dutyFulfilment(sent);
