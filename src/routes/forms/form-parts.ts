import { error } from '@sveltejs/kit';
import { UnreadableForm } from '#app/ports.ts';
import type { FormParts } from '#app/ports.ts';

/** What of a request a form is read from. */
export interface FormSent {
  readonly locals: { readonly product: Pick<App.Locals['product'], 'readForm'> };
  readonly request: Request;
}

/**
 * Goes through the form of a request as it comes.
 * @throws the page "could not be read" when the request holds none, as after a broken upload, and
 * the page "too large" when its texts are.
 */
export const readParts = async ({ locals, request }: FormSent, parts: FormParts): Promise<void> => {
  try {
    await locals.product.readForm(request, parts);
  } catch (cause) {
    if (cause instanceof UnreadableForm) error(cause.why === 'broken' ? 400 : 413);
    throw cause;
  }
};

/** The texts of a form, by their names; its files are passed over. */
export const textsIn = async (sent: FormSent): Promise<URLSearchParams> => {
  const texts = new URLSearchParams();
  await readParts(sent, {
    text: (name, text) => texts.append(name, text),
    file: () => Promise.resolve(),
  });
  return texts;
};
