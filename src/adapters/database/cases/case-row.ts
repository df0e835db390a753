import { caseColumnNames } from '#app/ports.ts';
import type { CaseRow, Projection, TurnFigure, Watch, WorkItem } from '#app/ports.ts';
import { canonical } from '#core/record/canonical.ts';
import { instantOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { columnOf } from '#adapters/database/connection/columns.ts';
import { storable } from '#adapters/database/connection/pool.ts';
import type { CaseTable, WorkTable } from '#adapters/database/connection/tables.ts';
import { wordsOf } from '#adapters/database/connection/words.ts';

const named = caseColumnNames.map((name) => ({ name, column: columnOf(name) }));

/** The columns of a case that are read. */
export const caseColumns = named.map(({ column }) => column);

/** What is read of a case; the search words stay in the database. */
export type CaseRecord = Omit<CaseTable, 'words'>;

export const instant = (moment: Date): Instant =>
  instantOf(Temporal.Instant.fromEpochMilliseconds(moment.getTime()));
export const instantOrNull = (moment: Date | null): Instant | null =>
  moment === null ? null : instant(moment);

export const toCaseRow = (record: CaseRecord): CaseRow => {
  const row: Partial<Record<keyof CaseRow, unknown>> = {};
  for (const { name, column } of named) {
    const value = record[column];
    row[name] = value instanceof Date ? instant(value) : value;
  }
  // Name by name what `Columns<CaseRow>` says of them.
  return row as CaseRow;
};

const keyed = named.map(({ name, column }) => ({ name, key: `"${column}":` }));

/** The row as JSON with the names of the columns, as `put_projection` takes it. */
export const caseJson = ({ row, papers }: Pick<Projection, 'row' | 'papers'>): string => {
  // Put together value by value: every report that comes in is written here.
  let json = '';
  for (const { name, key } of keyed)
    json += `${json === '' ? '{' : ','}${key}${JSON.stringify(storable(row[name]))}`;
  return papers.length === 0
    ? `${json}}`
    : `${json},"papers":${JSON.stringify(papers, (_, value: unknown) => storable(value))}}`;
};

/** The work of a case as JSON with the names of the columns. */
export const workJson = (work: readonly WorkItem[]): string =>
  JSON.stringify(
    work.map((item) => ({
      item: item.item,
      kind: item.kind,
      roles: item.roles,
      seats: item.seats,
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

export const toWorkItem = (record: Omit<WorkTable, 'seat' | 'due_order'>): WorkItem => ({
  agency: record.agency,
  caseId: record.case_id,
  item: record.item,
  kind: record.kind,
  roles: record.roles,
  seats: record.seats,
  assigneeId: record.assignee_id,
  since: instant(record.since),
  due: instantOrNull(record.due),
});

/** A word in the index; led by the agency, so that one agency's words are found without another's. */
export const wordKey = (agency: string, word: string): string => `${agency} ${word}`;
/** A party in the index. */
export const seatKey = (agency: string, seat: string): string => `${agency}@${seat}`;

/** Everything the index of words holds of a case. */
export const keysOf = (row: CaseRow): readonly string[] => [
  ...wordsOf(`${row.number} ${row.searchText}`).map((word) => wordKey(row.agency, word)),
  ...row.parties.map((seat) => seatKey(row.agency, seat)),
];
