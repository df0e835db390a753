import { z } from 'zod';
import { measureKinds } from '#core/sops/measure-kinds.ts';
import { addition, code, confidence, parts, reference, words } from './schema-words.ts';

const recipients = () => z.array(words()).min(1).max(50);

const block = z.strictObject({
  tindakan: z.enum(measureKinds).describe('Tindakan yang selalu diambil.').exactOptional(),
  bidang: code().describe('Bidang formulir yang memilih tindakannya.').exactOptional(),
  status: z
    .enum(['ordered', 'executed'])
    .describe('ordered: baru diperintahkan; executed: sudah dilaksanakan.'),
});

const send = z.strictObject({
  kepada: recipients().describe('Penerima.'),
  tembusan: recipients().describe('Penerima tembusan.').exactOptional(),
  output: z.array(code()).max(50).describe('Kode output yang dikirim.').exactOptional(),
});

const effect = z.union([
  z.literal('issue-ticket').describe('Menerbitkan nomor tiket.'),
  z.literal('lift-measures').describe('Mencabut semua tindakan sementara.'),
  z.strictObject({ block: block.describe('Tindakan sementara terhadap sistem.') }),
  z.strictObject({
    send: send.describe(
      'Memerintahkan pengiriman output kepada penerima; terkirim baru setelah dikirim.',
    ),
  }),
  z.strictObject({
    escalate: z
      .strictObject({
        kepada: words().describe('Pihak yang menerima eskalasi.'),
        output: z
          .array(code())
          .max(50)
          .describe('Kode output yang membawa eskalasi itu.')
          .exactOptional(),
      })
      .describe('Memerintahkan eskalasi; dieskalasi baru setelah dikirim.'),
  }),
  z.strictObject({
    'notify-reporter': z
      .strictObject({
        pesan: words().describe(
          'Pesan dalam bahasa Indonesia. {nomor} dan {tiket} diganti nomor kasus dan nomor tiket.',
        ),
        pesan_en: words().describe('Pesan dalam bahasa Inggris.'),
        bidang: code()
          .describe('Bidang teks yang jawabannya ditambahkan pada pesan.')
          .exactOptional(),
      })
      .describe('Memberi tahu pelapor.'),
  }),
  z.strictObject({
    close: z
      .strictObject({
        alasan: z
          .enum(['completed', 'invalid'])
          .describe('completed: selesai ditangani; invalid: laporan tidak valid.'),
      })
      .describe('Menutup kasus; hanya pada hasil dengan ke: selesai.'),
  }),
]);

const condition = z.strictObject({
  'reports-of-unit-exceed': z
    .int()
    .min(0)
    .describe('Bila laporan tentang unit kerja yang sama lebih dari angka ini.')
    .exactOptional(),
  hitung: z
    .enum(['received', 'valid'])
    .describe('Laporan yang dihitung: semua yang diterima, atau yang dinyatakan valid saja.')
    .exactOptional(),
  'measures-were-in-force': z
    .boolean()
    .describe(
      'Hanya bila suatu tindakan pernah berlaku dalam kasus ini, masih berlaku atau sudah dicabut.',
    )
    .exactOptional(),
});

const gate = z.union([
  z.literal('measures-lifted').describe('Semua tindakan sementara sudah dicabut.'),
  z.strictObject({
    'outputs-present': z.array(code()).min(1).max(50).describe('Kode output yang harus sudah ada.'),
  }),
  z.strictObject({
    approval: z
      .strictObject({
        oleh: code().describe('Kode pelaksana yang memberi persetujuan.'),
        bila: condition
          .describe('Hanya bila syarat ini terpenuhi; tanpa ini selalu.')
          .exactOptional(),
        sumber: words().describe('Dasar persetujuan dalam naskah: Peringatan butir 2.'),
      })
      .describe('Persetujuan seorang pelaksana.'),
  }),
]);

export const gates = () => parts(gate);

const follows = z.strictObject({
  bidang: reference().describe(
    'Bidang choice yang diikuti: bidang formulir ini, atau langkah.bidang dari langkah sebelumnya.',
  ),
  jawaban: z
    .array(code())
    .min(1)
    .max(50)
    .describe(
      'Jawaban yang membawa ke hasil ini; setiap pilihan bidang itu membawa ke satu hasil.',
    ),
  pengecualian: z
    .strictObject({
      oleh: code().describe('Kode pelaksana yang menyetujui pengecualian.'),
      sumber: words().describe('Dasarnya dalam naskah.'),
      tambahan: addition().exactOptional(),
    })
    .describe(
      'Hasil ini juga dapat dipilih sesudah jawaban lain, dengan alasan dan persetujuan; tanpa ini tidak dapat.',
    )
    .exactOptional(),
});

export const outcome = z.strictObject({
  kode: code().describe('Kode hasil.'),
  label: words().describe('Nama hasil dalam bahasa Indonesia.'),
  label_en: words().describe('Nama hasil dalam bahasa Inggris.'),
  ke: code().describe('Kode langkah berikutnya, atau selesai.'),
  dugaan: confidence()
    .describe('Seberapa yakin, bila arah panah tidak disebut naskah.')
    .exactOptional(),
  mengikuti: follows
    .describe('Hasil ini mengikuti jawaban suatu bidang, tidak dipilih bebas.')
    .exactOptional(),
  menyatakan: z
    .enum(['valid', 'tertangani'])
    .describe(
      'Yang dinyatakan bila hasil ini dipilih: laporannya valid, atau insidennya tertangani.',
    )
    .exactOptional(),
  efek: parts(effect).describe('Yang terjadi bila hasil ini dipilih, berurutan.').exactOptional(),
  syarat: gates()
    .describe('Syarat yang harus terpenuhi sebelum hasil ini dapat dipilih.')
    .exactOptional(),
  tambahan: addition().exactOptional(),
});
