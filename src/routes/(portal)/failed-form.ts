import type { FileRef } from '#core/cases/report.ts';
import type { Language } from '#core/text/bilingual.ts';
import { tokenOf } from '#routes/forms/file-token.ts';
import type { FieldProblem, SentForm } from '#routes/forms/sent-form.ts';

/** A form that was not taken: everything typed, the files already received, and what is wrong. */
export interface FailedForm {
  readonly texts: SentForm['texts'];
  readonly kept: readonly {
    readonly name: string;
    readonly size: number;
    readonly token: string;
  }[];
  readonly problems: readonly { readonly field: string | undefined; readonly message: string }[];
}

/** What a page needs to show a form again as it was sent. */
export const failedForm = (
  sent: SentForm,
  files: readonly FileRef[],
  problems: readonly FieldProblem[],
  language: Language,
): FailedForm => ({
  texts: sent.texts,
  kept: files.map((file) => ({ name: file.name, size: file.size, token: tokenOf(file) })),
  problems: problems.map(({ field, message }) => ({ field, message: message[language] })),
});
