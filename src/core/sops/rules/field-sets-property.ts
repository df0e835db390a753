import { categories } from '#core/sops/categories.ts';
import type { FieldPart, SopDocument } from '#core/sops/document.ts';
import type { Finding } from '#core/sops/findings.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { dutyFieldsOf, fieldsOf } from '#core/sops/walk.ts';

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

/** What a legal duty tells others of a case changes nothing about the case. */
const inDuties = (document: SopDocument): readonly Finding[] =>
  dutyFieldsOf(document)
    .filter(({ part }) => part.menetapkan !== undefined)
    .map(({ part, path }) =>
      error(
        name,
        [...path, 'menetapkan'],
        `Bidang "${part.kode}" milik kewajiban lapor, yang tidak menetapkan apa pun. Hapus "menetapkan", atau pindahkan bidang ini ke formulir langkah.`,
        `Field "${part.kode}" belongs to a legal duty, which sets nothing. Remove "menetapkan", or move the field to the form of a step.`,
      ),
    );

/** A field that sets a property of the case stands in a step's form and gives the kind of answer the property takes. */
export const fieldSetsProperty: Rule = {
  name,
  check: (document) => [
    ...fieldsOf(document)
      .filter(({ part }) => !fits(part))
      .map(({ part, path }) =>
        error(
          name,
          [...path, 'menetapkan'],
          `Bidang "${part.kode}" tidak dapat menetapkan ${part.menetapkan ?? ''}: "system" perlu bidang system, "severity" perlu choice, "category" perlu choice dengan kode kategori (${categoryIds.join(', ')}).`,
          `Field "${part.kode}" cannot set ${part.menetapkan ?? ''}: "system" needs a system field, "severity" a choice, "category" a choice with category codes (${categoryIds.join(', ')}).`,
        ),
      ),
    ...inDuties(document),
  ],
};
