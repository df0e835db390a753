import { parseLocal } from '../../../../../../../core/time/instant.ts';
import { caseActions } from '../../../../../../../ui/texts/case-actions.ts';
import { caseTime } from '../../../../../../../ui/texts/case-time.ts';
import { answersOf } from '../../../../../forms/answers.ts';
import { sentFiles, textOf } from '../../../../../forms/sent-form.ts';
import type { Prepare } from '../acting.ts';
import { dutyFields, dutyNumberOf } from '../duty-fields.ts';
import { happenedAtOf } from './complete.ts';

/** Decides that a legal duty has begun, at an instant in the agency's zone and on a basis. */
export const startDuty: Prepare = ({ form, zone }) => {
  const since = parseLocal(textOf(form, 'mulai'), zone);
  return since === undefined
    ? { problems: [{ field: 'mulai', message: caseActions.badTime }] }
    : { type: 'start-duty', duty: textOf(form, 'kewajiban'), since, basis: textOf(form, 'dasar') };
};

/** Records that the notice was given: what it held, the proof or how it was given, and when. */
export const fulfilDuty: Prepare = (sent) => {
  const { form, view, zone } = sent;
  const when = happenedAtOf(sent);
  const proof = sentFiles(form, 'bukti');
  const note = textOf(form, 'catatan');
  const unproven = proof.length === 0 && note === '' ? [{ field: 'bukti', message: caseTime.proofMissing }] : [];
  if ('confirm' in when) return when;
  if ('problems' in when || unproven.length > 0) return { problems: [...'problems' in when ? when.problems : [], ...unproven] };
  return { type: 'fulfil-duty', number: dutyNumberOf(form), form: answersOf(dutyFields(form, view), form, zone), proof, note, ...when };
};
