import { say, named } from '#core/text/bilingual.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Case } from '#core/cases/case.ts';
import { currentTurn } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { refuse } from '#core/cases/refuse.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, openCase, type Decision } from './ground.ts';
import { deadlineOf } from './start-turn.ts';

/**
 * The agency's calendar has changed: the current step's due time is computed anew. Nothing is
 * recorded when it comes out the same. Only the system asks for this, never a person, so that
 * no deadline moves except by the calendar.
 */
export const recomputeDue = (
  sop: Sop,
  before: Case,
  command: CommandOf<'recompute-due'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const bad = badText([{ field: 'reason', name: say('Alasan', 'Reason'), text: command.reason }]);
  if (bad !== undefined) return bad;
  const turn = currentTurn(state);
  const step = turn === undefined ? undefined : sop.steps.get(turn.step);
  if (turn === undefined || step === undefined)
    return refuse('unknown-step', named(turn?.step ?? ''));
  const { calendar } = command.meta.facts;
  const deadline = deadlineOf(sop, step, turn.startedAt, calendar);
  const to = deadline?.due ?? null;
  if (to === turn.due) return [];
  return [
    stamp(command.meta, {
      type: 'due-changed',
      turn: turn.turn,
      from: turn.due,
      to,
      reason: command.reason.trim(),
      calendarVersion: calendar.version,
      beyondKnownHolidays: deadline?.beyondKnownHolidays ?? false,
    }),
  ];
};
