import { fail } from '@sveltejs/kit';
import type { SigningAnswer, ToSign } from '../../../../../app/product.ts';
import { caseActions } from '../../../../../ui/texts/case-actions.ts';
import { moment } from '../../../case-rows.ts';
import type { FieldProblem } from '../../../forms/sent-form.ts';
import { atWork } from '../../../officer.ts';
import { choiceOf, failureWords, signingForm } from './signing-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Papers that wait for this officer's signature. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  const { product } = event.locals;
  const waiting = await product.toSign(view.agency.id, actor);
  return {
    trial: product.trial,
    waiting: waiting.map((paper) => ({ ...paper, choice: choiceOf(paper), since: moment(paper.since, view.agency.calendar.zone) })),
  };
};

const nameOf = (papers: readonly ToSign[], caseNumber: string, output: string, turn: number): string =>
  papers.find((one) => one.caseNumber === caseNumber && one.output === output && one.turn === turn)?.name ?? output;

const stoppedAt = (papers: readonly ToSign[], { stoppedAt: at }: SigningAnswer): ToSign | null =>
  (at === null ? null : papers.find((one) => choiceOf(one) === choiceOf(at)) ?? null);

const none: readonly FieldProblem[] = [];
const gone: readonly FieldProblem[] = [{ message: caseActions.notFound }];

/** What became of a signing, for the page; nothing of NIK or passphrase comes back. */
const outcome = (chosen: readonly string[], papers: readonly ToSign[], answer: SigningAnswer) => ({
  chosen,
  problems: none,
  signed: answer.signed.map((one) => ({ ...one, name: nameOf(papers, one.caseNumber, one.output, one.turn) })),
  failure: answer.failure === null ? null : failureWords(answer.failure),
  stoppedAt: stoppedAt(papers, answer),
});

export const actions: Actions = {
  default: async (event) => {
    const { actor, view } = await atWork(event);
    const { product } = event.locals;
    const waiting = await product.toSign(view.agency.id, actor);
    const { chosen, papers, secret, problems } = signingForm(await event.request.formData(), waiting);
    if (problems.length > 0) return fail(400, { chosen, problems, signed: [], failure: null, stoppedAt: null });
    const answer = await product.signPapers(view.agency.id, papers, actor, secret);
    if ('notFound' in answer) return fail(404, { chosen, problems: gone, signed: [], failure: null, stoppedAt: null });
    const done = outcome(chosen, papers, answer);
    return answer.failure === null ? done : fail(422, done);
  },
};
