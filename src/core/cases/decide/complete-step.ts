import { actorName } from '#core/people/actor-name.ts';
import { named, inRow, say, type Bilingual } from '#core/text/bilingual.ts';
import type { Outcome, Output, RoleId, Sop, Step } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import { filesOf, isSystem } from '#core/cases/answers/answer.ts';
import { checkAnswers } from '#core/cases/form-answers.ts';
import type { Approval, Case, OpenCase, Turn } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import type { Answers, CaseEvent, EventData, ProducedOutput } from '#core/cases/event.ts';
import { causeWords } from '#core/cases/cause-words.ts';
import type { Cause } from '#core/cases/event-parts.ts';
import { effectData, type EffectGround } from '#core/cases/effect-kinds.ts';
import { evolve } from '#core/cases/evolve.ts';
import { followedAnswer, followsOf } from '#core/cases/follows.ts';
import { enteredFor, isHandedIn } from '#core/cases/entered-for.ts';
import { closedGate, roleName } from '#core/cases/gates.ts';
import { happened } from '#core/cases/happened.ts';
import { completionTimes, meetingTimes } from './rests-on.ts';
import { lettersSpared } from '#core/cases/letters-to-reporter.ts';
import { measureNames, mustBeLifted } from '#core/cases/measures.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { stamp } from '#core/cases/stamp.ts';
import { isDemanded, isOffered } from './asked-outputs.ts';
import { liftingNow, ownApproval } from './barred-way.ts';
import { atTurn, openCase, type Decision } from './ground.ts';
import { measuresSaid } from './measures-said.ts';
import { leavingOpen } from './leaving-open.ts';
import { stillOwed } from './owed.ts';
import { ownersAfter, withOwners } from './parties.ts';
import { reportedOwner, unitNeeded } from './valid-unit.ts';
import { startTurn } from './start-turn.ts';

type CompleteStep = CommandOf<'complete-step'>;

/** A completion that nothing stands in the way of. */
interface Completion {
  readonly sop: Sop;
  readonly state: OpenCase;
  readonly turn: Turn;
  readonly step: Step;
  readonly outcome: Outcome;
  readonly answers: Answers;
  /** What became of measures that were ordered. */
  readonly said: readonly EventData[];
  readonly at: Instant;
  readonly command: CompleteStep;
}

const willHaveTicket = (state: OpenCase, outcome: Outcome): boolean =>
  state.ticket !== null || outcome.effects.some((effect) => effect.type === 'issue-ticket');

const isMissing = (
  output: Output,
  command: CompleteStep,
  state: OpenCase,
  outcome: Outcome,
  others: readonly RoleId[],
): boolean => {
  if (isHandedIn(output, others.length > 0))
    return !command.outputs.some((given) => given.output === output.id && given.files.length > 0);
  // What is made from the step's form exists with the form.
  return output.origin === 'tiket' && !willHaveTicket(state, outcome);
};

/** What a missing output has to be: of a paper of others the paper itself, as they sent it. */
const lacking = (sop: Sop, { origin }: Output, others: readonly RoleId[]): Bilingual => {
  if (origin !== 'naskah') return say('Keluaran ini belum ada.', 'This output is missing.');
  const whom = inRow(
    others.map((role) => named(roleName(sop, role))),
    ' / ',
  );
  return say(
    `Anda mencatat untuk ${whom.id}: lampirkan surat, surel, atau naskahnya seperti yang diterima.`,
    `You enter this for ${whom.en}: attach the letter, mail or paper as it was received.`,
  );
};

/** Refuses outputs nobody asked for and the lack of those the SOP names ("a step ends only when its outputs exist"). */
const checkOutputs = (
  sop: Sop,
  step: Step,
  outcome: Outcome,
  command: CompleteStep,
  state: OpenCase,
): Refusal | undefined => {
  const others = enteredFor(step, command.meta.by);
  const stray = command.outputs.find(
    (given) =>
      !step.outputs.some((output) => output.id === given.output && isOffered(output, outcome.id)),
  );
  if (stray !== undefined) return refuse('unknown-output', named(stray.output));
  const missing = step.outputs.filter(
    (output) =>
      isDemanded(output, outcome.id) &&
      !(output.namesReporter && state.report.reporter.anonymous) &&
      isMissing(output, command, state, outcome, others),
  );
  if (missing.length === 0) return undefined;
  return refuse(
    'missing-output',
    inRow(missing.map((output) => named(output.name))),
    missing.map((output) => ({
      field: `output:${output.id}`,
      message: lacking(sop, output, others),
    })),
  );
};

