import type { ItemState } from '#core/papers/access/sendings-shown.ts';
import type { SendingPurpose } from '#core/cases/sending-event.ts';
import type { RecipientState } from '#core/cases/case.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual as text } from './common.ts';

/** Texts of what a case ordered to be sent. */
export const sendingTexts = {
  title: text('Pengiriman yang diperintahkan', 'Sendings that were ordered'),
  group: text('Harus dikirim', 'To be sent'),
  owed: text('Pengiriman terutang', 'Sending owed'),
  toSend: (what: string) => text(`Kirim: ${what}`, `Send: ${what}`),
  intro: text(
    'Langkah yang selesai hanya memerintahkan pengiriman; belum mengirimnya. Terkirim setelah semua naskahnya ditandatangani dan dikirim kepada penerima itu, atau setelah pengirimannya dicatat di sini. Kasus tidak dapat ditutup selama masih ada yang terutang dari langkah sebelumnya; yang diperintahkan langkah penutupnya tetap terutang sesudahnya.',
    'Completing a step only orders a sending. It is sent once all its papers were signed and sent to that recipient, or once the sending was recorded here. The case cannot be closed while an earlier step is owed something; what its closing step orders stays owed afterwards.',
  ),
  owedNow: (count: number) =>
    text(
      `${String(count)} pengiriman terutang. Kasus belum dapat ditutup.`,
      `${String(count)} ${count === 1 ? 'sending is' : 'sendings are'} owed. The case cannot be closed yet.`,
    ),
  owedClosed: (count: number) =>
    text(
      `${String(count)} pengiriman terutang dari kasus yang sudah ditutup ini. Kirim naskahnya, catat pengirimannya, atau tiadakan dengan alasan.`,
      `${String(count)} ${count === 1 ? 'sending is' : 'sendings are'} still owed of this closed case. Send the papers, record the sending, or waive it with a reason.`,
    ),
  see: text('Lihat yang harus dikirim', 'See what has to be sent'),
  notAskedFor: text('Tidak ada yang terutang lagi', 'Nothing of it is owed any more'),
  orderedAt: (step: Bilingual | null, at: Bilingual) =>
    step === null
      ? text(`Diperintahkan ${at.id}`, `Ordered ${at.en}`)
      : text(
          `Diperintahkan pada langkah ${step.id}, ${at.id}`,
          `Ordered at step ${step.en}, ${at.en}`,
        ),
  noPapers: text(
    'Tanpa naskah: catat pengirimannya di sini.',
    'Without papers: record the sending here.',
  ),
  copy: text('tembusan', 'copy'),
  byWay: (ways: string) => text(`melalui ${ways}`, `by ${ways}`),
  waits: (roles: string) =>
    text(`Draf, menunggu tanda tangan ${roles}`, `Draft, to be signed by ${roles}`),
  sentTo: (names: string) => text(`Dikirim kepada ${names}`, `Sent to ${names}`),
  openPaper: text('Buka naskah', 'Open the paper'),
  record: text('Catat pengiriman ini', 'Record this sending'),
  recordIntro: text(
    'Untuk yang sudah dikirim di luar Tanggap, dan untuk formulir atau berkas yang tidak ditandatangani di sini.',
    'For what was sent outside Tanggap, and for forms or files that nobody signs here.',
  ),
  unsignedHere: (names: string) =>
    text(
      `Belum ditandatangani di Tanggap: ${names}. Tanda tangani dahulu. Bila sudah ditandatangani dan dikirim di luar Tanggap, lampirkan pindaiannya; catatan dan naskah akan menyebut bahwa tidak ditandatangani di sini.`,
      `Not signed in Tanggap: ${names}. Have it signed first. If it was signed and sent outside Tanggap, attach its scan; the record and papers will say that it was not signed here.`,
    ),
  unsignedOutput: (name: string) =>
    text(
      `${name} (belum ditandatangani di sini: lampirkan pindaian yang dikirim)`,
      `${name} (not signed here: attach a scan of what was sent)`,
    ),
  scan: text('Pindaian yang ditandatangani dan dikirim', 'Scan of what was signed and sent'),
  recipients: text('Penerima yang sudah dikirimi', 'Recipients it was sent to'),
  recipientsMissing: text('Pilih penerimanya.', 'Choose the recipients.'),
  senderMissing: text('Isi siapa yang mengirimnya.', 'Say who sent it.'),
  levelMissing: text('Isi kepada siapa dieskalasi.', 'Say whom it was escalated to.'),
  addressee: text('Nama penerima sebenarnya', 'Who the recipient is in truth'),
  addresseeHint: text(
    'Bila perintah hanya menyebut golongan, misalnya "Perangkat Daerah terkait".',
    'Where the order names only a kind, such as "the owner agency".',
  ),
  sentBy: text('Dikirim oleh', 'Sent by'),
  way: text('Cara', 'Way'),
  wayMissing: text('Pilih cara pengirimannya.', 'Choose the way it was sent.'),
  note: text('Rujukan', 'How it is known'),
  noteHint: text(
    'Nomor lengkap surel, resi, atau tanda terima; juga alasan bila dicatat lebih dari 24 jam kemudian. Isi ini, atau lampirkan bukti.',
    'Full number of the message, waybill or receipt; also the reason when recorded more than 24 hours later. Write this, or add the proof.',
  ),
  proof: text('Bukti pengiriman', 'Proof of sending'),
  sentAt: text('Waktu dikirim', 'When it was sent'),
  recordDo: text('Catat pengiriman', 'Record the sending'),
  waive: text('Tiadakan pengiriman ini', 'Waive this sending'),
  waiveIntro: text(
    'Bila tidak akan dikirim. Alasan dan nama Anda tercetak pada SOP terlaksana dan tercatat tetap dalam riwayat.',
    'Where it is not going to be sent. Your reason and name are printed on the executed SOP and stay in the history.',
  ),
  waiveReason: text('Alasan', 'Reason'),
  waiveDo: text('Tiadakan pengiriman', 'Waive the sending'),
  recorded: (to: string, by: string, way: string) =>
    text(`Dikirim kepada ${to} oleh ${by} melalui ${way}`, `Sent to ${to} by ${by}, by ${way}`),
  waived: (to: string, by: string) =>
    text(`Ditiadakan oleh ${by} untuk ${to}`, `Waived by ${by} for ${to}`),
  reply: text('Catat jawaban', 'Record a reply'),
  replyIntro: text(
    'Jawaban atas yang dikirim ini: isinya, atau surat atau surelnya sebagai berkas. Dapat dicatat kapan pun datangnya, juga sesudah kasus ditutup.',
    'The reply to what was sent here: its words, or the letter or message as a file. It can be recorded whenever it comes, also after the case closed.',
  ),
  replier: text('Yang menjawab', 'Who replied'),
  replierMissing: text('Pilih yang menjawab.', 'Choose who replied.'),
  repliedBy: text('Nama atau jabatan yang menjawab', 'Name or office of who replied'),
  repliedByHint: text(
    'Bila lain dari sebutan pada perintah, misalnya nama dinasnya.',
    'Where that is not how the order names him, such as the name of the agency.',
  ),
  replyWay: text('Datang melalui', 'Came by'),
  replyWayMissing: text('Pilih cara datangnya.', 'Choose the way it came.'),
  replyNumber: text('Nomor surat jawaban', 'Number of the letter'),
  replyDated: text('Tanggal surat jawaban', 'Date of the letter'),
  replyText: text('Isi jawaban', 'What was replied'),
  replyTextHint: text(
    'Rekomendasi atau keterangan yang diberikan. Isi ini, atau lampirkan berkasnya.',
    'What was recommended or stated. Write this, or attach it.',
  ),
  replyFiles: text('Surat atau surel jawaban', 'The letter or message'),
  replyNote: text('Bagaimana diketahui', 'How it is known'),
  replyNoteHint: text(
    'Bila tanpa berkas dan tanpa nomor serta tanggal surat: siapa yang menyampaikan dan lewat apa. Juga alasan, bila diterima lebih dari 24 jam yang lalu.',
    'Without a file and without number and date of a letter: who brought it, and by which way. Also the reason, where it was received more than 24 hours ago.',
  ),
  replyAt: text('Waktu diterima', 'When it was received'),
  replyDo: text('Simpan jawaban ini', 'Save this reply'),
  replied: (from: string, came: string) =>
    text(`Jawaban dari ${from}, ${came}`, `Reply from ${from}, ${came}`),
  replyRecordedBy: (name: string) => text(`Dicatat ${name}`, `Recorded by ${name}`),
  bodies: text('Pihak yang membacanya di Tanggap', 'Bodies that read it in Tanggap'),
  bodiesHint: text(
    'Orang dari pihak yang dicentang dapat membuka dan mengunduh naskah bertanda tangan ini di halaman kasusnya. Centang hanya pihak yang benar-benar dikirimi.',
    'People of a body that is ticked can open and download the signed paper on their page of the case. Tick only whom it was really sent to.',
  ),
  reaches: text('Penerima menurut perintah pengiriman', 'Recipients by the order to send'),
  reachesHint: text(
    'Centang yang dicapai pengiriman ini. Yang tidak dicentang tetap terutang, kecuali namanya tertulis sama di atas.',
    'Tick those this sending reaches. Those not ticked are still owed, unless named the same above.',
  ),
} as const;

/** What an order is for. */
export const purposeWords: Readonly<Record<SendingPurpose, Bilingual>> = {
  send: text('Pengiriman', 'Sending'),
  escalate: text('Eskalasi', 'Escalation'),
};

/** Where an order stands with a recipient. */
export const recipientWords: Readonly<Record<RecipientState, Bilingual>> = {
  owed: text('diperintahkan, belum dikirim', 'ordered, not sent yet'),
  again: text(
    'yang dikirim sudah dibatalkan; penggantinya harus dikirim',
    'what was sent has been revoked; what replaces it is to be sent',
  ),
  sent: text('dikirim', 'sent'),
  waived: text('ditiadakan', 'waived'),
};

/** How far an output that is to be sent has come; drafts and papers that went out say more. */
export const itemWords: Readonly<Record<ItemState, Bilingual>> = {
  'to-sign': text('Draf, belum ditandatangani', 'Draft, not signed yet'),
  printed: text('Dicetak, menunggu tanda tangan basah', 'Printed, to be signed by hand'),
  signed: text('Ditandatangani, belum dikirim', 'Signed, not sent yet'),
  sent: text('Dikirim', 'Sent'),
  ready: text('Siap; catat pengirimannya', 'Ready; record its sending'),
};
