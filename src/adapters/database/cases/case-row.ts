import type { CaseRow, Projection, TurnFigure, Watch, WorkItem } from '#app/ports.ts';
import { canonical } from '#core/record/canonical.ts';
import { instantOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { storable } from '#adapters/database/connection/pool.ts';
import type { CaseTable, WorkTable } from '#adapters/database/connection/tables.ts';
import { wordsOf } from '#adapters/database/connection/words.ts';

/** The columns of a case that are read, in the order of the table. */
export const caseColumns = [
  'agency',
  'case_id',
  'number',
  'edition',
  'status',
  'close_reason',
  'step',
  'turn',
  'step_since',
  'due',
  'waiting_for',
  'assignee_id',
  'assignee_name',
  'category',
  'severity',
  'system_name',
  'unit',
  'unit_key',
  'channel',
  'measures_in_force',
  'opened_at',
  'closed_at',
  'updated_at',
  'version',
  'tracking_hash',
  'search_text',
  'outside_roles',
  'calendar_version',
] as const;

/** What is read of a case; the search words stay in the database. */
export type CaseRecord = Omit<CaseTable, 'words'>;

export const instant = (moment: Date): Instant =>
  instantOf(Temporal.Instant.fromEpochMilliseconds(moment.getTime()));
export const instantOrNull = (moment: Date | null): Instant | null =>
  moment === null ? null : instant(moment);

export const toCaseRow = (record: CaseRecord): CaseRow => ({
  agency: record.agency,
  caseId: record.case_id,
  number: record.number,
  edition: record.edition,
  status: record.status,
  closeReason: record.close_reason,
  step: record.step,
  turn: record.turn,
  stepSince: instantOrNull(record.step_since),
  due: instantOrNull(record.due),
  waitingFor: record.waiting_for,
  assigneeId: record.assignee_id,
  assigneeName: record.assignee_name,
  category: record.category,
  severity: record.severity,
  systemName: record.system_name,
  unit: record.unit,
  unitKey: record.unit_key,
  channel: record.channel,
  measuresInForce: record.measures_in_force,
  openedAt: instant(record.opened_at),
  closedAt: instantOrNull(record.closed_at),
  updatedAt: instant(record.updated_at),
  version: record.version,
  trackingHash: record.tracking_hash,
  searchText: record.search_text,
  outsideRoles: record.outside_roles,
  calendarVersion: record.calendar_version,
});

/** The row as JSON with the names of the columns, as `put_projection` takes it. */
export const caseJson = ({ row, papers }: Pick<Projection, 'row' | 'papers'>): string => {
  const record = {
    agency: row.agency,
    case_id: row.caseId,
    number: row.number,
    edition: row.edition,
    status: row.status,
    close_reason: row.closeReason,
    step: row.step,
    turn: row.turn,
    step_since: row.stepSince,
    due: row.due,
    waiting_for: row.waitingFor,
    assignee_id: row.assigneeId,
    assignee_name: row.assigneeName,
    category: row.category,
    severity: row.severity,
    system_name: row.systemName,
    unit: row.unit,
    unit_key: row.unitKey,
    channel: row.channel,
    measures_in_force: row.measuresInForce,
    opened_at: row.openedAt,
    closed_at: row.closedAt,
    updated_at: row.updatedAt,
    version: row.version,
    tracking_hash: row.trackingHash,
    search_text: row.searchText,
    outside_roles: row.outsideRoles,
    calendar_version: row.calendarVersion,
  } satisfies Record<(typeof caseColumns)[number], unknown>;
  return JSON.stringify(
    { ...record, ...(papers.length === 0 ? {} : { papers }) },
    (_, value: unknown) => storable(value),
  );
};

/** The work of a case as JSON with the names of the columns. */
export const workJson = (work: readonly WorkItem[]): string =>
  JSON.stringify(
    work.map((item) => ({
      item: item.item,
      kind: item.kind,
      roles: item.roles,
      assignee_id: item.assigneeId,
      since: item.since,
      due: item.due,
    })),
    (_, value: unknown) => storable(value),
  );

/** The clocks of a case as JSON with the names of the columns; the same clock is the same text. */
export const watchesJson = (watches: readonly Watch[]): string =>
  `[${watches.map(({ item, watched, at }) => `{"item":${canonical(item)},"watched":${canonical(watched)},"at":${canonical(at)}}`).join(',')}]`;

/** The figures of ended turns as JSON with the names of the columns. */
export const figuresJson = (figures: readonly TurnFigure[]): string =>
  JSON.stringify(
    figures.flatMap(({ number, edition, time }) =>
      time.endedAt === null
        ? []
        : [
            {
              turn: time.turn,
              step: time.step,
              edition,
              number,
              roles: time.roles,
              started_at: time.startedAt,
              ended_at: time.endedAt,
              due: time.due,
              used_minutes: time.usedMinutes,
              waiting_minutes: time.waitingMinutes,
              late_minutes: time.lateMinutes,
              within_standard: time.withinStandard,
            },
          ],
    ),
    (_, value: unknown) => storable(value),
  );

export const toWorkItem = (record: Omit<WorkTable, 'role' | 'due_order'>): WorkItem => ({
  agency: record.agency,
  caseId: record.case_id,
  item: record.item,
  kind: record.kind,
  roles: record.roles,
  assigneeId: record.assignee_id,
  since: instant(record.since),
  due: instantOrNull(record.due),
});

/** A word in the index; led by the agency, so that one agency's words are found without another's. */
export const wordKey = (agency: string, word: string): string => `${agency} ${word}`;
/** An outside role in the index. */
export const roleKey = (agency: string, role: string): string => `${agency}@${role}`;

/** Everything the index of words holds of a case. */
export const keysOf = (row: CaseRow): readonly string[] => [
  ...wordsOf(`${row.number} ${row.searchText}`).map((word) => wordKey(row.agency, word)),
  ...row.outsideRoles.map((role) => roleKey(row.agency, role)),
];
