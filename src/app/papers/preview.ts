import { partiesOf } from '#core/cases/parties.ts';
import { paperRights } from '#core/papers/access/paper-rights.ts';
import { named } from '#core/text/bilingual.ts';
import { isSystem } from '#core/cases/answers/answer.ts';
import { checkAnswers } from '#core/cases/form-answers.ts';
import type { Actor } from '#core/people/actor.ts';
import type { OpenCase } from '#core/cases/case.ts';
import { measuresAsCompleted } from '#core/cases/decide/measures-as-completed.ts';
import { isOffered } from '#core/cases/decide/asked-outputs.ts';
import { atTurn, openCase, type AtTurn } from '#core/cases/decide/ground.ts';
import type { Answers } from '#core/cases/event.ts';
import { enteredFor, isHandedIn } from '#core/cases/entered-for.ts';
import { refuse } from '#core/cases/refuse.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import type { Field, Step } from '#core/sops/model.ts';
import { factsFor } from '#app/cases/facts.ts';
import { unknownFile } from '#app/cases/files-in-case.ts';
import type { Ground } from '#app/ground.ts';
import type { PaperPdf } from './answers.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { officeOf } from './office.ts';
import type { PreviewAsked } from './answers.ts';
import { withUnshown } from './unshown-characters.ts';
import { loadCase, type LoadedCase } from '#app/cases/load-case.ts';
import { hiddenPaper } from '#app/cases/hidden-paper.ts';

/** What the typed answers settle about the case, as completing the step would. */
const settled = (state: OpenCase, form: readonly Field[], answers: Answers): OpenCase =>
  form.reduce((now, field): OpenCase => {
    const answer = answers[field.id];
    if (answer === undefined || field.sets === null) return now;
    switch (field.sets) {
      case 'severity':
        return typeof answer === 'string' ? { ...now, severity: answer } : now;
      case 'category':
        return typeof answer === 'string' ? { ...now, category: answer } : now;
      case 'system':
        return isSystem(answer) ? { ...now, system: answer } : now;
    }
  }, state);

/** The current turn, for those who may see what its papers would become. */
const workingAt = (
  { sop, state: before }: LoadedCase,
  turn: number,
  actor: Actor,
): (AtTurn & { readonly state: OpenCase }) | Refusal => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const at = atTurn(sop, state, turn);
  if ('refused' in at) return at;
  const { step } = at;
  return (
    paperRights.mayNot(actor, 'preview-paper', { sop, step, parties: partiesOf(state) }) ?? {
      ...at,
      state,
    }
  );
};

/** The outcome and the paper meant, where the step has both and one leads to the other. */
const chosenPaper = (
  { mapping }: Pick<LoadedCase, 'mapping'>,
  step: Step,
  asked: PreviewAsked,
  actor: Actor,
):
  | { readonly outcome: Step['outcomes'][number]; readonly output: Step['outputs'][number] }
  | Refusal => {
  const outcome = step.outcomes.find((one) => one.id === asked.outcome);
  if (outcome === undefined) return refuse('unknown-outcome', named(asked.outcome));
  const output = step.outputs.find(
    (one) => one.id === asked.output && isOffered(one, outcome.id) && mapping.outputs.has(one.id),
  );
  // What others send is not written here in their name, not for a look either.
  if (output !== undefined && isHandedIn(output, enteredFor(step, actor).length > 0))
    return refuse('unknown-output', named(output.name));
  return output === undefined ? refuse('unknown-output', named(asked.output)) : { outcome, output };
};

/** The case as completing the step now would leave it, as far as its papers tell: what the answers settle, and the measures. */
const asCompleted = async (
  ground: Ground,
  loaded: LoadedCase,
  { state, step, outcome }: { state: OpenCase; step: Step; outcome: Step['outcomes'][number] },
  answers: Answers,
  actor: Actor,
): Promise<OpenCase> => {
  const facts = await factsFor(ground, loaded, loaded.agency, state, null);
  return measuresAsCompleted(settled(state, step.form, answers), outcome, {
    answers,
    files: [],
    because: {
      text: outcome.label.id,
      cause: { step: step.id, outcome: outcome.id },
    },
    meta: { id: 'preview', at: ground.world.now(), by: actor, facts },
  });
};

/**
 * A paper of the current step as PDF, as it would be if the step were completed now with what was
 * typed so far, measures included that its outcome orders or lifts. Answers may be
 * missing, but those given must be answers to the form. Nothing is kept.
 *
 * @throws TypesettingFailed
 */
export const previewPaper = async (
  ground: Ground,
  agency: string,
  caseId: string,
  asked: PreviewAsked,
  actor: Actor,
): Promise<PaperPdf | Refusal> => {
  const loaded = await loadCase(ground, agency, caseId, actor);
  if ('notFound' in loaded) return loaded;
  const { sop, mapping } = loaded;
  const at = workingAt(loaded, asked.turn, actor);
  if ('refused' in at) return at;
  const { state, step, turn } = at;
  const chosen = chosenPaper(loaded, step, asked, actor);
  if ('refused' in chosen) return chosen;
  const { outcome, output } = chosen;
  const hidden = hiddenPaper(loaded, actor, { output: output.id });
  if (hidden !== undefined) return hidden;
  const checked = checkAnswers(
    step.form.map((field) => ({ ...field, required: false })),
    outcome.id,
    asked.form,
    { now: ground.world.now(), reportReceived: state.report.receivedAt },
  );
  if ('refused' in checked) return checked;
  const stray = await unknownFile(ground.files, agency, {
    type: 'complete-step',
    turn: turn.turn,
    step: step.id,
    outcome: outcome.id,
    form: checked.answers,
    outputs: [],
  });
  if (stray !== undefined) return refuse('invalid-answer', named(stray.name));
  const now = await asCompleted(ground, loaded, { state, step, outcome }, checked.answers, actor);
  const draft = paperData({
    sop,
    mapping,
    state: now,
    output: output.id,
    turn: turn.turn,
    settings: officeOf(loaded.agency),
    issue: {
      draft: true,
      madeAt: ground.world.now(),
      number: null,
      datedAt: null,
      signature: null,
      checkAddress: null,
      typed: { form: checked.answers, outcome: outcome.id },
      edits: {},
    },
  });
  if (draft.data === null) return { missing: draft.missing.map((one) => one.message) };
  return {
    name: `${state.number}-${output.id}-pratinjau.pdf`,
    bytes: await ground.typesetter.pdf(withUnshown(ground.unshown, draft.data)),
  };
};
