import type { OpenCase } from '#core/cases/case.ts';
import type { EventOf } from '#core/cases/event.ts';
import type { Afters } from './after.ts';

/** The case that a received report opens. */
export const opened = (event: EventOf<'report-received'>): OpenCase => ({
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
  parties: [],
  severity: null,
  severityReason: null,
  severityCause: null,
  category: event.report.category,
  turns: [],
  outputs: [],
  approvals: [],
  measures: [],
  duties: [],
  dutiesAside: [],
  papers: [],
  meetings: [],
  dispositions: [],
  evidence: event.report.evidence,
  outsideView: null,
  messages: [],
  duplicates: [],
  sendings: [],
  sentByHand: [],
  leftOpen: null,
  version: 1,
  lastChange: 1,
});

/** What makes a case end, go on again or take another report in. */
export const lifeAfter = {
  'left-open': (state, { reason, papers, duties, receivers }) => ({
    ...state,
    leftOpen: { reason, papers, duties, receivers },
  }),
  'case-closed': (state, event) => ({
    ...state,
    turns: state.turns.map((turn) =>
      turn.completed === null && turn.left === null ? { ...turn, left: event.happenedAt } : turn,
    ),
    status: 'closed',
    closed: {
      reason: event.reason,
      note: event.note,
      cause: event.cause ?? null,
      at: event.happenedAt,
      into: event.into ?? null,
    },
  }),
  'case-reopened': (state) => {
    if (state.status === 'open') return state;
    const { closed: _closed, ...rest } = state;
    return { ...rest, leftOpen: null, status: 'open' };
  },
  'duplicate-joined': (state, event) => ({
    ...state,
    duplicates: [
      ...state.duplicates,
      { caseId: event.caseId, number: event.number, report: event.report },
    ],
    evidence: [...state.evidence, ...event.report.evidence],
  }),
} satisfies Partial<Afters>;
