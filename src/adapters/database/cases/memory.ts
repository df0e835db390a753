import { cursorOf, placeOf, type PagePlaces } from '#core/cases/page-place.ts';
import { pageSize } from '#adapters/database/connection/page-size.ts';
import type {
  CaseRow,
  CaseStore,
  Page,
  ProjectedTable,
  Projection,
  WorkItem,
  WorkRow,
} from '#app/ports.ts';
import { canonical } from '#core/record/canonical.ts';
import { caseStream } from '#core/cases/record/case-stream.ts';
import { readEvent } from '#core/cases/record/read-event.ts';
import { linksOf } from '#adapters/database/record/memory.ts';
import { appendTo } from './memory-append.ts';
import { matches } from './memory-matches.ts';
import { casesOf, compare, keyOf, rowsOf } from '#adapters/database/connection/memory-state.ts';
import type { State } from '#adapters/database/connection/memory-state.ts';
import {
  forgetFigures,
  forgetReleased,
  putFigures,
  putWatches,
} from '#adapters/database/oversight/memory-tables.ts';

/** The record in memory. */
export const memoryCases = (state: State): CaseStore => ({
  load: async (agency, caseId) =>
    linksOf(state, agency, caseStream(caseId)).map((link) => ({
      ...link,
      event: readEvent(link.text, { stream: caseStream(caseId), version: link.version }),
    })),
  append: appendTo(state),
  recall: async (agency, scope, key) => state.onces.get(keyOf(agency, scope, key)) ?? null,
  forgetAnswers: async (before, most) => {
    const old = [...state.keptAt]
      .filter(([key, at]) => at < before && state.onces.get(key)?.scope !== 'mail')
      .slice(0, most);
    for (const [key] of old) {
      state.onces.delete(key);
      state.keptAt.delete(key);
    }
    return old.length;
  },
  byNumber: async (agency, number) =>
    rowsOf(state, agency).find((row) => row.number === number) ?? null,
  byTrackingHash: async (agency, hash) =>
    rowsOf(state, agency).find((row) => row.trackingHash === hash) ?? null,
  row: async (agency, caseId) => state.cases.get(keyOf(agency, caseId))?.projection.row ?? null,
  list: list(state),
  worklist: worklist(state),
  countOpen: countOpen(state),
  unitReports: unitReports(state),
  units: units(state),
  nextNumber: async (agency, register, year) => {
    const key = keyOf(agency, register, year);
    const number = (state.registers.get(key) ?? 0) + 1;
    state.registers.set(key, number);
    return number;
  },
  dueOfOlderCalendar: dueOfOlderCalendar(state),
  dueStands: dueStands(state),
  astray: async (projection) => astray(state, projection),
  reproject: async (projection) => {
    const { agency, caseId } = projection.row;
    const had = state.cases.get(keyOf(agency, caseId))?.projection.row.parties ?? [];
    state.cases.set(keyOf(agency, caseId), {
      agency,
      caseId,
      projection: structuredClone(projection),
    });
    putWatches(state, projection);
    forgetReleased(state, had, projection.row);
    forgetFigures(state, projection.row);
    putFigures(state, projection);
  },
});

/** Kept whole: a part of a projection is compared with the same part. */
const astray = (state: State, wanted: Projection): readonly ProjectedTable[] => {
  const kept = state.cases.get(keyOf(wanted.row.agency, wanted.row.caseId))?.projection;
  const differ = (part: 'row' | 'work' | 'papers'): boolean => {
    const { calendarVersion } = kept?.row ?? wanted.row;
    const all: Projection = { ...wanted, row: { ...wanted.row, calendarVersion } };
    return canonical(kept?.[part] ?? null) !== canonical(all[part]);
  };
  return [
    ...(differ('row') ? (['case_row'] as const) : []),
    ...(differ('work') ? (['work_item'] as const) : []),
    ...(differ('papers') ? (['paper'] as const) : []),
  ];
};

const pageOf = <Item>(
  all: readonly Item[],
  limit: number,
  last: (item: Item) => PagePlaces['cases'] | PagePlaces['work'],
): Page<Item> => {
  const items = all.slice(0, limit);
  const end = items.at(-1);
  return { items, next: all.length > limit && end !== undefined ? cursorOf(last(end)) : null };
};

