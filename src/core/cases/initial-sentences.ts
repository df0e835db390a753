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
  'initials-given': (about: Bilingual) =>
    say(
      `Anda sudah memaraf naskah ini; tiap orang memaraf satu kali. ${about.id}`,
      `You have initialled this paper; everybody does so once. ${about.en}`,
    ),
  'initials-of-drafter': (about: Bilingual) => about,
  'initials-awaited': (about: Bilingual) =>
    say(
      `Naskah ini belum dapat ditandatangani: menunggu paraf ${about.id}.`,
      `This paper cannot be signed yet: it waits for the initials of ${about.en}.`,
    ),
} as const;

/** How those two go on. */
export const initialReasons = {
  givenAlready: () =>
    say(
      'Paraf Anda berlaku sampai konsep naskah ini diubah.',
      'Your initials stand until the draft is changed.',
    ),
  othersGive: (place: Bilingual) =>
    say(
      `Mintakan paraf ${place.id} kepada orang lain yang memegangnya; bila tidak ada, mintalah administrator mengubah urutan paraf di Pengaturan naskah.`,
      `Ask somebody else who holds the place of ${place.en}; if there is nobody, ask the administrator to change the order of initials in the paper settings.`,
    ),
  ofDrafter: (who: Bilingual) =>
    say(
      `Paraf konseptor dibubuhkan oleh yang menyusun konsep naskah ini: ${who.id}. Mintakan parafnya. Bila berhalangan, yang menggantikannya menulis ulang bagian konsepnya lebih dahulu, lalu memaraf.`,
      `The drafter’s initials are those of who drafted this paper: ${who.en}. Ask there. If that cannot be, whoever takes over first writes a part of the draft anew, then initials it.`,
    ),
} as const;
