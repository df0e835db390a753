import { error } from '@sveltejs/kit';
import { pdfResponse } from '../../../../../../../pdf-response.ts';
import { atWork } from '../../../../../../officer.ts';
import type { RequestHandler } from './$types';

/** The SOP as a case went through it, as PDF; `?unduh` to save it. */
export const GET: RequestHandler = async (event) => {
  const { actor, view } = await atWork(event);
  const { product } = event.locals;
  const found = await product.caseView(view.agency.id, event.params.number, actor);
  if ('notFound' in found) error(404, 'case');
  const pdf = await product.executedSopPdf(view.agency.id, found.row.caseId, actor);
  if ('notFound' in pdf) error(404, 'case');
  return pdfResponse(pdf, { download: event.url.searchParams.has('unduh') });
};