const newestFirst = (left: PagePlaces['cases'], right: PagePlaces['cases']): number =>
  compare(right[0], left[0]) || compare(right[1], left[1]);
const listPlace = (row: CaseRow): PagePlaces['cases'] => [row.openedAt, row.caseId];

const list =
  (state: State): CaseStore['list'] =>
  async (agency, filter, { cursor, limit }) => {
    const after = placeOf('cases', cursor);
    const rows = rowsOf(state, agency)
      .filter(
        (row) =>
          matches(row, filter) && (after === undefined || newestFirst(listPlace(row), after) > 0),
      )
      .toSorted((left, right) => newestFirst(listPlace(left), listPlace(right)));
    return pageOf(rows, pageSize(limit), listPlace);
  };

/** Sorts behind every instant. */
const never = '~';
const dueFirst = (left: PagePlaces['work'], right: PagePlaces['work']): number =>
  compare(left[0] ?? never, right[0] ?? never) ||
  compare(left[1], right[1]) ||
  compare(left[2], right[2]) ||
  compare(left[3], right[3]);
const workPlace = (work: WorkItem): PagePlaces['work'] => [
  work.due,
  work.since,
  work.caseId,
  work.item,
];

const worklist =
  (state: State): CaseStore['worklist'] =>
  async (agency, seats, { cursor, limit }, kind) => {
    const after = placeOf('work', cursor);
    const rows = casesOf(state, agency)
      .flatMap(({ projection: { row, work } }) =>
        work.map((item): WorkRow => ({ work: item, row })),
      )
      .filter(
        ({ work }) =>
          work.seats.some((seat) => seats.includes(seat)) &&
          (kind === undefined || work.kind === kind),
      )
      .filter(({ work }) => after === undefined || dueFirst(workPlace(work), after) > 0)
      .toSorted((left, right) => dueFirst(workPlace(left.work), workPlace(right.work)));
    return pageOf(rows, pageSize(limit), ({ work }) => workPlace(work));
  };

const countOpen =
  (state: State): CaseStore['countOpen'] =>
  async (agency, at) => {
    const rows = rowsOf(state, agency);
    const open = rows.filter((row) => row.status === 'open');
    return {
      open: open.length,
      late: open.filter((row) => row.due !== null && row.due < at).length,
      closed: rows.length - open.length,
    };
  };

const unitReports =
  (state: State): CaseStore['unitReports'] =>
  async (agency, unitKey) => {
    const rows = rowsOf(state, agency).filter((row) => row.unitKey === unitKey);
    return {
      received: rows.length,
      valid: rows.filter((row) => row.countsAsValid).length,
    };
  };

const units =
  (state: State): CaseStore['units'] =>
  async (agency) => {
    const names = new Map<string, string>();
    for (const row of rowsOf(state, agency).toSorted((left, right) =>
      newestFirst(listPlace(left), listPlace(right)),
    )) {
      // The oldest comes last, and its spelling stays.
      if (row.unitKey !== null) names.set(row.unitKey, row.unit ?? row.unitKey);
    }
    const inOrder = [...names].toSorted(([left], [right]) => compare(left, right));
    return [...new Set(inOrder.map(([, name]) => name))];
  };

const dueOfOlderCalendar =
  (state: State): CaseStore['dueOfOlderCalendar'] =>
  async (agency, version, limit) =>
    rowsOf(state, agency)
      .filter(
        (row) =>
          row.status === 'open' && row.calendarVersion !== null && row.calendarVersion < version,
      )
      .toSorted(
        (left, right) =>
          (left.calendarVersion ?? 0) - (right.calendarVersion ?? 0) ||
          compare(left.caseId, right.caseId),
      )
      .slice(0, limit)
      .map((row) => row.caseId);

const dueStands =
  (state: State): CaseStore['dueStands'] =>
  async (agency, seen, calendarVersion) => {
    for (const { caseId, version } of seen) {
      const key = keyOf(agency, caseId);
      const kept = state.cases.get(key);
      const before = kept?.projection.row;
      if (
        kept === undefined ||
        before === undefined ||
        before.version !== version ||
        before.calendarVersion === null ||
        before.calendarVersion >= calendarVersion
      )
        continue;
      state.cases.set(key, {
        ...kept,
        projection: { ...kept.projection, row: { ...before, calendarVersion } },
      });
    }
  };
