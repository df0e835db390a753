import { error } from '@sveltejs/kit';
import { isKnownTag } from '#core/text/entity-tag.ts';
import { pdfResponse } from '#routes/pdf-response.ts';
import { findAgency } from '#routes/(portal)/find-agency.ts';
import type { RequestHandler } from './$types';

/** Asked for again after five minutes, and then only sent when it changed. */
const cache = 'public, max-age=300';

/** The SOP document as PDF: the edition in force, or the one asked for with `?edisi=`. */
export const GET: RequestHandler = async ({ locals: { product }, params, request, url }) => {
  const view = await findAgency(product, params.agency);
  const pdf = await product.papers.sopPdf(params.agency, url.searchParams.get('edisi') ?? view.record.edition);
  if ('notFound' in pdf) error(404);
  const headers = { 'etag': `"${pdf.tag}"`, 'cache-control': cache };
  if (isKnownTag(request.headers.get('if-none-match'), pdf.tag)) return new Response(null, { status: 304, headers });
  const response = pdfResponse(pdf, { download: false, cache });
  response.headers.set('etag', headers.etag);
  return response;
};
