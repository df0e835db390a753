import type { CaseFilter, CaseRow } from '#app/ports.ts';
import { holds, soughtIn, wordsOf } from '#adapters/database/connection/words.ts';

/** Whether a case is one of those asked for. */
export const matches = (row: CaseRow, filter: CaseFilter): boolean =>
  same(filter.status, row.status) &&
  same(filter.step, row.step) &&
  same(filter.category, row.category) &&
  same(filter.severity, row.severity) &&
  same(filter.channel, row.channel) &&
  (filter.unitKeys === undefined ||
    (row.unitKey !== null && filter.unitKeys.includes(row.unitKey))) &&
  same(filter.assigneeId, row.assigneeId) &&
  (filter.lateAt === undefined || (row.due !== null && row.due < filter.lateAt)) &&
  (filter.parties === undefined || filter.parties.some((seat) => row.parties.includes(seat))) &&
  found(row, filter.search);

const same = (wanted: string | undefined, value: string | null): boolean =>
  wanted === undefined || wanted === value;

const found = (row: CaseRow, search: string | undefined): boolean =>
  search === undefined ||
  search.trim() === '' ||
  holds(new Set(wordsOf(`${row.number} ${row.searchText}`)), soughtIn(search));
