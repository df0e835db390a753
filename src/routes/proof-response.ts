import { wordsOf } from '#core/exchange/case-file/names.ts';
import { headerName } from '#routes/pdf-response.ts';

/** A proof as a file to be kept. */
export const proofResponse = (name: string, text: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${headerName(`${wordsOf(name)}.tlog-proof`)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
