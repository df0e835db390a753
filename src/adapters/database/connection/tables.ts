import type { CaseRow, WorkItem } from '#app/ports.ts';
import type { Columns } from './columns.ts';

/** A case in the list, as its columns are read, and its words for the index. */
export interface CaseTable extends Columns<CaseRow> {
  words: string;
}

/** One row for each seat that may do an item. */
export interface WorkTable {
  agency: string;
  case_id: string;
  item: string;
  seat: string;
  kind: WorkItem['kind'];
  roles: string[];
  seats: string[];
  assignee_id: string | null;
  since: Date;
  due: Date | null;
  due_order: Date;
}

/** The tables whose queries are put together as asked; the others are asked by name. */
export interface Tables {
  case_row: CaseTable;
}
