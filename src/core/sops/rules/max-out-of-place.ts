import { type FieldType, limitedTypes } from '#core/sops/document.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { everyField } from '#core/sops/walk.ts';

const name = 'max-out-of-place';

const limited: readonly FieldType[] = limitedTypes;

/** `maks` limits characters, a number or files; other fields have nothing to limit. */
export const maxOutOfPlace: Rule = {
  name,
  check: (document) =>
    everyField(document)
      .filter(({ part }) => part.maks !== undefined && !limited.includes(part.jenis))
      .map(({ part, path }) =>
        error(
          name,
          [...path, 'maks'],
          `"maks" hanya berlaku untuk bidang ${limited.join(', ')}, bukan ${part.jenis}. Hapus "maks".`,
          `"maks" only applies to ${limited.join(', ')} fields, not to ${part.jenis}. Remove "maks".`,
        ),
      ),
};
