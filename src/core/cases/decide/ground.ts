import { named, type Bilingual } from '#core/text/bilingual.ts';
import type { Sop, Step } from '#core/sops/model.ts';
import { tooManyLines } from '#core/text/lines.ts';
import { isBlank } from '#core/text/plain.ts';
import type { Case, OpenCase, Turn } from '#core/cases/case.ts';
import { currentTurn } from '#core/cases/case.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';

/** What deciding gives: the events that follow, or why none do. */
export type Decision = readonly CaseEvent[] | Refusal;

/** An open case, or the refusal that it is not one. */
export const openCase = (state: Case): OpenCase | Refusal => {
  switch (state.status) {
    case 'none':
      return refuse('no-case');
    case 'closed':
      return refuse('case-closed');
    case 'open':
      return state;
  }
};

export interface AtTurn {
  readonly turn: Turn;
  readonly step: Step;
}

/** The current turn and its step, when the caller means that one. */
export const atTurn = (sop: Sop, state: OpenCase, turn: number): AtTurn | Refusal => {
  const current = currentTurn(state);
  if (current === undefined || current.turn !== turn) return refuse('not-current-turn');
  const step = sop.steps.get(current.step);
  return step === undefined ? refuse('unknown-step', named(current.step)) : { turn: current, step };
};

/** The first of these texts that is blank or too long, as a refusal. */
export const badText = (
  texts: readonly { readonly name: Bilingual; readonly text: string; readonly max?: number }[],
): Refusal | undefined => {
  for (const { name, text, max } of texts) {
    if (isBlank(text)) return refuse('empty-text', name);
    if (text.length > (max ?? 5_000) || tooManyLines(text)) return refuse('too-long', name);
  }
  return undefined;
};
