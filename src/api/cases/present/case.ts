import { receivedOf } from '#core/cases/dispositions.ts';
import type { z } from '@hono/zod-openapi';
import type { CaseView } from '#app/cases/answers.ts';
import type {
  Approval,
  ClosedCase,
  Disposition,
  Measure,
  Meeting,
  OpenCase,
  Turn,
} from '#core/cases/case.ts';
import type { Sop } from '#core/sops/model.ts';
import { reasonWords } from '#core/cases/cause-words.ts';
import { closeReasons } from '#core/cases/close-reasons.ts';
import type { caseSchema } from '#api/cases/schema/case.ts';
import { presentDuties } from './duties.ts';
import { presentFile } from '#api/present/file-ref.ts';
import { links } from '#api/present/links.ts';
import { presentSending } from './sendings.ts';
import { presentQuestion } from './question.ts';
import { presentWho } from '#api/present/who.ts';

type Presented = z.infer<typeof caseSchema>;

const presentTurn = (turn: Turn): Presented['turns'][number] => ({
  turn: turn.turn,
  step: turn.step,
  roles: [...turn.roles],
  startedAt: turn.startedAt,
  due: turn.due,
  takenBy: turn.taken === null ? null : presentWho(turn.taken.by),
  assignee: turn.assignee,
  waits: turn.waits.map(({ party, reason, since, until, ended }) => ({
    party,
    reason,
    since,
    until,
    endedAt: ended?.at ?? null,
    result: ended?.result ?? null,
  })),
  completed:
    turn.completed === null
      ? null
      : {
          outcome: turn.completed.outcome,
          by: presentWho(turn.completed.by),
          at: turn.completed.at,
          recordedAt: turn.completed.recordedAt,
          form: { ...turn.completed.form },
          backdatingReason: turn.completed.backdatingReason,
          enteredFor: [...turn.completed.enteredFor],
          exception: turn.completed.exception,
        },
});

const presentSheet = (
  sheet: NonNullable<Approval['decided']>['onPaper'],
): NonNullable<Presented['approvals'][number]['decided']>['onPaper'] =>
  sheet === null
    ? null
    : {
        number: sheet.number,
        date: sheet.date,
        name: sheet.name,
        position: sheet.position,
        proof: sheet.proof.map(presentFile),
      };

const presentApproval = ({
  approval,
  turn,
  role,
  about,
  reason,
  requestedAt,
  decided,
}: Approval): Presented['approvals'][number] => ({
  approval,
  turn,
  role,
  outcome: 'outcome' in about ? about.outcome : null,
  measure: 'measure' in about ? about.measure : null,
  reason,
  requestedAt,
  decided:
    decided === null
      ? null
      : {
          given: decided.given,
          by: presentWho(decided.by),
          at: decided.at,
          note: decided.note,
          atOwnStep: decided.atOwnStep,
          onPaper: presentSheet(decided.onPaper),
        },
});

const presentMeasure = ({
  measure,
  kind,
  system,
  state,
  orderedAt,
  executedAt,
  liftedAt,
  withdrawnAt,
}: Measure): Presented['measures'][number] => ({
  measure,
  kind,
  system,
  state,
  orderedAt,
  executedAt,
  liftedAt,
  withdrawnAt,
});

const presentMeeting = ({
  meeting,
  turn,
  state,
  calledAt,
  plan,
  held,
}: Meeting): Presented['meetings'][number] => ({
  meeting,
  turn,
  state,
  calledAt,
  plan: { ...plan, invited: [...plan.invited] },
  held:
    held === null
      ? null
      : {
          at: held.at,
          by: presentWho(held.by),
          minutes: { ...held.minutes, files: held.minutes.files.map(presentFile) },
        },
});

const presentDisposition = (
  all: readonly Disposition[],
  given: Disposition,
): Presented['dispositions'][number] => ({
  disposition: given.disposition,
  at: given.at,
  by: presentWho(given.by),
  plan: {
    ...given.plan,
    to: [...given.plan.to],
    instructions: [...given.plan.instructions],
  },
  receivers: receivedOf(all, given).map(({ receiver, name, role, state, answer }) => ({
    receiver,
    name,
    role,
    state,
    answer:
      answer === null
        ? null
        : {
            answer: answer.answer,
            known: answer.known,
            at: answer.at,
            by: presentWho(answer.by),
          },
  })),
});

