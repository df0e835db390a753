import { fail, redirect } from '@sveltejs/kit';
import { fileSize } from '#core/text/file-size.ts';
import { checkTexts } from '#ui/texts/check.ts';
import { formDataOf } from '#routes/forms/form-data.ts';
import { checkView } from './check-view.ts';
import type { Actions, PageServerLoad } from './$types';

/** Longer texts are no code; they are not looked up. */
const longestCode = 40;

/** What the two forms need. */
export const load: PageServerLoad = ({ locals: { product } }) => ({
  fileBytes: product.limits.fileBytes,
});

export const actions: Actions = {
  /** A code leads to its own page, which can be kept and shown to others. */
  kode: async ({ locals: { language }, request }) => {
    const value = (await formDataOf(request)).get('kode');
    const code = typeof value === 'string' ? value.trim().slice(0, longestCode) : '';
    if (code === '')
      return fail(400, {
        field: 'kode' as const,
        why: checkTexts.codeMissing[language],
        check: null,
      });
    redirect(303, `/periksa/${encodeURIComponent(code)}`);
  },

  /** A file is read, told about, and forgotten. */
  berkas: async ({ locals: { product, language }, request, setHeaders }) => {
    setHeaders({ 'cache-control': 'no-store' });
    const file = (await formDataOf(request)).get('berkas');
    const no = (status: number, why: string) =>
      fail(status, { field: 'berkas' as const, why, check: null });
    if (!(file instanceof File) || file.size === 0)
      return no(400, checkTexts.fileMissing[language]);
    const { fileBytes } = product.limits;
    if (file.size > fileBytes)
      return no(413, checkTexts.fileTooLarge(fileSize(fileBytes, language))[language]);
    const check = await product.papers.checkFile(await file.bytes());
    return { field: null, why: '', check: await checkView(product, check, language) };
  },
};
