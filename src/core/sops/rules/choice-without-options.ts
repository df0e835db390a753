import { choosingTypes, type FieldType } from '#core/sops/document.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { everyField } from '#core/sops/walk.ts';

const name = 'choice-without-options';

const choosing: readonly FieldType[] = choosingTypes;

/** Fields to choose from have options, other fields have none. */
export const choiceWithoutOptions: Rule = {
  name,
  check: (document) =>
    everyField(document).flatMap(({ part, path }) => {
      const chooses = choosing.includes(part.jenis);
      const count = part.pilihan?.length ?? 0;
      if (chooses && count === 0) {
        return [
          error(
            name,
            [...path, 'jenis'],
            `Bidang "${part.kode}" berjenis ${part.jenis} tetapi tidak punya pilihan. Tulis "pilihan" dengan kode dan label.`,
            `Field "${part.kode}" is a ${part.jenis} field but has no options. Write "pilihan" with code and label.`,
          ),
        ];
      }
      if (!chooses && part.pilihan !== undefined) {
        return [
          error(
            name,
            [...path, 'pilihan'],
            `Bidang "${part.kode}" berjenis ${part.jenis} dan tidak memakai pilihan. Hapus "pilihan", atau ubah jenisnya.`,
            `Field "${part.kode}" is a ${part.jenis} field and takes no options. Remove "pilihan", or change its type.`,
          ),
        ];
      }
      return [];
    }),
};
