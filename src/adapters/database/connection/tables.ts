import type { CaseRow, WorkItem } from '#app/ports.ts';
import type { CloseReason } from '#core/cases/event.ts';

/** A case in the list, as its columns are read. */
export interface CaseTable {
  agency: string;
  case_id: string;
  number: string;
  edition: string;
  status: CaseRow['status'];
  close_reason: CloseReason | null;
  step: string | null;
  turn: number | null;
  step_since: Date | null;
  due: Date | null;
  waiting_for: string | null;
  assignee_id: string | null;
  assignee_name: string | null;
  category: string;
  severity: string | null;
  system_name: string;
  unit: string | null;
  unit_key: string | null;
  channel: string;
  measures_in_force: number;
  opened_at: Date;
  closed_at: Date | null;
  updated_at: Date;
  version: number;
  tracking_hash: string;
  search_text: string;
  outside_roles: string[];
  calendar_version: number | null;
  words: string;
}

/** One row for each role that may do an item. */
export interface WorkTable {
  agency: string;
  case_id: string;
  item: string;
  role: string;
  kind: WorkItem['kind'];
  roles: string[];
  assignee_id: string | null;
  since: Date;
  due: Date | null;
  due_order: Date;
}

/** The tables whose queries are put together as asked; the others are asked by name. */
export interface Tables {
  case_row: CaseTable;
}
