import type { Bilingual } from '#core/text/bilingual.ts';
import { proofControls } from './proof-fields.ts';
import { textOf, type FieldProblem, type SentForm } from './sent-form.ts';

/** Name of the hidden field that tells the forms of a page apart. */
export const formName = 'formulir';
/** Name of the hidden field with the version of the case that the officer saw. */
export const versionName = 'versi';

/** Something that was recorded of a case while somebody typed. */
export interface Overtaking {
  readonly version: number;
  readonly sentence: Bilingual;
  /** Who did it; null for whoever reads this. */
  readonly who: string | null;
  readonly at: Bilingual;
}

/** A line of what was typed, as the form itself said it. */
export interface TypedLine {
  readonly label: Bilingual;
  readonly words: Bilingual;
}

/** A form that was not carried out: everything sent, and why. */
export interface FailedForm {
  /** Which form of the page. */
  readonly form: string;
  readonly sent: SentForm;
  readonly problems: readonly FieldProblem[];
  /** The version seen, when settings were changed since. */
  readonly staleSince: number | null;
  /** What of it the reader may see, when the case has moved on since; null when it has not. */
  readonly overtaken: readonly Overtaking[] | null;
  /** Of a form that was overtaken: what was typed, told where its form is no longer there. */
  readonly typed: readonly TypedLine[];
  /** Asks back before something that cannot be undone. */
  readonly confirm: boolean;
}

/** A form without what proves who sent it, which is typed anew. */
const withoutProof = (sent: SentForm): SentForm => ({
  ...sent,
  texts: Object.fromEntries(
    Object.entries(sent.texts).filter(([name]) => !proofControls.some((one) => one === name)),
  ),
});

/** What a page needs to draw a form again as it was sent. */
export const failedForm = (
  sent: SentForm,
  problems: readonly FieldProblem[],
  more: Partial<Pick<FailedForm, 'staleSince' | 'overtaken' | 'typed' | 'confirm'>> = {},
): FailedForm => ({
  form: textOf(sent, formName),
  sent: withoutProof(sent),
  problems: [...sent.problems, ...problems],
  staleSince: more.staleSince ?? null,
  overtaken: more.overtaken ?? null,
  typed: more.typed ?? [],
  confirm: more.confirm ?? false,
});
