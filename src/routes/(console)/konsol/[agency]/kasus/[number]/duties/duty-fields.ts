import type { CaseView } from '#app/cases/answers.ts';
import type { Field } from '#core/sops/model.ts';
import { textOf, type SentForm } from '#routes/forms/sent-form.ts';

/** Name of the hidden field with the number of the running duty a form fulfils. */
export const dutyNumberName = 'nomor-kewajiban';

/** Most recipients a form tells of; the last row is for somebody the duty does not name. */
export const mostRecipients = 21;

/** Names of the controls of a recipient. */
export const toName = (row: number): string => `kepada.${String(row)}`;
export const wayName = (row: number): string => `lewat.${String(row)}`;

/** The number of the running duty that a form is about; 0 when it is about none. */
export const dutyNumberOf = (form: SentForm): number => Number(textOf(form, dutyNumberName)) || 0;

/** What the notice of the duty that a form fulfils has to hold; empty for every other form. */
export const dutyFields = (
  form: SentForm,
  { sop, state }: Pick<CaseView, 'sop' | 'state'>,
): readonly Field[] => {
  const running = state.duties.find((one) => one.number === dutyNumberOf(form));
  return sop.duties.find((duty) => duty.id === running?.duty)?.form ?? [];
};
