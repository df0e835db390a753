import { alike, say, type Bilingual } from '#core/text/bilingual.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

/** One sentence for each refusal: what is wrong and what to do next. `about` names the thing meant. */
const sentences: Readonly<Record<RefusalCode, (about: Bilingual) => Bilingual>> = {
  'case-exists': () => say('Kasus ini sudah terdaftar.', 'This case is already registered.'),
  'no-case': () => say('Kasus tidak ditemukan.', 'The case was not found.'),
  'case-closed': () =>
    say(
      'Kasus sudah ditutup. Buka kembali kasus ini, atau buat laporan baru.',
      'The case is closed. Reopen it, or file a new report.',
    ),
  'case-open': () =>
    say(
      'Kasus masih terbuka, jadi tidak perlu dibuka kembali.',
      'The case is still open, so it need not be reopened.',
    ),
  'not-current-turn': () =>
    say(
      'Kasus sudah berpindah dari langkah ini. Muat ulang halaman untuk melihat langkah sekarang.',
      'The case has moved on from this step. Reload the page to see where it stands.',
    ),
  'unknown-step': (about) =>
    say(
      `Langkah "${about.id}" tidak ada dalam SOP kasus ini.`,
      `The case's SOP has no step ${about.en}.`,
    ),
  'unknown-outcome': (about) =>
    say(
      `Hasil "${about.id}" tidak ada pada langkah ini. Pilih salah satu hasil yang disediakan SOP.`,
      `This step has no outcome ${about.en}. Choose one of those the SOP gives.`,
    ),
  'wrong-role': (about) =>
    say(
      `Langkah ini hanya dapat dikerjakan oleh ${about.id}.`,
      `Only ${about.en} may do this step.`,
    ),
  'not-permitted': (about) =>
    say(
      `Anda tidak berwenang melakukan ini. Yang berwenang: ${about.id}.`,
      `You may not do this. It is for: ${about.en}.`,
    ),
  'missing-answer': (about) =>
    say(`Isian wajib belum lengkap: ${about.id}.`, `Required answers are missing: ${about.en}.`),
  'unknown-field': (about) =>
    say(
      `Isian "${about.id}" tidak dikenal pada langkah ini.`,
      `This step does not ask for ${about.en}.`,
    ),
  'invalid-answer': (about) =>
    say(`Isian tidak sesuai: ${about.id}.`, `These answers do not fit: ${about.en}.`),
  'too-long': (about) =>
    say(`Isian terlalu panjang: ${about.id}.`, `These answers are too long: ${about.en}.`),
  'missing-output': (about) =>
    say(
      `Langkah belum dapat diselesaikan karena keluaran ini belum ada: ${about.id}.`,
      `The step cannot end yet, these outputs are missing: ${about.en}.`,
    ),
  'unknown-output': (about) =>
    say(
      `Keluaran "${about.id}" tidak diminta pada langkah ini.`,
      `This step does not ask for the output ${about.en}.`,
    ),
  'approval-needed': (about) =>
    say(
      `Hasil ini memerlukan persetujuan ${about.id}. Mintalah persetujuan lebih dahulu.`,
      `This outcome needs the approval of ${about.en}. Ask for it first.`,
    ),
  'approval-not-needed': () =>
    say('Hasil ini tidak memerlukan persetujuan.', 'This outcome needs no approval.'),
  'approval-pending': (about) =>
    say(
      `Persetujuan ${about.id} sudah diminta dan belum dijawab.`,
      `The approval of ${about.en} has been asked for and not been answered yet.`,
    ),
  'unknown-approval': () =>
    say(
      'Permintaan persetujuan tidak ditemukan pada kasus ini.',
      'This case has no such request for approval.',
    ),
  'approval-decided': () =>
    say(
      'Permintaan persetujuan ini sudah dijawab.',
      'This request for approval has already been answered.',
    ),
  'measures-in-force': (about) =>
    say(
      `Masih ada tindakan sementara yang belum dicabut: ${about.id}. Cabut lebih dahulu.`,
      `Measures are still in force: ${about.en}. Lift them first.`,
    ),
  'unknown-measure': () =>
    say('Tindakan sementara tidak ditemukan pada kasus ini.', 'This case has no such measure.'),
  'measure-state': () =>
    say(
      'Tindakan ini sudah tidak dalam keadaan tersebut. Muat ulang halaman.',
      'The measure is no longer in that state. Reload the page.',
    ),
  'already-taken': (about) =>
    say(
      `Langkah ini sudah mulai dikerjakan oleh ${about.id}.`,
      `${about.en} has already started on this step.`,
    ),
  'already-waiting': (about) =>
    say(
      `Langkah ini sedang menunggu ${about.id}.`,
      `This step is already waiting for ${about.en}.`,
    ),
  'not-waiting': () =>
    say('Langkah ini tidak sedang menunggu siapa pun.', 'This step is not waiting for anybody.'),
  'happened-in-future': () =>
    say(
      'Waktu kejadian tidak boleh lebih dari waktu sekarang.',
      'The time it happened must not lie in the future.',
    ),
  'happened-before-report': () =>
    say(
      'Waktu kejadian tidak boleh sebelum laporan diterima.',
      'The time it happened must not lie before the report was received.',
    ),
  'happened-before-step': () =>
    say(
      'Waktu kejadian tidak boleh sebelum langkah ini dimulai.',
      'The time it happened must not lie before the step started.',
    ),
  'backdating-reason-needed': (about) =>
    say(
      `Waktu kejadian lebih dari ${about.id} jam yang lalu. Tuliskan alasan pencatatan mundur.`,
      `It happened more than ${about.en} hours ago. Give the reason for recording it late.`,
    ),
  'no-paper': (about) =>
    say(`Naskah "${about.id}" belum ada pada kasus ini.`, `The case has no paper ${about.en} yet.`),
  'paper-signed': () =>
    say(
      'Naskah sudah ditandatangani dan tidak dapat diubah. Batalkan dahulu untuk membuat versi baru.',
      'The paper is signed and cannot be changed. Revoke it first to make a new version.',
    ),
  'paper-not-signed': () => say('Naskah belum ditandatangani.', 'The paper has not been signed.'),
  'paper-changed': () =>
    say(
      'Naskah berubah sejak Anda membukanya. Periksa lagi, lalu tanda tangani.',
      'The paper has changed since you opened it. Look at it again, then sign.',
    ),
  'already-signed': (about) =>
    say(
      `${about.id} sudah menandatangani naskah ini.`,
      `${about.en} has already signed this paper.`,
    ),
  'paper-printed': () =>
    say(
      'Naskah sudah dicetak untuk ditandatangani basah. Unggah pindaiannya, atau batalkan cetakan itu dahulu.',
      'The paper was printed to be signed by hand. Upload its scan, or withdraw that print first.',
    ),
  'paper-not-printed': () =>
    say(
      'Naskah belum dicetak untuk ditandatangani basah.',
      'The paper was not printed to be signed by hand.',
    ),
  'nothing-to-sign': (about) =>
    say(
      `${about.id} tidak menunggu tanda tangan siapa pun di sini.`,
      `${about.en} waits for nobody’s signature here.`,
    ),
  'form-is-final': (about) =>
    say(
      `${about.id} adalah formulir yang sudah diisi; isinya tercatat bersama langkahnya dan tidak disunting lagi.`,
      `${about.en} is a form as it was filled in; it is on record with its step and no longer edited.`,
    ),
  'not-the-signer': (about) =>
    say(
      `Naskah ini terbit atas nama ${about.id}, dan hanya yang bersangkutan yang menandatangani. Bila ada pengganti (a.n., Plt., Plh.), isi di Pengaturan naskah.`,
      `This paper goes out in the name of ${about.en}, who alone signs it. Where somebody stands in, enter that under the paper settings.`,
    ),
  'signature-lacking': (about) =>
    say(
      `Naskah masih menunggu tanda tangan ${about.id}. Kirim setelah semua pelaksana menandatangani.`,
      `The paper still waits for the signature of ${about.en}. Send it once every executor has signed.`,
    ),
  'signer-changed': (about) =>
    say(
      `Naskah ini terbit dengan nama ${about.id}, sedangkan Pengaturan naskah sejak itu menyebut penanda tangan lain. Batalkan dan terbitkan ulang.`,
      `This paper was issued in the name of ${about.en}, but the paper settings name another signer since. Revoke it and issue it anew.`,
    ),
  'number-taken': (about) =>
    say(
      `Nomor ${about.id} tidak dapat dipakai naskah ini; sudah dipakai naskah lain atau sudah dinyatakan tidak dipakai. Coba lagi, nomor baru akan diberikan.`,
      `The number ${about.en} cannot be used for this paper; another paper has it, or it was kept out of use. Try again, a new number will be given.`,
    ),
  'too-many': (about) => say(`Terlalu banyak: ${about.id}.`, `Too many: ${about.en}.`),
  'unknown-meeting': () =>
    say('Rapat tidak ditemukan pada kasus ini.', 'This case has no such meeting.'),
  'meeting-state': () =>
    say(
      'Rapat sudah tidak dalam keadaan itu. Muat ulang halaman.',
      'The meeting is no longer in that state. Reload the page.',
    ),
  'unknown-duty': (about) =>
    say(
      `Kewajiban lapor "${about.id}" tidak ada pada edisi SOP ini.`,
      `This SOP edition has no duty ${about.en}.`,
    ),
  'duty-running': (about) =>
    say(`Kewajiban ini sudah berjalan: ${about.id}.`, `This duty is already running: ${about.en}.`),
  'duty-too-early': (about) =>
    say(
      `Kewajiban lapor baru dapat dimulai sejak langkah ${about.id}.`,
      `The duty can be started from step ${about.en} on.`,
    ),
  'duty-fulfilled': () =>
    say('Kewajiban ini sudah dipenuhi.', 'This duty has already been fulfilled.'),
  'empty-text': (about) => say(`${about.id} belum diisi.`, `Nothing was written: ${about.en}.`),
  'same-case': () =>
    say(
      'Kasus tidak dapat digabung dengan dirinya sendiri.',
      'A case cannot be merged with itself.',
    ),
};

/** For sentences that name nothing. */
const nothing = alike('');

/** A refusal with its standard sentence. */
export const refuse = (
  refused: RefusalCode,
  about = nothing,
  fields?: Refusal['fields'],
): Refusal => ({
  refused,
  message: sentences[refused](about),
  ...(fields === undefined ? {} : { fields }),
});
