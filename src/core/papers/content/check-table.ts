import { isAsked } from '#core/sops/asked.ts';
import type { Field } from '#core/sops/model.ts';
import { answerLines } from '#core/papers/sheet/answer-text.ts';
import type { Built } from './built.ts';
import { gap } from '#core/papers/words/gap.ts';
import type { PaperMaterial } from './material.ts';
import { fieldAt, notFilled } from './material.ts';
import type { CheckRow, FieldOf } from '#core/papers/mapping/mapping.ts';
import type { Block } from '#core/papers/sheet/paper.ts';

/** The choices of a form that stand with a remark each, as rows; too few to be a table give none. */
export const checkRowsOf = (form: readonly Field[]): readonly CheckRow[] => {
  const rows = form.flatMap((field): readonly CheckRow[] => {
    const remark = form.find(({ remarkOn }) => remarkOn === field.id);
    return field.type === 'choice' && remark !== undefined
      ? [
          {
            label: field.label.id,
            finding: { step: null, field: field.id },
            remark: { step: null, field: remark.id },
          },
        ]
      : [];
  });
  return rows.length < 2 ? [] : rows;
};

const answerIn = (material: PaperMaterial, reference: FieldOf): string | undefined => {
  const found = fieldAt(material, reference);
  const answer = found?.turn?.completed?.form[found.field.id];
  return found === undefined || answer === undefined
    ? undefined
    : answerLines(found.field, answer, material.settings.zone).join('; ');
};

/** What was examined, what was found, and what was remarked. A row nobody was asked about is left out. */
export const checkTable = (
  rows: readonly CheckRow[],
  material: PaperMaterial,
): Built<readonly Block[]> => {
  const built = rows.flatMap((row) => {
    const found = fieldAt(material, row.finding);
    const finding = answerIn(material, row.finding);
    const remark = (row.remark === null ? undefined : answerIn(material, row.remark)) ?? '-';
    if (found === undefined) return [];
    if (finding !== undefined) return [{ cells: [row.label, finding, remark], missing: [] }];
    const completed = found.turn?.completed ?? null;
    const wanted =
      found.field.required && (completed === null || isAsked(found.field, completed.outcome));
    return wanted
      ? [{ cells: [row.label, gap, remark], missing: [notFilled(found.field, found.step)] }]
      : [];
  });
  if (built.length === 0) return { value: [], missing: [] };
  return {
    value: [
      {
        type: 'table',
        columns: [
          { title: 'No', share: 1 },
          { title: 'Yang diverifikasi', share: 4 },
          { title: 'Hasil', share: 4 },
          { title: 'Catatan', share: 6 },
        ],
        rows: built.map(({ cells }, index) => [String(index + 1), ...cells]),
      },
    ],
    missing: built.flatMap(({ missing }) => missing),
  };
};
