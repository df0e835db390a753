import type { ClosedCase, OpenCase, Turn } from '#core/cases/case.ts';
import type { CloseReason } from '#core/cases/event.ts';
import { countsAsValid } from '#core/cases/found-valid.ts';
import { isInForce } from '#core/cases/measures.ts';
import type { Sop } from '#core/sops/model.ts';
import { categories } from '#core/sops/categories.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { seatOf, unitKeyOf, type Seat } from '#core/people/body.ts';
import type { Instant } from '#core/time/instant.ts';

/** From what a column is computed. */
export interface Listed {
  readonly sop: Sop;
  readonly state: OpenCase | ClosedCase;
  readonly updatedAt: Instant;
}

/** The turn an open case stands in. */
export const currentTurn = (state: OpenCase | ClosedCase): Turn | undefined =>
  state.status === 'open' ? state.turns.at(-1) : undefined;

const unitOf = (state: OpenCase | ClosedCase): string | null => {
  const unit = (state.system.unit ?? '').trim();
  return unit === '' ? null : unit;
};

const searchText = (state: OpenCase | ClosedCase): string =>
  [
    state.number,
    state.ticket ?? '',
    state.system.name,
    state.system.url ?? '',
    state.system.unit ?? '',
    categories.find((one) => one.id === state.category)?.label.id ?? '',
    state.report.reporter.anonymous ? '' : state.report.reporter.name,
    state.report.reporter.anonymous ? '' : (state.report.reporter.organisation ?? ''),
    state.report.description.slice(0, 2_000),
    state.report.reference ?? '',
  ].join(' ');

const partySeats = (state: OpenCase | ClosedCase): readonly Seat[] => [
  ...new Set(partiesOf(state).map(seatOf)),
];

/**
 * The columns of the case list, each with how it is computed: what is shown and filtered, nothing
 * more. The row, its reading and its writing follow from this table; the database keeps a column
 * under the same name in its own spelling (`stepSince`: `step_since`).
 */
export const caseColumns = {
  agency: ({ state }) => state.agency,
  caseId: ({ state }) => state.id,
  number: ({ state }) => state.number,
  edition: ({ state }) => state.edition,
  status: ({ state }) => state.status,
  closeReason: ({ state }): CloseReason | null =>
    state.status === 'closed' ? state.closed.reason : null,
  step: ({ state }) => currentTurn(state)?.step ?? null,
  turn: ({ state }) => currentTurn(state)?.turn ?? null,
  stepSince: ({ state }) => currentTurn(state)?.startedAt ?? null,
  due: ({ state }) => currentTurn(state)?.due ?? null,
  /** Version of the calendar the current due time was computed with; null without a due time. */
  calendarVersion: ({ state }) => {
    const turn = currentTurn(state);
    return turn === undefined || turn.due === null ? null : turn.calendarVersion;
  },
  waitingFor: ({ state }) =>
    currentTurn(state)?.waits.find((one) => one.ended === null)?.party ?? null,
  assigneeId: ({ state }) => currentTurn(state)?.assignee?.id ?? null,
  assigneeName: ({ state }) => currentTurn(state)?.assignee?.name ?? null,
  category: ({ state }): string => state.category,
  severity: ({ state }) => state.severity,
  systemName: ({ state }) => state.system.name,
  unit: ({ state }) => unitOf(state),
  /** By what the unit's reports are counted: its body, else its name folded; null when unknown. */
  unitKey: ({ state }) => unitKeyOf(state.system),
  /** Whether it counts among the valid reports of its unit. */
  countsAsValid: ({ sop, state }) => countsAsValid(sop, state),
  channel: ({ state }): string => state.report.channel,
  measuresInForce: ({ state }) => state.measures.filter(isInForce).length,
  openedAt: ({ state }) => state.openedAt,
  closedAt: ({ state }) => (state.status === 'closed' ? state.closed.at : null),
  updatedAt: ({ updatedAt }) => updatedAt,
  version: ({ state }) => state.version,
  trackingHash: ({ state }) => state.trackingHash,
  /** Words a search should find. */
  searchText: ({ state }) => searchText(state),
  /** Bodies that see the case, each in its outside role. */
  parties: ({ state }) => partySeats(state),
} satisfies Readonly<Record<string, (listed: Listed) => unknown>>;

type Columns = typeof caseColumns;

/** A row of the case list. */
export type CaseRow = { readonly [Name in keyof Columns]: ReturnType<Columns[Name]> };

const isName = (name: string): name is keyof CaseRow => Object.hasOwn(caseColumns, name);

/** The names of the columns. */
export const caseColumnNames: readonly (keyof CaseRow)[] = Object.keys(caseColumns).filter(isName);

/** The row of a case: every column computed. */
export const caseRow = (listed: Listed): CaseRow => {
  const row: Partial<Record<keyof CaseRow, unknown>> = {};
  for (const name of caseColumnNames) row[name] = caseColumns[name](listed);
  // Name by name what `CaseRow` is drawn from.
  return row as CaseRow;
};
