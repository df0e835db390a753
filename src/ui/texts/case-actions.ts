import type { Bilingual } from '#core/text/bilingual.ts';
import { zoneLabel } from '#ui/portal/zone-label.ts';
import { bilingual as text } from './common.ts';

/** Texts of what can be done on the case page. */
export const caseActions = {
  orderedBecame: text('Yang terjadi dengan perintah ini', 'What became of this order'),
  orderedHint: (outcomes: string) =>
    text(
      `Tindakan ini diperintahkan dan belum dilaksanakan. Wajib dinyatakan pada: ${outcomes}.`,
      `This measure was ordered and has not been carried out. It has to be said under: ${outcomes}.`,
    ),
  orderedExecuted: text('Sudah dilaksanakan', 'It was carried out'),
  orderedWithdrawn: text('Perintahnya dibatalkan', 'The order is withdrawn'),
  orderedNote: text(
    'Catatan pelaksanaan, atau alasan pembatalan',
    'Note on carrying it out, or reason for withdrawing',
  ),
  orderedProof: text('Bukti pelaksanaan', 'Proof that it was carried out'),
  outcomeQuestion: text('Hasil langkah ini', 'Outcome of this step'),
  leadsTo: (step: string) => text(`Lanjut ke ${step}`, `On to ${step}`),
  worksAgain: text(
    'Tindakan boleh dicabut dan sistemnya aktif kembali',
    'The measure may be lifted and the system works again',
  ),
  leadsToEnd: text('Kasus ditutup', 'The case is closed'),
  onlyFor: (outcomes: string) => text(`hanya untuk hasil: ${outcomes}`, `only for: ${outcomes}`),
  paperHint: (limit: string) =>
    text(
      `Naskahnya disusun dari isian langkah ini. Lampirkan berkas hanya bila ada, misalnya naskah yang sudah ditandatangani pihak lain; paling besar ${limit} per berkas.`,
      `The paper is made from this step’s form. Attach a file only if there is one, for instance a paper another party has signed; at most ${limit} each.`,
    ),
  wasEnteredFor: (whom: string) => text(`Dicatat untuk ${whom}`, `Entered for ${whom}`),
  entersFor: (whom: string) => text(`(mencatat untuk ${whom})`, `(enters it for ${whom})`),
  enteredFor: (whom: string) =>
    text(
      `Langkah ini dikerjakan ${whom}. Anda hanya mencatatnya: lampirkan surat, surel, atau naskah yang diterima. Riwayat menyebut untuk siapa langkah ini dicatat.`,
      `This step is worked by ${whom}. You only enter it: attach the letter, mail or paper that was received. The history says for whom it was entered.`,
    ),
  receivedHint: (limit: string) =>
    text(
      `Lampirkan seperti yang diterima, paling besar ${limit} per berkas. Tanggap tidak menyusun naskah ini.`,
      `Attach it as it was received, at most ${limit} each. Tanggap does not write this paper.`,
    ),
  outputHint: (limit: string) =>
    text(
      `Lampirkan berkasnya, paling besar ${limit} per berkas.`,
      `Attach the file, at most ${limit} each.`,
    ),
  chooseAccounts: text('Pilih peserta yang punya akun', 'Choose participants with an account'),
  accountsOf: (field: string) =>
    text(`Akun peserta (${field})`, `Accounts of participants (${field})`),
  accountsHint: text(
    'Peserta yang dipilih di sini dapat menandatangani berita acara secara elektronik dengan akunnya. Bila jabatannya lain, ketik namanya beserta jabatannya di atas dan tetap pilih akunnya. Peserta lain dicantumkan hadir dan menandatangani pada cetakan.',
    'Whoever is chosen here can sign the minutes electronically with their account. If their position is another, type name and position above and choose the account as well. Other participants are named as present and sign on the print.',
  ),
  happenedAt: text('Waktu dilaksanakan', 'When it was done'),
  happenedHint: (zone: string) =>
    text(
      `Waktu setempat (${zoneLabel(zone)}). Biarkan bila baru saja selesai.`,
      `Local time (${zoneLabel(zone)}). Leave it if it was done just now.`,
    ),
  backdatingReason: text('Alasan pencatatan mundur', 'Reason for recording late'),
  backdatingHint: text(
    'Wajib bila dilaksanakan lebih dari 24 jam yang lalu.',
    'Required when it was done more than 24 hours ago.',
  ),
  complete: text('Selesaikan langkah', 'Complete the step'),
  chooseOutcome: text('Pilih hasil langkah ini.', 'Choose the outcome of this step.'),
  badTime: text(
    'Waktu tidak terbaca. Isi tanggal dan jam.',
    'The time cannot be read. Give a date and a time.',
  ),
  previewTitle: text('Naskah langkah ini', 'Papers of this step'),
  previewBody: text(
    'Lihat naskahnya dengan isian sejauh ini, di tab baru. Tidak ada yang disimpan; berkas yang baru dipilih belum ikut.',
    'See the paper with what was typed so far, in a new tab. Nothing is saved; files only just chosen are not in it yet.',
  ),
  noPreview: text('Pratinjau naskah belum dapat dibuat', 'The paper cannot be previewed yet'),
  previewPaper: (name: string) => text(`Pratinjau naskah: ${name}`, `Preview the paper: ${name}`),
  confirmTitle: text('Periksa sebelum dicatat', 'Check before it is recorded'),
  confirmBody: text(
    'Yang tercatat tidak dapat diubah atau dihapus. Hasil ini:',
    'What is recorded cannot be changed or deleted. This outcome:',
  ),
  deadlineInLetter: (paper: string, time: string, step: Bilingual) =>
    text(
      `Batas waktu sudah tertulis di "${paper}": ${time} sejak tanggalnya (waktu baku langkah ${step.id}). Jangan menulis batas waktu lain di sini.`,
      `The deadline stands in "${paper}" already: ${time} from its date (standard time of step ${step.en}). Write no other here.`,
    ),
  openTitle: text(
    'Masih terbuka pada kasus ini, dan tetap terbuka setelah ditutup:',
    'Still open in this case, and left open when it closes:',
  ),
  openReason: text('Mengapa kasus ditutup dengan itu', 'Why the case closes with it'),
  openHint: text(
    'Tercatat bersama daftarnya dalam riwayat dan SOP terlaksana.',
    'Goes on record with the list, in the history and the SOP as carried out.',
  ),
  openNeeded: text(
    'Tuliskan alasannya, atau kembali dan selesaikan dahulu yang masih terbuka.',
    'Give the reason, or go back and settle first what is open.',
  ),
  confirmYes: text('Ya, catat dan selesaikan', 'Yes, record and complete'),
  confirmNo: text('Ubah lagi', 'Change it'),

  take: text('Ambil langkah ini', 'Take this step'),
  assign: text('Tugaskan', 'Assign'),
  assignTitle: text('Tugaskan kepada orang lain', 'Assign to somebody'),
  assignTo: text('Petugas', 'Officer'),
  nobodyElse: text('Belum ada petugas dengan peran ini.', 'No officer holds this role yet.'),
  reason: text('Alasan', 'Reason'),
  wait: text('Tunggu pihak luar', 'Wait for an outside party'),
  waitParty: text('Pihak yang ditunggu', 'Who is waited for'),
  waitReason: text('Yang diminta', 'What was asked'),
  waitUntil: text('Diharapkan sampai', 'Expected by'),
  resume: text('Lanjutkan', 'Resume'),
  resumeTitle: text('Jawaban sudah datang', 'The answer has come'),
  resumeResult: text('Jawaban yang diterima', 'What was answered'),

  gates: text('Syarat', 'Conditions'),
  requestApproval: text('Minta persetujuan', 'Ask for approval'),
  whenAnswered: (field: Bilingual, answers: Bilingual) =>
    text(`"${field.id}" dijawab ${answers.id}`, `"${field.en}" is answered ${answers.en}`),
  whenOutcome: (outcomes: Bilingual) =>
    text(`hasilnya ${outcomes.id}`, `the outcome is ${outcomes.en}`),
  requestException: text('Minta persetujuan pengecualian', 'Ask for the approval of an exception'),
  requestLifting: text('Minta persetujuan pencabutan', 'Ask for the approval of the lifting'),
  liftingNeeds: (who: string) =>
    text(
      `Sebelum dicabut perlu persetujuan ${who}.`,
      `Before it is lifted "${who}" has to approve.`,
    ),
  liftingWaits: (who: string) =>
    text(
      `Pencabutan menunggu persetujuan ${who}.`,
      `The lifting waits for the approval of "${who}".`,
    ),
  executedBy: (who: string) => text(`Dilaksanakan oleh ${who}.`, `Carried out by ${who}.`),
  liftedBy: (who: string) => text(`Hanya dapat dicabut oleh ${who}.`, `Only ${who} may lift it.`),
  requestReason: text('Pertimbangan', 'Considerations'),
  requestHint: text(
    'Yang menyetujui membaca ini lebih dahulu.',
    'Whoever approves reads this first.',
  ),
  approvalAsked: text('Persetujuan Anda diminta', 'Your approval is asked for'),
  approve: text('Setujui', 'Approve'),
  refuse: text('Tolak', 'Refuse'),
  approvalNote: text('Catatan', 'Note'),
  approvalNoteHint: text('Wajib bila menolak.', 'Required when refusing.'),
  askedBecause: text('Pertimbangan tim', 'The team’s considerations'),
  approvalMeans: text('Bila disetujui', 'If approved'),

  unfoldActions: text('Tampilkan tindakan lain', 'Show other actions'),
  otherActions: text('Tindakan lain', 'Other actions'),
  note: text('Catatan internal', 'Internal note'),
  noteHint: text(
    'Hanya dilihat tim, tidak oleh pelapor atau pihak luar.',
    'Seen by the team only, not by the reporter or outside parties.',
  ),
  noteText: text('Isi catatan', 'Note'),
  saveNote: text('Simpan catatan', 'Save the note'),
  tell: text('Pesan untuk pelapor', 'Message to the reporter'),
  tellHint: text(
    'Dipasang di halaman pelacakan; tidak dikirim lewat surel.',
    'It is placed on the tracking page; no e-mail is sent.',
  ),
  tellText: text('Isi pesan', 'Message'),
  sendMessage: text('Pasang pesan', 'Place the message'),
  attach: text('Lampirkan bukti', 'Attach evidence'),
  attachFiles: text('Berkas bukti', 'Evidence files'),
  attachNote: text('Keterangan bukti', 'About the evidence'),
  attachDo: text('Lampirkan', 'Attach'),
  attachNone: text('Pilih sedikitnya satu berkas.', 'Choose at least one file.'),
  severity: text('Nilai keparahan', 'Assess severity'),
  severityLevel: text('Tingkat keparahan', 'Severity'),
  severityDo: text('Simpan penilaian', 'Save the assessment'),
  orderMeasure: text('Perintahkan tindakan sementara', 'Order a measure'),
  measureKind: text('Tindakan', 'Measure'),
  orderDo: text('Perintahkan', 'Order'),
  orderWarning: text(
    'Tindakan ini dapat memutus layanan yang sedang dipakai. Tindakan harus dicabut sebelum kasus ditutup.',
    'This may cut a service people are using. It must be lifted before the case is closed.',
  ),
  execute: text('Catat pelaksanaan', 'Record that it was carried out'),
  lift: text('Cabut tindakan', 'Lift the measure'),
  withdrawMeasure: text('Batalkan perintah', 'Withdraw the order'),
  withdrawHint: text(
    'Perintah belum dilaksanakan. Riwayat mencatatnya sebagai dibatalkan, bukan dicabut.',
    'The order was not carried out. The record says that it was withdrawn, not lifted.',
  ),
  correctReport: text('Betulkan laporan', 'Correct the report'),
  correctHint: text(
    'Untuk yang salah dicatat. Yang lama tetap terbaca di riwayat; naskah yang belum ditandatangani memakai yang benar.',
    'For what was taken down wrongly. What stood before stays in the history; papers not signed yet use what is right.',
  ),
  correctReason: text('Alasan pembetulan', 'Reason for the correction'),
  correctDo: text('Simpan pembetulan', 'Save the correction'),
  measureNote: text('Keterangan', 'Remarks'),
  proof: text('Bukti pelaksanaan (tangkapan layar)', 'Proof (screenshot)'),
  liftProof: text('Bukti pencabutan (tangkapan layar)', 'Proof of the lifting (screenshot)'),
  send: text('Catat pengiriman lain', 'Record another sending'),
  sendIntro: text(
    'Untuk yang sudah terjadi tanpa diperintahkan sebuah langkah. Yang diperintahkan dicatat pada bagian Pengiriman yang diperintahkan.',
    'For what has happened without a step ordering it. What was ordered is recorded under Sendings that were ordered.',
  ),
  sendTo: text('Kepada', 'To'),
  sendCc: text('Tembusan', 'Copies to'),
  sendHint: text(
    'Pisahkan beberapa penerima dengan titik koma.',
    'Separate several recipients with semicolons.',
  ),
  sendOutputs: text('Output yang dikirim', 'Outputs sent'),
  sendDo: text('Catat', 'Record'),
  escalate: text('Catat eskalasi lain', 'Record another escalation'),
  escalateTo: text('Kepada', 'To'),
  escalateDo: text('Catat eskalasi', 'Record the escalation'),
  merge: text('Gabung sebagai duplikat', 'Merge as a duplicate'),
  mergeInto: text('Nomor kasus tujuan', 'Number of the other case'),
  mergeHint: text(
    'Laporan kasus ini dipindah ke kasus itu, lalu kasus ini ditutup.',
    'This case’s report is added to the other one, then this case is closed.',
  ),
  mergeDo: text('Gabung dan tutup kasus ini', 'Merge and close this case'),
  mergeUnknown: text('Tidak ada kasus dengan nomor itu.', 'There is no case with that number.'),
  close: text('Tutup lebih awal', 'Close early'),
  closeReason: text('Sebab', 'Reason'),
  closeNote: text('Penjelasan', 'Explanation'),
  closeWarning: text(
    'Langkah SOP yang tersisa tidak dikerjakan. Penutupan dan penjelasannya tercatat tetap.',
    'The SOP’s remaining steps will not be done. The closing and its explanation stay on record.',
  ),
  closeDo: text('Tutup kasus', 'Close the case'),
  reopen: text('Buka kembali kasus', 'Reopen the case'),
  reopenStep: text('Mulai lagi dari langkah', 'Start again from step'),
  reopenDo: text('Buka kembali', 'Reopen'),

  closeReasonMissing: text('Pilih sebab penutupan.', 'Choose the reason for closing.'),
  closeNoteMissing: text('Isi penjelasannya.', 'Give the explanation.'),
  staleTitle: text(
    'Kiriman Anda tidak dicatat: kasus ini lebih dahulu berubah',
    'What you sent was not recorded: the case changed first',
  ),
  staleBody: text(
    'Yang dicatat sejak Anda membuka halaman ini:',
    'What was recorded since you opened this page:',
  ),
  staleUnseen: text(
    'Yang berubah hanya terlihat oleh tim, atau langkah formulir ini sudah selesai.',
    'Only the team sees what changed, or the step of this form is over.',
  ),
  staleByYou: text('Anda sendiri', 'you'),
  staleKept: text(
    'Yang Anda ketik masih ada di formulirnya. Periksa terhadap perubahan itu, lalu kirim lagi.',
    'What you typed is still in its form. Check it against these changes and send again.',
  ),
  typedFile: text('Berkas', 'File'),
  typedTitle: text('Yang tadi Anda ketik', 'What you had typed'),
  typedBody: text(
    'Yang Anda kerjakan tidak terbuka lagi di halaman ini, sehingga isian ini tidak dapat dikirim lagi. Salin bila masih diperlukan.',
    'What you were doing is no longer open on this page, so this cannot be sent again. Copy it if you still need it.',
  ),
  keyReused: text(
    'Formulir ini sudah pernah dikirim dengan isi lain. Muat ulang halaman, lalu periksa riwayat sebelum mengirim lagi.',
    'This form was already sent with other content. Reload the page and check the history before sending again.',
  ),
  notFound: text('Kasus tidak ditemukan.', 'The case was not found.'),
} as const;

