import type { PaperView } from '../../../../../../../../../app/product.ts';
import type { OfficerCommand } from '../../../../../../../../../core/case/command.ts';
import type { PaperOf } from '../../../../../../../../../core/case/event.ts';
import type { FreePart } from '../../../../../../../../../core/documents/free-parts.ts';
import { paperTexts } from '../../../../../../../../../ui/texts/papers.ts';
import { textOf, type FieldProblem, type SentForm } from '../../../../../../../forms/sent-form.ts';

/** Name of the control of a free part. */
export const partName = (key: string): string => `bagian.${key}`;

/** A command, or what has to be put right first. */
export type PaperCommand = OfficerCommand | { readonly problems: readonly FieldProblem[] };

/** Makes the command a form of a paper’s page asks for. */
export type PaperPrepare = (form: SentForm, paper: PaperView) => PaperCommand;

/** What a part says now: as written anew, else as it follows from the case; empty for what only the preview shows. */
export const partText = ({ edits }: Pick<PaperView, 'edits'>, { key, text }: FreePart): string => edits[key] ?? text ?? '';

const meant = ({ output, turn }: PaperView): PaperOf => ({ output, turn });

/** The parts that were changed; the others keep following the case. */
export const editPaper: PaperPrepare = (form, paper) => {
  const changed = paper.parts.flatMap((part) => {
    const sent = form.texts[partName(part.key)]?.[0];
    return sent === undefined || sent.trim() === partText(paper, part).trim() ? [] : [[part.key, sent.trim()] as const];
  });
  return changed.length === 0
    ? { problems: [{ message: paperTexts.nothingEdited }] }
    : { type: 'edit-document', ...meant(paper), edits: Object.fromEntries(changed) };
};

export const initialPaper: PaperPrepare = (_form, paper) => ({ type: 'initial-document', ...meant(paper) });

export const revokePaper: PaperPrepare = (form, paper) => ({ type: 'revoke-document', ...meant(paper), reason: textOf(form, 'alasan') });

export const receivePaper: PaperPrepare = (form, paper) =>
  ({ type: 'receive-document', ...meant(paper), receivedBy: textOf(form, 'penerima'), note: textOf(form, 'keterangan') });

/** Where a refusal belongs that names no field itself. */
export const fieldOfAction: Readonly<Record<string, string>> = { batalkan: 'alasan', terima: 'penerima' };
