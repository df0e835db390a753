import { named, say } from '#core/text/bilingual.ts';
import { isOutside } from '#core/people/seats.ts';
import {
  activeBodies,
  bodiesCalled,
  bodyOf,
  seatOf,
  type Bodies,
  type Body,
  type BodyId,
} from '#core/people/body.ts';
import type { Sop } from '#core/sops/model.ts';
import { isSystem } from '#core/cases/answers/answer.ts';
import type { Case, OpenCase } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import type { Answer, Answers, EventData } from '#core/cases/event.ts';
import { roleName } from '#core/cases/gates.ts';
import { involved, involvementOf } from '#core/cases/parties.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { AffectedSystem } from '#core/cases/report.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, openCase, type Decision } from './ground.ts';

/** A body that can be chosen for something new, or why it cannot. */
const chosenBody = (bodies: Bodies, id: string): Body | Refusal => {
  const body = bodyOf(bodies, id);
  if (body === undefined) return refuse('unknown-body', named(id));
  return body.ended ? refuse('body-ended', named(body.name)) : body;
};

/** Why a paper cannot be shown to the people of these bodies; only those the case involves see anything of it. */
export const notInvolved = (
  state: Pick<OpenCase, 'parties'>,
  bodies: readonly string[] = [],
): Refusal | undefined => {
  const stranger = bodies.find((body) => involved(state).every((one) => one.body !== body));
  return stranger === undefined ? undefined : refuse('not-involved', named(stranger));
};

/** The bodies a sending names, each once; nothing where it names none. */
export const bodiesNamed = (
  bodies: readonly string[] = [],
): { readonly bodies?: readonly string[] } =>
  bodies.length === 0 ? {} : { bodies: [...new Set(bodies)] };

/** A body is let in: its people who hold the role see and work the case from now on. */
export const involveParty = (
  sop: Sop,
  before: Case,
  command: CommandOf<'involve-party'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  if (!isOutside(sop, command.role))
    return refuse('not-an-outside-role', named(roleName(sop, command.role)));
  const body = chosenBody(command.meta.facts.bodies, command.body);
  if ('refused' in body) return body;
  // The owner of the system waits for the flow to come to it; one that is named is let in now.
  if (involved(state).some((one) => one.because === 'named' && seatOf(one) === seatOf(command)))
    return refuse('already-involved', named(body.name));
  return [
    stamp(command.meta, {
      type: 'party-involved',
      role: command.role,
      body: body.id,
      name: body.name,
      because: 'named',
    }),
  ];
};

/** A body is let go: for its people the case is no longer there. */
export const releaseParty = (
  _sop: Sop,
  before: Case,
  command: CommandOf<'release-party'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const known = involvementOf(state, command);
  if (known === undefined) return refuse('not-involved', named(command.body));
  return (
    badText([
      {
        field: 'reason',
        name: say('Alasan melepas pihak', 'Reason for releasing'),
        text: command.reason,
        what: say(
          'mengapa pihak ini tidak dilibatkan lagi',
          'why this party is no longer involved',
        ),
      },
    ]) ?? [
      stamp(command.meta, {
        type: 'party-released',
        role: command.role,
        body: command.body,
        reason: command.reason.trim(),
      }),
    ]
  );
};

/** The one work unit there is that is or was called as somebody typed; undefined where none or several are. */
const unitCalled = (bodies: Bodies, typed: string): BodyId | undefined => {
  const [found, ...others] = bodiesCalled(activeBodies(bodies), typed).filter(
    ({ kind }) => kind === 'unit',
  );
  return others.length === 0 ? found?.id : undefined;
};

/**
 * A system whose owner is chosen from the register carries what that is called now. One that is in
 * the register is chosen by typing its name as well: its reports are counted with its others, and
 * its people see the case.
 */
export const withOwner = (system: AffectedSystem, bodies: Bodies): AffectedSystem | Refusal => {
  const id = system.body ?? unitCalled(bodies, system.unit ?? '');
  if (id === undefined) return system;
  const body = chosenBody(bodies, id);
  return 'refused' in body ? body : { ...system, body: id, unit: body.name };
};

/** Answers with the names of the bodies they choose, or the refusal of one that cannot be chosen. */
export const withOwners = (
  answers: Answers,
  bodies: Bodies,
): Refusal | { readonly answers: Answers } => {
  const known: Record<string, Answer> = {};
  for (const [field, answer] of Object.entries(answers)) {
    const system = isSystem(answer) ? withOwner(answer, bodies) : undefined;
    if (system !== undefined && 'refused' in system)
      return { ...system, fields: [{ field, message: system.message }] };
    known[field] = system ?? answer;
  }
  return { answers: known };
};

/**
 * Who comes in and who goes when the system of a case is settled: the unit that owns it is a party
 * in every role of an owner, and one that turned out not to own it no longer is.
 */
export const ownersAfter = (
  sop: Sop,
  state: OpenCase,
  system: AffectedSystem,
  reason: string,
): readonly EventData[] => {
  const body = system.body;
  const released = involved(state)
    .filter((party) => party.because === 'owner' && party.body !== body)
    .map(
      ({ role, body: former }) => ({ type: 'party-released', role, body: former, reason }) as const,
    );
  if (body === undefined) return released;
  const owners = sop.roles
    .filter(
      ({ id, outside }) =>
        outside === 'owner' && involvementOf(state, { role: id, body }) === undefined,
    )
    .map(
      ({ id }) =>
        ({
          type: 'party-involved',
          role: id,
          body,
          name: system.unit ?? body,
          because: 'owner',
        }) as const,
    );
  return [...released, ...owners];
};
