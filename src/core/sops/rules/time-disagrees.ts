import { readTimeText } from '#core/sops/time-text.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { stepsOf } from '#core/sops/walk.ts';

const name = 'time-disagrees';

/** The number and unit that run the clock are those of the printed text. */
export const timeDisagrees: Rule = {
  name,
  check: (document) =>
    stepsOf(document).flatMap(({ part, path }) => {
      const time = part.mutu_baku.waktu;
      if (time === null) return [];
      const { numbers, units } = readTimeText(time.teks);
      const at = [...path, 'mutu_baku', 'waktu'];
      return [
        ...(numbers.length > 0 && !numbers.includes(time.n)
          ? [
              error(
                name,
                [...at, 'n'],
                `Naskah menyebut "${time.teks}" tetapi n adalah ${String(time.n)}. Samakan n dengan naskah.`,
                `The source says "${time.teks}" but n is ${String(time.n)}. Make n agree with the source.`,
              ),
            ]
          : []),
        ...(units.length > 0 && !units.includes(time.satuan)
          ? [
              error(
                name,
                [...at, 'satuan'],
                `Naskah menyebut "${time.teks}" tetapi satuan adalah ${time.satuan}. Samakan satuan dengan naskah.`,
                `The source says "${time.teks}" but the unit is ${time.satuan}. Make the unit agree with the source.`,
              ),
            ]
          : []),
      ];
    }),
};
