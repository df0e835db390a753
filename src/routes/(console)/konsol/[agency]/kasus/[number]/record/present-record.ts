import type { CaseView } from '#app/cases/answers.ts';
import type { ActorRef } from '#core/people/actor.ts';
import type { Approval, Turn } from '#core/cases/case.ts';
import { capacityNames, channelNames } from '#core/cases/channels.ts';
import { signOf } from '#core/cases/event-kinds.ts';
import { decisionWords } from '#core/cases/decision-words.ts';
import { ownStepWords } from '#core/cases/own-step-words.ts';
import { partlySigned } from '#core/cases/decide/paper-ground.ts';
import { exceptionWords } from '#core/cases/exception-words.ts';
import { officeOf } from '#app/papers/office.ts';
import { signsFor } from '#core/papers/office/signatures.ts';
import { roleName } from '#core/cases/gates.ts';
import { measureNames } from '#core/cases/measures.ts';
import { replierOf, replyCame } from '#core/cases/reply-words.ts';
import type { Report } from '#core/cases/report.ts';
import { notReleased } from '#core/cases/outside-view.ts';
import { hindrance } from '#core/cases/may.ts';
import { measureName, outputName, stepName } from '#core/cases/names.ts';
import { paperOfTurn, samePaper } from '#core/cases/paper-id.ts';
import { signedOf } from '#core/cases/sendings.ts';
import { inRow, named, say, type Bilingual } from '#core/text/bilingual.ts';
import type { MeasureDeed } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import { localValue } from '#ui/due-words.ts';
import { casePage } from '#ui/texts/case-page.ts';
import { categoryName, dateWords, moment } from '#routes/(console)/case-rows.ts';
import { shownAnswers } from '#routes/(console)/shown-answers.ts';

const nameOf = (by: ActorRef): string | null => ('name' in by ? by.name : null);

const outcomeLabel = (view: CaseView, step: string, outcome: string): Bilingual =>
  view.sop.steps.get(step)?.outcomes.find((one) => one.id === outcome)?.label ?? {
    id: outcome,
    en: outcome,
  };

const presentReport = (
  report: Report,
  zone: string,
  withheld: Bilingual | null,
  agendaNumber: number | null,
) => ({
  ...report,
  /** Its number in the agenda of incoming letters; null of what is no letter there. */
  agendaNumber: agendaNumber === null ? null : String(agendaNumber),
  letterDated: report.letterDate === undefined ? null : dateWords(report.letterDate),
  /** What stands for a text that was not released, in both languages. */
  notReleased: report.description === notReleased.id ? notReleased : null,
  /** Why it is not told who reported. */
  withheld,
  channelName: channelNames[report.channel],
  capacityName: capacityNames[report.reporter.capacity],
  categoryName: categoryName(report.category),
  received: moment(report.receivedAt, zone, 'long'),
  occurred: report.occurredAt === undefined ? null : moment(report.occurredAt, zone),
  found: report.foundAt === undefined ? null : moment(report.foundAt, zone),
});

/** What was answered to what a visit of a step sent, as far as this officer sees it. */
const repliesTo = ({ sendings, agency }: CaseView, turn: number): readonly Bilingual[] =>
  sendings
    .filter((one) => one.turn === turn)
    .flatMap(({ replies }) => replies)
    .map((reply) => {
      const [from, at, came] = [
        replierOf(reply),
        moment(reply.at, agency.calendar.zone),
        replyCame(reply),
      ];
      return say(
        `Jawaban ${from}, diterima ${at.id} ${came.id}`,
        `Reply of ${from}, received ${at.en} ${came.en}`,
      );
    });

