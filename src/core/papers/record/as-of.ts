import type { Case, ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { isOfCompletion } from '#core/cases/event-kinds.ts';
import { evolve, replay } from '#core/cases/evolve.ts';

/** How many events a turn's completion and its effects end at; undefined while the turn goes on. */
const endOf = (events: readonly CaseEvent[], turn: number): number | undefined => {
  const at = events.findIndex((event) => event.type === 'step-completed' && event.turn === turn);
  const completion = events[at];
  if (completion === undefined) return undefined;
  const after = events
    .slice(at + 1)
    .findIndex(({ type, command }) => !isOfCompletion(type) || command !== completion.command);
  return after === -1 ? events.length : at + 1 + after;
};

/**
 * The case as its papers of a turn tell it: as the turn's completion left it, with what the
 * completion itself brought about and nothing of what came later. Only the papers are those of
 * today: a letter cites the number another paper was given since; and a report that was taken down
 * wrongly is told as it was corrected since. While the turn goes on it is
 * the case of today.
 *
 * @param events the whole record, oldest first; `state` is what they led to
 */
export const asOfTurn = (
  events: readonly CaseEvent[],
  state: OpenCase | ClosedCase,
  turn: number,
): OpenCase | ClosedCase => {
  const end = endOf(events, turn);
  return end === undefined ? state : asOf(events, state, end);
};

/**
 * The case as its papers of a request for approval tell it: as it stood when the approval was asked
 * for, or was given or refused. Papers and corrections are those of today, as with `asOfTurn`.
 */
export const asOfRequest = (
  events: readonly CaseEvent[],
  state: OpenCase | ClosedCase,
  approval: number,
  answered: boolean,
): OpenCase | ClosedCase => {
  // A decision recorded from a signed sheet can be withdrawn and recorded anew: the last one counts.
  const at = events.findLastIndex((event) => {
    switch (event.type) {
      case 'approval-requested':
        return !answered && event.approval === approval;
      case 'approval-given':
      case 'approval-refused':
      case 'decision-recorded':
        return answered && event.approval === approval;
      default:
        return false;
    }
  });
  return at === -1 ? state : asOf(events, state, at + 1);
};

/** The case after so many events, with the papers and corrections of today. */
const asOf = (
  events: readonly CaseEvent[],
  state: OpenCase | ClosedCase,
  end: number,
): OpenCase | ClosedCase => {
  const then: Case = replay(events.slice(0, end));
  const right = events
    .slice(end)
    .filter(({ type }) => type === 'report-corrected')
    .reduce<Case>(evolve, then);
  return right.status === 'none' ? state : { ...right, papers: state.papers };
};
