import { readForm, sentAgain } from '#routes/forms/sent-form.ts';
import type { SentForm } from '#routes/forms/sent-form.ts';
import { formDataOf } from '#routes/forms/form-data.ts';

/**
 * Reads a public form and stores its files, one more than allowed at the most: so many are
 * needed to notice that there were too many, and a stranger cannot fill the disk with more.
 */
export const readUpload = async (
  {
    request,
    locals,
  }: { readonly request: Request; readonly locals: Pick<App.Locals, 'product' | 'sent'> },
  agency: string,
): Promise<SentForm> => {
  const { product } = locals;
  const sent = await formDataOf(request);
  const bounded = new FormData();
  let files = 0;
  for (const [name, value] of sent) {
    if (typeof value === 'string') bounded.append(name, value);
    else if (value.size > 0 && (files += 1) <= product.limits.filesPerReport + 1)
      bounded.append(name, value);
  }
  const form = await readForm(bounded, {
    files: product.files,
    agency,
    limit: product.limits.fileBytes,
  });
  locals.sent = sentAgain(form);
  return form;
};
