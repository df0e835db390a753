import { error } from '@sveltejs/kit';
import { readPaper } from '#core/cases/paper-id.ts';
import { casePage } from '#ui/texts/case-page.ts';
import { pdfResponse } from '#routes/pdf-response.ts';
import { whileSet } from '#routes/while-set.ts';
import { atWork } from '#routes/(console)/officer.ts';
import type { RequestHandler } from './$types';

/** The file copy of a signed paper, to be saved or printed for the office's file. */
export const GET: RequestHandler = async (event) => {
  const { actor, view } = await atWork(event);
  const { product, language } = event.locals;
  const found = await product.cases.view(view.agency.id, event.params.number, actor);
  const meant = readPaper(event.params.output, event.params.of);
  if ('notFound' in found || meant === undefined) error(404, 'paper');
  const { caseId, number } = found.row;
  const back = {
    href: `/konsol/${view.agency.id}/kasus/${encodeURIComponent(number)}`,
    text: `${casePage.backToCase[language]} ${number}`,
  };
  return whileSet({ language, back }, async () => {
    const copy = await product.papers.fileCopy(view.agency.id, caseId, meant, actor);
    if ('notFound' in copy) error(404, 'paper');
    return pdfResponse(copy, { download: false });
  });
};
