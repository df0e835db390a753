import { approvalSentences } from './approval-sentences.ts';
import { initialSentences } from './initial-sentences.ts';
import { officeSentences } from './office-sentences.ts';
import { proofSentences } from './proof-sentences.ts';
import { alike, say, type Bilingual } from '#core/text/bilingual.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

/** One sentence for each refusal: what is wrong and what to do next. `about` names the thing meant. */
const sentences: Readonly<Record<RefusalCode, (about: Bilingual) => Bilingual>> = {
  'case-exists': () =>
    say(
      'Kasus ini sudah terdaftar. Buka kasus itu.',
      'This case is already registered. Open that one.',
    ),
  'no-case': () =>
    say('Kasus tidak ditemukan. Periksa nomornya.', 'The case was not found. Check its number.'),
  'case-closed': () =>
    say(
      'Kasus sudah ditutup. Buka kembali kasus ini, atau buat laporan baru.',
      'The case is closed. Reopen it, or file a new report.',
    ),
  'case-open': () =>
    say(
      'Kasus masih terbuka, jadi tidak perlu dibuka kembali. Lanjutkan langkahnya sekarang.',
      'The case is still open, so it need not be reopened. Go on with its current step.',
    ),
  'not-current-turn': () =>
    say(
      'Kasus sudah berpindah dari langkah ini. Muat ulang halaman untuk melihat langkah sekarang.',
      'The case has moved on from this step. Reload the page to see where it stands.',
    ),
  'unknown-step': (about) =>
    say(
      `Langkah "${about.id}" tidak ada dalam SOP kasus ini. Pilih langkah yang ada di SOP.`,
      `The case's SOP has no step ${about.en}. Choose one it has.`,
    ),
  'unknown-outcome': (about) =>
    say(
      `Hasil "${about.id}" tidak ada pada langkah ini. Pilih salah satu hasil yang disediakan SOP.`,
      `This step has no outcome ${about.en}. Choose one of those the SOP gives.`,
    ),
  'wrong-role': (about) =>
    say(`${about.id}. Serahkan kepada salah satunya.`, `${about.en}. Leave it to one of them.`),
  'not-permitted': (about) =>
    say(`${about.id}. Serahkan kepada yang berwenang.`, `${about.en}. Leave it to them.`),
  'missing-answer': (about) =>
    say(
      `Isian wajib belum lengkap: ${about.id}. Lengkapi, lalu kirim lagi.`,
      `Required answers are missing: ${about.en}. Fill them in and send again.`,
    ),
  'unknown-field': (about) =>
    say(
      `Isian "${about.id}" tidak dikenal pada langkah ini. Kirim lagi tanpa isian itu.`,
      `This step does not ask for ${about.en}. Send again without it.`,
    ),
  'invalid-answer': (about) =>
    say(
      `Isian tidak sesuai: ${about.id}. Perbaiki, lalu kirim lagi.`,
      `This does not fit: ${about.en}. Correct it and send again.`,
    ),
  'too-long': (about) =>
    say(
      `Isian terlalu panjang: ${about.id}. Ringkas, lalu kirim lagi.`,
      `This is too long: ${about.en}. Shorten it and send again.`,
    ),
  'missing-output': (about) =>
    say(
      `Langkah belum dapat diselesaikan karena keluaran ini belum ada: ${about.id}. Lengkapi lebih dahulu.`,
      `The step cannot end yet, these outputs are missing: ${about.en}. Add them first.`,
    ),
  'unknown-output': (about) =>
    say(
      `Keluaran "${about.id}" tidak diminta pada langkah ini. Kirim lagi tanpa keluaran itu.`,
      `This step does not ask for the output ${about.en}. Send again without it.`,
    ),
  'outcome-not-following': (about) =>
    say(`${about.id}. Pilih hasil yang mengikutinya.`, `${about.en}. Choose the one that follows.`),
  'exception-needed': (about) =>
    say(
      `${about.id}. Pilih hasil yang mengikutinya, atau mintalah persetujuan itu lebih dahulu.`,
      `${about.en}. Choose the one that follows, or ask for that approval first.`,
    ),
  'answer-lacking': (about) =>
    say(
      `Langkah ini mengikuti jawaban "${about.id}" yang belum pernah diberikan pada kasus ini. Mulailah dari langkah yang menanyakannya.`,
      `This step follows the answer to "${about.en}", which was never given in this case. Begin at the step that asks for it.`,
    ),
  'unit-needed': () =>
    say(
      'Laporan yang dinyatakan valid harus menyebut unit kerja pemilik sistemnya, dari daftar unit kerja dan pihak. Pilih unitnya; yang belum terdaftar didaftarkan dulu oleh pengendali atau administrator. Lalu kirim lagi.',
      'A report found valid must name the work unit that owns the system, from the register of work units and parties. Choose it; one that is not there is registered first, by whoever keeps the register. Then send again.',
    ),
  'unit-settled': () =>
    say(
      'Unit kerja sudah dinyatakan ketika laporan dinilai valid dan menentukan hitungan laporannya, jadi tidak dapat diganti lewat pembetulan. Tulis koreksinya sebagai catatan kasus.',
      'The work unit was stated when the report was found valid and decides how its reports are counted, so a correction cannot change it. Write it as a note on the case.',
    ),
  ...proofSentences,
  'measures-in-force': (about) =>
    say(
      `Masih ada tindakan sementara yang berlaku atau diperintahkan: ${about.id}. Cabut tindakannya, atau batalkan perintah yang belum dilaksanakan.`,
      `Measures are still in force or ordered: ${about.en}. Lift them, or withdraw an order that was not carried out.`,
    ),
  'left-open': (about) =>
    say(
      `Masih ada yang terbuka pada kasus ini: ${about.id}. Selesaikan dahulu, atau tuliskan mengapa kasus ditutup dengan itu.`,
      `Something in this case is still open: ${about.en}. Settle it first, or say why the case closes with it.`,
    ),
  'unknown-measure': () =>
    say(
      'Tindakan sementara tidak ditemukan pada kasus ini. Muat ulang halaman.',
      'This case has no such measure. Reload the page.',
    ),
  'measure-state': () =>
    say(
      'Tindakan ini sudah tidak dalam keadaan tersebut. Muat ulang halaman.',
      'The measure is no longer in that state. Reload the page.',
    ),
  'nothing-changed': () =>
    say(
      'Tidak ada yang berubah pada laporan ini. Ubah bagian yang salah, lalu kirim lagi.',
      'Nothing in this report changes. Change the part that is wrong and send again.',
    ),
  'unknown-body': (about) =>
    say(
      `"${about.id}" tidak ada dalam daftar unit kerja dan pihak. Pilih dari daftar, atau daftarkan dahulu.`,
      `The register of work units and parties has no ${about.en}. Choose one it has, or register it first.`,
    ),
  'body-ended': (about) =>
    say(
      `${about.id} sudah berakhir dalam daftar unit kerja dan pihak. Pilih penggantinya.`,
      `${about.en} has ended in the register of work units and parties. Choose what took its place.`,
    ),
  'not-an-outside-role': (about) =>
    say(
      `${about.id} bukan pihak luar dalam SOP ini. Pilih peran pihak luar.`,
      `${about.en} is no outside party in this SOP. Choose a role that is.`,
    ),
  'already-involved': (about) =>
    say(
      `${about.id} sudah dilibatkan dalam kasus ini. Muat ulang halaman.`,
      `${about.en} is already involved in this case. Reload the page.`,
    ),
  'not-involved': (about) =>
    say(
      `${about.id} tidak sedang dilibatkan dalam kasus ini. Muat ulang halaman.`,
      `${about.en} is not involved in this case now. Reload the page.`,
    ),
  'already-taken': (about) =>
    say(
      `Langkah ini sudah mulai dikerjakan oleh ${about.id}. Hubungi yang bersangkutan sebelum melanjutkan.`,
      `${about.en} has already started on this step. Ask there before you go on.`,
    ),
  'already-waiting': (about) =>
    say(
      `Langkah ini sedang menunggu ${about.id}. Catat dahulu hasil menunggu itu.`,
      `This step is already waiting for ${about.en}. Record first what came of that.`,
    ),
  'not-waiting': () =>
    say(
      'Langkah ini tidak sedang menunggu siapa pun. Muat ulang halaman.',
      'This step is not waiting for anybody. Reload the page.',
    ),
  'happened-in-future': () =>
    say(
      'Waktu kejadian tidak boleh lebih dari waktu sekarang. Perbaiki waktunya.',
      'The time it happened must not lie in the future. Correct it.',
    ),
  'happened-before-report': () =>
    say(
      'Waktu kejadian tidak boleh sebelum laporan diterima. Perbaiki waktunya.',
      'The time it happened must not lie before the report was received. Correct it.',
    ),
  'happened-too-early': (about) =>
    say(
      `Waktu kejadian tidak boleh sebelum ${about.id}. Perbaiki waktunya.`,
      `It cannot have happened before ${about.en}. Correct the time.`,
    ),
  'meeting-to-come': () =>
    say(
      'Waktu rapat ini belum tiba, jadi belum ada hasil yang dapat dicatat. Bila rapat sudah diadakan lebih awal, isi kapan rapat itu diadakan.',
      'The hour of this meeting has not come, so nothing can be recorded of it. If it was held earlier, say when.',
    ),
  'backdating-reason-needed': (about) =>
    say(
      `Waktu kejadian lebih dari ${about.id} jam yang lalu. Tulis mengapa baru dicatat sekarang.`,
      `It happened more than ${about.en} hours ago. Write why it is recorded only now.`,
    ),
  'no-paper': (about) =>
    say(
      `Naskah "${about.id}" belum ada pada kasus ini. Selesaikan dahulu langkah yang membuatnya.`,
      `The case has no paper ${about.en} yet. Complete the step that makes it first.`,
    ),
  'paper-signed': () =>
    say(
      'Naskah sudah ditandatangani dan tidak dapat diubah. Batalkan dahulu untuk membuat versi baru.',
      'The paper is signed and cannot be changed. Revoke it first to make a new version.',
    ),
  'paper-not-signed': () =>
    say(
      'Naskah belum ditandatangani. Mintakan tanda tangannya lebih dahulu.',
      'The paper has not been signed. Have it signed first.',
    ),
  'paper-changed': () =>
    say(
      'Naskah berubah sejak Anda membukanya. Periksa lagi, lalu tanda tangani.',
      'The paper has changed since you opened it. Look at it again, then sign.',
    ),
  'already-signed': (about) =>
    say(
      `${about.id} sudah menandatangani naskah ini; satu tanda tangan sudah cukup.`,
      `${about.en} has already signed this paper; one signature is enough.`,
    ),
  'paper-printed': () =>
    say(
      'Naskah sudah dicetak untuk ditandatangani basah. Unggah pindaiannya, atau batalkan cetakan itu dahulu.',
      'The paper was printed to be signed by hand. Upload its scan, or withdraw that print first.',
    ),
  'paper-not-printed': () =>
    say(
      'Naskah belum dicetak untuk ditandatangani basah. Cetak lebih dahulu.',
      'The paper was not printed to be signed by hand. Print it first.',
    ),
  'paper-exported': () =>
    say(
      'Naskah ini sedang dinomori dan ditandatangani di SRIKANDI. Unggah PDF yang kembali, atau tarik dahulu DOCX-nya.',
      'The paper is being numbered and signed in SRIKANDI. Upload the PDF that came back, or withdraw its DOCX first.',
    ),
  'paper-not-exported': () =>
    say(
      'Naskah ini belum disiapkan untuk SRIKANDI. Siapkan DOCX-nya dahulu.',
      'The paper was not set for SRIKANDI. Set its DOCX first.',
    ),
  'number-source': (about) =>
    say(
      `Menurut Pengaturan naskah, nomor naskah jenis ini dari ${about.id}. Muat ulang halaman naskah, lalu ikuti cara itu.`,
      `By the paper settings, papers of this kind get their number from ${about.en}. Load the paper’s page again and go that way.`,
    ),
  'nothing-to-sign': (about) =>
    say(
      `${about.id} tidak menunggu tanda tangan siapa pun di sini. Lihat keadaannya pada daftar naskah kasus ini.`,
      `${about.en} waits for nobody’s signature here. See where it stands among the papers of the case.`,
    ),
  'unknown-part': (about) =>
    say(
      `Naskah ini tidak mempunyai bagian "${about.id}" yang dapat ditulis ulang. Pakai salah satu bagian yang disebut pada naskahnya.`,
      `This paper has no part "${about.en}" that can be written anew. Use one of the parts listed with the paper.`,
    ),
  'form-is-final': (about) =>
    say(
      `${about.id} adalah formulir yang sudah diisi; isinya tercatat bersama langkahnya dan tidak disunting lagi. Tulis koreksi sebagai catatan kasus.`,
      `${about.en} is a form as it was filled in; it is on record with its step and no longer edited. Write a correction as a note on the case.`,
    ),
  ...approvalSentences,
  ...initialSentences,
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
  'too-many': (about) =>
    say(`Terlalu banyak: ${about.id}. Kurangi jumlahnya.`, `Too many: ${about.en}. Keep to fewer.`),
  ...officeSentences,
  'unknown-duty': (about) =>
    say(
      `Kewajiban lapor "${about.id}" tidak ada pada edisi SOP ini. Pilih salah satu yang ada.`,
      `This SOP edition has no duty ${about.en}. Choose one it has.`,
    ),
  'duty-running': (about) =>
    say(
      `Kewajiban ini sudah berjalan: ${about.id}. Penuhi yang itu lebih dahulu.`,
      `This duty is already running: ${about.en}. Fulfil that one first.`,
    ),
  'duty-too-early': (about) =>
    say(
      `Kewajiban lapor baru dapat dimulai sejak langkah ${about.id}.`,
      `The duty can be started from step ${about.en} on.`,
    ),
  'duty-aside': (about) =>
    say(
      `Kewajiban ini sudah dikesampingkan: ${about.id}. Tampilkan kembali bila ternyata berlaku.`,
      `This duty has been set aside: ${about.en}. Take it up again if it does apply.`,
    ),
  'duty-not-aside': (about) =>
    say(
      `Kewajiban ini tidak dikesampingkan: ${about.id}; tidak ada yang perlu ditampilkan kembali.`,
      `This duty is not set aside: ${about.en}; there is nothing to take up again.`,
    ),
  'duty-due-fixed': (about) =>
    say(
      `Batas waktu kewajiban ini ditetapkan aturannya: ${about.id}. Kirim lagi tanpa batas waktu.`,
      `The time limit of this duty is set by its rule: ${about.en}. Send again without one.`,
    ),
  'duty-fulfilled': () =>
    say(
      'Kewajiban ini sudah dipenuhi; tidak ada lagi yang perlu dilakukan.',
      'This duty has already been fulfilled; nothing is left to do.',
    ),
  'sending-owed': (about) =>
    say(
      `Masih ada pengiriman yang terutang: ${about.id}. Tanda tangani dan kirim naskahnya, atau catat pengiriman yang sudah terjadi. Bila tidak akan dikirim, pengendali meniadakannya dengan alasan.`,
      `Something is still to be sent: ${about.en}. Have the papers signed and send them, or record what has left. Where it is not going to be sent, a controller waives it with a reason.`,
    ),
  'unknown-sending': () =>
    say(
      'Perintah pengiriman tidak ditemukan pada kasus ini. Muat ulang halaman.',
      'This case has no such order to send. Reload the page.',
    ),
  'nothing-owed': () =>
    say(
      'Pengiriman ini sudah selesai; tidak ada lagi yang terutang.',
      'This sending is settled; nothing of it is owed any more.',
    ),
  'unknown-recipient': (about) =>
    say(
      `${about.id} bukan penerima menurut perintah pengiriman. Pilih salah satu penerimanya.`,
      `${about.en} is no recipient the order to send names. Choose one of those.`,
    ),
  'sending-unsigned': (about) =>
    say(
      `Belum ditandatangani di Tanggap: ${about.id}. Tanda tangani dahulu, atau lampirkan pindaian yang ditandatangani dan dikirim di luar Tanggap.`,
      `Not signed in Tanggap: ${about.en}. Have it signed first, or attach a scan of what was signed and sent outside it.`,
    ),
  'reply-before-sending': (about) =>
    say(
      `Pengiriman kepada ${about.id} belum tercatat. Catat pengirimannya dahulu, lalu jawabannya. Surat yang datang dengan sendirinya dilampirkan sebagai bukti.`,
      `Nothing is recorded as sent to ${about.en}. Record the sending first, then the reply. A letter that came by itself is attached as evidence.`,
    ),
  'reply-empty': () =>
    say(
      'Tulis isi jawabannya, atau lampirkan berkasnya.',
      'Write down what was answered, or attach it.',
    ),
  'reply-date': () =>
    say(
      'Tanggal surat jawaban tidak mungkin sesudah hari diterimanya. Periksa tanggalnya.',
      'The letter that answers cannot be dated after the day it was received. Check its date.',
    ),
  'measures-unsaid': (about) =>
    say(
      `Diperintahkan dan belum dilaksanakan: ${about.id}. Nyatakan yang terjadi: sudah dilaksanakan, dengan buktinya, atau dibatalkan, dengan alasannya.`,
      `Ordered and not carried out: ${about.en}. Say what became of it: carried out, with its proof, or withdrawn, with the reason.`,
    ),
  'empty-text': (about) =>
    say(
      `${about.id} belum diisi. Isi, lalu kirim lagi.`,
      `Nothing was written: ${about.en}. Fill it in and send again.`,
    ),
  'says-nothing': (about) =>
    say(
      `${about.id} belum mengatakan apa-apa. Tulis dengan kata-kata yang dipahami siapa pun yang membaca catatan kasus.`,
      `This says nothing yet: ${about.en}. Write words that whoever reads the record understands.`,
    ),
  'same-case': () =>
    say(
      'Kasus tidak dapat digabung dengan dirinya sendiri. Pilih kasus lain.',
      'A case cannot be merged with itself. Choose another one.',
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
