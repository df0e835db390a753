import { say, type Bilingual } from '#core/text/bilingual.ts';

/** Why initials are not given, or why a signature waits for them. */
export const initialSentences = {
  'initials-in-order': (about: Bilingual) =>
    say(
      `Naskah diparaf berurutan; berikutnya paraf ${about.id}. Tunggu giliran Anda.`,
      `Papers are initialled in order; next come the initials of ${about.en}. Wait for your turn.`,
    ),
  'initials-complete': () =>
    say(
      'Paraf naskah ini sudah lengkap. Naskah dapat ditandatangani.',
      'All initials are on this paper. It can be signed.',
    ),
  'initials-awaited': (about: Bilingual) =>
    say(
      `Naskah ini belum dapat ditandatangani: menunggu paraf ${about.id}.`,
      `This paper cannot be signed yet: it waits for the initials of ${about.en}.`,
    ),
} as const;
