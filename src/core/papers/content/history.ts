import { answerLines } from '#core/papers/sheet/answer-text.ts';
import type { Block } from '#core/papers/sheet/paper.ts';
import type { BodyPart } from '#core/papers/mapping/mapping.ts';
import type { Turn } from '#core/cases/case.ts';
import type { Step } from '#core/sops/model.ts';
import { parseInstant, type Instant } from '#core/time/instant.ts';
import { letterDate } from '#core/papers/words/dates.ts';
import type { PaperMaterial } from './material.ts';

type Completion = NonNullable<Turn['completed']>;

/** When a visit was: as its form says, where that asks when something happened, else when it was completed. */
const dayOf = (step: Step, { at, form }: Completion): Instant => {
  const asked = step.form.find((field) => field.type === 'date-time' && field.happened === true);
  const said = asked === undefined ? undefined : form[asked.id];
  return (typeof said === 'string' ? parseInstant(said) : undefined) ?? at;
};

/**
 * What a field said in every completed visit of its step up to this one, oldest first, with the
 * day and how the visit ended: "20 November 2026 (belum lulus): …". Nothing where no visit told.
 */
export const fieldHistory = (
  { field: { step: named, field: id }, outcomeWords }: Extract<BodyPart, { type: 'history' }>,
  { sop, state, step, turn, settings }: PaperMaterial,
): readonly Block[] => {
  const owner = named === null ? step : sop.steps.get(named);
  const field = owner?.form.find((one) => one.id === id);
  if (owner === undefined || field === undefined) return [];
  const items = state.turns.flatMap(({ step: at, turn: number, completed }) => {
    if (at !== owner.id || number > turn.turn || completed === null) return [];
    const answer = completed.form[id];
    if (answer === undefined) return [];
    const ended = outcomeWords.get(completed.outcome);
    const how = ended === undefined ? '' : ` (${ended})`;
    const text = answerLines(field, answer, settings.zone).join(' ');
    return [`${letterDate(dayOf(owner, completed), settings.zone)}${how}: ${text}`];
  });
  const [first, ...others] = items;
  if (first === undefined) return [];
  return others.length === 0
    ? [{ type: 'paragraph', text: first }]
    : [{ type: 'list', items: [first, ...others] }];
};
