import { z } from '@hono/zod-openapi';
import { placeOf, type PagedList } from '#core/cases/page-place.ts';
import { bilingual } from '#api/description/bilingual.ts';
import { noCursor } from '#api/problem/invalid-request.ts';
import { patternSchema, soughtSchema } from './text.ts';

const part = (name: string, description: string, example: string) =>
  soughtSchema.openapi({ param: { name, in: 'path' }, description, example });

const agency = part('agency', bilingual('Kode instansi.', 'Code of the agency.'), 'denpasar');

/** Parts of addresses. */
export const inAgency = z.object({ agency });
export const ofCase = z.object({
  agency,
  id: part('id', bilingual('Id atau nomor kasus.', 'Id or number of the case.'), 'DPS-2026-0001'),
});
export const ofPerson = z.object({
  agency,
  person: part('person', bilingual('Id petugas.', 'Id of the person.'), 'p1'),
});
export const ofCaseFile = ofCase.extend({
  fileId: part('fileId', bilingual('Id berkas.', 'Id of the file.'), '0190f3c2'),
});
export const ofReport = z.object({
  agency,
  trackingCode: part(
    'trackingCode',
    bilingual('Kode pelacakan dari tanda terima.', 'Tracking code from the receipt.'),
    'K7QF-0000-0000-0000',
  ),
});
export const ofEdition = z.object({
  agency,
  edition: part('edition', bilingual('Kode edisi SOP.', 'Code of the SOP edition.'), '2025-08'),
});

/** One page of a list; another list's cursor is no cursor of it. */
export const pagingOf = (list: PagedList) =>
  z.object({
    cursor: z
      .string()
      .max(1000)
      .refine((cursor) => placeOf(list, cursor) !== undefined, { params: noCursor })
      .optional()
      .openapi({
        description: bilingual(
          'Nilai `next` dari halaman sebelumnya.',
          'The value `next` of the page before.',
        ),
      }),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  });

/** A request that is answered once however often it is sent. */
export const idempotency = z.object({
  'idempotency-key': patternSchema('onceKey')
    .min(1)
    .max(200)
    .optional()
    .openapi({
      description: bilingual(
        'Kunci pilihan pemanggil; permintaan yang sama dengan kunci yang sama dijawab sama dan dikerjakan sekali.',
        'A key of the caller’s choice; the same request with the same key is answered the same and done once.',
      ),
    }),
});

export const preconditions = idempotency.extend({
  'if-match': z
    .string()
    .max(100)
    .optional()
    .openapi({
      description: bilingual(
        'Versi kasus yang dibaca (ETag), misalnya `"12"`.',
        'The version of the case that was read (ETag), for instance `"12"`.',
      ),
    }),
});

/**
 * A change of settings names the version it was made from. Required, and told so to clients; a
 * change without it is answered as `version-needed`, which says what to do.
 */
export const settingsPrecondition = z.object({
  'if-match': z
    .string()
    .max(100)
    .optional()
    .openapi({
      param: { name: 'if-match', in: 'header', required: true },
      description: bilingual(
        'Versi pengaturan yang dibaca (ETag), misalnya `"3"`.',
        'The version of the settings that was read (ETag), for instance `"3"`.',
      ),
    }),
});
