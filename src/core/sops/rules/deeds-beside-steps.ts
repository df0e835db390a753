import { besideSaid, carefulBy, deedKey, deedName } from '#core/sops/beside.ts';
import { suggestion } from '#core/sops/closest.ts';
import type { SopDocument } from '#core/sops/document.ts';
import type { Finding } from '#core/sops/findings.ts';
import { besideDeeds, type BesideDeed } from '#core/sops/model.ts';
import { error, warning, type Rule } from '#core/sops/rule.ts';

const name = 'deeds-beside-steps';

const strangers = (document: SopDocument): readonly Finding[] => {
  const known = document.pelaksana.flatMap(({ kode, luar }) => (luar === undefined ? [kode] : []));
  return besideDeeds.flatMap((deed) =>
    (besideSaid(document, deed)?.oleh ?? []).flatMap((code, index) => {
      if (known.includes(code)) return [];
      const hint = suggestion(code, known);
      return [
        error(
          name,
          ['di_luar_langkah', deedKey(deed), 'oleh', index],
          `"${code}" bukan pelaksana dari dalam instansi. ${hint.id}`,
          `"${code}" is not an executor of the agency's own. ${hint.en}`,
        ),
      ];
    }),
  );
};

/** One finding for all that is left out: what, and who may until it is said. */
const unsaid = (document: SopDocument): readonly Finding[] => {
  const left = besideDeeds.filter((deed) => besideSaid(document, deed) === undefined);
  if (left.length === 0) return [];
  const told = (words: (deed: BesideDeed) => string, may: string): string =>
    left
      .map(
        (deed) =>
          `${deedKey(deed)} (${words(deed)}; ${may} ${carefulBy(document, deed).join(', ')})`,
      )
      .join(', ');
  return [
    warning(
      name,
      ['di_luar_langkah'],
      `Tidak disebut siapa boleh apa di luar langkah: ${told((deed) => deedName(deed).id, 'sampai disebut')}.`,
      `It is not said who may do what beside the steps: ${told((deed) => deedName(deed).en, 'until said')}.`,
    ),
  ];
};

/** Whoever may do something beside the steps is an executor of the agency's own, and each edition says who. */
export const deedsBesideSteps: Rule = {
  name,
  check: (document) => [...strangers(document), ...unsaid(document)],
};
