import { say, type Bilingual } from '#core/text/bilingual.ts';

/** Most characters that are named one by one: the rest is counted. */
const most = 8;

/** How a character that no typeface shows stands on a paper, without its brackets: `U+D64D`. */
export const numberOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Controls and marks that change what others look like: there is nothing of them to show. */
const unseen = /\p{C}/u;

const inWords = (character: string): string =>
  unseen.test(character) ? numberOf(character) : `${character} (${numberOf(character)})`;

const listed = (characters: readonly string[], word: (character: string) => string): Bilingual => {
  const some = characters.slice(0, most).map(word).join(', ');
  const rest = String(characters.length - most);
  return characters.length <= most
    ? { id: some, en: some }
    : { id: `${some}, dan ${rest} lainnya`, en: `${some} and ${rest} more` };
};

/** Which characters of a paper come out as numbers, for whoever can still write it otherwise. */
export const unshownWarning = (characters: readonly string[]): readonly Bilingual[] => {
  if (characters.length === 0) return [];
  const { id, en } = listed(characters, inWords);
  return [
    say(
      `Huruf ini tidak dapat dicetak dan tampil pada naskah sebagai kodenya: ${id}. Tulis bagian yang memuatnya dengan huruf lain, misalnya huruf Latin, sebelum naskah ditandatangani.`,
      `These characters cannot be printed and stand on the paper as their codes: ${en}. Write the part that has them in other letters, Latin for instance, before the paper is signed.`,
    ),
  ];
};

/** The same for the draft itself, which cannot show them. */
export const unshownRemark = (characters: readonly string[]): readonly string[] =>
  characters.length === 0
    ? []
    : [
        `Huruf yang tidak dapat dicetak tampil sebagai kodenya: ${listed(characters, numberOf).id}.`,
      ];
