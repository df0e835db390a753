import type { Bilingual } from '#core/text/bilingual.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

const say = (id: string, en: string): Bilingual => ({ id, en });

/** One sentence for each refusal: what is wrong and what to do next. `about` names the thing meant. */
const sentences: Readonly<Record<RefusalCode, (about: string) => Bilingual>> = {
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
      `Langkah "${about}" tidak ada dalam SOP kasus ini.`,
      `The case's SOP has no step "${about}".`,
    ),
  'unknown-outcome': (about) =>
    say(
      `Hasil "${about}" tidak ada pada langkah ini. Pilih salah satu hasil yang disediakan SOP.`,
      `This step has no outcome "${about}". Choose one of those the SOP gives.`,
    ),
  'wrong-role': (about) =>
    say(`Langkah ini hanya dapat dikerjakan oleh ${about}.`, `Only ${about} may do this step.`),
  'not-permitted': (about) =>
    say(
      `Anda tidak berwenang melakukan ini. Yang berwenang: ${about}.`,
      `You may not do this. It is for: ${about}.`,
    ),
  'missing-answer': (about) =>
    say(`Isian wajib belum lengkap: ${about}.`, `Required answers are missing: ${about}.`),
  'unknown-field': (about) =>
    say(
      `Isian "${about}" tidak dikenal pada langkah ini.`,
      `This step does not ask for "${about}".`,
    ),
  'invalid-answer': (about) =>
    say(`Isian tidak sesuai: ${about}.`, `These answers do not fit: ${about}.`),
  'too-long': (about) =>
    say(`Isian terlalu panjang: ${about}.`, `These answers are too long: ${about}.`),
  'missing-output': (about) =>
    say(
      `Langkah belum dapat diselesaikan karena keluaran ini belum ada: ${about}.`,
      `The step cannot end yet, these outputs are missing: ${about}.`,
    ),
  'unknown-output': (about) =>
    say(
      `Keluaran "${about}" tidak diminta pada langkah ini.`,
      `This step does not ask for the output "${about}".`,
    ),
  'approval-needed': (about) =>
    say(
      `Hasil ini memerlukan persetujuan ${about}. Mintalah persetujuan lebih dahulu.`,
      `This outcome needs the approval of ${about}. Ask for it first.`,
    ),
  'approval-not-needed': () =>
    say('Hasil ini tidak memerlukan persetujuan.', 'This outcome needs no approval.'),
  'approval-pending': (about) =>
    say(
      `Persetujuan ${about} sudah diminta dan belum dijawab.`,
      `The approval of ${about} has been asked for and not been answered yet.`,
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
      `Masih ada tindakan sementara yang belum dicabut: ${about}. Cabut lebih dahulu.`,
      `Measures are still in force: ${about}. Lift them first.`,
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
      `Langkah ini sudah mulai dikerjakan oleh ${about}.`,
      `${about} has already started on this step.`,
    ),
  'already-waiting': (about) =>
    say(`Langkah ini sedang menunggu ${about}.`, `This step is already waiting for ${about}.`),
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
      `Waktu kejadian lebih dari ${about} jam yang lalu. Tuliskan alasan pencatatan mundur.`,
      `It happened more than ${about} hours ago. Give the reason for recording it late.`,
    ),
  'no-paper': (about) =>
    say(`Naskah "${about}" belum ada pada kasus ini.`, `The case has no paper "${about}" yet.`),
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
    say(`${about} sudah menandatangani naskah ini.`, `${about} has already signed this paper.`),
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
      `${about} tidak menunggu tanda tangan siapa pun di sini.`,
      `${about} waits for nobody’s signature here.`,
    ),
  'form-is-final': (about) =>
    say(
      `${about} adalah formulir yang sudah diisi; isinya tercatat bersama langkahnya dan tidak disunting lagi.`,
      `${about} is a form as it was filled in; it is on record with its step and no longer edited.`,
    ),
  'not-the-signer': (about) =>
    say(
      `Naskah ini terbit atas nama ${about}, dan hanya yang bersangkutan yang menandatangani. Bila ada pengganti (a.n., Plt., Plh.), isi di Pengaturan naskah.`,
      `This paper goes out in the name of ${about}, who alone signs it. Where somebody stands in, enter that under the paper settings.`,
    ),
  'signature-lacking': (about) =>
    say(
      `Naskah masih menunggu tanda tangan ${about}. Kirim setelah semua pelaksana menandatangani.`,
      `The paper still waits for the signature of ${about}. Send it once every executor has signed.`,
    ),
  'signer-changed': (about) =>
    say(
      `Naskah ini terbit dengan nama ${about}, sedangkan Pengaturan naskah sejak itu menyebut penanda tangan lain. Batalkan dan terbitkan ulang.`,
      `This paper was issued in the name of ${about}, but the paper settings name another signer since. Revoke it and issue it anew.`,
    ),
  'number-taken': (about) =>
    say(
      `Nomor ${about} tidak dapat dipakai naskah ini; sudah dipakai naskah lain atau sudah dinyatakan tidak dipakai. Coba lagi, nomor baru akan diberikan.`,
      `The number ${about} cannot be used for this paper; another paper has it, or it was kept out of use. Try again, a new number will be given.`,
    ),
  'too-many': (about) => say(`Terlalu banyak: ${about}.`, `Too many: ${about}.`),
  'unknown-meeting': () =>
    say('Rapat tidak ditemukan pada kasus ini.', 'This case has no such meeting.'),
  'meeting-state': () =>
    say(
      'Rapat sudah tidak dalam keadaan itu. Muat ulang halaman.',
      'The meeting is no longer in that state. Reload the page.',
    ),
  'unknown-duty': (about) =>
    say(
      `Kewajiban lapor "${about}" tidak ada pada edisi SOP ini.`,
      `This SOP edition has no duty "${about}".`,
    ),
  'duty-running': (about) =>
    say(`Kewajiban ini sudah berjalan: ${about}.`, `This duty is already running: ${about}.`),
  'duty-too-early': (about) =>
    say(
      `Kewajiban lapor baru dapat dimulai sejak langkah ${about}.`,
      `The duty can be started from step ${about} on.`,
    ),
  'duty-fulfilled': () =>
    say('Kewajiban ini sudah dipenuhi.', 'This duty has already been fulfilled.'),
  'empty-text': (about) => say(`${about} belum diisi.`, `Nothing was written: ${about}.`),
  'same-case': () =>
    say(
      'Kasus tidak dapat digabung dengan dirinya sendiri.',
      'A case cannot be merged with itself.',
    ),
};

/** A refusal with its standard sentence. */
export const refuse = (refused: RefusalCode, about = '', fields?: Refusal['fields']): Refusal => ({
  refused,
  message: sentences[refused](about),
  ...(fields === undefined ? {} : { fields }),
});
