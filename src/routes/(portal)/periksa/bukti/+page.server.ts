import { fail } from '@sveltejs/kit';
import { textsIn } from '#routes/forms/form-parts.ts';
import { recordProof as proofTexts } from '#ui/texts/record-proof.ts';
import { hashForm, longestProof } from './given.ts';
import type { Actions, PageServerLoad } from './$types';

/** The keys, and the hash that a page of a report led here with. */
export const load: PageServerLoad = async ({ locals: { product }, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const given = url.searchParams.get('sidik') ?? '';
  return {
    keys: await product.keeping.treeKeys(),
    hash: hashForm.test(given) ? given : '',
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { product, language } = locals;
    const texts = await textsIn({ locals, request });
    const proof = texts.get('bukti') ?? '';
    const hash = (texts.get('sidik') ?? '').trim().toLowerCase();
    const problems = [
      ...(proof.trim() === ''
        ? [{ field: 'bukti', message: proofTexts.proofMissing[language] }]
        : proof.length > longestProof
          ? [{ field: 'bukti', message: proofTexts.proofTooLong[language] }]
          : []),
      ...(hashForm.test(hash) ? [] : [{ field: 'sidik', message: proofTexts.hashWrong[language] }]),
    ];
    const given = { proof: proof.slice(0, longestProof), hash: hash.slice(0, 100) };
    if (problems.length > 0) return fail(400, { ...given, problems, finding: null });
    return { ...given, problems, finding: await product.keeping.checkProof(proof, hash) };
  },
};
