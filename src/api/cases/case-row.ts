import { z } from '@hono/zod-openapi';
import type { CaseRow, WorkRow } from '#app/ports.ts';
import type { Instant } from '#core/time/instant.ts';
import { bilingual } from '#api/description/bilingual.ts';
import { links } from '#api/present/links.ts';
import { instantSchema } from '#api/schema/text.ts';

export const caseRowSchema = z
  .object({
    id: z.string(),
    number: z.string(),
    edition: z.string(),
    status: z.enum(['open', 'closed']),
    closeReason: z
      .enum(['completed', 'invalid', 'duplicate', 'out-of-authority', 'withdrawn'])
      .nullable(),
    step: z.string().nullable(),
    turn: z.int().nullable(),
    stepSince: instantSchema.nullable(),
    due: instantSchema.nullable(),
    late: z.boolean(),
    waitingFor: z.string().nullable(),
    assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
    category: z.string(),
    severity: z.string().nullable(),
    system: z.string(),
    unit: z.string().nullable(),
    channel: z.string(),
    measuresInForce: z.int(),
    openedAt: instantSchema,
    closedAt: instantSchema.nullable(),
    updatedAt: instantSchema,
    version: z.int(),
    links: z.object({ self: z.string() }),
  })
  .openapi('CaseRow', { description: bilingual('Kasus dalam daftar.', 'A case in a list.') });

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

const next = z
  .string()
  .nullable()
  .openapi({
    description: bilingual(
      'Cursor halaman berikutnya; null bila sudah habis.',
      'Cursor of the next page; null at the end.',
    ),
  });

export const caseListSchema = z.object({ items: z.array(caseRowSchema), next }).openapi('CaseList');

export const workRowSchema = z
  .object({
    item: z.string().openapi({
      description: bilingual(
        '`step`, `approval:2`, `duty:1`, `sign:berita-acara/turn-3` (`sign-left:` bila sudah keluar tanpa tanda tangan di Tanggap), `sending:2:laporan,surat`, atau `disposition:1:2`.',
        '`step`, `approval:2`, `duty:1`, `sign:berita-acara/turn-3` (`sign-left:` where it left without a signature made in Tanggap), `sending:2:laporan,surat` or `disposition:1:2`.',
      ),
    }),
    kind: z.enum(['step', 'approval', 'duty', 'signature', 'sending', 'answer']),
    roles: z.array(z.string()),
    assigneeId: z.string().nullable(),
    since: instantSchema,
    due: instantSchema.nullable(),
    late: z.boolean(),
    case: caseRowSchema,
  })
  .openapi('WorkRow', {
    description: bilingual(
      'Sesuatu yang harus dikerjakan pemanggil sekarang.',
      'Something that is the caller’s to do now.',
    ),
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

export const workListSchema = z.object({ items: z.array(workRowSchema), next }).openapi('WorkList');
