import { categories } from '#core/sops/categories.ts';
import type { FieldPart } from '#core/sops/document.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { fieldsOf } from '#core/sops/walk.ts';

const name = 'field-sets-property';

const categoryIds = categories.map((category) => category.id);

const fits = (field: FieldPart): boolean => {
  if (field.menetapkan === undefined) return true;
  if (field.menetapkan === 'system') return field.jenis === 'system';
  if (field.jenis !== 'choice') return false;
  return (
    field.menetapkan === 'severity' ||
    (field.pilihan ?? []).every((option) => categoryIds.includes(option.kode))
  );
};

/** A field that sets a property of the case gives the kind of answer the property takes. */
export const fieldSetsProperty: Rule = {
  name,
  check: (document) =>
    fieldsOf(document)
      .filter(({ part }) => !fits(part))
      .map(({ part, path }) =>
        error(
          name,
          [...path, 'menetapkan'],
          `Bidang "${part.kode}" tidak dapat menetapkan ${part.menetapkan ?? ''}: "system" perlu bidang system, "severity" perlu choice, "category" perlu choice dengan kode kategori (${categoryIds.join(', ')}).`,
          `Field "${part.kode}" cannot set ${part.menetapkan ?? ''}: "system" needs a system field, "severity" a choice, "category" a choice with category codes (${categoryIds.join(', ')}).`,
        ),
      ),
};
