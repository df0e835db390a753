import { z } from 'zod';
import { addition, code, confidence, kindsOfFile, lines, parts, words } from './schema-words.ts';

export const agency = z
  .strictObject({
    kode: code().describe('Kode instansi, dipakai dalam alamat: maluku-utara.'),
    nama: words().describe('Nama instansi: Pemerintah Kota Batam.'),
    perangkat_daerah: words().describe('Perangkat daerah yang menetapkan SOP.'),
    tim: words().describe('Nama tim tanggap insiden: BATAM-CSIRT.'),
    jenis: z
      .enum(['provinsi', 'kota', 'kabupaten', 'lainnya'])
      .describe('Jenis pemerintah daerah.'),
    zona: words().describe(
      'Zona waktu IANA: Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT).',
    ),
    singkatan: z
      .string()
      .regex(/^[A-Z0-9]{1,10}$/)
      .describe('Singkatan untuk nomor kasus, huruf besar: MU.'),
  })
  .describe('Instansi pemilik SOP.');

export const edition = z
  .strictObject({
    kode: z
      .string()
      .max(60)
      .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
      .describe('Kode edisi, biasanya tahun-bulan: "2025-08".'),
    status: z
      .enum(['ditetapkan', 'belum-ditetapkan'])
      .describe('Apakah SOP sudah ditetapkan; bila belum, setiap dokumen menyebutnya.'),
    sumber: words().describe('Dari mana naskah disalin.'),
    arti_hari: z
      .enum(['kerja', 'kalender'])
      .describe('Arti "Hari" dalam waktu baku: hari kerja atau hari kalender.'),
    arti_minggu: z
      .enum(['kalender', 'lima-hari-kerja'])
      .describe('Arti "Minggu": tujuh hari kalender atau lima hari kerja.'),
    catatan: lines().describe('Hal yang ditetapkan dan ditemukan ketika menyalin naskah.'),
  })
  .describe('Edisi SOP. Kasus tetap memakai edisi ketika ia dibuka.');

export const identity = z
  .strictObject({
    kepala: lines().describe('Baris di samping logo.'),
    judul: words().describe('Judul atau nama SOP.'),
    butir: parts(
      z.strictObject({
        label: words().describe('Label seperti tercetak: Nomor SOP.'),
        isi: words().nullable().describe('Isi seperti tercetak; null bila kosong dalam naskah.'),
        memuat: z
          .enum(['nomor', 'pengesahan'])
          .describe('Yang dimuat butir ini, apa pun labelnya: nomor SOP, atau pengesahannya.')
          .exactOptional(),
      }),
    ).describe('Butir bagian identitas, dari atas ke bawah.'),
  })
  .describe('Bagian identitas SOP.');

const section = (what: string) =>
  z
    .strictObject({
      label: words().describe('Judul bagian seperti tercetak.'),
      tanda: z
        .enum(['strip'])
        .describe('Tanda di depan butirnya bila bukan nomor: strip.')
        .exactOptional(),
      butir: lines().describe('Isi bagian, butir demi butir, kata demi kata.'),
    })
    .describe(what);

export const sections = z
  .strictObject({
    dasar_hukum: section('Dasar hukum.'),
    kualifikasi_pelaksana: section('Kualifikasi pelaksana.'),
    keterkaitan: section('SOP yang terkait.'),
    peralatan: section('Peralatan dan perlengkapan.'),
    peringatan: section('Peringatan.'),
    pencatatan: section('Pencatatan dan pendataan.'),
    pelaksana: section('Pelaksana, bila naskah punya bagian ini.').exactOptional(),
  })
  .describe('Bagian-bagian halaman identitas.');

const head = (what: string) => words().nullable().describe(what);

export const tableHeads = z
  .strictObject({
    no: head('Di atas nomor langkah.'),
    kegiatan: head('Di atas uraian kegiatan.'),
    pelaksana: head('Di atas kolom-kolom pelaksana.'),
    mutu_baku: head('Di atas kelengkapan, waktu, dan output.'),
    kelengkapan: head('Di atas kelengkapan.'),
    waktu: head('Di atas waktu.'),
    output: head('Di atas output.'),
    keterangan: head('Di atas keterangan.'),
  })
  .describe('Judul kolom tabel bagan alir seperti tercetak; null bila tidak tercetak.');

export const legend = parts(
  z.strictObject({
    nama: words().describe('Nama simbol seperti tercetak.'),
    arti: words().describe('Arti simbol seperti tercetak.'),
  }),
).describe('Legenda simbol, bila naskah mencetaknya.');

