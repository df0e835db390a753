import { readPaper } from '#core/cases/paper-id.ts';
import { error, redirect } from '@sveltejs/kit';
import type { Product } from '#app/product.ts';
import type { Actor } from '#core/people/actor.ts';
import { paperOf } from '#core/cases/papers.ts';
import type { FileRef } from '#core/cases/report.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { casePage } from '#ui/texts/case-page.ts';
import { plainPage } from '#routes/plain-page.ts';
import { whileSet } from '#routes/while-set.ts';
import { pdfResponse } from '#routes/pdf-response.ts';
import { atWork } from '#routes/(console)/officer.ts';
import type { RequestHandler } from './$types';

const versionOf = (text: string | null): number | undefined => {
  if (text === null) return undefined;
  if (!/^\d{1,6}$/.test(text)) error(404, 'version');
  return Number(text);
};

/** A file of the case handed out as it lies: the print beside a scan. */
const fileOf = async (
  product: Product,
  agency: string,
  caseId: string,
  file: FileRef | undefined,
  actor: Actor,
): ReturnType<Product['papers']['pdf']> => {
  const kept =
    file === undefined
      ? { notFound: 'file' as const }
      : await product.cases.file(agency, caseId, file.id, actor);
  return 'notFound' in kept
    ? kept
    : { name: kept.ref.name, bytes: await new Response(kept.bytes).bytes() };
};

/**
 * A paper as PDF: the draft, or with `?versi=` a signed version, with `&cetakan` its print;
 * `?unduh` to save it. A scan that is a picture is handed out as the file it is.
 */
export const GET: RequestHandler = async (event) => {
  const { actor, view } = await atWork(event);
  const { product } = event.locals;
  const found = await product.cases.view(view.agency.id, event.params.number, actor);
  const meant = readPaper(event.params.output, event.params.of);
  if ('notFound' in found || meant === undefined) error(404, 'paper');
  const { searchParams } = event.url;
  const number = versionOf(searchParams.get('versi'));
  const version = paperOf(found.state.papers, meant)?.versions.find(
    (one) => one.version === number,
  );
  const print = searchParams.has('cetakan');
  if (!print && version !== undefined && version.file.mediaType !== 'application/pdf')
    redirect(
      303,
      `/konsol/${view.agency.id}/kasus/${encodeURIComponent(found.row.number)}/berkas/${version.file.id}`,
    );
  const { language } = event.locals;
  const back = {
    href: `/konsol/${view.agency.id}/kasus/${encodeURIComponent(found.row.number)}`,
    text: `${casePage.backToCase[language]} ${found.row.number}`,
  };
  return whileSet({ language, back }, async () => {
    const pdf = print
      ? await fileOf(product, view.agency.id, found.row.caseId, version?.printed?.file, actor)
      : await product.papers.pdf(view.agency.id, found.row.caseId, meant, actor, number);
    if ('notFound' in pdf) error(404, 'paper');
    if ('refused' in pdf) error(403, pdf.message[language]);
    if ('missing' in pdf)
      return plainPage({
        language,
        status: 422,
        title: caseActions.noPreview[language],
        sentences: pdf.missing.map((one) => one[language]),
        back,
      });
    return pdfResponse(pdf, { download: searchParams.has('unduh') });
  });
};