/** What the page says after something was done, by the name of the action. */
export const doneTexts = {
  selesaikan: text('Langkah diselesaikan dan dicatat.', 'The step was completed and recorded.'),
  ambil: text('Langkah ini sekarang Anda kerjakan.', 'You have taken this step.'),
  tugaskan: text('Petugas sudah ditugaskan.', 'The officer was assigned.'),
  tunggu: text('Dicatat: menunggu pihak luar.', 'Recorded: waiting for an outside party.'),
  lanjutkan: text(
    'Jawaban dicatat; langkah dilanjutkan.',
    'The answer was recorded; the step goes on.',
  ),
  mintaPersetujuan: text('Persetujuan sudah diminta.', 'The approval was asked for.'),
  mintaPencabutan: text(
    'Persetujuan pencabutan sudah diminta.',
    'The approval of the lifting was asked for.',
  ),
  setujui: text('Persetujuan Anda dicatat.', 'Your approval was recorded.'),
  tolak: text('Penolakan Anda dicatat.', 'Your refusal was recorded.'),
  catatKeputusan: text(
    'Keputusan dari naskah dicatat.',
    'The decision was recorded from the sheet.',
  ),
  tarikKeputusan: text(
    'Catatan keputusan ditarik; permintaannya menunggu jawaban lagi.',
    'The record was withdrawn; the request waits for its answer again.',
  ),
  perintahkan: text('Tindakan diperintahkan.', 'The measure was ordered.'),
  laksanakan: text('Pelaksanaan dicatat.', 'It was recorded as carried out.'),
  cabut: text('Tindakan dicabut.', 'The measure was lifted.'),
  batalkanTindakan: text(
    'Perintah dibatalkan; tindakan ini tidak pernah dilaksanakan.',
    'The order was withdrawn; it was never carried out.',
  ),
  betulkan: text(
    'Laporan dibetulkan. Yang lama tetap terbaca di riwayat.',
    'The report was corrected. What stood before stays in the history.',
  ),
  keparahan: text('Penilaian keparahan dicatat.', 'The assessment was recorded.'),
  lampirkan: text('Bukti dilampirkan.', 'The evidence was attached.'),
  catat: text('Catatan disimpan.', 'The note was saved.'),
  sampaikan: text(
    'Pesan dipasang di halaman pelacakan pelapor.',
    'The message is on the reporter’s tracking page.',
  ),
  kirim: text('Pengiriman dicatat.', 'The sending was recorded.'),
  catatPengiriman: text('Pengiriman dicatat.', 'The sending was recorded.'),
  tiadakanPengiriman: text(
    'Pengiriman ditiadakan; alasannya tercatat.',
    'The sending was waived; the reason is on record.',
  ),
  catatJawaban: text('Jawaban dicatat.', 'The reply was recorded.'),
  eskalasi: text('Eskalasi dicatat.', 'The escalation was recorded.'),
  disposisi: text(
    'Disposisi disimpan. Lembarnya ada pada bagian Rapat dan disposisi.',
    'The disposition was saved. Its sheet is under Meetings and dispositions.',
  ),
  gabung: text('Kasus digabung dan ditutup.', 'The case was merged and closed.'),
  tutup: text('Kasus ditutup.', 'The case was closed.'),
  buka: text('Kasus dibuka kembali.', 'The case was reopened.'),
  libatkan: text('Pihak ini sekarang melihat kasus ini.', 'This body sees the case now.'),
  lepasPihak: text(
    'Pihak ini tidak lagi melihat kasus ini.',
    'This body does not see the case any more.',
  ),
  lepasLaporan: text(
    'Yang boleh dilihat pihak luar sudah ditetapkan.',
    'What outside parties may see has been settled.',
  ),
  mulaiKewajiban: text('Kewajiban lapor mulai berjalan.', 'The duty to report is running.'),
  kesampingkanKewajiban: text(
    'Kewajiban dikesampingkan; dapat ditampilkan kembali di bagian yang sama.',
    'The duty was set aside; it can be taken up again in the same place.',
  ),
  tampilkanKewajiban: text('Kewajiban ditampilkan kembali.', 'The duty was taken up again.'),
  penuhiKewajiban: text('Pemenuhan kewajiban dicatat.', 'The duty was recorded as fulfilled.'),
} as const;

export type ActionName = keyof typeof doneTexts;

export const isActionName = (name: string): name is ActionName => Object.hasOwn(doneTexts, name);
