import type { Meeting } from '#core/cases/case.ts';
import type { ReceiverState } from '#core/cases/dispositions.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual as text, common } from './common.ts';

/** Texts of meetings and dispositions: the part on the case page, and their own pages. */
export const meetingTexts = {
  title: text('Rapat dan disposisi', 'Meetings and dispositions'),
  none: text('Belum ada rapat atau disposisi.', 'No meetings or dispositions yet.'),
  call: text('Undang rapat', 'Call a meeting'),
  give: text('Buat disposisi', 'Pass on with instructions'),
  meeting: (meeting: number) => text(`Rapat ${String(meeting)}`, `Meeting ${String(meeting)}`),
  disposition: (disposition: number) =>
    text(`Disposisi ${String(disposition)}`, `Disposition ${String(disposition)}`),
  to: (names: string) => text(`kepada ${names}`, `to ${names}`),
  papers: text('Naskah', 'Papers'),

  callIntro: text(
    'Undangan dan daftar hadirnya dibuat dari isian ini. Rapat yang sudah berlangsung juga dicatat di sini; hasilnya diisi sesudah ini.',
    'The invitation and the attendance list are made from this. A meeting that took place already is entered here too; its results come next.',
  ),
  from: text('Mulai', 'From'),
  until: text('Selesai', 'Until'),
  untilHint: text('Kosongkan untuk “s.d. selesai”.', 'Leave empty for “until it is over”.'),
  untilOver: text('s.d. selesai', 'until it is over'),
  upTo: text('s.d.', 'to'),
  when: text('Waktu', 'When'),
  venue: text('Tempat', 'Venue'),
  venueHint: text('Ruang, atau tautan rapat daring.', 'A room, or the link of an online meeting.'),
  agenda: text('Acara', 'Agenda'),
  invited: text('Yang diundang', 'Invited'),
  invitedHint: text(
    'Undangan dialamatkan kepada pejabat yang tertulis di bawah namanya.',
    'The invitation is addressed to the office written below each.',
  ),
  invitedOthers: text('Undangan lain', 'Others invited'),
  invitedOthersHint: text(
    'Tulis jabatan yang dituju seperti pada surat, satu baris satu: Kepala Bagian Hukum Contoh.',
    'Write the office as a letter addresses it, one a line: “Kepala Bagian Hukum Contoh”.',
  ),
  caller: text('Penanda tangan undangan dan notula', 'Who signs the invitation and the minutes'),
  signerHint: text(
    'Nama dan jabatannya diambil dari Pengaturan naskah.',
    'Name and position come from the paper settings.',
  ),
  callDo: text('Simpan rapat', 'Save the meeting'),

  record: text('Catat hasil rapat', 'Record what came of it'),
  recordAnew: text('Tulis ulang hasil rapat', 'Write the results anew'),
  recordDo: text('Simpan hasil rapat', 'Save the results'),
  heldAt: text('Waktu rapat berlangsung', 'When it was held'),
  heldAtHint: (zone: Bilingual) =>
    text(
      `${zone.id} Kapan rapat sebenarnya dimulai; notula memuat waktu ini.`,
      `${zone.en} When the meeting really began; the minutes carry this time.`,
    ),
  chair: text('Pemimpin rapat', 'Chair'),
  secretary: text('Notulis', 'Secretary'),
  attendees: text('Peserta yang hadir', 'Who attended'),
  attendeesHint: text(
    'Satu orang satu baris: nama, jabatan, NIP 000000000000000000, unit kerja. Tulis orangnya, bukan unit yang diundang.',
    'One person a line: name, position, NIP 000000000000000000, work unit. Write the people, not the units that were invited.',
  ),
  attended: text('Yang diundang dan hadir', 'Invited, and attended'),
  attendedHint: text('Centang hanya yang benar-benar hadir.', 'Tick only those who really came.'),
  attendedBesides: text('Peserta lain yang hadir', 'Others who attended'),
  discussion: text('Pembahasan', 'Discussion'),
  conclusion: text('Kesimpulan', 'Conclusion'),
  attendanceList: text(
    'Pindaian daftar hadir bertanda tangan',
    'Scan of the signed attendance list',
  ),
  minutes: text('Hasil rapat', 'What came of it'),
  minutesOut: {
    signed: text(
      'Notula sudah ditandatangani. Batalkan notulanya dahulu bila hasil rapat harus ditulis ulang.',
      'The minutes are signed. Revoke them first if the results have to be written anew.',
    ),
    printed: text(
      'Notula sudah dicetak untuk ditandatangani basah. Tarik cetakannya dahulu bila hasil rapat harus ditulis ulang.',
      'The minutes were printed to be signed by hand. Withdraw the print first if the results have to be written anew.',
    ),
    exported: text(
      'Notula sudah disiapkan untuk SRIKANDI; apakah sudah ditandatangani di sana, belum dicatat. Tarik DOCX-nya dahulu bila hasil rapat harus ditulis ulang.',
      'The minutes were set for SRIKANDI; whether they were signed there is not recorded. Withdraw the DOCX first if the results have to be written anew.',
    ),
  },

  closedCase: text(
    'Kasus sudah ditutup: hasil rapat dapat dicatat dan rapatnya dapat dibatalkan, tetapi tidak diubah.',
    'The case is closed: what came of the meeting can be recorded and it can be cancelled, not changed.',
  ),
  change: text('Ubah rencana rapat', 'Change the plan'),
  changeDo: text('Simpan perubahan', 'Save the changes'),
  invitationOut: {
    signed: text(
      'Undangan sudah ditandatangani. Batalkan undangannya dahulu bila rencana rapat harus diubah.',
      'The invitation is signed. Revoke it first if the plan has to change.',
    ),
    printed: text(
      'Undangan sudah dicetak untuk ditandatangani basah. Tarik cetakannya dahulu bila rencana rapat harus diubah.',
      'The invitation was printed to be signed by hand. Withdraw the print first if the plan has to change.',
    ),
    exported: text(
      'Undangan sudah disiapkan untuk SRIKANDI; apakah sudah ditandatangani di sana, belum dicatat. Tarik DOCX-nya dahulu bila rencana rapat harus diubah.',
      'The invitation was set for SRIKANDI; whether it was signed there is not recorded. Withdraw the DOCX first if the plan has to change.',
    ),
  },
  cancel: text('Batalkan rapat', 'Cancel the meeting'),
  cancelWarning: text(
    'Rapat yang dibatalkan tidak dapat dihidupkan lagi; yang sudah diundang perlu diberi tahu.',
    'A cancelled meeting cannot be called again; those invited have to be told.',
  ),
  cancelReason: text('Alasan pembatalan', 'Reason for cancelling'),
  cancelDo: text('Ya, batalkan rapat ini', 'Yes, cancel this meeting'),
  cancelledBecause: text('Rapat dibatalkan', 'The meeting was cancelled'),

  giveIntro: text(
    'Lembar disposisinya dibuat dari isian ini.',
    'The disposition sheet is made from this.',
  ),
  giveTo: text('Diteruskan kepada', 'Passed on to'),
  giveToOthers: text('Tujuan lain', 'Others'),
  giveToOthersHint: text(
    'Satu nama atau unit satu baris. Yang ditulis di sini tidak punya daftar tugas di Tanggap; jawabannya dicatat tim.',
    'One person or unit a line. Those written here have no worklist in Tanggap; the team enters their answers.',
  ),
  instructions: text('Isi disposisi', 'Instructions'),
  otherInstructions: text('Isi disposisi lain', 'Other instructions'),
  oneInstruction: text('Satu petunjuk satu baris.', 'One instruction a line.'),
  answerByWhen: text('Dijawab paling lambat', 'To be answered by'),
  answerByHint: (zone: string) => {
    const { id, en } = common.zoneHint(zone);
    return text(
      `Boleh dikosongkan. Bila lewat tanpa jawaban, penerima dan pemberi disposisi diingatkan pada jam kerja. ${id}`,
      `May be left empty. When it passes unanswered, the receiver and the giver are reminded in working hours. ${en}`,
    );
  },
  answerBy: (at: Bilingual) => text(`Dijawab paling lambat ${at.id}`, `To be answered by ${at.en}`),
  overdue: text('lewat batas waktu', 'overdue'),
  note: text('Catatan', 'Note'),
  agendaNumber: text('Nomor agenda', 'Register number of the letter'),
  giver: text('Penanda tangan lembar disposisi', 'Who signs the sheet'),
  giveDo: text('Simpan disposisi', 'Save the disposition'),
  toAnswer: text('Disposisi yang menunggu jawaban', 'Dispositions that wait for an answer'),
  notSignedYet: (giver: string, by: string) =>
    text(
      `untuk ${giver}, disimpan ${by}; lembarnya belum ditandatangani`,
      `for ${giver}, saved by ${by}; its sheet is not signed yet`,
    ),
  giverOf: (name: string) => text(`dari ${name}`, `from ${name}`),
  receivedBy: (name: string) => text(`Penerima: ${name}`, `Receiver: ${name}`),
  chain: text('Riwayat disposisi', 'The chain of dispositions'),
  answer: text('Jawab disposisi', 'Answer the disposition'),
  answerText: text('Tindak lanjut yang sudah dilakukan', 'What was done'),
  answerFor: (name: string) =>
    text(
      `Ini disposisi kepada ${name}. Jawaban yang Anda simpan dicatat atas nama Anda sebagai pencatatnya.`,
      `This went to ${name}. The answer you save is entered under your own name.`,
    ),
  answerKnown: text('Bagaimana jawabannya diketahui', 'How the answer is known'),
  answerKnownHint: text(
    'Siapa yang menyampaikan dan lewat apa, misalnya lembar disposisi yang kembali atau telepon.',
    'Who brought it and by which way, for instance the sheet that came back, or by telephone.',
  ),
  answerOnce: text(
    'Jawaban disimpan satu kali dan tidak dapat diubah. Sesudah itu disposisi ini selesai bagi penerimanya.',
    'An answer is saved once and cannot be changed. The disposition is then done for its receiver.',
  ),
  answeredWhen: text('Waktu selesai dikerjakan', 'When it was done'),
  answerDo: text('Simpan jawaban', 'Save the answer'),
  passOn: text('Teruskan disposisi', 'Pass it on'),
  passOnIntro: (name: string) =>
    text(
      `Lembar disposisi berikutnya dibuat dari isian ini dan ditandatangani ${name}. Disposisi ini lalu tidak lagi menunggu ${name}; jawaban masih dapat dicatat.`,
      `The next disposition sheet is made from this and signed by ${name}. This one then waits for ${name} no more; an answer can still be entered.`,
    ),
  passOnDo: text('Simpan dan teruskan', 'Save and pass on'),
  enteredBy: (name: string) => text(`dicatat ${name}`, `entered by ${name}`),
  passedOn: (number: number, when: Bilingual) =>
    text(
      `diteruskan dengan Disposisi ${String(number)}, ${when.id}`,
      `passed on by Disposition ${String(number)}, ${when.en}`,
    ),
  sheetSigned: text(
    'Lembar yang sudah ditandatangani, dicetak, atau disiapkan untuk SRIKANDI memuat riwayat sampai saat itu; jawaban sesudahnya ada di halaman ini dan di lembar berikutnya.',
    'A sheet that is signed, printed or set for SRIKANDI holds the chain up to then; later answers stand here and on the next sheet.',
  ),

  fromMeeting: (meeting: number) =>
    text(
      `Diisi dari rapat ${String(meeting)}; periksa.`,
      `Filled in from meeting ${String(meeting)}; check it.`,
    ),
  empty: (label: Bilingual) =>
    text(`${label.id} belum diisi.`, `Nothing was written: ${label.en}.`),
  untilTooEarly: text('Waktu selesai harus sesudah waktu mulai.', 'It has to end after it begins.'),
} as const;

