import type { RefusalCode } from '#core/cases/refusal.ts';
import { caseActions, type ActionName } from '#ui/texts/case-actions.ts';
import { leavingOpenName } from './leaving-open.ts';
import type { FieldProblem } from '#routes/forms/sent-form.ts';

/** The controls for the parts of a command that core tells of, in the forms of the case page. */
const controls: Readonly<Record<string, string>> = {
  addressee: 'nama-penerima',
  basis: 'dasar',
  files: 'bukti',
  leavingOpen: leavingOpenName,
  name: 'nama',
  note: 'catatan',
  number: 'nomor-naskah',
  party: 'pihak',
  position: 'jabatan',
  proof: 'bukti',
  reason: 'alasan',
  recipients: 'penerima',
  result: 'jawaban',
  sentBy: 'pengirim',
  severity: 'keparahan',
  to: 'kepada',
};

/** Controls of one form that are called otherwise there. */
const ofAction: Readonly<Partial<Record<ActionName, Readonly<Record<string, string>>>>> = {
  catat: { text: 'catatan' },
  sampaikan: { text: 'pesan' },
  catatJawaban: {
    dated: 'tanggal-surat',
    files: 'berkas',
    number: 'nomor-surat',
    recipient: 'penerima',
    repliedBy: 'penjawab',
    text: 'isi',
  },
};

/** The control of a part of a command, in the forms of the case page that have no other for it. */
export const controlOfPart =
  (action: ActionName) =>
  (field: string): string =>
    ofAction[action]?.[field] ?? controls[field] ?? field;

/**
 * Core says what is wrong, and of which part; of a moment it does not say by what it was stated.
 * Only the step's form has a control of its own for the reason of recording late; elsewhere it is
 * the note.
 */
export const atControls = (
  problems: readonly FieldProblem[],
  refused: RefusalCode,
  action: ActionName,
): readonly FieldProblem[] => {
  const late =
    refused === 'backdating-reason-needed' && action !== 'selesaikan' ? 'catatan' : undefined;
  const start =
    refused === 'happened-in-future' && action === 'mulaiKewajiban' ? 'mulai' : undefined;
  const dated = refused === 'decision-date' ? 'tanggal-naskah' : undefined;
  // What is open stands in the form already, above the reason that is missing.
  if (refused === 'left-open' && action !== 'selesaikan')
    return [{ field: leavingOpenName, message: caseActions.openNeeded }];
  const field = late ?? start ?? dated;
  return field === undefined ? problems : problems.map((problem) => ({ ...problem, field }));
};
