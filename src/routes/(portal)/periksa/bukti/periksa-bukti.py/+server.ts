import { proofScript } from '#core/exchange/case-file/proof-script.ts';
import type { RequestHandler } from './$types';

/** The program by which anybody checks proofs without us. */
export const GET: RequestHandler = () =>
  new Response(proofScript, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="periksa-bukti.py"',
      'x-content-type-options': 'nosniff',
    },
  });
