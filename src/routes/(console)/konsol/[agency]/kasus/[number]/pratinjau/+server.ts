import { error } from '@sveltejs/kit';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { pdfResponse } from '#routes/pdf-response.ts';
import { whileSet } from '#routes/while-set.ts';
import { plainPage } from '#routes/plain-page.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { casePage } from '#ui/texts/case-page.ts';
import { answersOf } from '#routes/forms/answers.ts';
import { readForm, textOf } from '#routes/forms/sent-form.ts';
import { atWork } from '#routes/(console)/officer.ts';
import type { RequestHandler } from './$types';

/** A refusal in sentences, each said once: its own only where no field says it better. */
const sentencesOf = ({ message, fields }: Refusal): readonly Bilingual[] =>
  fields === undefined || fields.length === 0 ? [message] : fields.map((field) => field.message);

/** The paper named by `?keluaran` as it would be with the step's form as it was sent; what keeps it from being made is told on a page. */
export const POST: RequestHandler = async (event) => {
  const {
    actor,
    view: { agency },
  } = await atWork(event);
  const { product, language } = event.locals;
  const found = await product.cases.view(agency.id, event.params.number, actor);
  if ('notFound' in found) error(404, 'case');
  const back = {
    href: `/konsol/${agency.id}/kasus/${encodeURIComponent(found.row.number)}`,
    text: `${casePage.backToCase[language]} ${found.row.number}`,
  };
  const not = (status: number, sentences: readonly Bilingual[]): Response =>
    plainPage({
      language,
      status,
      title: caseActions.noPreview[language],
      sentences: sentences.map((one) => one[language]),
      back,
    });
  if (found.question === null) return not(409, [refuse('case-closed').message]);
  // Without files only chosen just now: a preview keeps nothing.
  const form = await readForm(event, {
    files: product.files,
    agency: agency.id,
    limit: product.limits.fileBytes,
    instead: () => Promise.resolve(),
  });
  const outcome = textOf(form, 'hasil');
  if (outcome === '') return not(422, [caseActions.chooseOutcome]);
  const asked = {
    turn: Number(textOf(form, 'giliran')) || 0,
    outcome,
    form: answersOf(found.question.fields, form, agency.calendar.zone),
    output: event.url.searchParams.get('keluaran') ?? '',
  };
  return whileSet({ language, back }, async () => {
    const pdf = await product.papers.preview(agency.id, found.row.caseId, asked, actor);
    if ('notFound' in pdf) error(404, 'paper');
    if ('refused' in pdf) return not(422, sentencesOf(pdf));
    if ('missing' in pdf) return not(422, pdf.missing);
    return pdfResponse(pdf, { download: false });
  });
};
