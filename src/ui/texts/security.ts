import { bilingual as text } from './common.ts';

/** Texts of the security record. */
export const securityTexts = {
  title: text('Catatan keamanan', 'Security record'),
  intro: text(
    'Siapa masuk dan gagal masuk, token, kata sandi, petugas, dan pengaturan, siapa ditolak, dan siapa membuka identitas pelapor, bukti, naskah terbatas, atau membawa keluar register dan catatan ini; terbaru lebih dahulu. Penolakan dan pembacaan yang sama oleh orang yang sama dicatat sekali setiap seperempat jam, yang pertama. Catatan ini berantai hash seperti catatan kasus: tidak dapat diubah dan ikut diperiksa tanggap verify.',
    'Who signed in or failed to, tokens, passwords, people and settings, who was refused, and who opened a reporter’s identity, evidence or a restricted paper, or took registers or this record out; newest first. The same refusal or reading by the same person is put down once in each quarter of an hour, the first. It is hash-chained like the record of cases: it cannot be changed, and tanggap verify checks it too.',
  ),
  kind: text('Jenis', 'Kind'),
  who: text('Siapa', 'Who'),
  all: text('Semua', 'All'),
  from: text('Dari', 'From'),
  until: text('Sampai', 'Until'),
  show: text('Tampilkan', 'Show'),
  none: text('Tidak ada catatan yang sesuai.', 'Nothing fits.'),
  csv: text('Unduh CSV', 'Download CSV'),
  jsonLines: text('Unduh JSON lines', 'Download JSON lines'),
  about: (name: string) => text(`mengenai ${name}`, `about ${name}`),
  by: (name: string) => text(`oleh ${name}`, `by ${name}`),
  fromAddress: (address: string) => text(`dari ${address}`, `from ${address}`),
  byNobody: text('oleh yang tidak dikenal', 'by nobody known'),
};