const presentTurn = (turn: Turn, view: CaseView) => {
  const { zone } = view.agency.calendar;
  const { completed } = turn;
  const step = view.sop.steps.get(turn.step);
  return {
    turn: turn.turn,
    step: stepName(view.sop, turn.step),
    addition: step?.addition ?? null,
    startedAt: moment(turn.startedAt, zone),
    due: turn.due === null ? null : moment(turn.due, zone),
    completedAt: completed === null ? null : moment(completed.at, zone),
    over: completed !== null && turn.due !== null && completed.at > turn.due,
    outcome: completed === null ? null : outcomeLabel(view, turn.step, completed.outcome),
    by: completed === null ? null : nameOf(completed.by),
    backdatingReason: completed?.backdatingReason ?? null,
    /** Whose work it is, where whoever completed it only entered it. */
    enteredFor:
      completed === null || completed.enteredFor.length === 0
        ? null
        : completed.enteredFor.map((role) => roleName(view.sop, role)).join(' / '),
    exception:
      completed === null || completed.exception === null
        ? null
        : exceptionWords(view.sop, completed.exception),
    /** What was answered to what it sent. */
    replies: repliesTo(view, turn.turn),
    answers: completed === null ? [] : shownAnswers(step?.form ?? [], completed.form, zone),
  };
};

const presentOutputs = (view: CaseView) => {
  const unsigned = view.openNow.papers.filter((one) => signedOf(view.state, one) === undefined);
  return view.state.outputs.map((produced) => {
    const output = [...view.sop.steps.values()]
      .flatMap((step) => step.outputs)
      .find((one) => one.id === produced.output);
    return {
      output: produced.output,
      turn: produced.turn,
      name: outputName(view.sop, produced.output),
      step: stepName(view.sop, produced.step),
      files: produced.files,
      /** Why its newest paper does not leave: some have signed it here and not all. */
      partly: partlySigned(view.sop, view.state, [paperOfTurn(produced)])?.message ?? null,
      /** Nobody has signed its newest paper here. */
      unsigned: unsigned.some(samePaper(paperOfTurn(produced))),
      number: produced.number ?? null,
      printed: output?.origin === 'formulir' || output?.origin === 'naskah',
    };
  });
};

const presentMeasures = (view: CaseView, now: Instant) => {
  const { zone } = view.agency.calendar;
  const at = (instant: Instant | null): Bilingual | null =>
    instant === null ? null : moment(instant, zone);
  return view.state.measures.map((measure) => ({
    measure: measure.measure,
    name: measureNames[measure.kind],
    system: measure.system.name,
    state: measure.state,
    orderedAt: moment(measure.orderedAt, zone),
    executedAt: at(measure.executedAt),
    liftedAt: at(measure.liftedAt),
    withdrawnAt: at(measure.withdrawnAt),
    /** Whether this officer can lift it now; where his role may and he cannot, why. */
    mayLift: view.may.lift.includes(measure.measure),
    notLifted: notLifted(view, measure.measure),
    /** Who has to approve its lifting first; null when nobody, or when that is not this officer's to ask. */
    lifting: presentLifting(view, measure.measure),
    nowLocal: localValue(now, zone),
  }));
};

/** What an approval is asked for, by its name. */
const aboutLabel = (view: CaseView, step: string, { about }: Approval): Bilingual => {
  if ('outcome' in about) return outcomeLabel(view, step, about.outcome);
  const { id, en } = measureName(view.state.measures, about.measure);
  return say(`pencabutan ${id}`, `lifting: ${en}`);
};

/** What can be done about a measure now, and who may. */
const presentLifting = ({ question, sop }: CaseView, measure: number) => {
  const needed = question?.liftings.find((one) => one.measure === measure);
  return needed === undefined
    ? null
    : { who: roleName(sop, needed.approver), pending: needed.pending };
};

/** Why somebody whose role lifts measures cannot lift this one; null where the approval it waits for is told anyhow. */
const notLifted = (view: CaseView, measure: number): Bilingual | null =>
  presentLifting(view, measure) === null
    ? (hindrance(view.may, 'lift-measure', measure)?.message ?? null)
    : null;