const examine = (sop: Sop, before: Case, command: CompleteStep): Completion | Refusal => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const at = atTurn(sop, state, command.turn);
  if ('refused' in at) return at;
  const { turn, step } = at;
  if (step.id !== command.step) return refuse('not-current-turn');
  const outcome = step.outcomes.find((one) => one.id === command.outcome);
  if (outcome === undefined) return refuse('unknown-outcome', named(command.outcome));
  const times = { now: command.meta.at, reportReceived: state.report.receivedAt };
  const checked = checkAnswers(step.form, outcome.id, command.form, times);
  if ('refused' in checked) return checked;
  const answers = withOwners(checked.answers, command.meta.facts.bodies);
  if ('refused' in answers) return answers;
  const outputs = checkOutputs(sop, step, outcome, command, state);
  if (outputs !== undefined) return outputs;
  const { facts } = command.meta;
  const said = measuresSaid(sop, state, outcome, command);
  if ('refused' in said) return said;
  const after = said.map((one) => stamp(command.meta, one)).reduce<Case>(evolve, state);
  const told = after.status === 'open' ? after : state;
  const gate =
    ownApproval(state, turn, outcome, command.meta) ??
    closedGate(sop, told, turn, outcome, facts, answers.answers) ??
    // What is only now said to be in force is lifted by no other way than the rest.
    liftingNow(sop, told, outcome, command.meta) ??
    unitNeeded(step, outcome, state, answers.answers, facts.bodies);
  if (gate !== undefined) return gate;
  const moment = happened(command.happenedAt, command.backdatingReason, {
    ...times,
    restsOn: [
      ...completionTimes(sop, state, turn, outcome),
      ...meetingTimes(step, answers.answers),
      ...state.measures.flatMap(({ measure, orderedAt }) =>
        (command.measures ?? []).some((one) => one.measure === measure)
          ? [{ at: orderedAt, fact: say('tindakan ini diperintahkan', 'the measure was ordered') }]
          : [],
      ),
    ],
  });
  if (typeof moment === 'object') return moment;
  return {
    sop,
    state,
    turn,
    step,
    outcome,
    answers: answers.answers,
    said,
    at: moment,
    command,
  };
};

/** An optional output whose field was filled in: what was written there is to become it. */
const isFilled = ({ filledBy }: Output, answers: Answers): boolean =>
  filledBy !== null && answers[filledBy] !== undefined;

const produced = ({
  state,
  turn,
  step,
  outcome,
  answers,
  command,
}: Completion): readonly ProducedOutput[] =>
  step.outputs.flatMap((output): readonly ProducedOutput[] => {
    if (lettersSpared(step.outputs, outcome, state.report.reporter).has(output.id)) return [];
    const files = command.outputs.find((given) => given.output === output.id)?.files ?? [];
    const exists =
      isOffered(output, outcome.id) &&
      !(output.namesReporter && state.report.reporter.anonymous) &&
      (isDemanded(output, outcome.id) || files.length > 0 || isFilled(output, answers));
    if (!exists) return [];
    const number =
      output.origin === 'tiket' ? (state.ticket ?? command.meta.facts.ticketNumber) : undefined;
    return [
      {
        output: output.id,
        step: step.id,
        turn: turn.turn,
        files,
        ...(number === undefined ? {} : { number }),
      },
    ];
  });

const settledBy = ({
  sop,
  state,
  step,
  outcome,
  answers,
  command,
}: Completion): readonly EventData[] =>
  step.form.flatMap((field): readonly EventData[] => {
    const answer =
      answers[field.id] ??
      (field.sets === 'system'
        ? reportedOwner(outcome, state, command.meta.facts.bodies)
        : undefined);
    if (answer === undefined || field.sets === null) return [];
    switch (field.sets) {
      case 'severity':
        return typeof answer === 'string'
          ? [
              {
                type: 'severity-assessed',
                severity: answer,
                reason: step.title.id,
                cause: { step: step.id, outcome: outcome.id },
              },
            ]
          : [];
      case 'category':
        return typeof answer === 'string' ? [{ type: 'category-set', category: answer }] : [];
      case 'system':
        return isSystem(answer)
          ? [
              { type: 'system-identified', system: answer },
              ...ownersAfter(sop, state, answer, step.title.id),
            ]
          : [];
    }
  });

/** Who decided; of a signed sheet with the office he held, Plt. and Plh. too. */
const deciderName = ({ onPaper, by }: NonNullable<Approval['decided']>): string =>
  onPaper === null ? actorName(by) : `${onPaper.name}, ${onPaper.position}`;

/** An outcome that does not follow the answer was allowed by somebody: the record says by whom and why. */
const departure = ({ state, turn, step, outcome, answers }: Completion): readonly EventData[] => {
  const gate = followsOf(outcome);
  const answer = gate === undefined ? null : followedAnswer(gate, state, turn, answers);
  if (gate === undefined || answer === null || gate.answers.includes(answer)) return [];
  const allowed = state.approvals.findLast(
    ({ turn: asked, about, role, decided }) =>
      asked === turn.turn &&
      'outcome' in about &&
      about.outcome === outcome.id &&
      role === gate.exception?.by &&
      decided?.given === true,
  );
  return allowed === undefined || allowed.decided === null
    ? []
    : [
        {
          type: 'exception-made',
          turn: turn.turn,
          step: step.id,
          outcome: outcome.id,
          answered: { step: gate.step, field: gate.field, answer },
          approval: allowed.approval,
          reason: allowed.reason,
          approvedBy: {
            role: allowed.role,
            name: deciderName(allowed.decided),
            ...(allowed.decided.atOwnStep ? { atOwnStep: true } : {}),
          },
        },
      ];
};

