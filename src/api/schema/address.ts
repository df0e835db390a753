import { z } from '@hono/zod-openapi';
import { soughtSchema } from './text.ts';

const part = (name: string, description: string, example: string) =>
  soughtSchema.openapi({ param: { name, in: 'path' }, description, example });

const agency = part('agency', 'Kode instansi.', 'denpasar');

/** Parts of addresses. */
export const inAgency = z.object({ agency });
export const ofCase = z.object({ agency, id: part('id', 'Id atau nomor kasus.', 'DPS-2026-0001') });
export const ofCaseFile = ofCase.extend({ fileId: part('fileId', 'Id berkas.', '0190f3c2') });
export const ofReport = z.object({
  agency,
  trackingCode: part('trackingCode', 'Kode pelacakan dari tanda terima.', 'K7QF-0000-0000-0000'),
});
export const ofEdition = z.object({
  agency,
  edition: part('edition', 'Kode edisi SOP.', '2025-08'),
});

/** One page of a list. */
export const paging = z.object({
  cursor: z
    .string()
    .max(1000)
    .optional()
    .openapi({ description: 'Nilai `next` dari halaman sebelumnya.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A request that is answered once however often it is sent. */
export const idempotency = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(200)
    .regex(/^[\x21-\x7e]+$/u)
    .optional()
    .openapi({
      description:
        'Kunci pilihan pemanggil; permintaan yang sama dengan kunci yang sama dijawab sama dan dikerjakan sekali.',
    }),
});

export const preconditions = idempotency.extend({
  'if-match': z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'Versi kasus yang dibaca (ETag), misalnya `"12"`.' }),
});

/** A change of settings names the version it was made from. */
export const settingsPrecondition = z.object({
  'if-match': z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'Versi kalender yang dibaca (ETag), misalnya `"3"`; wajib.' }),
});
