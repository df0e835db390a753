import { error } from '@sveltejs/kit';
import { readPaper } from '#core/cases/paper-id.ts';
import { signingTexts } from '#ui/texts/signing.ts';
import { pdfResponse } from '#routes/pdf-response.ts';
import { whileSet } from '#routes/while-set.ts';
import { atWork } from '#routes/(console)/officer.ts';
import type { RequestHandler } from './$types';

/**
 * A signed paper for somebody it names, whose case is not his: the page of the case does not exist
 * for him, nor does any other paper of it.
 */
export const GET: RequestHandler = async (event) => {
  const { actor, view } = await atWork(event);
  const { language, product } = event.locals;
  const meant = readPaper(event.params.output, event.params.of);
  if (meant === undefined) error(404, 'paper');
  const back = {
    href: `/konsol/${view.agency.id}/tanda-tangan`,
    text: signingTexts.title[language],
  };
  return whileSet({ language, back }, async () => {
    const pdf = await product.papers.pdf(view.agency.id, event.params.case, meant, actor);
    if ('notFound' in pdf || 'missing' in pdf) error(404, 'paper');
    if ('refused' in pdf) error(403, pdf.message[language]);
    return pdfResponse(pdf, { download: event.url.searchParams.has('unduh') });
  });
};
