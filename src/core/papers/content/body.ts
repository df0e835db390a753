import { exceptionWords } from '#core/cases/exception-words.ts';
import type { Built } from './built.ts';
import { chosen, isList } from '#core/cases/answers/answer.ts';
import { isBlank } from '#core/text/plain.ts';
import { isAsked } from '#core/sops/asked.ts';
import type { Field } from '#core/sops/model.ts';
import { answerBlocks, answerLines } from '#core/papers/sheet/answer-text.ts';
import { conditionHolds } from './part-condition.ts';
import { checkRowsOf, checkTable } from './check-table.ts';
import { hasComeAbout } from './cited.ts';
import { factBlocks } from './facts/index.ts';
import { fillMarks, markPattern, paperMarks } from './fill-marks.ts';
import { fieldHistory } from './history.ts';
import { gap } from '#core/papers/words/gap.ts';
import type { FoundField, PaperMaterial, MissingData } from './material.ts';
import { fieldAt, notFilled } from './material.ts';
import { fieldNamed } from '#core/papers/mapping/field-reference.ts';
import type { BodyPart, FieldOf } from '#core/papers/mapping/mapping.ts';
import type { Block, Section } from '#core/papers/sheet/paper.ts';
import { textBlocks } from '#core/papers/sheet/text-blocks.ts';

const nothing: Built<readonly Block[]> = { value: [], missing: [] };

/** A field that was not asked, or that may stay empty, leaves no gap on paper. */
const mayBeEmpty = ({ field, turn }: FoundField): boolean =>
  !field.required ||
  (turn?.completed !== undefined &&
    turn.completed !== null &&
    !isAsked(field, turn.completed.outcome));

const answerAt = ({ field, turn }: FoundField) => turn?.completed?.form[field.id];

/** The field with its choices in the paper's own words. */
const worded = (field: Field, words: ReadonlyMap<string, string>): Field => ({
  ...field,
  choices: field.choices.map((choice) => {
    const own = words.get(choice.id);
    return own === undefined ? choice : { ...choice, label: { ...choice.label, id: own } };
  }),
});

const fieldBlocks = (
  { field: reference, words }: Extract<BodyPart, { readonly type: 'field' }>,
  material: PaperMaterial,
): Built<readonly Block[]> => {
  const found = fieldAt(material, reference);
  if (found === undefined) return nothing;
  const answer = answerAt(found);
  if (answer !== undefined)
    return {
      value: answerBlocks(worded(found.field, words), answer, material.settings.zone),
      missing: [],
    };
  if (mayBeEmpty(found)) return nothing;
  return {
    value: [{ type: 'paragraph', text: gap }],
    missing: [notFilled(found.field, found.step)],
  };
};

/** What of a list was not ticked: what a report lacks. Nothing where nobody looked, or nothing is lacking. */
const untickedBlocks = (reference: FieldOf, material: PaperMaterial): readonly Block[] => {
  const found = fieldAt(material, reference);
  const answer = found === undefined ? undefined : answerAt(found);
  if (found === undefined || answer === undefined || !isList(answer)) return [];
  const ticked = chosen(answer);
  const items = found.field.choices.filter(({ id }) => !ticked.includes(id));
  return items.length === 0 ? [] : [{ type: 'list', items: items.map(({ label }) => label.id) }];
};

/** A sentence about an answer that may be left out, or about a paper that never came about, is left out with it. */
const restsOnNothing = (text: string, material: PaperMaterial): boolean =>
  [...text.matchAll(markPattern)].some(([, isField, name = '', output]) => {
    if (name === 'catatan_keputusan') return isBlank(material.request?.decided?.note ?? '');
    if (name === 'hitungan_laporan') return material.request?.reports === undefined;
    if (output !== undefined && paperMarks.some((mark) => mark === name))
      return !hasComeAbout(material, output);
    const found = isField === undefined ? undefined : fieldAt(material, fieldNamed(name));
    return found !== undefined && answerAt(found) === undefined && mayBeEmpty(found);
  });

