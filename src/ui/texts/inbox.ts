import { counted } from '#core/text/counted.ts';
import type { ChoreName, InboxKind } from '#app/ports.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual as text } from './common.ts';

/** Texts of the inbox. */
export const inboxTexts = {
  title: text('Kotak masuk', 'Inbox'),
  intro: text(
    'Pengingat untuk peran Anda dan naskah yang dikirim kepada pihak Anda, terbaru lebih dahulu.',
    'Reminders for your roles and papers sent to your body, newest first.',
  ),
  unread: (count: number) =>
    count >= 100
      ? text('lebih dari 99 belum dibaca', 'more than 99 unread')
      : text(`${String(count)} belum dibaca`, `${String(count)} unread`),
  allRead: text('Semua sudah dibaca.', 'All read.'),
  markRead: text('Tandai semua sudah dibaca', 'Mark all as read'),
  marked: text('Semua pengingat ditandai sudah dibaca.', 'All reminders were marked as read.'),
  isNew: text('baru', 'new'),
  empty: text('Belum ada pengingat', 'No reminders yet'),
  emptyBody: text(
    'Pengingat muncul di sini sebelum batas waktu sebuah langkah tiba, saat tiba, dan sesudahnya; juga naskah yang dikirim kepada pihak Anda.',
    'Reminders appear here before a step is due, when it is due, and afterwards; and papers sent to your body.',
  ),
  summary: (count: number) =>
    text(
      `Selama layanan berhenti atau sebelum dicatat: ${String(count)} langkah atau kewajiban perlu dilihat`,
      `While the service was down, or before it was recorded: ${counted(count, 'step or duty', 'steps or duties')} to look at`,
    ),
  summaryAt: (at: string) =>
    text(
      `Disampaikan sekaligus ${at}, hanya keadaan terakhir tiap langkah.`,
      `Told together ${at}, only the latest state of each.`,
    ),
  due: text('batas waktu', 'due'),
  triedAgain: text('dicoba lagi', 'tried again'),
  sentAt: text('dikirim', 'sent'),
} as const;

/** What is said when the time has come until which an outside party was waited for. */
export const awaitedWords: Bilingual = text(
  'Yang ditunggu seharusnya sudah datang',
  'What is waited for should have come',
);

/** What is said when a disposition was not answered in its time. */
export const answerWords: Bilingual = text(
  'Lewat batas waktu, belum dijawab',
  'Overdue, not answered',
);

/** What an administrator is told of background work that could not be done for a case, by its chore. */
const asideWords: Readonly<Record<ChoreName, Bilingual>> = {
  'tell-reminders': text(
    'Pengingat kasus ini tidak dapat disampaikan',
    'The reminders of this case cannot be told',
  ),
  'recompute-dues': text(
    'Batas waktu kasus ini tidak dapat dihitung ulang menurut kalender baru',
    'The due time of this case cannot be recomputed under the new calendar',
  ),
  'forget-answers': text(
    'Jawaban lama pada kasus ini tidak dapat dihapus',
    'An old answer kept in this case cannot be forgotten',
  ),
  'sweep-uploads': text(
    'Berkas yang tidak dipakai kasus ini tidak dapat dihapus',
    'A file that this case does not use cannot be swept away',
  ),
  'grow-tree': text(
    'Peristiwa kasus ini tidak dapat dimuat ke pohon catatan',
    'The events of this case cannot be taken into the tree over the record',
  ),
  'tidy-registers': text(
    'Nomor surat yang tertinggal pada kasus ini tidak dapat dirapikan',
    'A letter number left behind in this case cannot be tidied',
  ),
};

/** The sentence for a chore; undefined when the code is none. */
export const asideSentence = (code: string): Bilingual | undefined =>
  Object.entries(asideWords).find(([chore]) => chore === code)?.[1];

/** What a reminder says, by its kind. */
export const reminderWords = (kind: InboxKind): Bilingual => {
  switch (kind) {
    case 'set-aside':
      return text('Disisihkan, dicoba lagi nanti', 'Set aside, tried again later');
    case 'letter':
      return text('Naskah dikirim kepada pihak Anda', 'Paper sent to your body');
    case 'half':
      return text('Separuh waktu terpakai', 'Half of the time is used');
    case 'eighty':
      return text('80 % waktu terpakai', '80 % of the time is used');
    case 'due':
      return text('Batas waktu tiba', 'Due now');
    default: {
      const rung = kind.slice('late-'.length);
      return text(`Terlambat, eskalasi tingkat ${rung}`, `Late, escalation rung ${rung}`);
    }
  }
};
