import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { PaperView } from '../../../../../../../../../app/product.ts';
import { paperTexts, type PaperActionName } from '../../../../../../../../../ui/texts/papers.ts';
import { failedForm, versionName } from '../../../../../../../forms/failed-form.ts';
import { onceOf } from '../../../../../../../forms/once-key.ts';
import { problemsOf } from '../../../../../../../forms/result-problems.ts';
import { readForm, textOf, type FieldProblem } from '../../../../../../../forms/sent-form.ts';
import { atWork } from '../../../../../../../officer.ts';
import { paperAt } from './paper-at.ts';
import { fieldOfAction, type PaperPrepare } from './paper-forms.ts';

export type PaperEvent = RequestEvent<{ agency: string; number: string; output: string; turn: string }>;

/** Who asks, the case, and the paper of the address. @throws 404 when there is none for this officer */
export const atPaper = async (event: PaperEvent) => {
  const { officer, actor, view: { agency, sop } } = await atWork(event);
  const { product } = event.locals;
  const found = await product.caseView(agency.id, event.params.number, actor);
  const meant = paperAt(event.params);
  if ('notFound' in found || meant === undefined) error(404, 'paper');
  const papers = await product.papers(agency.id, found.row.caseId, actor);
  const paper: PaperView | undefined = 'notFound' in papers ? undefined : papers.find((one) => one.output === meant.output && one.turn === meant.turn);
  if (paper === undefined) error(404, 'paper');
  return { officer, actor, agency, sop, found, paper };
};

/** An action of a paper’s page: one command of the case, carried out once, then back to the page. */
export const ofPaper = (name: PaperActionName, prepare: PaperPrepare) => async (event: PaperEvent) => {
  const { officer, actor, agency, found, paper } = await atPaper(event);
  const { product } = event.locals;
  const form = await readForm(await event.request.formData(), { files: product.files, agency: agency.id, limit: product.limits.fileBytes });
  const wrong = (status: number, problems: readonly FieldProblem[]) => fail(status, failedForm(form, problems));
  const command = prepare(form, paper);
  if ('problems' in command) return wrong(400, command.problems);
  const seen = textOf(form, versionName);
  const once = onceOf(form, officer.id, found.row.caseId);
  const answer = await product.command(agency.id, found.row.caseId, command, actor, {
    ...(/^\d{1,9}$/.test(seen) ? { version: Number(seen) } : {}),
    ...(once === undefined ? {} : { once }),
  });
  const no = problemsOf(answer);
  if (no !== undefined) {
    if ('stale' in answer) return wrong(409, [{ message: paperTexts.stale }]);
    const field = 'refused' in answer && answer.refused === 'empty-text' ? fieldOfAction[name] : undefined;
    return wrong(400, no.problems.map((problem) => (problem.field === undefined && field !== undefined ? { ...problem, field } : problem)));
  }
  redirect(303, `${event.url.pathname}?sudah=${name}#isi`);
};