const pairsOf = (fields: readonly Field[], { turn, settings }: PaperMaterial): readonly Block[] => {
  const rows = fields.map((field) => {
    const answer = turn.completed?.form[field.id];
    return {
      label: field.label.id,
      value:
        answer === undefined
          ? [field.required ? gap : '-']
          : answerLines(field, answer, settings.zone),
    };
  });
  return rows.length === 0 ? [] : [{ type: 'pairs', rows }];
};

const wholeForm = (material: PaperMaterial): Built<readonly Block[]> => {
  const { completed } = material.turn;
  const fields = material.step.form.filter(
    (field) => completed === null || isAsked(field, completed.outcome),
  );
  const rows = checkRowsOf(fields);
  const inTable = new Set(
    rows.flatMap(({ finding, remark }) => [
      finding.field,
      ...(remark === null ? [] : [remark.field]),
    ]),
  );
  const table = checkTable(rows, material);
  const others = fields.filter(({ id }) => !inTable.has(id));
  const first = fields.findIndex(({ id }) => inTable.has(id));
  const before = others.filter((field) => fields.indexOf(field) < first);
  const missing = others
    .filter((field) => field.required && completed?.form[field.id] === undefined)
    .map((field) => notFilled(field, material.step));
  return {
    value: [
      ...pairsOf(before, material),
      ...table.value,
      ...pairsOf(others.slice(before.length), material),
    ],
    missing: [...table.missing, ...missing],
  };
};

/** The text an officer wrote in place of a part, if he did. */
export const partKey = (index: number): string => `isi.${String(index + 1)}`;

/** Parts that are words, which an officer may write anew; tables, forms and facts are what they are. */
export const isWritten = ({ type }: BodyPart): boolean =>
  type === 'text' || type === 'field' || type === 'history';

const partBlocks = (
  part: BodyPart,
  index: number,
  material: PaperMaterial,
): Built<readonly Block[]> => {
  const edit = material.issue.edits[partKey(index)];
  if (edit !== undefined && isWritten(part)) return { value: textBlocks(edit), missing: [] };
  switch (part.type) {
    case 'text': {
      if (!conditionHolds(part.when, material)) return nothing;
      const { anonymous } = material.state.report.reporter;
      const said = anonymous ? (part.anonymous ?? part.text) : part.text;
      if (restsOnNothing(said, material)) return nothing;
      const { text, missing } = fillMarks(said, material);
      return { value: textBlocks(text), missing };
    }
    case 'field':
      return fieldBlocks(part, material);
    case 'unticked':
      return { value: untickedBlocks(part.field, material), missing: [] };
    case 'history':
      return { value: fieldHistory(part, material), missing: [] };
    case 'form':
      return wholeForm(material);
    case 'table':
      return checkTable(part.rows, material);
    case 'fact':
      return { value: factBlocks(part.fact, material, part.heading ?? part.chapter), missing: [] };
  }
};

const headingOf = ({ heading }: BodyPart): readonly Block[] =>
  heading === null ? [] : [{ type: 'heading', text: heading }];

/** Whoever reads what a step left behind is told that it departed from the SOP, why, and who allowed it. */
const exceptionOf = ({ sop, turn }: PaperMaterial): readonly Section[] => {
  const exception = turn.completed?.exception ?? null;
  return exception === null
    ? []
    : [
        {
          title: 'Pengecualian dari SOP',
          blocks: textBlocks(exceptionWords(sop, exception).id),
        },
      ];
};

/**
 * The body of an output's paper. A part that has nothing to say leaves no heading behind; a
 * chapter that began with it begins with its next part that has.
 */
export const bodyOf = (material: PaperMaterial): Built<readonly Section[]> => {
  const sections: Section[] = [];
  const missing: MissingData[] = [];
  let chapter: string | null = null;
  for (const [index, part] of material.own.parts.entries()) {
    const heading = headingOf(part);
    const built = partBlocks(part, index, material);
    missing.push(...built.missing);
    // Without headings of its own the next part was not meant for the chapter that said nothing.
    const title: string | null = part.chapter ?? (heading.length > 0 ? chapter : null);
    if (built.value.length > 0) sections.push({ title, blocks: [...heading, ...built.value] });
    chapter = built.value.length > 0 ? null : title;
  }
  return { value: [...sections, ...exceptionOf(material)], missing };
};
