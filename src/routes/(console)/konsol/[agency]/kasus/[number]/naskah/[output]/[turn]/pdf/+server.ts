import { error } from '@sveltejs/kit';
import { pdfResponse } from '../../../../../../../../../pdf-response.ts';
import { atWork } from '../../../../../../../../officer.ts';
import { paperAt } from '../paper-at.ts';
import type { RequestHandler } from './$types';

const versionOf = (text: string | null): number | undefined => {
  if (text === null) return undefined;
  if (!/^\d{1,6}$/.test(text)) error(404, 'version');
  return Number(text);
};

/** A paper as PDF: the draft, or with `?versi=` a signed version; `?unduh` to save it. */
export const GET: RequestHandler = async (event) => {
  const { actor, view } = await atWork(event);
  const { product } = event.locals;
  const found = await product.caseView(view.agency.id, event.params.number, actor);
  const meant = paperAt(event.params);
  if ('notFound' in found || meant === undefined) error(404, 'paper');
  const { searchParams } = event.url;
  const pdf = await product.paperPdf(view.agency.id, found.row.caseId, meant, actor, versionOf(searchParams.get('versi')));
  if ('notFound' in pdf) error(404, 'paper');
  if ('missing' in pdf) error(422, pdf.missing.map((one) => one[event.locals.language]).join(' '));
  return pdfResponse(pdf, { download: searchParams.has('unduh') });
};
