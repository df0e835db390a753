import type { Built } from './built.ts';
import { isAsked } from '#core/sops/asked.ts';
import type { Field } from '#core/sops/model.ts';
import { answerBlocks, answerLines } from '#core/papers/sheet/answer-text.ts';
import { checkRowsOf, checkTable } from './check-table.ts';
import { factBlocks } from './facts/index.ts';
import { fillMarks, markPattern } from './fill-marks.ts';
import { gap } from '#core/papers/words/gap.ts';
import type { FoundField, Ground, MissingData } from './ground.ts';
import { fieldAt, notFilled } from './ground.ts';
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

const fieldBlocks = (reference: FieldOf, ground: Ground): Built<readonly Block[]> => {
  const found = fieldAt(ground, reference);
  if (found === undefined) return nothing;
  const answer = answerAt(found);
  if (answer !== undefined)
    return { value: answerBlocks(found.field, answer, ground.settings.zone), missing: [] };
  if (mayBeEmpty(found)) return nothing;
  return {
    value: [{ type: 'paragraph', text: gap }],
    missing: [notFilled(found.field, found.step)],
  };
};

/** A sentence about an answer that may be left out is left out with it. */
const restsOnNothing = (text: string, ground: Ground): boolean =>
  [...text.matchAll(markPattern)].some(([, isField, name = '']) => {
    const found = isField === undefined ? undefined : fieldAt(ground, fieldNamed(name));
    return found !== undefined && answerAt(found) === undefined && mayBeEmpty(found);
  });

const pairsOf = (fields: readonly Field[], { turn, settings }: Ground): readonly Block[] => {
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

const wholeForm = (ground: Ground): Built<readonly Block[]> => {
  const { completed } = ground.turn;
  const fields = ground.step.form.filter(
    (field) => completed === null || isAsked(field, completed.outcome),
  );
  const rows = checkRowsOf(fields);
  const inTable = new Set(
    rows.flatMap(({ finding, remark }) => [
      finding.field,
      ...(remark === null ? [] : [remark.field]),
    ]),
  );
  const table = checkTable(rows, ground);
  const others = fields.filter(({ id }) => !inTable.has(id));
  const first = fields.findIndex(({ id }) => inTable.has(id));
  const before = others.filter((field) => fields.indexOf(field) < first);
  const missing = others
    .filter((field) => field.required && completed?.form[field.id] === undefined)
    .map((field) => notFilled(field, ground.step));
  return {
    value: [
      ...pairsOf(before, ground),
      ...table.value,
      ...pairsOf(others.slice(before.length), ground),
    ],
    missing: [...table.missing, ...missing],
  };
};

/** The text an officer wrote in place of a part, if he did. */
export const partKey = (index: number): string => `isi.${String(index + 1)}`;

const partBlocks = (part: BodyPart, index: number, ground: Ground): Built<readonly Block[]> => {
  const edit = ground.issue.edits[partKey(index)];
  if (edit !== undefined && (part.type === 'text' || part.type === 'field'))
    return { value: textBlocks(edit), missing: [] };
  switch (part.type) {
    case 'text': {
      if (restsOnNothing(part.text, ground)) return nothing;
      const { text, missing } = fillMarks(part.text, ground);
      return { value: textBlocks(text), missing };
    }
    case 'field':
      return fieldBlocks(part.field, ground);
    case 'form':
      return wholeForm(ground);
    case 'table':
      return checkTable(part.rows, ground);
    case 'fact':
      return { value: factBlocks(part.fact, ground, part.heading ?? part.chapter), missing: [] };
  }
};

const headingOf = ({ heading }: BodyPart): readonly Block[] =>
  heading === null ? [] : [{ type: 'heading', text: heading }];

/**
 * The body of an output's paper. A part that has nothing to say leaves no heading behind; a
 * chapter that began with it begins with its next part that has.
 */
export const bodyOf = (ground: Ground): Built<readonly Section[]> => {
  const sections: Section[] = [];
  const missing: MissingData[] = [];
  let chapter: string | null = null;
  for (const [index, part] of ground.own.parts.entries()) {
    const heading = headingOf(part);
    const built = partBlocks(part, index, ground);
    missing.push(...built.missing);
    // Without headings of its own the next part was not meant for the chapter that said nothing.
    const title: string | null = part.chapter ?? (heading.length > 0 ? chapter : null);
    if (built.value.length > 0) sections.push({ title, blocks: [...heading, ...built.value] });
    chapter = built.value.length > 0 ? null : title;
  }
  return { value: sections, missing };
};
