import { error, warning, type Rule } from '#core/sops/rule.ts';
import { stepsOf } from '#core/sops/walk.ts';

const name = 'step-number-order';

/** "10" or "10a": its number, and what tells it from the rows of the same number; undefined for anything else. */
const numbered = (no: string): { readonly number: number; readonly letter: string } | undefined => {
  const [, digits, letter = ''] = /^(\d+)([a-z]?)$/i.exec(no.trim()) ?? [];
  return digits === undefined
    ? undefined
    : { number: Number(digits), letter: letter.toLowerCase() };
};

/** Numbered steps stand in the order of their numbers, without a gap, each once; "2a" follows "2". */
export const stepNumberOrder: Rule = {
  name,
  check: (document) => {
    let before = { number: 0, letter: '' };
    return stepsOf(document).flatMap(({ part, path }) => {
      if (part.no === null) return [];
      const at = [...path, 'no'];
      const row = numbered(part.no);
      if (row === undefined) {
        return [
          warning(
            name,
            at,
            `Nomor langkah "${part.no}" bukan angka, jadi urutannya tidak dapat diperiksa.`,
            `The step number "${part.no}" is no number, so its order cannot be checked.`,
          ),
        ];
      }
      const expected = before.number + 1;
      const follows =
        row.number > before.number || (row.number === before.number && row.letter > before.letter);
      if (!follows) {
        return [
          error(
            name,
            at,
            `Nomor langkah "${part.no}" tidak urut; di sini diharapkan ${String(expected)}. Urutkan langkah seperti dalam dokumen.`,
            `The step number "${part.no}" is out of order; ${String(expected)} is expected here. Order the steps as the document does.`,
          ),
        ];
      }
      before = row;
      if (row.number <= expected) return [];
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
