import { sendingWayIds } from '#core/cases/sending-ways.ts';
import { occasionSchema } from '#api/schema/paper-occasion.ts';
import { bilingual } from '#api/description/bilingual.ts';
import { numberSources } from '#core/papers/numbers/number-sources.ts';
import { paperKinds } from '#core/papers/record/paper-kinds.ts';
import { accessClasses, archiveFates } from '#core/papers/settings/archive.ts';
import { instantSchema } from '#api/schema/text.ts';
import { z } from '@hono/zod-openapi';

export const registerSchema = z
  .object({
    items: z.array(
      z.object({
        sequence: z.int(),
        source: z.enum(numberSources).openapi({
          description: bilingual(
            'Asal nomornya: register sendiri, TU, atau SRIKANDI.',
            'Who gave the number: the agency’s own register, its records office, or SRIKANDI.',
          ),
        }),
        at: instantSchema,
        state: z.enum(['used', 'printed', 'revoked', 'void', 'held', 'free']).openapi({
          description: bilingual(
            'used: ditandatangani; printed: dicetak, menunggu tanda tangan basah; revoked: dicabut; void: tidak dipakai; held: diberikan, belum tercatat pada naskah; free: dikembalikan.',
            'used: signed; printed: set, waiting to be signed by hand; revoked; void: kept out of use; held: given, not yet on a recorded paper; free: given back.',
          ),
        }),
        number: z
          .string()
          .nullable()
          .openapi({
            description: bilingual(
              'Nomor lengkap seperti tertulis pada naskah; null bila tidak ada yang memakainya.',
              'The whole number as the paper bears it; null while nothing holds it.',
            ),
          }),
        title: z.string().nullable(),
        case: z
          .string()
          .nullable()
          .openapi({ description: bilingual('Nomor kasus.', 'Number of the case.') }),
        sent: z
          .array(
            z.object({ to: z.array(z.string()), way: z.enum(sendingWayIds), at: instantSchema }),
          )
          .openapi({
            description: bilingual(
              'Ke mana, melalui apa, dan kapan naskahnya keluar, sejauh dicatat.',
              'To whom, by which way and when the paper left, as far as it was recorded.',
            ),
          }),
        paper: z
          .object({
            caseId: z.string(),
            output: z.string(),
            of: occasionSchema,
            version: z.int(),
          })
          .nullable()
          .openapi({
            description: bilingual(
              'null bila nomornya dikembalikan dan dipakai naskah berikutnya.',
              'null when the number was given back for the next paper.',
            ),
          }),
        voidReason: z
          .string()
          .nullable()
          .openapi({
            description: bilingual(
              'Mengapa nomor ini tidak dipakai.',
              'Why this number was not used.',
            ),
          }),
      }),
    ),
  })
  .openapi('Register', {
    description: bilingual(
      'Register nomor surat satu jenis dan tahun, urut tanpa celah.',
      'The letter register of one kind and year, in order and without gaps.',
    ),
  });

export const bookSchema = z
  .object({
    items: z.array(
      z.object({
        entry: z
          .int()
          .nullable()
          .openapi({
            description: bilingual(
              'Nomor urut buku pada tahun itu, tanpa lompatan; null selama menunggu tanda tangan basah.',
              'The running number of the book and year, without holes; null while it waits for ink.',
            ),
          }),
        datedAt: instantSchema,
        number: z.string().nullable(),
        source: z.enum(numberSources),
        kind: z
          .enum(paperKinds)
          .nullable()
          .openapi({
            description: bilingual(
              'null untuk naskah yang dicatat sebelum jenisnya ikut dicatat.',
              'null for papers recorded before their kind was.',
            ),
          }),
        to: z.array(z.string()),
        about: z.string(),
        case: z.string(),
        sent: z.array(
          z.object({
            to: z.array(z.string()),
            way: z.enum(sendingWayIds),
            at: instantSchema,
            by: z.string(),
          }),
        ),
        received: z.array(z.object({ receivedBy: z.string(), at: instantSchema })),
        filing: z
          .object({
            code: z.string(),
            access: z.enum(accessClasses).nullable(),
            retention: z
              .object({ active: z.int(), inactive: z.int(), fate: z.enum(archiveFates) })
              .nullable(),
            source: z.string(),
          })
          .nullable()
          .openapi({
            description: bilingual(
              'Pengarsipannya menurut pengaturan sekarang.',
              'How it is filed, as the settings are now.',
            ),
          }),
        state: z.enum(['used', 'printed', 'revoked', 'void', 'held', 'free']),
      }),
    ),
  })
  .openapi('AgendaBook', {
    description: bilingual(
      'Buku agenda surat keluar satu tahun, semua jenis, menurut tanggal.',
      'The agenda book of outgoing letters of one year, of all kinds, by date.',
    ),
  });

export const agendaSchema = z
  .object({
    items: z.array(
      z.object({
        sequence: z.int(),
        at: instantSchema.openapi({
          description: bilingual('Kapan dicatat.', 'When it was entered.'),
        }),
        case: z.string().openapi({ description: bilingual('Nomor kasus.', 'Number of the case.') }),
        receivedAt: instantSchema,
        from: z.string(),
        reference: z.string().openapi({
          description: bilingual(
            'Nomor surat dari pengirimnya; kosong bila tidak ada.',
            'The sender’s own number of the letter; empty when there is none.',
          ),
        }),
        letterDate: z.iso
          .date()
          .nullable()
          .openapi({
            description: bilingual(
              'Tanggal surat; null bila tidak dicatat.',
              'The date the letter bears; null where nobody entered it.',
            ),
          }),
        subject: z.string().openapi({
          description: bilingual(
            'Hal surat; kosong bila tidak dicatat.',
            'What the letter says it is about; empty where nobody entered it.',
          ),
        }),
        about: z.string().openapi({
          description: bilingual('Sistem yang dilaporkan.', 'The system that is reported.'),
        }),
        dispositions: z
          .array(
            z.object({
              to: z.array(z.string()),
              at: instantSchema,
              until: instantSchema.nullable(),
              answers: z.array(
                z.object({
                  by: z.string(),
                  answer: z.string(),
                  enteredBy: z
                    .string()
                    .nullable()
                    .openapi({
                      description: bilingual(
                        'Yang mencatatnya bagi penerima; null bila penerima menjawab sendiri.',
                        'Who entered it for the receiver; null where he answered himself.',
                      ),
                    }),
                  at: instantSchema,
                }),
              ),
            }),
          )
          .openapi({
            description: bilingual(
              'Kepada siapa surat didisposisikan, kapan, sampai kapan dijawab, dan jawabannya; yang pertama lebih dahulu.',
              'To whom the letter was passed on, when, until when it is to be answered, and what was answered; oldest first.',
            ),
          }),
        links: z.object({ case: z.string() }),
      }),
    ),
  })
  .openapi('Agenda', {
    description: bilingual(
      'Agenda surat masuk satu tahun.',
      'The agenda of incoming letters of one year.',
    ),
  });
