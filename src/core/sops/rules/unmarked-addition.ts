import { error, type Rule } from '#core/sops/rule.ts';
import { stepsOf } from '#core/sops/walk.ts';

const name = 'unmarked-addition';

/** What is not in the source is marked as an addition, and what has a printed number is none. */
export const unmarkedAddition: Rule = {
  name,
  check: (document) =>
    stepsOf(document).flatMap(({ part, path }) => {
      if (part.no === null && part.tambahan === undefined) {
        return [
          error(
            name,
            [...path, 'no'],
            `Langkah "${part.kode}" tidak bernomor, jadi bukan dari naskah. Tandai dengan "tambahan" beserta alasannya.`,
            `Step "${part.kode}" has no number, so it is not from the source. Mark it with "tambahan" and the reason.`,
          ),
        ];
      }
      if (part.no !== null && part.tambahan !== undefined) {
        return [
          error(
            name,
            [...path, 'tambahan'],
            `Langkah "${part.kode}" bernomor seperti dalam naskah, jadi bukan tambahan. Hapus "tambahan", atau tulis "no: null".`,
            `Step "${part.kode}" has a number as printed, so it is no addition. Remove "tambahan", or write "no: null".`,
          ),
        ];
      }
      return [];
    }),
};
