import { orderedMeasures } from './ordered-measures.ts';
import { againWords, timesEntered } from '#core/cases/visits.ts';
import { listedLine } from '#core/people/listed.ts';
import { bodyName } from '#core/people/body.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { actorIn, type Officer } from '#app/ports.ts';
import type { CaseView } from '#app/cases/answers.ts';
import { isHandedIn } from '#core/cases/entered-for.ts';
import { closesCase, consequences, isIrreversible } from '#core/cases/effect-kinds.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { roleName } from '#core/cases/gates.ts';
import { outputName, stepName } from '#core/cases/names.ts';
import type { OutcomeQuestion, Question } from '#core/cases/question.ts';
import { deadlinesBeside } from '#core/papers/content/deadlines-beside.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import { groundOf } from '#core/sops/gate-kinds.ts';
import type { Field, Output } from '#core/sops/model.ts';
import { inRow, say, type Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { dueWords, localValue } from '#ui/due-words.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { prefillOf } from './prefill.ts';
import { knownUntil } from '#routes/(console)/konsol/[agency]/kasus/[number]/record/present-times.ts';

interface Ground {
  readonly view: CaseView;
  readonly question: Question;
  readonly officerId: string;
  readonly officers: readonly Officer[];
  readonly now: Instant;
  readonly mapping: PaperMapping | null;
}

const outputState = (output: Output, { view, question }: Ground) => ({
  id: output.id,
  name: output.name,
  origin: output.origin,
  kinds: output.kinds,
  /** Whether it has to be handed in as a file. */
  handedIn: isHandedIn(output, question.enteredFor.length > 0),
  optional: output.optional,
  addition: output.addition,
  when:
    output.when === null
      ? null
      : question.outcomes
          .filter((outcome) => output.when?.includes(outcome.id))
          .map((outcome) => outcome.label),
  outcomes: output.when,
  there: view.state.outputs.some(
    (produced) => produced.output === output.id && produced.turn === question.turn.turn,
  ),
});

/** For what somebody can be asked now: an approval, or an exception from the answer the outcome follows. */
const toAskOf = ({ gates }: OutcomeQuestion): 'approval' | 'exception' | null => {
  const gate = gates.find(
    ({ approver, approval }) =>
      approver !== null && (approval === null || approval.decided !== null),
  );
  if (gate === undefined) return null;
  return gate.gate.type === 'follows-answer' ? 'exception' : 'approval';
};

const shownOutcome = (outcome: OutcomeQuestion, { view, question }: Ground) => ({
  id: outcome.id,
  label: outcome.label,
  addition: outcome.addition,
  /** The answer given leads here, so that it is chosen beforehand. */
  following: outcome.follows?.holds === true && outcome.barred === null,
  to: outcome.to === null ? null : stepName(view.sop, outcome.to.id),
  brings: consequences(question.step, outcome.id),
  irreversible: isIrreversible(question.step, outcome.id),
  closes: closesCase(question.step, outcome.id),
  gates: outcome.gates
    .filter((gate) => gate.applies)
    .map((gate) => ({
      open: gate.open,
      message: gate.message,
      source: groundOf(gate.gate, gate.open),
    })),
  toAsk: toAskOf(outcome),
  /** Why this officer cannot take it; null where he may. */
  barred: outcome.barred?.message ?? null,
});

/** Accounts as lines that people can be tied to, where the step asks for people. */
const accountsOffered = ({ view: { sop, agency }, question, officers }: Ground) =>
  question.fields.some(({ type }) => type === 'people')
    ? officers.map(({ id, name, memberships }) => {
        const here = memberships.find((one) => one.agency === agency.id);
        const role = sop.roles.find((one) => here?.roles.includes(one.id) === true)?.name;
        const unit =
          here === undefined || here.body === null ? [] : [bodyName(agency.bodies, here.body)];
        const profile = agency.profiles[id] ?? { name, position: role ?? '', nip: null };
        const words = listedLine({ ...profile, unit: unit[0] ?? null });
        return { value: `${words} @${id}`, label: words };
      })
    : [];

/** When a field that is not always required is, in words. */
const requiredNote = (
  { requiredWhen }: Field,
  { fields, outcomes }: Question,
): Bilingual | null => {
  if (requiredWhen === null) return null;
  const { answer } = requiredWhen;
  const field = fields.find(({ id }) => id === answer?.field);
  const named = (labels: readonly Bilingual[]): Bilingual =>
    inRow(labels.map(({ id, en }) => say(`"${id}"`, `"${en}"`)));
  const conditions = [
    ...(answer === null || field === undefined
      ? []
      : [caseActions.whenAnswered(field.label, named(labelsOf(field, answer.answers)))]),
    ...(requiredWhen.outcomes === null
      ? []
      : [
          caseActions.whenOutcome(
            named(
              outcomes
                .filter(({ id }) => requiredWhen.outcomes?.includes(id))
                .map(({ label }) => label),
            ),
          ),
        ]),
  ];
  return say(
    `Wajib bila ${conditions.map(({ id }) => id).join(' dan ')}`,
    `Required when ${conditions.map(({ en }) => en).join(' and ')}`,
  );
};

const labelsOf = ({ choices }: Field, answers: readonly string[]): readonly Bilingual[] =>
  choices.filter(({ id }) => answers.includes(id)).map(({ label }) => label);

/** Deadlines that the step's letters name beside what a field says, in words. */
const deadlinesOf = ({ view: { sop }, question, mapping }: Ground, field: Field) =>
  mapping === null
    ? []
    : deadlinesBeside(
        mapping,
        question.outputs.map(({ id }) => id),
        field.id,
      ).flatMap(({ output, step }) => {
        const time = sop.document.langkah.find(({ kode }) => kode === step)?.mutu_baku.waktu?.teks;
        return time === undefined
          ? []
          : [caseActions.deadlineInLetter(outputName(sop, output), time, stepName(sop, step))];
      });

const shownFields = (ground: Ground, { question } = ground) =>
  question.fields.map((field) => ({
    ...field,
    deadlines: deadlinesOf(ground, field),
    /** Labels of the outcomes it is asked under; null when always. */
    onlyFor:
      field.when === null
        ? null
        : question.outcomes
            .filter((outcome) => field.when?.includes(outcome.id))
            .map((outcome) => outcome.label),
    requiredNote: requiredNote(field, question),
  }));

const standing = ({ view, question, officerId, now }: Ground) => {
  const { turn } = question;
  const { zone } = view.agency.calendar;
  const wait = turn.waits.find((one) => one.ended === null);
  return {
    turn: turn.turn,
    /** null while it is entered for the first time. */
    again: againWords(timesEntered(view.state.turns, turn.turn)) ?? null,
    startedAt: moment(turn.startedAt, zone),
    due:
      turn.due === null
        ? null
        : {
            at: moment(turn.due, zone),
            state: dueWords(now, turn.due, view.agency.calendar, turn.roles),
          },
    beyondKnownHolidays: knownUntil(turn, view.agency.calendar),
    taken: turn.taken === null ? null : 'name' in turn.taken.by ? turn.taken.by.name : null,
    assignee: turn.assignee?.name ?? null,
    mine: turn.assignee?.id === officerId,
    waiting:
      wait === undefined
        ? null
        : {
            party: wait.party,
            reason: wait.reason,
            since: moment(wait.since, zone),
            until: wait.until === null ? null : moment(wait.until, zone),
          },
  };
};

/** The current step as the case page shows it: what the SOP says, where it stands, what it asks. */
export const presentStep = (ground: Ground) => {
  const { view, question, officers, now } = ground;
  const { step } = question;
  const part = view.sop.document.langkah.find((one) => one.kode === step.id);
  const nowLocal = localValue(now, view.agency.calendar.zone);
  return {
    id: step.id,
    name: stepName(view.sop, step.id),
    activity: step.activity,
    completeness: step.completeness,
    timeText: part?.mutu_baku.waktu?.teks ?? null,
    remarks: step.remarks,
    source: step.source,
    note: step.note,
    addition: step.addition,
    executors: step.executors.map((executor) => ({
      name: roleName(view.sop, executor.role),
      inferred: executor.inferred,
      recordsFor: executor.recordsFor.map((role) => roleName(view.sop, role)),
    })),
    /** For whom this officer would only enter it; null where he works it himself. */
    enteredFor:
      question.enteredFor.length === 0
        ? null
        : question.enteredFor.map((role) => roleName(view.sop, role)).join(' / '),
    waitsFor: step.waitsFor,
    outputs: question.outputs.map((output) => outputState(output, ground)),
    ordered: orderedMeasures(question, ground.view.sop),
    outcomes: question.outcomes.map((outcome) => shownOutcome(outcome, ground)),
    fields: shownFields(ground),
    accounts: accountsOffered(ground),
    prefill:
      ground.mapping === null
        ? {}
        : prefillOf(question, view.state.meetings, ground.mapping, view.agency.calendar.zone),
    standing: standing(ground),
    mayComplete: question.mayComplete,
    mayAssign: question.mayAssign,
    nowLocal,
    colleagues: officers
      .filter((officer) =>
        caseRights.may(actorIn(officer, view.agency.id, 'session'), 'complete-step', {
          sop: view.sop,
          step,
          parties: partiesOf(view.state),
        }),
      )
      .map((officer) => ({ id: officer.id, name: officer.name })),
  };
};

export type ShownStep = ReturnType<typeof presentStep>;
