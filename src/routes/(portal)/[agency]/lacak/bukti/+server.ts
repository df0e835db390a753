import { redirect } from '@sveltejs/kit';
import { trackingCode } from '#routes/(portal)/tracking-cookie.ts';
import { proofResponse } from '#routes/proof-response.ts';
import type { RequestHandler } from './$types';

/** The proof that the report of the code this browser has entered is in the record. */
export const GET: RequestHandler = async ({ locals: { product }, params, cookies }) => {
  const back = `/${params.agency}/lacak`;
  const code = trackingCode(cookies);
  const found =
    code === undefined ? undefined : await product.keeping.proveReport(params.agency, code);
  if (found === undefined) redirect(303, back);
  const { number, proof } = found;
  if (proof.kind !== 'proof')
    redirect(303, `${back}?kabar=bukti-${proof.kind === 'not-yet' ? 'belum' : 'rusak'}#bukti`);
  return proofResponse(`laporan-${number}`, proof.text);
};
