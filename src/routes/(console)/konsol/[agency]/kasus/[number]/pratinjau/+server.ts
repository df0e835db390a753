import { error } from '@sveltejs/kit';
import { pdfResponse } from '../../../../../../pdf-response.ts';
import { caseActions } from '../../../../../../../ui/texts/case-actions.ts';
import { answersOf } from '../../../../../forms/answers.ts';
import { readForm, textOf } from '../../../../../forms/sent-form.ts';
import { atWork } from '../../../../../officer.ts';
import type { RequestHandler } from './$types';

/** What was typed, without files only chosen just now: a preview keeps nothing. */
const typed = (data: FormData): FormData => {
  const texts = new FormData();
  for (const [name, value] of data) if (typeof value === 'string') texts.append(name, value);
  return texts;
};

/** The paper named by `?keluaran` as it would be with the step's form as it was sent. */
export const POST: RequestHandler = async (event) => {
  const { actor, view: { agency } } = await atWork(event);
  const { product, language } = event.locals;
  const found = await product.caseView(agency.id, event.params.number, actor);
  if ('notFound' in found) error(404, 'case');
  if (found.question === null) error(409, 'closed');
  const form = await readForm(typed(await event.request.formData()), { files: product.files, agency: agency.id, limit: product.limits.fileBytes });
  const outcome = textOf(form, 'hasil');
  if (outcome === '') error(422, caseActions.chooseOutcome[language]);
  const pdf = await product.previewPaper(agency.id, found.row.caseId, {
    turn: Number(textOf(form, 'giliran')) || 0,
    outcome,
    form: answersOf(found.question.fields, form, agency.calendar.zone),
    output: event.url.searchParams.get('keluaran') ?? '',
  }, actor);
  if ('notFound' in pdf) error(404, 'paper');
  if ('refused' in pdf) error(422, [pdf.message, ...(pdf.fields ?? []).map((field) => field.message)].map((one) => one[language]).join(' '));
  if ('missing' in pdf) error(422, pdf.missing.map((one) => one[language]).join(' '));
  return pdfResponse(pdf, { download: false });
};
