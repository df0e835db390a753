import { textsIn } from '#routes/forms/form-parts.ts';
import { readPaperPath, samePaper } from '#core/cases/paper-id.ts';
import { fail } from '@sveltejs/kit';
import type { SigningAnswer, ToSign } from '#app/papers/answers.ts';
import { localValue } from '#ui/due-words.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import type { FieldProblem } from '#routes/forms/sent-form.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { proofAsked, proveHere } from '#routes/(console)/proof-here.ts';
import { choiceOf, papersNamed, signingForm, typedNumbers } from './signing-form.ts';
import { signedOrWhy } from './signed-or-why.ts';
import { tickedAgain, unsignedByReason } from './signing-result.ts';
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
    nikEnding: await product.people.own.nik.ending(event.request.headers),
    proof: await proofAsked(event),
    codes: product.papers.takesCodes(view.agency.id),
    unencrypted: product.papers.signsUnencrypted(view.agency.id),
    waiting: papers.filter(
      ({ standing, hindrance }) => standing === 'mine' && hindrance.length === 0,
    ),
    hindered: papers.filter(({ hindrance }) => hindrance.length > 0),
    others: papers.filter((paper) => paper.standing === 'others'),
    elsewhere: papers.filter((paper) => paper.standing === 'srikandi'),
    today: localValue(product.now(), view.agency.calendar.zone).slice(0, 10),
    /** The paper an address names; it alone is ticked then. */
    named: named.map(choiceOf),
  };
};

const none: readonly FieldProblem[] = [];
const gone: readonly FieldProblem[] = [{ message: caseActions.notFound }];

/** Nothing was asked of the signing service. */
const notAsked = { signed: [], before: false, unsigned: [], again: false } as const;

/** What became of a signing, for the page; nothing of NIK or passphrase comes back. */
const outcome = (
  chosen: readonly string[],
  papers: readonly ToSign[],
  answer: SigningAnswer,
  typed: ReturnType<typeof typedNumbers>,
) => {
  const again = tickedAgain(chosen, answer);
  return {
    typed,
    chosen: again,
    again: again.length > 0,
    problems: none,
    signed: answer.signed.map((one) => ({
      ...one,
      name:
        papers.find((other) => other.caseNumber === one.caseNumber && samePaper(one)(other))
          ?.name ?? one.output,
    })),
    /** The form was sent before: all of it was signed then. */
    before: papers.every((paper) => paper.standing === 'signed'),
    unsigned: unsignedByReason(papers, answer),
  };
};

/** What proves who sent the form; a password is taken as it is. */
const proofOf = (data: URLSearchParams) => ({
  password: data.get('password') ?? '',
  code: data.get('kode-verifikasi')?.trim() ?? '',
});

export const actions: Actions = {
  default: async (event) => {
    const { actor, view } = await atWork(event);
    const { product } = event.locals;
    const data = await textsIn(event);
    const waiting = await product.papers.toSign(view.agency.id, actor, papersNamed(data));
    const typed = typedNumbers(data);
    const keptNik = await product.people.own.nik.toSign(event.request.headers);
    const { chosen, papers, secret, problems: unready } = signingForm(data, waiting, keptNik);
    // Asked only once all else is filled in: a code is taken once.
    const problems = unready.length > 0 ? unready : await proveHere(event, proofOf(data));
    if (problems.length > 0)
      return fail(400, {
        chosen,
        typed,
        problems,
        ...notAsked,
      });
    const answer = await signedOrWhy(() =>
      product.papers.sign(view.agency.id, papers, actor, secret),
    );
    if ('why' in answer) {
      const said: readonly FieldProblem[] = [{ message: answer.why }];
      return fail(answer.status, { chosen, typed, problems: said, ...notAsked });
    }
    if ('notFound' in answer)
      return fail(404, {
        chosen,
        typed,
        problems: gone,
        ...notAsked,
      });
    const done = outcome(chosen, papers, answer, typed);
    return answer.failure === null ? done : fail(422, done);
  },
};