export const meetingStates: Readonly<Record<Meeting['state'], Bilingual>> = {
  called: text('direncanakan', 'planned'),
  held: text('terlaksana', 'held'),
  cancelled: text('dibatalkan', 'cancelled'),
};

export const receiverStates: Readonly<Record<ReceiverState, Bilingual>> = {
  open: text('belum dijawab', 'not answered'),
  'passed-on': text('diteruskan', 'passed on'),
  answered: text('dijawab', 'answered'),
};

/** What a meeting’s page says after something was done. */
export const meetingDone = {
  undang: text(
    'Rapat disimpan. Undangan dan daftar hadirnya sudah ada.',
    'The meeting was saved. Its invitation and attendance list are there.',
  ),
  ubah: text('Rencana rapat diubah.', 'The plan was changed.'),
  batalkan: text('Rapat dibatalkan.', 'The meeting was cancelled.'),
  catat: text(
    'Hasil rapat disimpan. Notulanya sudah ada.',
    'The results were saved. The minutes are there.',
  ),
} as const;

export type MeetingActionName = keyof typeof meetingDone;

export const isMeetingAction = (name: string): name is MeetingActionName =>
  Object.hasOwn(meetingDone, name);

/** What a disposition’s page says after something was done. */
export const dispositionDone = {
  jawab: text('Jawaban disposisi disimpan.', 'The answer was saved.'),
  teruskan: text(
    'Disposisi diteruskan. Lembarnya sudah ada.',
    'It was passed on. Its sheet is there.',
  ),
} as const;

export const isDispositionAction = (name: string): name is keyof typeof dispositionDone =>
  Object.hasOwn(dispositionDone, name);
