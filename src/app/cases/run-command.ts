import { officersIn } from '#app/people/memberships.ts';
import { named } from '#core/text/bilingual.ts';
import type { Actor } from '#core/people/actor.ts';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { CommandData } from '#core/cases/command.ts';
import { decide } from '#core/cases/decide.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { evolve } from '#core/cases/evolve.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { refuse } from '#core/cases/refuse.ts';
import { factsFor, issuesTicket } from './facts.ts';
import { unknownFile } from './files-in-case.ts';
import type { Ground } from '#app/ground.ts';
import { registerNumber } from './numbers.ts';
import { appendOnce } from './once.ts';
import { commandAnswered, keptAsEvents } from './kept-answer.ts';
import type { Append } from '#app/ports.ts';
import type { NotFound } from '#app/answers.ts';
import type { CommandAnswer, CommandOptions } from './answers.ts';
import { project } from './project.ts';
import { unknownPart } from './unknown-part.ts';
import { unopenedProof } from './unopened-proof.ts';
import { loadToSign, type LoadedCase } from './load-case.ts';
import { strangeAccount } from './strange-account.ts';
import { hiddenPaper } from './hidden-paper.ts';
import { caseAsSeen } from './with-case.ts';

/** How often a command without a stated version is tried again when somebody else was faster. */
const tries = 5;

/** A decision made, ready to be appended. */
export interface Prepared {
  readonly append: Append;
  readonly version: number;
  readonly events: readonly CaseEvent[];
}

/** Roles of the person a step is assigned to, and his body, are the agency's to say, not the caller's. */
const withKnownRoles = async (
  ground: Ground,
  agency: string,
  command: CommandData,
): Promise<CommandData> => {
  if (command.type !== 'assign-step') return command;
  const officer = (await officersIn(ground, agency)).find((one) => one.id === command.to.id);
  const { roles = [], body = null } =
    officer?.memberships.find((one) => one.agency === agency) ?? {};
  return {
    ...command,
    to: {
      id: command.to.id,
      name: officer?.name ?? command.to.name,
      roles,
      ...(body === null ? {} : { body }),
    },
  };
};

const after = (
  state: OpenCase | ClosedCase,
  events: readonly CaseEvent[],
): OpenCase | ClosedCase => {
  const next = events.reduce<ReturnType<typeof evolve>>(evolve, state);
  if (next.status === 'none') throw new Error('events undid a case');
  return next;
};

const decided = async (
  ground: Ground,
  loaded: LoadedCase,
  command: CommandData,
  actor: Actor,
): Promise<ReturnType<typeof decide>> => {
  const { sop, state, agency } = loaded;
  const asked = await withKnownRoles(ground, state.agency, command);
  const facts = await factsFor(ground, loaded, agency, state, asked);
  const at = ground.world.now();
  const meta = { id: ground.world.newId(), at, by: actor, facts };
  const first = decide(sop, state, { ...asked, meta });
  if ('refused' in first || !issuesTicket(sop, state, asked)) return first;
  // Only now: a refused command uses no ticket number up.
  const ticketNumber = await registerNumber(ground, sop, 'ticket', at);
  return decide(sop, state, { ...asked, meta: { ...meta, facts: { ...facts, ticketNumber } } });
};

/** Decides a command on a loaded case; nothing is written yet. */
export const prepare = async (
  ground: Ground,
  loaded: LoadedCase,
  command: CommandData,
  actor: Actor,
): Promise<Prepared | Refusal> => {
  const events = await decided(ground, loaded, command, actor);
  if ('refused' in events) return events;
  const { state } = loaded;
  return { append: appendOf(loaded, events), version: state.version + events.length, events };
};

/** What is to be written for events that follow on a case. */
const appendOf = (loaded: LoadedCase, events: readonly CaseEvent[]): Append => {
  const { state } = loaded;
  const next = after(state, events);
  const updatedAt = events.at(-1)?.recordedAt ?? state.openedAt;
  return {
    agency: state.agency,
    caseId: state.id,
    expectedVersion: state.version,
    events,
    projection: project(loaded, next, updatedAt),
  };
};

type Attempt = CommandAnswer | 'overtaken';

const attempt = async (
  ground: Ground,
  agency: string,
  caseId: string,
  command: CommandData,
  actor: Actor,
  options: CommandOptions,
): Promise<Attempt> => {
  const loaded = await (command.type === 'sign-paper'
    ? caseAsSeen(ground, agency, caseId, actor, options, loadToSign)
    : caseAsSeen(ground, agency, caseId, actor, options));
  if (!('state' in loaded)) return loaded;
  // Who may sign was settled before the signature was made: a party of a restricted paper may.
  const hidden =
    'output' in command && command.type !== 'sign-paper'
      ? hiddenPaper(loaded, actor, command)
      : undefined;
  if (hidden !== undefined) return hidden;
  const untied = await strangeAccount(ground, loaded, command);
  if (untied !== undefined) return untied;
  const prepared = await prepare(ground, loaded, command, actor);
  if ('refused' in prepared) return prepared;
  const strange = unknownPart(loaded, command);
  if (strange !== undefined) return strange;
  const unopened = await unopenedProof(ground, agency, loaded.sop, command);
  if (unopened !== undefined) return unopened;
  const { version, events } = prepared;
  if (events.length === 0) return { version, events };
  const written = await appendOnce(
    { ground, agency, once: options.once },
    [prepared.append],
    { caseId, version, events: events.length },
    keptAsEvents(ground, agency),
  );
  return written === 'written' ? { version, events } : written;
};

/**
 * Runs a command on a case. When another change gets in between, the command is decided anew
 * on the newer case, unless the caller named the version it saw: then it is told.
 */
export const runCommand = async (
  ground: Ground,
  agency: string,
  caseId: string,
  command: CommandData,
  actor: Actor,
  options: CommandOptions = {},
): Promise<CommandAnswer> => {
  const known: NotFound | object = await ground.catalogue.current(agency);
  if ('notFound' in known) return { notFound: 'agency' };
  const before = await commandAnswered(ground, agency, options.once);
  if (before !== undefined) return before;
  const stray = await unknownFile(ground.files, agency, command);
  if (stray !== undefined) return refuse('invalid-answer', named(stray.name));
  for (let round = 0; round < tries; round += 1) {
    const answer = await attempt(ground, agency, caseId, command, actor, options);
    if (answer !== 'overtaken') return answer;
  }
  const rows = await ground.cases.row(agency, caseId);
  return { stale: true, version: rows?.version ?? 0 };
};
