import { readForm, sentAgain } from '#routes/forms/sent-form.ts';
import type { SentForm } from '#routes/forms/sent-form.ts';

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
  const { files, limits } = locals.product;
  const form = await readForm(
    { locals, request },
    { files, agency, limit: limits.fileBytes, mostFiles: limits.filesPerReport + 1 },
  );
  locals.sent = sentAgain(form);
  return form;
};
