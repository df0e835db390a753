import { z } from 'zod';
import { choosingTypes, dashedColumns, fieldContents, fieldTypes } from '#core/sops/document.ts';
import { gates, outcome } from './schema-flow.ts';
import { addition, code, confidence, kindsOfFile, lines, parts, words } from './schema-words.ts';

const time = z.strictObject({
  teks: words().describe('Waktu seperti tercetak: 5 Menit.'),
  n: z.number().positive().describe('Angkanya.'),
  satuan: z.enum(['menit', 'jam', 'hari', 'minggu']).describe('Satuannya.'),
});

const outcomesNamed = () => z.array(code()).min(1).max(50);

const output = z.strictObject({
  kode: code().describe('Kode output.'),
  nama: words().describe('Nama output, kata demi kata.'),
  dari: z
    .enum(['formulir', 'berkas', 'naskah', 'tiket'])
    .describe(
      'Asalnya: formulir langkah ini, berkas yang diunggah, dokumen yang dibuat sistem, atau nomor tiket.',
    ),
  jenis_berkas: kindsOfFile()
    .describe('Output berkas: salah satunya harus berjenis ini.')
    .exactOptional(),
  bila: outcomesNamed().describe('Hanya pada hasil ini.').exactOptional(),
  opsional: z.boolean().describe('Tidak wajib, hanya ditawarkan.').exactOptional(),
  bila_diisi: code()
    .describe('Bidang formulir langkah ini: output opsional ini terjadi bila bidang itu diisi.')
    .exactOptional(),
  bila_pelapor: z
    .literal('dikenal')
    .describe('Hanya bila pelapor tidak anonim: output ini memuat siapa yang melapor.')
    .exactOptional(),
  tambahan: addition().exactOptional(),
});

export const field = z.strictObject({
  kode: code().describe('Kode bidang.'),
  label: words().describe('Label dalam bahasa Indonesia.'),
  label_en: words().describe('Label dalam bahasa Inggris.'),
  jenis: z.enum(fieldTypes).describe('Jenis jawaban.'),
  wajib: z.boolean().describe('Harus diisi.').exactOptional(),
  wajib_bila: z
    .strictObject({
      bidang: code().describe('Bidang choice formulir ini yang menentukan.').exactOptional(),
      jawaban: z
        .array(code())
        .min(1)
        .max(50)
        .describe('Harus diisi bila bidang itu dijawab begini.')
        .exactOptional(),
      hasil: outcomesNamed().describe('Harus diisi hanya pada hasil ini.').exactOptional(),
    })
    .describe('Harus diisi hanya bila ini terjadi; pengganti wajib.')
    .exactOptional(),
  bantuan: words().describe('Petunjuk singkat dalam bahasa Indonesia.').exactOptional(),
  bantuan_en: words().describe('Petunjuk singkat dalam bahasa Inggris.').exactOptional(),
  pilihan: parts(
    z.strictObject({
      kode: code().describe('Kode pilihan.'),
      label: words().describe('Label dalam bahasa Indonesia.'),
      label_en: words().describe('Label dalam bahasa Inggris.'),
    }),
  )
    .describe(`Pilihan untuk ${choosingTypes.join(', ')}.`)
    .exactOptional(),
  maks: z
    .int()
    .positive()
    .describe('Batas: jumlah karakter (text), nilai (number), atau jumlah berkas (file).')
    .exactOptional(),
  jenis_berkas: kindsOfFile()
    .describe('Bidang file: salah satu berkasnya harus berjenis ini.')
    .exactOptional(),
  bila: outcomesNamed().describe('Hanya ditanyakan pada hasil ini.').exactOptional(),
  sudah_terjadi: z
    .literal(true)
    .describe(
      'Bidang date-time: memberi tahu yang sudah terjadi, jadi waktu yang belum tiba ditolak.',
    )
    .exactOptional(),
  menetapkan: z
    .enum(['severity', 'system', 'category'])
    .describe('Jawaban juga menjadi sifat kasus ini.')
    .exactOptional(),
  memuat: z
    .enum(fieldContents)
    .describe(
      'Yang dimuat jawabannya, apa pun nama bidangnya: alat yang digunakan; atau pembahasan, waktu mulai, dan peserta rapat.',
    )
    .exactOptional(),
  catatan_dari: code()
    .describe('Bidang ini catatan atas pilihan itu dalam formulir yang sama.')
    .exactOptional(),
});

export const step = z.strictObject({
  kode: code().describe('Kode langkah.'),
  no: words()
    .nullable()
    .describe('Nomor seperti tercetak, di antara tanda kutip: "1". null untuk tambahan.'),
  judul: words().describe('Nama singkat untuk daftar dan tombol; bukan teks SOP.'),
  judul_en: words().describe('Nama singkat dalam bahasa Inggris.'),
  jenis: z
    .enum(['proses', 'keputusan'])
    .describe('Simbol: proses (kotak) atau keputusan (belah ketupat).'),
  kegiatan: words().describe('Uraian kegiatan, kata demi kata.'),
  pelaksana: parts(
    z.strictObject({
      kode: code().describe('Kode pelaksana.'),
      dugaan: confidence()
        .nullable()
        .describe('Seberapa yakin; null bila naskah sendiri menyebutnya.'),
      mencatat_untuk: z
        .array(code())
        .min(1)
        .max(50)
        .describe(
          'Tidak mengerjakan sendiri: hanya mencatat yang dikerjakan pelaksana luar ini, dengan berkas yang dikirimnya.',
        )
        .exactOptional(),
    }),
  ).describe('Siapa yang mengerjakan.'),
  mutu_baku: z
    .strictObject({
      kelengkapan: lines()
        .nullable()
        .describe('Kelengkapan, butir demi butir; null bila hilang dari naskah.'),
      waktu: time
        .nullable()
        .describe('Waktu baku; null bila tidak ada dalam naskah. Jangan menebak.'),
      output: parts(output).describe('Output langkah.'),
    })
    .describe('Mutu baku.'),
  keterangan: lines().nullable().describe('Kolom keterangan; null bila kosong.'),
  strip: z
    .array(z.enum(dashedColumns))
    .min(1)
    .max(dashedColumns.length)
    .describe('Kolom yang butirnya berawal tanda strip dalam naskah; stripnya tidak ikut ditulis.')
    .exactOptional(),
  sumber: words().describe('Tempatnya dalam naskah: tabel bagan alir, baris 3.'),
  catatan: words().describe('Catatan kita tentang naskah, misalnya salah salin.').exactOptional(),
  tambahan: addition().exactOptional(),
  formulir: parts(field).describe('Formulir yang diisi pada langkah ini.').exactOptional(),
  menunggu: z.array(words()).max(50).describe('Pihak luar yang biasa ditunggu.').exactOptional(),
  kirim: z
    .literal('sebelum-lanjut')
    .describe(
      'Yang diperintahkan langkah ini harus sudah dikirim sebelum langkah berikutnya diselesaikan; tanpa ini pengirimannya terutang sementara kasus berjalan.',
    )
    .exactOptional(),
  syarat: gates().describe('Syarat untuk setiap hasil langkah ini.').exactOptional(),
  hasil: parts(outcome).describe('Hasil langkah dan kelanjutannya.'),
});
