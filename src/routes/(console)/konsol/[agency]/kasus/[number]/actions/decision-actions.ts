import { decisionTexts } from '#ui/texts/decisions.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { sentFiles, textOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';
import type { Prepare } from './acting.ts';

const approvalOf = (form: SentForm): number => Number(textOf(form, 'persetujuan')) || 0;

/** All that a form of a decision lacks, told at once. */
export const decisionLacks = (form: SentForm): readonly FieldProblem[] => {
  const decision = textOf(form, 'keputusan');
  const empty = (field: string): boolean => textOf(form, field).trim() === '';
  const asked: readonly (readonly [string, boolean, Bilingual])[] = [
    ['keputusan', decision !== 'setuju' && decision !== 'tolak', decisionTexts.chooseDecision],
    ['nama', empty('nama'), decisionTexts.giveName],
    ['tanggal-naskah', empty('tanggal-naskah'), decisionTexts.giveDate],
    ['catatan', decision === 'tolak' && empty('catatan'), decisionTexts.giveNote],
    ['bukti', sentFiles(form, 'bukti').length === 0, decisionTexts.giveProof],
  ];
  return asked.flatMap(([field, missing, message]) => (missing ? [{ field, message }] : []));
};

/** What an approver decided on a sheet he signed. */
export const record: Prepare = ({ form }) => {
  const decision = textOf(form, 'keputusan');
  const problems = decisionLacks(form);
  if (problems.length > 0) return { problems };
  return {
    type: 'record-decision',
    approval: approvalOf(form),
    given: decision === 'setuju',
    number: textOf(form, 'nomor-naskah'),
    date: textOf(form, 'tanggal-naskah'),
    name: textOf(form, 'nama'),
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
