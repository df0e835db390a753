import { error, redirect } from '@sveltejs/kit';
import { proofResponse } from '#routes/proof-response.ts';
import { atWork } from '#routes/(console)/officer.ts';
import type { RequestHandler } from './$types';

/** The proof that all of a case so far is in the record. */
export const GET: RequestHandler = async (event) => {
  const { actor, view } = await atWork(event);
  const { product } = event.locals;
  const found = await product.cases.view(view.agency.id, event.params.number, actor);
  if ('notFound' in found) error(404, 'case');
  const proven = await product.keeping.proveCase(view.agency.id, found.row.caseId, actor);
  if ('notFound' in proven) error(404, 'case');
  const { number, proof } = proven;
  if (proof.kind !== 'proof')
    redirect(
      303,
      `/konsol/${view.agency.id}/kasus/${encodeURIComponent(number)}/berkas-kasus?bukti=${proof.kind === 'not-yet' ? 'belum' : 'rusak'}#bukti-catatan`,
    );
  return proofResponse(`kasus-${number}`, proof.text);
};
