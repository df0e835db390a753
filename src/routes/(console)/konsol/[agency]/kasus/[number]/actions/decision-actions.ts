import { decisionTexts } from '#ui/texts/decisions.ts';
import { sentFiles, textOf, type SentForm } from '#routes/forms/sent-form.ts';
import type { Prepare } from './acting.ts';

const approvalOf = (form: SentForm): number => Number(textOf(form, 'persetujuan')) || 0;

/** The control of what a refusal names. */
export const decisionControl = (field: string): string => (field === 'proof' ? 'bukti' : field);

/** What an approver decided on a sheet he signed. */
export const record: Prepare = ({ form }) => {
  const decision = textOf(form, 'keputusan');
  if (decision !== 'setuju' && decision !== 'tolak')
    return { problems: [{ field: 'keputusan', message: decisionTexts.chooseDecision }] };
  return {
    type: 'record-decision',
    approval: approvalOf(form),
    given: decision === 'setuju',
    number: textOf(form, 'nomor-naskah'),
    date: textOf(form, 'tanggal-naskah'),
    name: textOf(form, 'nama'),
    position: textOf(form, 'jabatan'),
    note: textOf(form, 'catatan'),
    proof: sentFiles(form, 'bukti'),
  };
};

/** What was recorded of a sheet was wrong. */
export const withdraw: Prepare = ({ form }) => ({
  type: 'withdraw-decision',
  approval: approvalOf(form),
  reason: textOf(form, 'alasan'),
});
