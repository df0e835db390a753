import type { Case } from '../core/case/case.ts';
import type { CommandData } from '../core/case/command.ts';
import type { Facts } from '../core/case/facts.ts';
import type { Sop } from '../core/sop/model.ts';
import type { Calendar } from '../core/time/calendar.ts';
import type { Ground } from './ground.ts';
import { registerNumber } from './numbers.ts';
import { unitKey } from './project.ts';

const oneReport = { received: 1, valid: 1 } as const;

/** Reports of the case's work unit; the case itself counts as one when the unit is not known. */
export const unitReportsOf = async ({ cases }: Ground, state: Case): Promise<Facts['unitReports']> => {
  if (state.status === 'none') return oneReport;
  const unit = unitKey(state.system.unit ?? '');
  if (unit === '') return oneReport;
  const counted = await cases.unitReports(state.agency, unit);
  return { received: Math.max(1, counted.received), valid: Math.max(1, counted.valid) };
};

const asksUnitReports = (sop: Sop, state: Case): boolean => {
  if (state.status !== 'open') return false;
  const step = sop.steps.get(state.turns.at(-1)?.step ?? '');
  return (step?.outcomes ?? []).some((outcome) =>
    outcome.gates.some((gate) => gate.type === 'approval' && gate.when.unitReportsExceed !== null));
};

const issuesTicket = (sop: Sop, state: Case, command: CommandData): boolean =>
  command.type === 'complete-step' && state.status === 'open' && state.ticket === null
  && (sop.steps.get(command.step)?.outcomes ?? []).some((outcome) =>
    outcome.id === command.outcome && outcome.effects.some((effect) => effect.type === 'issue-ticket'));

/**
 * The outside facts a command needs. Only those that can matter are fetched: a number is not
 * used up, and a question is not asked, for a decision that does not look at it.
 */
export const factsFor = async (ground: Ground, sop: Sop, calendar: Calendar, state: Case, command: CommandData | null): Promise<Facts> => ({
  calendar,
  unitReports: asksUnitReports(sop, state) ? await unitReportsOf(ground, state) : oneReport,
  ticketNumber: command !== null && issuesTicket(sop, state, command)
    ? await registerNumber(ground, sop, 'ticket', ground.world.now())
    : '',
});
