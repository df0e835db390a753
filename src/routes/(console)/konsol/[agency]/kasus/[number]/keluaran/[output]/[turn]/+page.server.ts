import { paperOfTurn, paperPath, samePaper } from '#core/cases/paper-id.ts';
import { error, redirect } from '@sveltejs/kit';
import { roleName } from '#core/cases/gates.ts';
import { stepName } from '#core/cases/names.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { shownAnswers } from '#routes/(console)/shown-answers.ts';
import type { PageServerLoad } from './$types';

/**
 * A step's form as it was filled in, for those who see the step but not its papers: an outside
 * party. Everybody else gets the paper it became.
 */
export const load: PageServerLoad = async (event) => {
  const { actor, view: agency } = await atWork(event);
  const { params, locals } = event;
  const found = await locals.product.papers.withCase(agency.agency.id, params.number, actor);
  if ('notFound' in found) error(404, 'case');
  const { view, papers } = found;
  const { state, sop } = view;
  const { zone } = view.agency.calendar;
  const produced = state.outputs.find(
    (one) => one.output === params.output && String(one.turn) === params.turn,
  );
  const turn = state.turns.find((one) => String(one.turn) === params.turn);
  const step = produced === undefined ? undefined : sop.steps.get(produced.step);
  const completed = turn?.completed ?? null;
  if (produced === undefined || step === undefined || completed === null) error(404, 'output');
  const paper = paperOfTurn(produced);
  if (papers.some(samePaper(paper))) {
    redirect(
      303,
      `/konsol/${agency.agency.id}/kasus/${encodeURIComponent(state.number)}/naskah/${paperPath(paper)}`,
    );
  }
  const by = completed.by;
  const roles =
    'roles' in by
      ? by.roles.filter((role) => step.executors.some((executor) => executor.role === role))
      : [];
  return {
    output: step.outputs.find((one) => one.id === produced.output)?.name ?? produced.output,
    head: sop.document.identitas.kepala,
    title: sop.document.identitas.judul,
    number: state.number,
    ticket: produced.number ?? state.ticket,
    system: state.system,
    step: stepName(sop, step.id),
    addition: step.addition,
    activity: step.activity,
    outcome: step.outcomes.find((one) => one.id === completed.outcome)?.label ?? {
      id: completed.outcome,
      en: completed.outcome,
    },
    answers: shownAnswers(step.form, completed.form, zone),
    at: moment(completed.at, zone, 'long'),
    by: 'name' in by ? by.name : null,
    roles: roles.map((role) => roleName(sop, role)),
  };
};
