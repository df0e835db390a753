import type { ActorRef } from '#core/people/actor.ts';
import type {
  Approval,
  Case,
  CaseFacts,
  ClosedCase,
  Measure,
  OpenCase,
  RunningDuty,
  Turn,
  Wait,
} from './case.ts';
import { noCase } from './case.ts';
import { dispositionsAfter, meetingsAfter } from './office.ts';
import { papersAfter } from './papers.ts';
import type { CaseEvent, EventOf } from './event.ts';

type Known = OpenCase | ClosedCase;

/** An event that cannot follow the ones before it: the record is damaged, not the user wrong. */
export class BrokenRecord extends Error {
  constructor(event: CaseEvent, reason: string) {
    super(`event ${event.type} cannot follow: ${reason}`);
    this.name = 'BrokenRecord';
  }
}

const changeTurn = (
  turns: readonly Turn[],
  turn: number,
  change: (turn: Turn) => Turn,
): readonly Turn[] => turns.map((one) => (one.turn === turn ? change(one) : one));

const opened = (event: EventOf<'report-received'>): OpenCase => ({
  status: 'open',
  id: event.caseId,
  agency: event.agency,
  edition: event.edition,
  number: event.number,
  trackingHash: event.trackingHash,
  report: event.report,
  openedAt: event.happenedAt,
  ticket: null,
  system: event.report.system,
  severity: null,
  category: event.report.category,
  turns: [],
  outputs: [],
  approvals: [],
  measures: [],
  duties: [],
  papers: [],
  meetings: [],
  dispositions: [],
  evidence: event.report.evidence,
  messages: [],
  duplicates: [],
  escalations: [],
  version: 1,
});

const started = (event: EventOf<'step-started'>): Turn => ({
  turn: event.turn,
  step: event.step,
  roles: event.roles,
  startedAt: event.happenedAt,
  due: event.due,
  beyondKnownHolidays: event.beyondKnownHolidays,
  dueChanges: [],
  calendarVersion: event.calendarVersion,
  taken: null,
  assignee: null,
  waits: [],
  left: null,
  completed: null,
});

const endWait = (waits: readonly Wait[], event: EventOf<'waiting-ended'>): readonly Wait[] =>
  waits.map((wait) =>
    wait.ended === null ? { ...wait, ended: { at: event.happenedAt, result: event.result } } : wait,
  );

const personOf = (by: ActorRef): Turn['assignee'] =>
  'id' in by ? { id: by.id, name: by.name } : null;

const onTurn = (state: Known, event: CaseEvent): readonly Turn[] => {
  switch (event.type) {
    case 'step-started':
      return [...state.turns, started(event)];
    case 'step-taken':
      return changeTurn(state.turns, event.turn, (turn) => ({
        ...turn,
        taken: { by: event.by, at: event.happenedAt },
        assignee: turn.assignee ?? personOf(event.by),
      }));
    case 'step-assigned':
      return changeTurn(state.turns, event.turn, (turn) => ({ ...turn, assignee: event.to }));
    case 'waiting-started':
      return changeTurn(state.turns, event.turn, (turn) => ({
        ...turn,
        waits: [
          ...turn.waits,
          {
            party: event.party,
            reason: event.reason,
            since: event.happenedAt,
            until: event.until ?? null,
            ended: null,
          },
        ],
      }));
    case 'waiting-ended':
      return changeTurn(state.turns, event.turn, (turn) => ({
        ...turn,
        waits: endWait(turn.waits, event),
      }));
    case 'step-completed':
      return changeTurn(state.turns, event.turn, (turn) => ({
        ...turn,
        completed: {
          at: event.happenedAt,
          recordedAt: event.recordedAt,
          by: event.by,
          outcome: event.outcome,
          form: event.form,
          backdatingReason: event.backdatingReason ?? null,
        },
      }));
    case 'due-changed':
      return changeTurn(state.turns, event.turn, (turn) => ({
        ...turn,
        due: event.to,
        calendarVersion: event.calendarVersion,
        beyondKnownHolidays: event.beyondKnownHolidays,
        dueChanges: [
          ...turn.dueChanges,
          { from: event.from, to: event.to, reason: event.reason, at: event.happenedAt },
        ],
      }));
    case 'case-closed':
      return state.turns.map((turn) =>
        turn.completed === null && turn.left === null ? { ...turn, left: event.happenedAt } : turn,
      );
    default:
      return state.turns;
  }
};

const onApproval = (state: Known, event: CaseEvent): readonly Approval[] => {
  switch (event.type) {
    case 'approval-requested':
      return [
        ...state.approvals,
        {
          approval: event.approval,
          turn: event.turn,
          role: event.role,
          outcome: event.outcome,
          reason: event.reason,
          requestedAt: event.happenedAt,
          decided: null,
        },
      ];
    case 'approval-given':
    case 'approval-refused':
      return state.approvals.map((one) =>
        one.approval === event.approval
          ? {
              ...one,
              decided: {
                given: event.type === 'approval-given',
                by: event.by,
                at: event.happenedAt,
                note: event.note,
              },
            }
          : one,
      );
    default:
      return state.approvals;
  }
};