const presentLeftOpen = ({
  papers,
  duties,
  receivers,
}: CaseView['openNow']): Presented['openNow'] => ({
  papers: papers.map(({ output, of, signed }) => ({ output, of, signed: signed ?? null })),
  duties: [...duties],
  receivers: [...receivers],
});

const presentClosed = (sop: Sop, state: OpenCase | ClosedCase): Presented['closed'] => {
  if (state.status === 'open') return null;
  const { reason, note, cause, at, into } = state.closed;
  return {
    reason,
    label: closeReasons[reason],
    note,
    noteWords: reasonWords(sop, note, cause),
    at,
    into: into?.number ?? null,
    leftOpen:
      state.leftOpen === null
        ? null
        : { reason: state.leftOpen.reason, ...presentLeftOpen(state.leftOpen) },
  };
};

const linksOf = (state: OpenCase | ClosedCase): Presented['links'] => {
  const self = links.case(state.agency, state.id);
  return {
    self,
    events: `${self}/events`,
    commands: `${self}/commands`,
    evidence: `${self}/evidence`,
    merge: `${self}/merge`,
    sop: links.edition(state.agency, state.edition),
  };
};

const presentParty = ({
  role,
  body,
  name,
  because,
  since,
  ended,
}: CaseView['state']['parties'][number]): Presented['parties'][number] => ({
  role,
  body,
  name,
  because,
  since,
  ended: ended === null ? null : { at: ended.at, reason: ended.reason },
});

const presentMay = (may: CaseView['may']): Presented['may'] => ({
  work: may.work,
  assign: may.assign,
  coordinate: may.coordinate,
  team: may.team,
  commands: [...may.commands],
  approve: [...may.approve],
  record: [...may.record],
  refuse: [...may.refuse],
  withdraw: [...may.withdraw],
  lift: [...may.lift],
  hindered: may.hindered.map(({ what, number, why }) => ({
    what,
    number,
    code: why.refused,
    message: why.message,
  })),
});

/**
 * A case with all that is known of it and what it asks now.
 *
 * @param whole false for outside parties: the view already leaves out reporter and messages; the
 *   notices of legal duties repeat the reporter's contact, so they are left out here
 */
export const presentCase = (view: CaseView, whole: boolean): Presented => {
  const { state, sop, question, may } = view;
  return {
    id: state.id,
    number: state.number,
    agency: state.agency,
    edition: state.edition,
    version: state.version,
    status: state.status,
    closed: presentClosed(view.sop, state),
    openNow: presentLeftOpen(view.openNow),
    ticket: state.ticket,
    openedAt: state.openedAt,
    category: state.category,
    severity: state.severity,
    system: state.system,
    parties: state.parties.map(presentParty),
    report: { ...state.report, evidence: state.report.evidence.map(presentFile) },
    reporterWithheld: view.reporterWithheld,
    turns: state.turns.map(presentTurn),
    outputs: state.outputs.map(({ output, step, turn, number, files }) => ({
      output,
      step,
      turn,
      number: number ?? null,
      files: files.map(presentFile),
    })),
    approvals: state.approvals.map(presentApproval),
    measures: state.measures.map(presentMeasure),
    evidence: state.evidence.map(presentFile),
    messages: state.messages.map(({ from, text, at, automatic, files }) => ({
      from,
      text,
      at,
      automatic,
      files: files.map(presentFile),
    })),
    duties: whole ? presentDuties(view) : [],
    meetings: state.meetings.map(presentMeeting),
    dispositions: state.dispositions.map((one) => presentDisposition(state.dispositions, one)),
    duplicates: state.duplicates.map(({ caseId, number }) => ({ id: caseId, number })),
    sendings: view.sendings.map(presentSending),
    escalations: view.escalations.map(({ to, at }) => ({ to, at })),
    current: question === null ? null : presentQuestion(sop, question),
    may: presentMay(may),
    links: linksOf(state),
  };
};
