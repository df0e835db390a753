import { isAsked } from '../case/answers.ts';
import { answerBlocks, answerLines } from './answer-text.ts';
import { factBlocks } from './facts/index.ts';
import { fillMarks, gap } from './fill-marks.ts';
import type { Ground, MissingData } from './ground.ts';
import { fieldAt, notFilled } from './ground.ts';
import type { BodyPart } from './mapping.ts';
import type { Block, Section } from './paper.ts';
import { textBlocks } from './text-blocks.ts';

/** Blocks, and what was missing for them. */
export interface Built<T> {
  readonly value: T;
  readonly missing: readonly MissingData[];
}

const fieldBlocks = (reference: string, ground: Ground): Built<readonly Block[]> => {
  const found = fieldAt(ground, reference);
  if (found === undefined) return { value: [], missing: [] };
  const { field, turn, step } = found;
  const answer = turn?.completed?.form[field.id];
  if (answer !== undefined) return { value: answerBlocks(field, answer, ground.settings.zone), missing: [] };
  // A field that was not asked, or that may stay empty, leaves no gap on paper.
  const asked = turn?.completed === undefined || turn.completed === null || isAsked(field, turn.completed.outcome);
  if (!field.required || !asked) return { value: [], missing: [] };
  return { value: [{ type: 'paragraph', text: gap }], missing: [notFilled(field, step)] };
};

const wholeForm = ({ step, turn, settings }: Ground): Built<readonly Block[]> => {
  const { completed } = turn;
  const fields = step.form.filter((field) => completed === null || isAsked(field, completed.outcome));
  const missing = fields.filter((field) => field.required && completed?.form[field.id] === undefined).map((field) => notFilled(field, step));
  const rows = fields.map((field) => {
    const answer = completed?.form[field.id];
    return { label: field.label.id, value: answer === undefined ? [field.required ? gap : '-'] : answerLines(field, answer, settings.zone) };
  });
  return { value: rows.length === 0 ? [] : [{ type: 'pairs', rows }], missing };
};

/** The text an officer wrote in place of a part, if he did. */
export const partKey = (index: number): string => `isi.${String(index + 1)}`;

const partBlocks = (part: BodyPart, index: number, ground: Ground): Built<readonly Block[]> => {
  const edit = ground.issue.edits[partKey(index)];
  if (edit !== undefined && ('teks' in part || 'bidang' in part)) return { value: textBlocks(edit), missing: [] };
  if ('teks' in part) {
    const { text, missing } = fillMarks(part.teks, ground);
    return { value: textBlocks(text), missing };
  }
  if ('bidang' in part) return fieldBlocks(part.bidang, ground);
  if ('formulir' in part) return wholeForm(ground);
  return { value: factBlocks(part.fakta, ground), missing: [] };
};

/** The body of an output's paper. A part that has nothing to say leaves no heading behind. */
export const bodyOf = (ground: Ground): Built<readonly Section[]> => {
  const parts = ground.mapping.isi.map((part, index) => ({ title: part.judul ?? null, ...partBlocks(part, index, ground) }));
  return {
    value: parts.filter(({ value }) => value.length > 0).map(({ title, value }) => ({ title, blocks: value })),
    missing: parts.flatMap(({ missing }) => missing),
  };
};