const onMeasure = (state: Known, event: CaseEvent): readonly Measure[] => {
  const change = (number: number, to: (measure: Measure) => Measure): readonly Measure[] =>
    state.measures.map((measure) => (measure.measure === number ? to(measure) : measure));
  switch (event.type) {
    case 'measure-ordered':
      return [
        ...state.measures,
        {
          measure: event.measure,
          kind: event.kind,
          system: event.system,
          state: 'ordered',
          orderedAt: event.happenedAt,
          executedAt: null,
          liftedAt: null,
        },
      ];
    case 'measure-executed':
      // A backup is made and stays; there is nothing to lift afterwards.
      return change(event.measure, (measure) => ({
        ...measure,
        state: measure.kind === 'backup' ? 'done' : 'in-force',
        executedAt: event.happenedAt,
      }));
    case 'measure-lifted':
      return change(event.measure, (measure) => ({
        ...measure,
        state: 'lifted',
        liftedAt: event.happenedAt,
      }));
    default:
      return state.measures;
  }
};

const onDuty = (state: Known, event: CaseEvent): readonly RunningDuty[] => {
  switch (event.type) {
    case 'duty-started':
      return [
        ...state.duties,
        {
          number: event.number,
          duty: event.duty,
          since: event.since,
          basis: event.basis,
          due: event.due,
          startedBy: event.by,
          fulfilled: null,
        },
      ];
    case 'duty-fulfilled':
      return state.duties.map((one) =>
        one.number === event.number
          ? {
              ...one,
              fulfilled: {
                at: event.happenedAt,
                by: event.by,
                form: event.form,
                proof: event.proof,
                note: event.note,
              },
            }
          : one,
      );
    default:
      return state.duties;
  }
};

/** What single events set; null when the event sets none of these. */
const settled = (state: Known, event: CaseEvent): Partial<CaseFacts> => {
  switch (event.type) {
    case 'ticket-issued':
      return { ticket: event.number };
    case 'severity-assessed':
      return { severity: event.severity };
    case 'system-identified':
      return { system: event.system };
    case 'category-set':
      return { category: event.category };
    case 'evidence-attached':
      return { evidence: [...state.evidence, ...event.files] };
    case 'step-completed':
      return { outputs: [...state.outputs, ...event.outputs] };
    case 'escalated':
      return { escalations: [...state.escalations, { to: event.to, at: event.happenedAt }] };
    case 'duplicate-joined':
      return {
        duplicates: [
          ...state.duplicates,
          { caseId: event.caseId, number: event.number, report: event.report },
        ],
        evidence: [...state.evidence, ...event.report.evidence],
      };
    case 'reporter-told':
      return {
        messages: [
          ...state.messages,
          {
            from: 'team',
            text: event.text,
            files: [],
            at: event.happenedAt,
            automatic: event.automatic,
          },
        ],
      };
    case 'reporter-wrote':
      return {
        messages: [
          ...state.messages,
          {
            from: 'reporter',
            text: { id: event.text, en: event.text },
            files: event.files,
            at: event.happenedAt,
            automatic: false,
          },
        ],
        evidence: [...state.evidence, ...event.files],
      };
    default:
      return {};
  }
};

const statusAfter = (state: Known, event: CaseEvent): Known => {
  if (event.type === 'case-closed') {
    return {
      ...state,
      status: 'closed',
      closed: {
        reason: event.reason,
        note: event.note,
        at: event.happenedAt,
        into: event.into ?? null,
      },
    };
  }
  if (event.type === 'case-reopened' && state.status === 'closed') {
    const { closed: _closed, ...rest } = state;
    return { ...rest, status: 'open' };
  }
  return state;
};

/**
 * The case after one more event.
 *
 * @throws BrokenRecord when the event cannot follow, which only a damaged record shows.
 */
export const evolve = (state: Case, event: CaseEvent): Case => {
  if (event.type === 'report-received') {
    if (state.status !== 'none') throw new BrokenRecord(event, 'the case exists already');
    return opened(event);
  }
  if (state.status === 'none') throw new BrokenRecord(event, 'no case was opened');
  return {
    ...statusAfter(state, event),
    ...settled(state, event),
    turns: onTurn(state, event),
    approvals: onApproval(state, event),
    measures: onMeasure(state, event),
    duties: onDuty(state, event),
    meetings: meetingsAfter(state.meetings, event),
    dispositions: dispositionsAfter(state.dispositions, event),
    papers: papersAfter(state.papers, event),
    version: state.version + 1,
  };
};

/** The case that a list of events, oldest first, has led to. */
export const replay = (events: readonly CaseEvent[]): Case => events.reduce(evolve, noCase);