export const executor = z.strictObject({
  kode: code().describe('Kode pelaksana, dipakai langkah, pengendali, dan persetujuan.'),
  nama: words().describe('Judul kolom seperti tercetak.'),
  kelompok: words().describe('Judul di atas beberapa kolom.').exactOptional(),
  nomor: words()
    .describe('Nomor yang tercetak di kepala kolom, di antara tanda kutip.')
    .exactOptional(),
  luar: z
    .enum(['pemilik', 'pengembang', 'lainnya'])
    .describe(
      'Pihak luar: pemilik sistem, pengembangnya, atau lainnya. Hanya melihat kasus yang sampai kepadanya, tidak melihat catatan internal.',
    )
    .exactOptional(),
  tambahan: addition().exactOptional(),
});

const deed = (who: string) =>
  z.strictObject({
    oleh: z.array(code()).min(1).max(50).describe(who),
    bukti: z.boolean().describe('Harus dibuktikan dengan berkas.'),
    jenis_berkas: kindsOfFile()
      .describe('Salah satu berkas buktinya harus berjenis ini.')
      .exactOptional(),
    dugaan: confidence()
      .nullable()
      .describe('Seberapa yakin; null bila naskah sendiri menyebutnya.'),
    sumber: words().describe('Tempatnya dalam naskah.'),
  });

export const measures = z
  .strictObject({
    memasang: deed('Yang melaksanakan tindakan sementara, atau membatalkan perintahnya.').describe(
      'Tindakan sementara dilaksanakan.',
    ),
    mencabut: deed('Yang mencabut tindakan sementara.')
      .extend({
        hanya_pada: z
          .strictObject({
            langkah: z.array(code()).min(1).max(50).describe('Kode langkah.'),
            pengecualian: z
              .strictObject({
                oleh: code().describe('Kode pelaksana yang menyetujui pengecualian.'),
                sumber: words().describe('Tempatnya dalam naskah.'),
                tambahan: addition().exactOptional(),
              })
              .describe('Siapa yang dapat menyetujui pencabutan pada langkah lain.'),
          })
          .describe('Langkah tempat tindakan dicabut; tanpa ini pada setiap langkah.')
          .exactOptional(),
      })
      .describe('Tindakan sementara dicabut.'),
  })
  .describe(
    'Siapa yang melaksanakan dan mencabut tindakan sementara; tanpa ini yang melakukannya pada suatu langkah, dan pengendali.',
  );

const whoMay = (who: string) =>
  z.strictObject({
    oleh: z.array(code()).min(1).max(50).describe(who),
    dugaan: confidence()
      .nullable()
      .describe('Seberapa yakin; null bila naskah sendiri menyebutnya.'),
    sumber: words().describe('Tempatnya dalam naskah.'),
  });

const besideDeed = (what: string) =>
  whoMay('Kode pelaksana dari dalam instansi.').describe(what).exactOptional();

export const ownStepApproval = whoMay('Kode pelaksana yang dimintai persetujuan.').describe(
  'Siapa yang boleh menyetujui pada langkah yang ikut ia kerjakan; tanpa ini tidak seorang pun. Yang dimintanya sendiri tidak pernah.',
);

export const beside = z
  .strictObject({
    tindakan: besideDeed('Memerintahkan tindakan sementara di luar langkah.'),
    keparahan: besideDeed('Menetapkan tingkat keparahan di luar langkah.'),
    kewajiban: besideDeed(
      'Memulai, mengesampingkan, menampilkan kembali, dan memenuhi kewajiban lapor.',
    ),
    pihak: besideDeed('Melibatkan dan melepas pihak luar.'),
    pembetulan: besideDeed('Membetulkan laporan.'),
    naskah: besideDeed(
      'Menomori, mencetak, menyiapkan untuk SRIKANDI, dan memindai naskah langkah yang bukan miliknya.',
    ),
    penggabungan: besideDeed('Menggabung laporan ganda.'),
    penutupan: besideDeed('Menutup kasus di luar alur.'),
    pembukaan: besideDeed('Membuka kembali kasus.'),
    peniadaan: besideDeed('Meniadakan pengiriman yang diperintahkan.'),
  })
  .describe(
    'Siapa boleh apa di luar langkah; yang tidak disebut milik yang melakukannya pada langkahnya, dan pengendali.',
  );
