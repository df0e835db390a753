import { error } from '@sveltejs/kit';
import { casePage } from '#ui/texts/case-page.ts';
import { whileSet } from '#routes/while-set.ts';
import { pdfResponse } from '#routes/pdf-response.ts';
import { atWork } from '#routes/(console)/officer.ts';
import type { RequestHandler } from './$types';

/** The SOP as a case went through it, as PDF; `?unduh` to save it. */
export const GET: RequestHandler = async (event) => {
  const { actor, view } = await atWork(event);
  const { product } = event.locals;
  const found = await product.cases.view(view.agency.id, event.params.number, actor);
  if ('notFound' in found) error(404, 'case');
  const { language } = event.locals;
  const back = {
    href: `/konsol/${view.agency.id}/kasus/${encodeURIComponent(found.row.number)}`,
    text: `${casePage.backToCase[language]} ${found.row.number}`,
  };
  return whileSet({ language, back }, async () => {
    const pdf = await product.papers.executedSopPdf(view.agency.id, found.row.caseId, actor);
    if ('notFound' in pdf) error(404, 'case');
    return pdfResponse(pdf, { download: event.url.searchParams.has('unduh') });
  });
};
