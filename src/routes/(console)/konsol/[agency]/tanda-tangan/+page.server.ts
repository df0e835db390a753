import { textsIn } from '#routes/forms/form-parts.ts';
import { readPaperPath, samePaper } from '#core/cases/paper-id.ts';
import { fail } from '@sveltejs/kit';
import type { SigningAnswer, ToSign } from '#app/papers/answers.ts';
import { localValue } from '#ui/due-words.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import type { FieldProblem } from '#routes/forms/sent-form.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { choiceOf, failureWords, papersNamed, signingForm, typedNumbers } from './signing-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The paper an address names (`?kasus=…&naskah=…`), as the page of a paper leads here. */
const namedIn = async (
  event: Pick<RequestEvent, 'url' | 'locals'>,
  agency: string,
  actor: Parameters<App.Locals['product']['papers']['toSign']>[1],
): Promise<ReturnType<typeof papersNamed>> => {
  const { searchParams } = event.url;
  const number = searchParams.get('kasus') ?? '';
  const paper = readPaperPath(searchParams.get('naskah') ?? '');
  if (number === '' || paper === undefined) return [];
  const view = await event.locals.product.cases.view(agency, number, actor);
  return 'notFound' in view ? [] : [{ caseId: view.state.id, ...paper }];
};

/** Papers that wait for this officer's signature, and those of his roles that wait for somebody else's. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  const { product } = event.locals;
  const named = await namedIn(event, view.agency.id, actor);
  const papers = (await product.papers.toSign(view.agency.id, actor, named)).map((paper) => ({
    ...paper,
    choice: choiceOf(paper),
    since: moment(paper.since, view.agency.calendar.zone),
  }));
  return {
    trial: product.trial,
    codes: product.papers.takesCodes(view.agency.id),
    unencrypted: product.papers.signsUnencrypted(view.agency.id),
    waiting: papers.filter((paper) => paper.standing === 'mine'),
    others: papers.filter((paper) => paper.standing === 'others'),
    elsewhere: papers.filter((paper) => paper.standing === 'srikandi'),
    today: localValue(product.now(), view.agency.calendar.zone).slice(0, 10),
    /** The paper an address names; it alone is ticked then. */
    named: named.map(choiceOf),
  };
};

const nameOf = (papers: readonly ToSign[], signed: SigningAnswer['signed'][number]): string =>
  papers.find((one) => one.caseNumber === signed.caseNumber && samePaper(signed)(one))?.name ??
  signed.output;

const stoppedAt = (papers: readonly ToSign[], { stoppedAt: at }: SigningAnswer): ToSign | null =>
  at === null ? null : (papers.find((one) => choiceOf(one) === choiceOf(at)) ?? null);

const none: readonly FieldProblem[] = [];
const gone: readonly FieldProblem[] = [{ message: caseActions.notFound }];

/** A paper that changed is read again before it is ticked again. */
const isChanged = (choice: string, { failure, stoppedAt: at }: SigningAnswer): boolean =>
  at !== null &&
  choice === choiceOf(at) &&
  failure !== null &&
  'refused' in failure &&
  failure.refused === 'paper-changed';

/** What became of a signing, for the page; nothing of NIK or passphrase comes back. */
const outcome = (
  chosen: readonly string[],
  papers: readonly ToSign[],
  answer: SigningAnswer,
  typed: ReturnType<typeof typedNumbers>,
) => ({
  typed,
  chosen: chosen.filter((choice) => !isChanged(choice, answer)),
  problems: none,
  signed: answer.signed.map((one) => ({
    ...one,
    name: nameOf(papers, one),
  })),
  /** The form was sent before: all of it was signed then. */
  before: papers.every((paper) => paper.standing === 'signed'),
  failure: answer.failure === null ? null : failureWords(answer.failure),
  stoppedAt: stoppedAt(papers, answer),
});

export const actions: Actions = {
  default: async (event) => {
    const { actor, view } = await atWork(event);
    const { product } = event.locals;
    const data = await textsIn(event);
    const waiting = await product.papers.toSign(view.agency.id, actor, papersNamed(data));
    const typed = typedNumbers(data);
    const { chosen, papers, secret, problems } = signingForm(data, waiting);
    if (problems.length > 0)
      return fail(400, {
        chosen,
        typed,
        problems,
        signed: [],
        before: false,
        failure: null,
        stoppedAt: null,
      });
    const answer = await product.papers.sign(view.agency.id, papers, actor, secret);
    if ('notFound' in answer)
      return fail(404, {
        chosen,
        typed,
        problems: gone,
        signed: [],
        before: false,
        failure: null,
        stoppedAt: null,
      });
    const done = outcome(chosen, papers, answer, typed);
    return answer.failure === null ? done : fail(422, done);
  },
};
