import { z } from 'zod';
import { duty } from './schema-duty.ts';
import {
  agency,
  beside,
  ownStepApproval,
  edition,
  executor,
  identity,
  legend,
  measures,
  sections,
  tableHeads,
} from './schema-head.ts';
import { step } from './schema-step.ts';
import { code, lines, parts, words } from './schema-words.ts';

/**
 * The shape of an SOP file; the core's `SopDocument` says the same, which `schema.test.ts` has
 * the compiler check in both directions.
 */
export const sopSchema = z.strictObject({
  tanggap: z.literal(1).describe('Versi bentuk berkas ini.'),
  instansi: agency,
  edisi: edition,
  sampul: lines().describe('Sampul, baris demi baris.'),
  catatan_kaki: lines().describe(
    'CATATAN di kaki halaman, butir demi butir; kosongkan ([]) bila tidak ada.',
  ),
  identitas: identity,
  bagian: sections,
  kepala_tabel: tableHeads,
  judul_tabel: words()
    .describe('Judul di atas tabel langkah seperti tercetak, bila ada.')
    .exactOptional(),
  legenda: legend.exactOptional(),
  pelaksana: parts(executor).describe(
    'Kolom di bawah "Pelaksana", dari kiri ke kanan, lalu pelaksana tambahan.',
  ),
  pengendali: z
    .array(code())
    .max(50)
    .describe(
      'Pelaksana yang mengoordinasi: menugaskan kepada yang lain, dan berwenang di luar langkah bila "di_luar_langkah" tidak menyebut siapa pun.',
    ),
  tindakan_sementara: measures.exactOptional(),
  di_luar_langkah: beside.exactOptional(),
  persetujuan_pelaksana: ownStepApproval.exactOptional(),
  langkah: parts(step).describe(
    'Langkah-langkah, urut seperti tabel bagan alir; langkah pertama adalah awal alur.',
  ),
  kewajiban: parts(duty)
    .describe(
      'Kewajiban lapor menurut hukum yang berjalan di samping alur; tambahan instansi, bukan teks SOP.',
    )
    .exactOptional(),
});
