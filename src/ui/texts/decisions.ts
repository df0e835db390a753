import { bilingual as text } from './common.ts';

/** Texts about decisions that were given on a signed sheet. */
export const decisionTexts = {
  record: text(
    'Catat keputusan dari naskah bertanda tangan',
    'Record a decision from a signed sheet',
  ),
  intro: (role: string) =>
    text(
      `Hanya bila ${role} sudah memutuskan dan menandatangani naskahnya. Keputusannya dihitung seperti yang diberikan di sini; catatannya menyebut Anda sebagai yang mencatat.`,
      `Only when ${role} has decided and signed a sheet. It counts like a decision given here; the record names you as who recorded it.`,
    ),
  decision: text('Keputusan', 'Decision'),
  approved: text('Disetujui', 'Approved'),
  refused: text('Ditolak', 'Refused'),
  number: text('Nomor naskah', 'Number of the sheet'),
  numberHint: text('Kosongkan bila naskahnya tidak bernomor.', 'Leave it empty where it has none.'),
  date: text('Tanggal naskah', 'Date of the sheet'),
  name: text('Nama yang memutuskan', 'Name of who decided'),
  holder: ({ name, position }: { readonly name: string; readonly position: string }) =>
    text(
      `Menurut pengaturan, pejabatnya sekarang ${position}: ${name}. Ganti bila pada tanggal naskah pejabatnya lain.`,
      `By the settings the office is held by ${name} (${position}) now. Change it where it was another on the date of the sheet.`,
    ),
  holderUnset: (role: string) =>
    text(
      `Belum ditetapkan siapa ${role}. Administrator mengisinya dahulu di Pengaturan, Penanda tangan.`,
      `It is not settled yet who is ${role}. An administrator enters it first under Settings, Signers.`,
    ),
  note: text('Isi keputusan atau catatan pada naskah', 'What the sheet says'),
  noteHint: text('Wajib bila ditolak.', 'Required for a refusal.'),
  proof: text('Pindaian naskah yang ditandatangani', 'Scan of the signed sheet'),
  save: text('Catat keputusan', 'Record the decision'),
  giveName: text('Isi nama yang memutuskan.', 'Give the name of who decided.'),
  giveDate: text('Isi tanggal naskahnya.', 'Give the date of the sheet.'),
  giveNote: text('Isi alasan penolakan menurut naskahnya.', 'Give the reason the sheet states.'),
  giveProof: text('Lampirkan pindaiannya.', 'Attach its scan.'),
  chooseDecision: text('Pilih keputusannya.', 'Choose the decision.'),
  recordedBy: (name: string) => text(`dicatat oleh ${name}`, `recorded by ${name}`),
  withdraw: text('Tarik catatan keputusan ini', 'Withdraw this record of a decision'),
  withdrawIntro: text(
    'Bila salah dicatat. Permintaannya menunggu jawaban lagi; yang ditarik tetap terbaca di riwayat.',
    'Where it was recorded wrongly. The request waits for its answer again; what is withdrawn stays in the history.',
  ),
};
