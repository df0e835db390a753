import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { RefusalCode } from './refusal.ts';

/** The sentences of what is refused about meetings and dispositions. */
export const officeSentences = {
  'unknown-meeting': () =>
    say(
      'Rapat tidak ditemukan pada kasus ini. Muat ulang halaman.',
      'This case has no such meeting. Reload the page.',
    ),
  'meeting-state': () =>
    say(
      'Rapat sudah tidak dalam keadaan itu. Muat ulang halaman.',
      'The meeting is no longer in that state. Reload the page.',
    ),
  'unknown-disposition': () =>
    say(
      'Disposisi atau penerimanya tidak ditemukan pada kasus ini. Muat ulang halaman.',
      'This case has no such disposition or receiver. Reload the page.',
    ),
  'disposition-answered': (about) =>
    say(
      `Disposisi kepada ${about.id} sudah dijawab dan selesai. Buat disposisi baru bila masih ada yang harus dikerjakan.`,
      `The disposition to ${about.en} is answered and done. Give a new one if something is left to do.`,
    ),
} satisfies Partial<Readonly<Record<RefusalCode, (about: Bilingual) => Bilingual>>>;