/** What the edition asks of whoever carries measures out and lifts them. */
const presentDeeds = ({ sop }: CaseView) => {
  const of = ({ by, proof, kinds }: MeasureDeed) => ({
    proof,
    kinds,
    /** Whom it names, or who may where it names nobody. */
    who: inRow(
      by.map((role) => named(roleName(sop, role))),
      ' / ',
    ),
  });
  return { install: of(sop.measures.install), lift: of(sop.measures.lift) };
};

const presentApprovals = (view: CaseView, now: Instant) =>
  view.state.approvals.map((approval) => {
    const turn = view.state.turns.find((one) => one.turn === approval.turn);
    return {
      approval: approval.approval,
      who: roleName(view.sop, approval.role),
      /** Who holds that office now, as the settings have it. */
      holder: signsFor(officeOf(view.agency), approval.role, now) ?? null,
      step: turn === undefined ? null : stepName(view.sop, turn.step),
      stepId: turn?.step ?? null,
      outcome: aboutLabel(view, turn?.step ?? '', approval),
      reason: approval.reason,
      requestedAt: moment(approval.requestedAt, view.agency.calendar.zone),
      mayRecord: view.may.record.includes(approval.approval),
      mayWithdraw: view.may.withdraw.includes(approval.approval),
      decided:
        approval.decided === null
          ? null
          : {
              given: approval.decided.given,
              by: nameOf(approval.decided.by),
              note: approval.decided.note,
              ownStep: approval.decided.atOwnStep ? ownStepApproved : null,
              at: moment(approval.decided.at, view.agency.calendar.zone),
              sheet:
                approval.decided.onPaper === null
                  ? null
                  : {
                      words: decisionWords(approval.decided.onPaper),
                      proof: approval.decided.onPaper.proof,
                    },
            },
    };
  });

const ownStepApproved = say(`Persetujuan ${ownStepWords.id}.`, `Approval ${ownStepWords.en}.`);

/** Lines of the history shown before anybody asks for all: a long case would be a heavy page. */
const newestLines = 30;

const presentHistory = (view: CaseView, whole: boolean) =>
  (whole ? view.history : view.history.slice(-newestLines)).map((line) => ({
    version: line.stored.version,
    sign: signOf(line.stored.event),
    sentence: line.sentence,
    who: line.who,
    internal: line.internal,
    hash: line.stored.hash,
    happenedAt: moment(line.stored.event.happenedAt, view.agency.calendar.zone),
    recordedAt: moment(line.stored.event.recordedAt, view.agency.calendar.zone),
    sameMinute:
      line.stored.event.happenedAt.slice(0, 16) === line.stored.event.recordedAt.slice(0, 16),
  }));

/**
 * What has been gathered about a case so far, ready to be shown.
 *
 * @param whole all lines of the history, not only the newest
 * @param agendaNumber of the letter it came with; null where it has none
 */
export const presentRecord = (
  view: CaseView,
  now: Instant,
  whole: boolean,
  agendaNumber: number | null,
) => {
  const { zone } = view.agency.calendar;
  const withheld =
    view.reporterWithheld === null ? null : casePage.reporterWithheld[view.reporterWithheld];
  return {
    report: presentReport(view.state.report, zone, withheld, agendaNumber),
    /** Something in it was put right since it came in; outside parties read none of it. */
    corrected: view.history.some(({ stored: { event } }) => event.type === 'report-corrected'),
    joined: view.state.duplicates.map((duplicate) => ({
      number: duplicate.number,
      report: presentReport(duplicate.report, zone, withheld, null),
    })),
    evidence: view.state.evidence,
    outputs: presentOutputs(view),
    measures: presentMeasures(view, now),
    deeds: presentDeeds(view),
    approvals: presentApprovals(view, now),
    messages: view.state.messages.map((message) => ({ ...message, at: moment(message.at, zone) })),
    turns: view.state.turns.map((turn) => presentTurn(turn, view)),
    history: presentHistory(view, whole),
    /** Lines of the history beyond the newest; whether they are shown as well. */
    older: { lines: Math.max(0, view.history.length - newestLines), shown: whole },
  };
};

export type ShownRecord = ReturnType<typeof presentRecord>;
