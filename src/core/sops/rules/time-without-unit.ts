import { readTimeText } from '#core/sops/time-text.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { stepsOf } from '#core/sops/walk.ts';

const name = 'time-without-unit';

/** A standard time as printed names its unit; one that does not is left open instead of guessed. */
export const timeWithoutUnit: Rule = {
  name,
  check: (document) =>
    stepsOf(document).flatMap(({ part, path }) => {
      const time = part.mutu_baku.waktu;
      if (time === null || readTimeText(time.teks).units.length > 0) return [];
      return [
        error(
          name,
          [...path, 'mutu_baku', 'waktu', 'teks'],
          `Waktu "${time.teks}" tidak menyebut satuan (menit, jam, hari, atau minggu). Salin satuannya dari naskah; bila naskah tidak menyebutnya, tulis "waktu: null".`,
          `The time "${time.teks}" names no unit (menit, jam, hari or minggu). Copy the unit from the source; if the source has none, write "waktu: null".`,
        ),
      ];
    }),
};
