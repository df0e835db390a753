import { categories } from '#core/sops/categories.ts';
import { suggestion } from '#core/sops/closest.ts';
import type { SopDocument } from '#core/sops/document.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { standardSeverities } from '#core/sops/severities.ts';
import { fieldsOf } from '#core/sops/walk.ts';

const name = 'duty-suggestion';

/** The severities that a field of the edition can set; where none does, those an officer states beside the steps. */
const severitiesOf = (document: SopDocument): readonly string[] => {
  const own = fieldsOf(document)
    .filter(({ part }) => part.menetapkan === 'severity')
    .flatMap(({ part }) => (part.pilihan ?? []).map(({ kode }) => kode));
  return own.length === 0 ? standardSeverities.map(({ id }) => id) : own;
};

/** What suggests a legal duty is something a case can be: a category there is, a severity there is. */
export const dutySuggestion: Rule = {
  name,
  check: (document) => {
    const severities = severitiesOf(document);
    const ids = categories.map(({ id }) => id);
    return (document.kewajiban ?? []).flatMap(({ disarankan }, index) => {
      const unknown = (part: 'kategori' | 'keparahan', known: readonly string[]) =>
        (disarankan?.[part] ?? []).flatMap((code, at) => {
          const hint = suggestion(code, known);
          return known.includes(code)
            ? []
            : [
                error(
                  name,
                  ['kewajiban', index, 'disarankan', part, at],
                  `Tidak ada ${part} berkode "${code}". ${hint.id}`,
                  `There is no ${part === 'kategori' ? 'category' : 'severity'} with the code "${code}". ${hint.en}`,
                ),
              ];
        });
      return [...unknown('kategori', ids), ...unknown('keparahan', severities)];
    });
  },
};
