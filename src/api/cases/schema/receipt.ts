import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { notKeptParts } from '#core/cases/anonymous-report.ts';
import { instantSchema } from '#api/schema/text.ts';

export const receiptSchema = z
  .object({
    number: z.string(),
    trackingCode: z.string().openapi({
      description: bilingual(
        'Diberikan sekali ini saja; simpanlah.',
        'Given only this once; keep it.',
      ),
    }),
    receivedAt: instantSchema,
    notKept: z.array(z.enum(notKeptParts)).openapi({
      description: bilingual(
        'Yang dikirim tetapi tidak disimpan, karena pelapor memilih anonim; kosong bila semuanya disimpan.',
        'What was sent and is not kept, because the reporter chose to stay anonymous; empty where everything is kept.',
      ),
    }),
    links: z.object({ track: z.string(), messages: z.string() }),
  })
  .openapi('Receipt', { description: bilingual('Tanda terima laporan.', 'Receipt of a report.') });

export const registeredSchema = receiptSchema
  .extend({
    id: z.string(),
    agendaNumber: z
      .int()
      .nullable()
      .openapi({
        description: bilingual(
          'Nomor agenda surat masuk; null bila laporannya bukan surat.',
          'Number in the agenda of incoming letters; null for reports that are no letters.',
        ),
      }),
    links: z.object({ track: z.string(), messages: z.string(), case: z.string() }),
  })
  .openapi('Registered', {
    description: bilingual(
      'Tanda terima laporan yang dicatat petugas.',
      'Receipt of a report registered by an officer.',
    ),
  });