/** That a letter nobody could be sent was not made is told, so that nobody looks for it. */
const spared = ({ step, outcome, state }: Completion): readonly EventData[] => {
  const letters = lettersSpared(step.outputs, outcome, state.report.reporter);
  const outputs = step.outputs
    .filter((output) => letters.has(output.id) && isDemanded(output, outcome.id))
    .map(({ id }) => id);
  return outputs.length === 0 ? [] : [{ type: 'letter-spared', outputs }];
};

const ownEvents = (completion: Completion): readonly CaseEvent[] => {
  const { turn, step, outcome, answers, at, command } = completion;
  const reason = (command.backdatingReason ?? '').trim();
  const others = enteredFor(step, command.meta.by);
  const waiting = turn.waits.some((wait) => wait.ended === null);
  const data: readonly EventData[] = [
    ...completion.said,
    // Work that ends a step ends the waiting in it.
    ...(waiting
      ? [{ type: 'waiting-ended', turn: turn.turn, result: outcome.label.id } as const]
      : []),
    {
      type: 'step-completed',
      turn: turn.turn,
      step: step.id,
      outcome: outcome.id,
      form: answers,
      outputs: produced(completion),
      ...(reason === '' ? {} : { backdatingReason: reason }),
      ...(others.length === 0 ? {} : { enteredFor: others }),
    },
    ...spared(completion),
    ...departure(completion),
    ...settledBy(completion),
  ];
  return data.map((one) => stamp(command.meta, one, at));
};

const causeOf = ({ step, outcome }: Pick<Completion, 'step' | 'outcome'>): Cause => ({
  step: step.id,
  outcome: outcome.id,
});

/** What brought an effect about: nobody gave a reason of his own, so the record names the outcome. */
const becauseOf = (completion: Completion): EffectGround['because'] => {
  const cause = causeOf(completion);
  return { text: causeWords(completion.sop, cause).id, cause };
};

/** Adds the effects one after another, each seeing what the ones before have done. */
const withEffects = (completion: Completion, own: readonly CaseEvent[]): readonly CaseEvent[] => {
  const { state, step, outcome, answers, at, command } = completion;
  const files = [
    ...command.outputs.flatMap((given) => given.files),
    ...step.form.flatMap((field) => (field.type === 'file' ? filesOf(answers[field.id]) : [])),
  ];
  return outcome.effects.reduce<readonly CaseEvent[]>((events, effect) => {
    const now = events.reduce<Case>(evolve, state);
    if (now.status !== 'open') return events;
    return [
      ...events,
      ...effectData(effect, {
        state: now,
        answers,
        files,
        because: becauseOf(completion),
        meta: command.meta,
      }).map((data) => stamp(command.meta, data, at)),
    ];
  }, own);
};

/** A step ends with an outcome: its outputs exist, its effects happen, and the flow goes on. */
export const completeStep = (sop: Sop, state: Case, command: CompleteStep): Decision => {
  const completion = examine(sop, state, command);
  if ('refused' in completion) return completion;
  const events = withEffects(completion, ownEvents(completion));
  const next = completion.outcome.to === null ? undefined : sop.steps.get(completion.outcome.to);
  const closes = events.some((event) => event.type === 'case-closed');
  if (!closes && next !== undefined)
    return [...events, startTurn(sop, next, completion.turn.turn + 1, completion.at, command.meta)];
  const all = closes
    ? events
    : [
        ...events,
        stamp(
          command.meta,
          {
            type: 'case-closed',
            reason: 'completed',
            note: becauseOf(completion).text,
            cause: causeOf(completion),
          },
          completion.at,
        ),
      ];
  const refused = standing(sop, completion.state, all);
  if (refused !== undefined) return refused;
  const left = leavingOpen(sop, completion.state, command, completion.at);
  return 'refused' in left ? left : beforeClosing(all, left);
};

/** What was open is told right before the closing, so that the case still stands open there. */
const beforeClosing = (
  events: readonly CaseEvent[],
  left: readonly CaseEvent[],
): readonly CaseEvent[] =>
  events.flatMap((event) => (event.type === 'case-closed' ? [...left, event] : [event]));

/**
 * No path out of the SOP leaves a system blocked or something unsent that an earlier step ordered:
 * what stands when the case would close is named. What the closing itself orders has no paper
 * before it, and stays owed after it (decision 0065).
 */
const standing = (
  sop: Sop,
  before: OpenCase,
  events: readonly CaseEvent[],
): Refusal | undefined => {
  const end = events.reduce<Case>(evolve, before);
  if (end.status === 'none') return undefined;
  const left = end.measures.filter(mustBeLifted);
  return left.length === 0
    ? stillOwed(sop, before)
    : refuse('measures-in-force', inRow(left.map((one) => measureNames[one.kind])));
};
