import type { Product } from '#app/product.ts';
import { readForm } from '#routes/forms/sent-form.ts';
import type { SentForm } from '#routes/forms/sent-form.ts';
import { formDataOf } from '#routes/forms/form-data.ts';

/**
 * Reads a public form and stores its files, one more than allowed at the most: so many are
 * needed to notice that there were too many, and a stranger cannot fill the disk with more.
 */
export const readUpload = async (
  request: Request,
  product: Product,
  agency: string,
): Promise<SentForm> => {
  const sent = await formDataOf(request);
  const bounded = new FormData();
  let files = 0;
  for (const [name, value] of sent) {
    if (typeof value === 'string') bounded.append(name, value);
    else if (value.size > 0 && (files += 1) <= product.limits.filesPerReport + 1)
      bounded.append(name, value);
  }
  return readForm(bounded, { files: product.files, agency, limit: product.limits.fileBytes });
};
