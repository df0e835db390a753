import { checkView } from '#routes/(portal)/periksa/check-view.ts';
import type { PageServerLoad } from './$types';

/** What a code says: where a paper's QR code leads. */
export const load: PageServerLoad = async ({
  locals: { product, language },
  params,
  setHeaders,
}) => {
  setHeaders({ 'cache-control': 'no-store' });
  return {
    check: await checkView(product, await product.papers.checkCode(params.code), language),
    code: params.code.slice(0, 40),
    fileBytes: product.limits.fileBytes,
  };
};
