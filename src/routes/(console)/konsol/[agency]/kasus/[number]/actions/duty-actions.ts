import type { CaseView } from '#app/cases/answers.ts';
import type { OfficerCommand } from '#core/cases/command.ts';
import { parseLocal } from '#core/time/instant.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { caseTime } from '#ui/texts/case-time.ts';
import { answersOf } from '#routes/forms/answers.ts';
import { sentFiles, textOf } from '#routes/forms/sent-form.ts';
import type { Prepare, Sent, Unready } from './acting.ts';
import {
  dutyFields,
  dutyNumberOf,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/duties/duty-fields.ts';
import { happenedAtOf } from './complete.ts';

/** The decision that a legal duty has begun, at an instant typed in the agency's zone and on a basis. */
export const dutyStart = ({
  form,
  zone,
}: Pick<Sent, 'form' | 'zone'>): OfficerCommand | Unready => {
  const since = parseLocal(textOf(form, 'mulai'), zone);
  return since === undefined
    ? { problems: [{ field: 'mulai', message: caseActions.badTime }] }
    : { type: 'start-duty', duty: textOf(form, 'kewajiban'), since, basis: textOf(form, 'dasar') };
};

/** The record that a notice was given: what it held, the proof or how it was given, and when. */
export const dutyFulfilment = (
  sent: Pick<Sent, 'form' | 'zone'> & { readonly view: Pick<CaseView, 'sop' | 'state'> },
): OfficerCommand | Unready => {
  const { form, view, zone } = sent;
  const when = happenedAtOf(sent);
  const proof = sentFiles(form, 'bukti');
  const note = textOf(form, 'catatan');
  if ('confirm' in when) return when;
  const unproven =
    proof.length === 0 && note === '' ? [{ field: 'bukti', message: caseTime.proofMissing }] : [];
  if ('problems' in when) return { problems: [...when.problems, ...unproven] };
  if (unproven.length > 0) return { problems: unproven };
  return {
    type: 'fulfil-duty',
    number: dutyNumberOf(form),
    form: answersOf(dutyFields(form, view), form, zone),
    proof,
    note,
    ...when,
  };
};

export const startDuty: Prepare = (sent) => dutyStart(sent);

export const fulfilDuty: Prepare = (sent) => dutyFulfilment(sent);
