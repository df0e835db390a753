import { error } from '@sveltejs/kit';
import { pdfResponse } from '../../../../pdf-response.ts';
import { findAgency } from '../../../find-agency.ts';
import type { RequestHandler } from './$types';

/** The SOP document as PDF: the edition in force, or the one asked for with `?edisi=`. */
export const GET: RequestHandler = async ({ locals: { product }, params, url }) => {
  const view = await findAgency(product, params.agency);
  const pdf = await product.sopPdf(params.agency, url.searchParams.get('edisi') ?? view.record.edition);
  if ('notFound' in pdf) error(404);
  return pdfResponse(pdf, { download: false, cache: 'public, max-age=300' });
};
