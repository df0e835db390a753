import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
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
        '`step`, `approval:2`, atau `duty:1`.',
        '`step`, `approval:2` or `duty:1`.',
      ),
    }),
    kind: z.enum(['step', 'approval', 'duty', 'signature']),
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

export const workListSchema = z.object({ items: z.array(workRowSchema), next }).openapi('WorkList');
