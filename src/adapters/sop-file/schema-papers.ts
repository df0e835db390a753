import { z } from 'zod';
import { caseFacts, measuresAtTurn } from '#core/papers/mapping/mapping.ts';
import { outputKinds } from '#core/papers/record/paper-kinds.ts';
import { tlpLabels } from '#core/papers/sheet/tlp.ts';
import { code, parts, words } from './schema-words.ts';

const title = { judul: words().exactOptional(), subjudul: words().exactOptional() };

/** A field of the step's own form, or `langkah.bidang`. */
const reference = () =>
  z
    .string()
    .max(121)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$/);

const bodyPart = z.union([
  z.strictObject({
    ...title,
    teks: words(),
    anonim: words().exactOptional(),
    bila: z
      .strictObject({
        hasil: z.array(code()).min(1).max(50).exactOptional(),
        tindakan: z.enum(measuresAtTurn).exactOptional(),
      })
      .exactOptional(),
  }),
  z.strictObject({
    ...title,
    bidang: reference(),
    bunyi: z.record(code(), words()).exactOptional(),
  }),
  z.strictObject({ ...title, belum: reference() }),
  z.strictObject({ ...title, riwayat: reference(), hasil: z.record(code(), words()) }),
  z.strictObject({ ...title, formulir: z.literal('semua') }),
  z.strictObject({ ...title, fakta: z.enum(caseFacts) }),
  z.strictObject({
    ...title,
    tabel: parts(
      z.strictObject({ baris: words(), hasil: reference(), catatan: reference().exactOptional() }),
    ),
  }),
]);

const everyPaper = {
  jenis: z.enum(outputKinds),
  judul: words(),
  hal: words().exactOptional(),
  sifat: words().exactOptional(),
  lampiran: words().exactOptional(),
  kepada: parts(words()).exactOptional(),
  hasil: z.record(code(), words()).exactOptional(),
  dari: words().exactOptional(),
  pembuka: words().exactOptional(),
  isi: parts(bodyPart),
  penutup: words().exactOptional(),
  penanda_tangan: parts(
    z.strictObject({
      peran: code(),
      sebagai: words().exactOptional(),
      pimpinan: z.boolean().exactOptional(),
    }),
  ),
  tembusan: parts(words()).exactOptional(),
  tlp: z.enum(tlpLabels).exactOptional(),
  terbatas: parts(code()).exactOptional(),
};

const outputMapping = z.strictObject({
  ...everyPaper,
  tanda_tangan_pelapor: words().exactOptional(),
  kepada_bila: z.record(code(), parts(words())).exactOptional(),
  terlampir: parts(code()).exactOptional(),
  peserta: reference().exactOptional(),
  bidang_tlp: reference().exactOptional(),
  bidang_nomor: reference().exactOptional(),
});

/** What asks for an approval, or answers. */
const requestPaper = z.strictObject({
  ...everyPaper,
  kop: z
    .strictObject({
      baris: parts(words()),
      alamat: parts(words()).exactOptional(),
      kontak: words().exactOptional(),
    })
    .exactOptional(),
  nomor_dari: z.literal('tata-usaha').exactOptional(),
});

/** Where an agency's paper settings start from. */
const paperDefaults = z.strictObject({
  tempat: words().exactOptional(),
  alamat: parts(words()).exactOptional(),
  baris_kop: parts(words()).exactOptional(),
  kontak: words().exactOptional(),
  unit: words().exactOptional(),
  klasifikasi: words().exactOptional(),
  dasar: parts(
    z.strictObject({ sebutan: words(), diganti_oleh: words().exactOptional() }),
  ).exactOptional(),
  sebutan_sop: words().exactOptional(),
});

/** `naskah/naskah.yaml` of an edition. */
export const papersSchema = z.strictObject({
  tanggap_naskah: z.literal(1),
  pengaturan: paperDefaults.exactOptional(),
  naskah: z.record(code(), outputMapping),
  persetujuan: z
    .record(code(), z.strictObject({ permintaan: requestPaper, jawaban: requestPaper }))
    .exactOptional(),
});
