import type { Case } from '#core/cases/case.ts';
import type { CommandData } from '#core/cases/command.ts';
import type { Facts } from '#core/cases/facts.ts';
import type { Sop, Step } from '#core/sops/model.ts';
import type { Calendar } from '#core/time/calendar.ts';
import type { Ground } from '#app/ground.ts';
import { unitKey } from './unit-key.ts';

const oneReport = { received: 1, valid: 1 } as const;

/** Reports of the case's work unit; the case itself counts as one when the unit is not known. */
export const unitReportsOf = async (
  { cases }: Ground,
  state: Case,
): Promise<Facts['unitReports']> => {
  if (state.status === 'none') return oneReport;
  const unit = unitKey(state.system.unit ?? '');
  if (unit === '') return oneReport;
  const counted = await cases.unitReports(state.agency, unit);
  return { received: Math.max(1, counted.received), valid: Math.max(1, counted.valid) };
};

const countsReports = (steps: Iterable<Step>): boolean =>
  [...steps].some((step) =>
    step.outcomes.some((outcome) =>
      outcome.gates.some(
        (gate) => gate.type === 'approval' && gate.when.unitReportsExceed !== null,
      ),
    ),
  );

/** Lifting a measure by hand looks at every such gate of the edition, a step at its own. */
const asksUnitReports = (sop: Sop, state: Case, command: CommandData | null): boolean => {
  if (state.status !== 'open') return false;
  if (command?.type === 'lift-measure') return countsReports(sop.steps.values());
  const step = sop.steps.get(state.turns.at(-1)?.step ?? '');
  return step !== undefined && countsReports([step]);
};

/** Whether a command, if it is not refused, gives the case its ticket. */
export const issuesTicket = (sop: Sop, state: Case, command: CommandData): boolean =>
  command.type === 'complete-step' &&
  state.status === 'open' &&
  state.ticket === null &&
  (sop.steps.get(command.step)?.outcomes ?? []).some(
    (outcome) =>
      outcome.id === command.outcome &&
      outcome.effects.some((effect) => effect.type === 'issue-ticket'),
  );

/**
 * The outside facts a command needs. Only those that can matter are fetched. A ticket number is
 * drawn apart, once the command is known not to be refused.
 */
export const factsFor = async (
  ground: Ground,
  sop: Sop,
  calendar: Calendar,
  state: Case,
  command: CommandData | null,
): Promise<Facts> => ({
  calendar,
  unitReports: asksUnitReports(sop, state, command)
    ? await unitReportsOf(ground, state)
    : oneReport,
  ticketNumber: '',
});
