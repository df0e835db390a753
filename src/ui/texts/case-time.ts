import { bilingual as text } from './common.ts';

/** Texts of the case page's times and legal duties. */
export const caseTime = {
  times: text('Waktu per langkah', 'Time by step'),
  timesIntro: (day: string) =>
    text(
      `Dihitung dalam jam kerja instansi; 1 hari = ${day} kerja. Waktu menunggu pihak luar dihitung tersendiri dan tidak mengurangi waktu terpakai.`,
      `Counted in the agency’s working time; 1 day = ${day} of work. Waiting for outside parties is told apart and takes nothing off the time used.`,
    ),
  step: text('Langkah', 'Step'),
  standard: text('Waktu baku', 'Standard'),
  noStandard: text('tidak ada dalam SOP', 'none in the SOP'),
  used: text('Terpakai', 'Used'),
  waiting: text('di antaranya menunggu', 'of which waiting'),
  due: text('Batas waktu', 'Due'),
  result: text('Ketepatan', 'Kept'),
  running: text('masih berjalan', 'still running'),
  inTime: text('tepat waktu', 'in time'),
  lateBy: (amount: string) => text(`terlambat ${amount}`, `late by ${amount}`),
  dueMoved: text('Batas waktu berubah', 'Due time changed'),
  noDueTime: text('tanpa batas waktu', 'no due time'),
  dueMovedFrom: (from: string, to: string) =>
    text(`dari ${from} menjadi ${to}`, `from ${from} to ${to}`),
  movedAt: (at: string) => text(`dihitung ulang ${at}`, `recomputed ${at}`),
  beyondKnown: (date: string) =>
    text(
      `Dihitung melewati ${date}; hari libur sesudah tanggal itu belum diketahui.`,
      `Counted beyond ${date}; holidays after that date are not known yet.`,
    ),

  duties: text('Kewajiban lapor menurut hukum', 'Legal duties to report'),
  dutiesIntro: text(
    'Berjalan dalam jam dinding, siang malam dan hari libur, di samping alur SOP.',
    'They run on the wall clock, day and night and on holidays, beside the SOP’s flow.',
  ),
  noDuties: text(
    'Edisi SOP ini tidak memuat kewajiban lapor.',
    'This SOP edition names no duty to report.',
  ),
  trigger: text('Berlaku bila', 'Applies when'),
  quietDuties: (count: number) =>
    text(`Tidak berjalan (${String(count)})`, `Not running (${String(count)})`),
  recipients: text('Kepada', 'To'),
  within: (hours: number) => text(`dalam ${String(hours)} jam`, `within ${String(hours)} hours`),
  source: text('Dasar hukum', 'Legal basis'),
  since: text('Mulai', 'Start'),
  basis: text('Dasar penetapan', 'Basis'),
  startedBy: (name: string) => text(`ditetapkan ${name}`, `decided by ${name}`),
  notStarted: text('Belum ditetapkan berlaku.', 'Not decided to apply.'),
  notYet: (step: string) =>
    text(`Dapat dimulai sejak langkah ${step}.`, `Can be started from step ${step} on.`),
  start: text('Mulai kewajiban ini', 'Start this duty'),
  startAt: text('Saat kewajiban mulai berjalan', 'When the duty began'),
  startHint: (zone: string, hours: number) =>
    text(
      `Waktu setempat (${zone}). Batas waktunya ${String(hours)} jam sesudah saat ini, termasuk malam dan hari libur.`,
      `Local time (${zone}). It is due ${String(hours)} hours after this moment, nights and holidays included.`,
    ),
  basisHint: text(
    'Mengapa kewajiban ini berlaku, dan mengapa mulai saat itu. Tercatat tetap.',
    'Why the duty applies, and why from that moment. It stays on record.',
  ),
  startDo: text('Tetapkan dan mulai', 'Decide and start'),
  fulfil: text('Catat sudah dipenuhi', 'Record as fulfilled'),
  fulfilNote: text('Dari mana diketahui', 'How it is known'),
  fulfilNoteHint: text(
    'Wajib tanpa bukti: dari mana diketahui bahwa sudah disampaikan, misalnya nomor surat. Wajib pula bila dicatat lebih dari 24 jam kemudian.',
    'Required without proof: how it is known that it was given, for instance the number of the letter. Required too when it is recorded more than 24 hours later.',
  ),
  told: text('Disampaikan kepada', 'Told to'),
  toldHint: text(
    'Pilih lewat apa untuk setiap penerima yang sudah diberi tahu; biarkan yang belum.',
    'Choose the way for each recipient who was told; leave the others.',
  ),
  toldOther: text('Penerima lain', 'Another recipient'),
  toldOtherWay: text('Lewat apa kepada penerima lain', 'Way to the other recipient'),
  notTold: text('belum disampaikan', 'not told yet'),
  basisMissing: text('Isi dasar penetapannya.', 'Say what it rests on.'),
  toldMissing: text(
    'Pilih lewat apa untuk sedikitnya satu penerima.',
    'Choose the way for at least one recipient.',
  ),
  copy: text('tembusan', 'copy'),
  addressOf: text('Alamat', 'Address'),
  channelOf: text('Kanal', 'Channel'),
  groundOf: text('Dasar', 'Ground'),
  sinceOf: text('Berlaku sejak', 'In force since'),
  notGiven: text('belum diisi', 'not filled in yet'),
  editRecipients: text('Penerima dan alamatnya', 'Recipients and their addresses'),
  suggested: text('Disarankan', 'Suggested'),
  setAside: text('Tidak berlaku', 'Does not apply'),
  neverBegun: text('Tidak dimulai selama kasus ini terbuka', 'Not begun while this case was open'),
  asideTitle: text('Dikesampingkan karena tidak berlaku', 'Set aside because they do not apply'),
  asideBy: (name: string) => text(`oleh ${name}`, `by ${name}`),
  takeUp: text('Tampilkan kembali', 'Take up again'),
  letterDue: text('Batas menurut surat', 'Time the letter sets'),
  letterDueHint: (hours: number) =>
    text(
      `Kosongkan bila surat tidak menyebutnya; berlaku batas baku ${String(hours)} jam.`,
      `Leave it empty if the letter sets none; the default of ${String(hours)} hours holds.`,
    ),
  dueBy: {
    rule: text('menurut aturan', 'by the rule'),
    letter: text('menurut surat', 'by the letter'),
    default: text('batas baku; surat tidak menyebutnya', 'default; the letter sets none'),
  },
  proof: text('Bukti penyampaian', 'Proof'),
  proofMissing: text(
    'Lampirkan bukti, atau tulis dari mana diketahui bahwa sudah disampaikan.',
    'Attach proof, or write how it is known that it was given.',
  ),
  fulfilDo: text('Catat pemenuhan', 'Record'),
  fulfilledAt: text('Dicatat disampaikan', 'Recorded as told'),
  fulfilledInTime: text('dipenuhi tepat waktu', 'fulfilled in time'),
  fulfilledLate: (words: string) => text(`dipenuhi ${words}`, `fulfilled ${words}`),
  content: text('Isi pemberitahuan', 'What it holds'),
} as const;
