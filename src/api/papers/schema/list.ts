import { occasionSchema } from '#api/schema/paper-occasion.ts';
import { bilingual } from '#api/description/bilingual.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { bilingualSchema, instantSchema } from '#api/schema/text.ts';
import { numberSources } from '#core/papers/numbers/number-sources.ts';
import { paperKinds } from '#core/papers/record/paper-kinds.ts';
import { sendingWayIds } from '#core/cases/sending-ways.ts';
import { z } from '@hono/zod-openapi';

const signature = z.object({
  role: z
    .string()
    .nullable()
    .openapi({
      description: bilingual(
        'null bila yang menandatangani bukan pelaksana SOP.',
        'null where the signer is no executor of the SOP.',
      ),
    }),
  name: z.string(),
  position: z.string(),
  via: z.enum(['bsre', 'certificate', 'ink', 'srikandi']),
  at: instantSchema,
  place: z.string().nullable(),
  found: z
    .object({
      integrity: z.enum(['intact', 'unchecked']),
      trusted: z.boolean(),
      claimedAt: instantSchema.nullable(),
    })
    .nullable()
    .openapi({
      description: bilingual(
        'Temuan pemeriksaan tanda tangan yang dibuat di tempat lain (SRIKANDI); null bila dibuat di sini.',
        'What checking a signature found that was made elsewhere (SRIKANDI); null where it was made here.',
      ),
    }),
});

