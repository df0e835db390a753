import { counted } from '#core/text/counted.ts';
import type { TypesettingFailure } from '#app/ports.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual as text } from './common.ts';

/** Texts of the page on which a case file is made. */
export const caseFileTexts = {
  title: text('Berkas kasus', 'Case file'),
  link: text('Berkas kasus (ZIP)', 'Case file (ZIP)'),
  lead: text(
    'Satu ZIP dengan semua yang tercatat tentang kasus ini, untuk diserahkan atau diarsipkan. Penerimanya dapat memeriksa keutuhannya tanpa Tanggap; caranya ada di dalamnya, di BACA-SAYA.txt.',
    'One ZIP with everything recorded about this case, to be handed over or kept. Whoever gets it can check without Tanggap that nothing was altered; BACA-SAYA.txt inside says how.',
  ),
  contents: text('Isinya', 'What it holds'),
  papers: text(
    'Naskah bertanda tangan atau dicetak, juga yang dibatalkan',
    'Papers signed or printed, revoked ones too',
  ),
  drafts: text('Draf naskah yang belum ditandatangani', 'Drafts of papers not signed yet'),
  forms: text('Formulir sebagaimana diisi', 'Forms as filled in'),
  evidence: text('Berkas bukti', 'Evidence files'),
  events: text(
    'Peristiwa dalam catatan, sebagai JSON berantai dan PDF',
    'Events of the record, as chained JSON and as PDF',
  ),
  sop: text(
    'SOP yang dijalankan, dan pelaksanaannya pada kasus ini',
    'The SOP it ran under, and how it was carried out here',
  ),
  checks: text(
    'Sidik jari semua berkas, pemeriksa, dan sertifikat induk',
    'Hashes of all files, a checker, and trust anchors',
  ),
  included: text('disertakan', 'included'),
  countAndSize: (count: number, size: string) =>
    text(`${String(count)} (${size})`, `${String(count)} (${size})`),
  warning: text('Perhatikan sebelum menyerahkannya', 'Before you hand it over'),
  warnings: [
    text(
      'Isinya lengkap: juga identitas pelapor yang minta dirahasiakan, dan catatan internal tim.',
      'It is complete: the identity of a reporter who asked to stay anonymous and the team’s internal notes are in it.',
    ),
    text(
      'Berkas bukti dapat berisi perangkat perusak. Jangan dijalankan.',
      'Evidence may hold malware. Do not run it.',
    ),
    text(
      'Pembuatannya dicatat dalam riwayat kasus: siapa, kapan, dan SHA-256 daftar berkasnya.',
      'Making it is recorded in the history of the case: who, when, and the SHA-256 of its list of files.',
    ),
  ],
  notForYou: text(
    'Kasus ini memuat naskah terbatas yang bukan untuk Anda',
    'This case holds restricted papers that are not for you',
  ),
  saysWhoReported: text(
    'Berkas kasus ini memuat siapa pelapornya',
    'This case file would say who reported',
  ),
  ofTheTeam: text(
    'Berkas kasus selalu lengkap: catatannya membuktikan diri kata demi kata, jadi nama dan kontak pelapor tidak dapat ditinggalkan. Karena itu hanya anggota tim yang membuatnya.',
    'A case file is always whole: its record proves itself word by word, so the reporter’s name and contact cannot be left out. That is why only members of the team make it.',
  ),
  onlyFor: (roles: string) =>
    text(
      `Berkas kasus selalu lengkap: catatannya membuktikan diri kata demi kata, jadi tidak ada yang dapat ditinggalkan. Karena itu hanya dibuat oleh: ${roles}.`,
      `A case file is always whole: its record proves itself word by word, so nothing can be left out. That is why only these may make it: ${roles}.`,
    ),
  make: text('Buat dan unduh berkas kasus', 'Make and download the case file'),
  wait: text(
    'Naskahnya disusun dahulu; unduhan mulai sesudah beberapa detik.',
    'Its papers are set first; the download begins after some seconds.',
  ),
  earlier: text('Yang pernah dibuat', 'Made before'),
  earlierIntro: text(
    'Cocokkan SHA-256 ini dengan MANIFES.sha256 dalam berkas yang Anda terima; untuk melihatnya: sha256sum MANIFES.sha256.',
    'Compare this SHA-256 with that of MANIFES.sha256 in the file you were given: sha256sum MANIFES.sha256.',
  ),
  none: text('Belum pernah dibuat.', 'None has been made yet.'),
  files: (count: number) => text(`${String(count)} berkas`, counted(count, 'file')),
  failed: text('Berkas kasus belum dibuat', 'The case file was not made'),
} as const;

/** Why no case file was made, and what to do; nothing was recorded. */
export const caseFileFailures: Readonly<
  Record<TypesettingFailure | 'moved-on' | 'other', Bilingual>
> = {
  busy: text(
    'Terlalu banyak naskah sedang disusun. Coba lagi sebentar lagi.',
    'Too many papers are being set. Try again in a while.',
  ),
  'too-slow': text(
    'Sebuah naskah terlalu lama disusun. Coba lagi; bila tetap gagal, beri tahu administrator.',
    'A paper took too long to set. Try again; if it keeps failing, tell the administrator.',
  ),
  crashed: text(
    'Penyusun naskah berhenti tiba-tiba. Coba lagi; bila tetap gagal, beri tahu administrator.',
    'The typesetter ended suddenly. Try again; if it keeps failing, tell the administrator.',
  ),
  refused: text(
    'Catatan kasus atau dokumen SOP tidak dapat disusun sebagai PDF. Periksa kop dan lambang di Pengaturan naskah.',
    'The record or the SOP document cannot be set as PDF. Check letterhead and logo under Paper settings.',
  ),
  closed: text(
    'Tanggap sedang dihentikan. Coba lagi sesudah dijalankan kembali.',
    'Tanggap is being stopped. Try again when it is back.',
  ),
  'moved-on': text(
    'Kasus sedang diubah banyak orang. Coba lagi.',
    'The case is being changed by many. Try again.',
  ),
  other: text(
    'Permintaan ini tidak dapat dijalankan. Muat ulang halaman ini, lalu coba lagi.',
    'This request cannot be carried out. Load the page anew, then try again.',
  ),
};

export const isCaseFileFailure = (name: string): name is keyof typeof caseFileFailures =>
  Object.hasOwn(caseFileFailures, name);
