import type { Actor } from '#core/people/actor.ts';
import type { OfficerCommand } from '#core/cases/command.ts';
import type { Ground } from '#app/ground.ts';
import type { CommandAnswer, CommandOptions } from './answers.ts';
import { countCases, listCases, listUnits, listWork } from './lists.ts';
import { mergeDuplicate } from './merge-duplicate.ts';
import { type AfterReceipt, receiveReport } from './receive-report.ts';
import { runCommand } from './run-command.ts';
import { trackReport, writeAsReporter } from './track-report.ts';
import { caseFile, viewCase } from './view-case.ts';

/** Runs a command of one type with what another wing has to do around it. */
export type CommandRunner<Type extends OfficerCommand['type']> = (
  agency: string,
  caseId: string,
  command: Extract<OfficerCommand, { readonly type: Type }>,
  actor: Actor,
  options?: CommandOptions,
) => Promise<CommandAnswer>;

/** What other wings do around what happens to a case. */
export interface AroundCases {
  /** What revoking a paper asks besides the command: its number is accounted for. */
  readonly revoke: CommandRunner<'revoke-paper'>;
  /** A letter that staff entered gets its number in the agenda. */
  readonly withAgendaNumber: AfterReceipt;
}

/** Reports and the cases they become. */
export const casesOffers = (ground: Ground, { revoke, withAgendaNumber }: AroundCases) => ({
  /** Opens a case from a report that came in by any channel; the first step starts. */
  receive: receiveReport.bind(null, ground, withAgendaNumber),
  /** undefined when agency or code do not fit; the two are told apart for nobody. */
  track: trackReport.bind(null, ground),
  writeAsReporter: writeAsReporter.bind(null, ground),
  /** `options.version` is the one the caller saw; left out, the command is tried on the newest. */
  command: (
    agency: string,
    caseId: string,
    command: OfficerCommand,
    actor: Actor,
    options?: CommandOptions,
  ): Promise<CommandAnswer> =>
    command.type === 'revoke-paper'
      ? revoke(agency, caseId, command, actor, options)
      : runCommand(ground, agency, caseId, command, actor, options),
  /** Closes the case as a duplicate and adds its report to the other, both or neither. */
  merge: mergeDuplicate.bind(null, ground),
  /** By id or number. Outside parties find only cases that reached them. */
  view: viewCase.bind(null, ground),
  list: listCases.bind(null, ground),
  /** What is this actor's to do now, oldest due first. */
  work: listWork.bind(null, ground),
  counts: countCases.bind(null, ground),
  units: listUnits.bind(null, ground),
  /** The bytes of a file of a case the actor may see. */
  file: caseFile.bind(null, ground),
});
