import { suggestion } from '#core/sops/closest.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { stepsOf } from '#core/sops/walk.ts';

const name = 'executor-undefined';

/** Every step has an executor, and every executor of a step stands in the list of executors. */
export const executorUndefined: Rule = {
  name,
  check: (document) => {
    const known = document.pelaksana.map((executor) => executor.kode);
    return stepsOf(document).flatMap(({ part, path }) => {
      if (part.pelaksana.length === 0) {
        return [
          error(
            name,
            [...path, 'pelaksana'],
            `Langkah "${part.kode}" belum punya pelaksana. Bila naskah tidak menyebutnya, tulis dugaan dengan "dugaan: rendah".`,
            `Step "${part.kode}" has no executor. Where the text names none, write an inferred one with "dugaan: rendah".`,
          ),
        ];
      }
      return part.pelaksana.flatMap((executor, index) => {
        if (known.includes(executor.kode)) return [];
        const hint = suggestion(executor.kode, known);
        return [
          error(
            name,
            [...path, 'pelaksana', index, 'kode'],
            `Pelaksana "${executor.kode}" tidak ada dalam daftar "pelaksana". ${hint.id}`,
            `Executor "${executor.kode}" is not in the list "pelaksana". ${hint.en}`,
          ),
        ];
      });
    });
  },
};
