import { error, warning, type Rule } from '#core/sops/rule.ts';
import { stepsOf } from '#core/sops/walk.ts';

const name = 'step-number-order';

/** The leading number of "10" or "10a"; undefined for anything else. */
const leading = (no: string): number | undefined => {
  const digits = /^(\d+)[a-z]?$/i.exec(no.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** Numbered steps stand in the order of their numbers, without a gap, each once. */
export const stepNumberOrder: Rule = {
  name,
  check: (document) => {
    let before = 0;
    return stepsOf(document).flatMap(({ part, path }) => {
      if (part.no === null) return [];
      const at = [...path, 'no'];
      const number = leading(part.no);
      if (number === undefined) {
        return [
          warning(
            name,
            at,
            `Nomor langkah "${part.no}" bukan angka, jadi urutannya tidak dapat diperiksa.`,
            `The step number "${part.no}" is no number, so its order cannot be checked.`,
          ),
        ];
      }
      const expected = before + 1;
      before = Math.max(before, number);
      if (number < expected && !/[a-z]$/i.test(part.no)) {
        return [
          error(
            name,
            at,
            `Nomor langkah "${part.no}" tidak urut; di sini diharapkan ${String(expected)}. Urutkan langkah seperti dalam dokumen.`,
            `The step number "${part.no}" is out of order; ${String(expected)} is expected here. Order the steps as the document does.`,
          ),
        ];
      }
      if (number <= expected) return [];
      return [
        warning(
          name,
          at,
          `Nomor langkah melompat ke "${part.no}"; di sini diharapkan ${String(expected)}. Periksa apakah ada langkah yang terlewat.`,
          `The step number jumps to "${part.no}"; ${String(expected)} is expected here. Check whether a step was left out.`,
        ),
      ];
    });
  },
};
