import { fail, redirect } from '@sveltejs/kit';
import { FileTooLarge } from '#app/ports.ts';
import type { PassingFile, TakePassing } from '#app/ports.ts';
import { fileSize } from '#core/text/file-size.ts';
import { checkTexts } from '#ui/texts/check.ts';
import { readParts, textsIn } from '#routes/forms/form-parts.ts';
import type { FormSent } from '#routes/forms/form-parts.ts';
import { checkView } from './check-view.ts';
import type { Actions, PageServerLoad } from './$types';

/** Longer texts are no code; they are not looked up. */
const longestCode = 40;

/** What the two forms need. */
export const load: PageServerLoad = ({ locals: { product } }) => ({
  fileBytes: product.limits.fileBytes,
});

/** Why there is no file to look at: none was chosen, it holds nothing, or it is too large. */
type NoFile = 'missing' | 'empty' | 'too-large';

const takenWithin = async (
  take: TakePassing,
  file: Parameters<TakePassing>[0],
  limit: number,
): Promise<PassingFile | NoFile> => {
  try {
    return await take(file, limit);
  } catch (error) {
    if (error instanceof FileTooLarge) return 'too-large';
    throw error;
  }
};

/** The first file of the form; the others are passed over. */
const fileIn = async (
  sent: FormSent,
  take: TakePassing,
  limit: number,
): Promise<PassingFile | NoFile> => {
  let found: PassingFile | NoFile = 'missing';
  await readParts(sent, {
    text: () => {},
    file: async (name, file) => {
      if (name !== 'berkas' || found !== 'missing') return;
      // A control that was left empty sends a file without a name.
      if (file.empty) found = file.name === '' ? 'missing' : 'empty';
      else found = await takenWithin(take, file, limit);
    },
  });
  return found;
};

export const actions: Actions = {
  /** A code leads to its own page, which can be kept and shown to others. */
  kode: async ({ locals, request }) => {
    const { language } = locals;
    const texts = await textsIn({ locals, request });
    const code = texts.get('kode')?.trim().slice(0, longestCode) ?? '';
    if (code === '')
      return fail(400, {
        field: 'kode' as const,
        why: checkTexts.codeMissing[language],
        check: null,
      });
    redirect(303, `/periksa/${encodeURIComponent(code)}`);
  },

  /** A file lies on the disk while it is told about, and is gone when that is done. */
  berkas: async ({ locals, request, setHeaders }) => {
    const { product, language } = locals;
    setHeaders({ 'cache-control': 'no-store' });
    const no = (status: number, why: string) =>
      fail(status, { field: 'berkas' as const, why, check: null });
    const { fileBytes } = product.limits;
    return product.passing.during(async (take) => {
      const file = await fileIn({ locals, request }, take, fileBytes);
      if (file === 'missing') return no(400, checkTexts.fileMissing[language]);
      if (file === 'empty') return no(400, checkTexts.fileEmpty[language]);
      if (file === 'too-large')
        return no(413, checkTexts.fileTooLarge(fileSize(fileBytes, language))[language]);
      const check = await product.papers.checkFile(file);
      return { field: null, why: '', check: await checkView(product, check, language) };
    });
  },
};
