import type { Case, OpenCase } from '#core/cases/case.ts';
import type { CommandData } from '#core/cases/command.ts';
import { liftsMeasures } from '#core/cases/effect-kinds.ts';
import type { NamedSigner } from '#core/cases/event.ts';
import type { Facts } from '#core/cases/facts.ts';
import { countsAsValid } from '#core/cases/found-valid.ts';
import { isInForce } from '#core/cases/measures.ts';
import type { Sop, Step } from '#core/sops/model.ts';
import type { Ground } from '#app/ground.ts';
import { unitKeyOf } from '#core/people/body.ts';
import { parseLocal } from '#core/time/instant.ts';
import { signsFor } from '#core/papers/office/signatures.ts';
import { accountsThatSign } from '#core/papers/office/accounts-that-sign.ts';
import { openPapers } from '#core/papers/mapping/papers-of-case.ts';
import { withPrinted } from '#core/papers/settings/profiled.ts';
import type { OfficeSettings } from '#core/papers/settings/settings.ts';
import type { KnownAgency } from '#app/sops/answers.ts';
import type { LoadedCase } from './load-case.ts';

/** What a command is told that no count can matter to. */
const notCounted = { received: 1, valid: 1 } as const;

/** Reports of the case's work unit; the case itself alone when the unit is not known. */
export const unitReportsOf = async (
  { cases }: Ground,
  sop: Sop,
  state: OpenCase,
): Promise<Facts['unitReports']> => {
  const unit = unitKeyOf(state.system);
  return unit === null
    ? { received: 1, valid: countsAsValid(sop, state) ? 1 : 0 }
    : cases.unitReports(state.agency, unit);
};

const countsReports = (steps: Iterable<Step>): boolean =>
  [...steps].some((step) =>
    step.outcomes.some((outcome) =>
      outcome.gates.some(
        (gate) => gate.type === 'approval' && gate.when.unitReportsExceed !== null,
      ),
    ),
  );

/** Lifting a measure, by hand or by a step, looks at every such gate of the edition; a step else at its own. Without a command: whoever looks at the case is told of both. */
const asksUnitReports = (sop: Sop, state: OpenCase, command: CommandData | null): boolean => {
  const step = sop.steps.get(state.turns.at(-1)?.step ?? '');
  if (step === undefined) return false;
  return countsReports(
    (command === null && state.measures.some(isInForce)) ||
      command?.type === 'lift-measure' ||
      command?.type === 'request-lifting' ||
      step.outcomes.some(liftsMeasures)
      ? sop.steps.values()
      : [step],
  );
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
  { sop, mapping }: Pick<LoadedCase, 'sop' | 'mapping'>,
  {
    calendar,
    duties,
    bodies,
    papers,
    profiles,
  }: Pick<KnownAgency, 'calendar' | 'duties' | 'bodies' | 'papers' | 'profiles'>,
  state: Case,
  command: CommandData | null,
): Promise<Facts> => ({
  calendar,
  bodies,
  unitReports:
    state.status === 'open' && asksUnitReports(sop, state, command)
      ? await unitReportsOf(ground, sop, state)
      : notCounted,
  replyHours: duties.replyHours,
  initialPlaces: papers.initials.places,
  paperSigners:
    command?.type === 'initial-paper' && state.status !== 'none'
      ? accountsThatSign(
          { sop, mapping, state },
          command,
          withPrinted(papers, profiles),
          ground.world.now(),
        )
      : [],
  // A closed case still takes that a paper was sent: one of it may have been revoked since.
  unsigned: state.status !== 'none' ? openPapers(sop, mapping, state) : [],
  decider: deciderOf(withPrinted(papers, profiles), state, command, calendar.zone),
  ticketNumber: '',
});

/** Who holds the office an approval was asked of, at noon of the day its signed sheet is dated. */
const deciderOf = (
  papers: Pick<OfficeSettings, 'signers' | 'profiles'>,
  state: Case,
  command: CommandData | null,
  zone: string,
): NamedSigner | null => {
  if (command?.type !== 'record-decision' || state.status !== 'open') return null;
  const asked = state.approvals.find(({ approval }) => approval === command.approval);
  const noon = parseLocal(`${command.date}T12:00`, zone);
  if (asked === undefined || noon === undefined) return null;
  return signsFor(papers, asked.role, noon) ?? null;
};
