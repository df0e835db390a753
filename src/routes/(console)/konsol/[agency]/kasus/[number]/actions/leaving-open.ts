import { textOf, type SentForm } from '#routes/forms/sent-form.ts';

/** The control for the reason why a case closes with something still open. */
export const leavingOpenName = 'alasan-terbuka';

/** That reason as typed; nothing where none was. */
export const leavingOpenOf = (form: SentForm): { readonly leavingOpen?: string } => {
  const leavingOpen = textOf(form, leavingOpenName);
  return leavingOpen === '' ? {} : { leavingOpen };
};
