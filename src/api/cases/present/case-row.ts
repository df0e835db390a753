import type { z } from '@hono/zod-openapi';
import type { CaseRow, WorkRow } from '#app/ports.ts';
import type { Instant } from '#core/time/instant.ts';
import type { caseRowSchema, workRowSchema } from '#api/cases/schema/case-row.ts';
import { links } from '#api/present/links.ts';

const isLate = (due: Instant | null, now: Instant): boolean => due !== null && due < now;

/** A case in a list. What only serves looking up (hashes, search words) stays inside. */
export const presentRow = (row: CaseRow, now: Instant): z.infer<typeof caseRowSchema> => ({
  id: row.caseId,
  number: row.number,
  edition: row.edition,
  status: row.status,
  closeReason: row.closeReason,
  step: row.step,
  turn: row.turn,
  stepSince: row.stepSince,
  due: row.due,
  late: row.status === 'open' && isLate(row.due, now),
  waitingFor: row.waitingFor,
  assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? '' },
  category: row.category,
  severity: row.severity,
  system: row.systemName,
  unit: row.unit,
  channel: row.channel,
  measuresInForce: row.measuresInForce,
  openedAt: row.openedAt,
  closedAt: row.closedAt,
  updatedAt: row.updatedAt,
  version: row.version,
  links: { self: links.case(row.agency, row.caseId) },
});

/** Something to do, with its case. */
export const presentWork = (
  { work, row }: WorkRow,
  now: Instant,
): z.infer<typeof workRowSchema> => ({
  item: work.item,
  kind: work.kind,
  roles: [...work.roles],
  assigneeId: work.assigneeId,
  since: work.since,
  due: work.due,
  late: isLate(work.due, now),
  case: presentRow(row, now),
});
