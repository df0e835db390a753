import { z } from '@hono/zod-openapi';
import { instantSchema } from '#api/schema/text.ts';

export const receiptSchema = z
  .object({
    number: z.string(),
    trackingCode: z.string().openapi({ description: 'Diberikan sekali ini saja; simpanlah.' }),
    receivedAt: instantSchema,
    links: z.object({ track: z.string(), messages: z.string() }),
  })
  .openapi('Receipt', { description: 'Tanda terima laporan.' });

export const registeredSchema = receiptSchema
  .extend({
    id: z.string(),
    agendaNumber: z
      .int()
      .nullable()
      .openapi({ description: 'Nomor agenda surat masuk; null bila laporannya bukan surat.' }),
    links: z.object({ track: z.string(), messages: z.string(), case: z.string() }),
  })
  .openapi('Registered', { description: 'Tanda terima laporan yang dicatat petugas.' });
