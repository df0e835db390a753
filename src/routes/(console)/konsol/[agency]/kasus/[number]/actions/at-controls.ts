import type { RefusalCode } from '#core/cases/refusal.ts';
import { caseActions, type ActionName } from '#ui/texts/case-actions.ts';
import { leavingOpenName } from './leaving-open.ts';
import { textOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';

/** The controls of an action that must not be left empty, in the order of its form. */
const needed: Readonly<Partial<Record<ActionName, readonly string[]>>> = {
  tunggu: ['pihak', 'alasan'],
  lanjutkan: ['jawaban'],
  mintaPersetujuan: ['alasan'],
  mintaPencabutan: ['alasan'],
  tolak: ['catatan'],
  catatKeputusan: ['nama', 'jabatan', 'catatan'],
  tarikKeputusan: ['alasan'],
  perintahkan: ['alasan'],
  laksanakan: ['catatan'],
  cabut: ['catatan'],
  batalkanTindakan: ['alasan'],
  betulkan: ['alasan'],
  keparahan: ['keparahan', 'alasan'],
  catat: ['catatan'],
  sampaikan: ['pesan'],
  eskalasi: ['kepada'],
  catatPengiriman: ['pengirim'],
  tiadakanPengiriman: ['alasan'],
  tutup: ['catatan'],
  buka: ['alasan'],
  lepasPihak: ['alasan'],
  mulaiKewajiban: ['dasar'],
};

/**
 * Core says what is wrong, not where it stands on the screen: each problem at its control. Only
 * the step's form has a control of its own for the reason of recording late; elsewhere it is the note.
 */
export const atControls = (
  problems: readonly FieldProblem[],
  refused: RefusalCode,
  action: ActionName,
  form: SentForm,
): readonly FieldProblem[] => {
  const empty =
    refused === 'empty-text'
      ? needed[action]?.find((name) => textOf(form, name) === '')
      : undefined;
  const late =
    refused === 'backdating-reason-needed' && action !== 'selesaikan' ? 'catatan' : undefined;
  const start =
    refused === 'happened-in-future' && action === 'mulaiKewajiban' ? 'mulai' : undefined;
  const dated = refused === 'decision-date' ? 'tanggal-naskah' : undefined;
  const proof = refused === 'proof-needed' && action !== 'selesaikan' ? 'bukti' : undefined;
  // What is open stands in the form already, above the reason that is missing.
  if (refused === 'left-open' && action !== 'selesaikan')
    return [{ field: leavingOpenName, message: caseActions.openNeeded }];
  const field = empty ?? late ?? start ?? dated ?? proof;
  return field === undefined ? problems : problems.map((problem) => ({ ...problem, field }));
};