export const paperListSchema = z
  .object({
    items: z.array(
      z.object({
        output: z.string(),
        of: occasionSchema,
        name: z.string(),
        kind: z.enum(paperKinds),
        numbering: z
          .enum(numberSources)
          .nullable()
          .openapi({
            description: bilingual(
              'Siapa yang akan memberi nomornya menurut pengaturan sekarang; null bila tidak bernomor instansi.',
              'Who would give its number by the settings of now; null for one that takes none of the agency’s.',
            ),
          }),
        source: z.enum(['agency', 'party', 'form']).openapi({
          description: bilingual(
            'Naskah instansi, naskah pihak luar, atau formulir yang sudah diisi (final, tidak bernomor, tidak ditandatangani).',
            'Paper of the agency, of an outside party, or a form as it was filled in (final, neither numbered nor signed).',
          ),
        }),
        files: z.array(fileRefSchema).openapi({
          description: bilingual(
            'Berkas naskah yang dikirim pihak luar itu sendiri.',
            'Files in which the outside party itself sent the paper.',
          ),
        }),
        missing: z.array(bilingualSchema).openapi({
          description: bilingual(
            'Yang masih kurang sebelum dapat ditandatangani.',
            'What is missing before it can be signed.',
          ),
        }),
        warnings: z.array(bilingualSchema).openapi({
          description: bilingual(
            'Yang perlu diketahui sebelum ditandatangani atau dikirim, dan apa yang dilakukan; tidak menghalangi.',
            'What is to be known before it is signed or sent, and what to do; it holds nothing up.',
          ),
        }),
        parts: z
          .array(
            z.object({
              key: z.string(),
              label: bilingualSchema,
              text: z
                .string()
                .nullable()
                .openapi({
                  description: bilingual(
                    'null bila hanya terlihat pada PDF.',
                    'null when only the PDF shows it.',
                  ),
                }),
            }),
          )
          .openapi({
            description: bilingual(
              'Bagian yang boleh ditulis ulang; `key` dipakai pada `edits` perintah edit-paper.',
              'Parts that may be written anew; `key` goes into `edits` of the command edit-paper.',
            ),
          }),
        edits: z.record(z.string(), z.string()),
        initials: z.array(
          z.object({
            name: z.string(),
            as: bilingualSchema.nullable().openapi({
              description: bilingual(
                'Tempatnya dalam urutan paraf instansi; null bila tanpa urutan.',
                'The place in the agency’s order of initials; null without one.',
              ),
            }),
            at: instantSchema,
          }),
        ),
        leftUnsigned: instantSchema.nullable().openapi({
          description: bilingual(
            'Waktu naskah ini keluar tanpa tanda tangan di Tanggap, menurut catatan pengirimannya; null bila tidak, atau sudah ditandatangani sesudahnya.',
            'When the paper left without a signature made in Tanggap, as its sending was recorded; null where it did not, or was signed since.',
          ),
        }),
        initialsAwaited: z.array(bilingualSchema).openapi({
          description: bilingual(
            'Yang belum memaraf menurut urutan instansi, yang pertama gilirannya.',
            'Who has not initialled yet, in the agency’s order; the first is next.',
          ),
        }),
        sentToYou: z
          .object({ at: instantSchema, way: z.enum(sendingWayIds) })
          .nullable()
          .openapi({
            description: bilingual(
              'Bagi orang dari pihak yang dikirimi naskah ini: kapan dan bagaimana dikirim; null bagi yang lain.',
              'For people of a body the paper was sent to: when and how it left; null for everybody else.',
            ),
          }),
        versions: z.array(
          z.object({
            version: z.int(),
            code: z.string(),
            number: z.string().openapi({
              description: bilingual(
                'Kosong sampai SRIKANDI memberinya, dan pada naskah pihak luar yang tidak menyebut nomornya.',
                'Empty until SRIKANDI has given it, and on a paper of an outside party that states no number.',
              ),
            }),
            sha256: z.string(),
            signatures: z.array(signature),
            printedAt: instantSchema.nullable().openapi({
              description: bilingual(
                'Kapan dicetak untuk ditandatangani basah; null bila elektronik.',
                'When it was printed to be signed by hand; null for electronic signatures.',
              ),
            }),
            exportedAt: instantSchema.nullable().openapi({
              description: bilingual(
                'Kapan disiapkan sebagai DOCX untuk SRIKANDI; null bila dinomori dan ditandatangani di sini.',
                'When it was set as a DOCX for SRIKANDI; null where it is numbered and signed here.',
              ),
            }),
            source: z
              .enum(numberSources)
              .nullable()
              .openapi({
                description: bilingual(
                  'Asal nomornya: register sendiri, TU, atau SRIKANDI; null selama belum bernomor dan pada naskah pihak luar.',
                  'Who gave the number: the agency’s own register, its records office, or SRIKANDI; null while it has none and on papers of outside parties.',
                ),
              }),
            datedAt: instantSchema.nullable().openapi({
              description: bilingual('Tanggal pada naskah.', 'The date the paper bears.'),
            }),
            revoked: z.object({ at: instantSchema, reason: z.string() }).nullable(),
            sent: z.array(
              z.object({
                to: z.array(z.string()),
                bodies: z.array(z.string()),
                way: z.string(),
                note: z.string(),
                proof: z.array(fileRefSchema),
                at: instantSchema,
              }),
            ),
            received: z.array(
              z.object({
                receivedBy: z.string(),
                note: z.string(),
                proof: z.array(fileRefSchema),
                at: instantSchema,
              }),
            ),
            fetched: z.array(z.object({ by: z.string(), at: instantSchema })).openapi({
              description: bilingual(
                'Siapa dari pihak yang dikirimi mengunduhnya, masing-masing yang pertama kali.',
                'Who of a body it was sent to downloaded it, the first time each.',
              ),
            }),
          }),
        ),
        waitsFor: z.array(z.object({ role: z.string(), name: z.string() })).openapi({
          description: bilingual(
            'Peran yang masih harus menandatangani, menurut urutannya.',
            'Roles that still have to sign, in their order.',
          ),
        }),
        parties: z.array(z.object({ name: z.string(), position: z.string(), signed: z.boolean() })),
        signed: z.object({ done: z.int(), all: z.int() }).openapi({
          description: bilingual(
            'Berapa dari penanda tangannya, termasuk para pihak, yang sudah menandatangani versi yang berlaku.',
            'How many of its signers, parties included, have signed the version in force.',
          ),
        }),
        maySign: z.boolean(),
        mayEdit: z.boolean(),
        fingerprint: z.string().openapi({
          description: bilingual(
            'Sidik isi naskah sebagaimana dibaca sekarang; disebut pada `signings` agar tidak ada yang menandatangani isi lain.',
            'A fingerprint of the paper as it is read now; stated with `signings`, so that nobody signs other words.',
          ),
        }),
        links: z.object({ pdf: z.string() }),
      }),
    ),
  })
  .openapi('PaperList', {
    description: bilingual('Naskah dinas sebuah kasus.', 'The official papers of a case.'),
  });
