import { caseRights } from '#core/cases/rights/case-rights.ts';
import { actorName } from '#core/people/actor-name.ts';
import { severitiesOf } from '#core/sops/severities.ts';
import { say, named, alike, type Bilingual } from '#core/text/bilingual.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Case } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { stamp } from '#core/cases/stamp.ts';
import { atTurn, badText, openCase, type Decision } from './ground.ts';

/** Somebody takes up the current step. */
export const startStep = (sop: Sop, before: Case, command: CommandOf<'start-step'>): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const at = atTurn(sop, state, command.turn);
  if ('refused' in at) return at;
  const { taken } = at.turn;
  if (taken !== null) return refuse('already-taken', alike(actorName(taken.by)));
  return [stamp(command.meta, { type: 'step-taken', turn: command.turn })];
};

/** Why a step is given to somebody may be left out; words that are there say something. */
const badReason = (text: string): Refusal | undefined =>
  text === ''
    ? undefined
    : badText([
        {
          field: 'reason',
          name: say('Alasan penugasan', 'Reason for assigning'),
          text,
          what: say('mengapa langkah ini ditugaskan kepadanya', 'why this step is given to him'),
        },
      ]);

/** The current step is given to a person who holds one of its roles; of an outside party one of a body the case involves. */
export const assignStep = (sop: Sop, before: Case, command: CommandOf<'assign-step'>): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const at = atTurn(sop, state, command.turn);
  if ('refused' in at) return at;
  const assignee: Actor = { kind: 'officer', ...command.to };
  const unfit = caseRights.mayNot(assignee, 'complete-step', {
    sop,
    step: at.step,
    parties: partiesOf(state),
  });
  if (unfit !== undefined) return unfit;
  const reason = (command.reason ?? '').trim();
  return (
    badReason(reason) ?? [
      stamp(command.meta, {
        type: 'step-assigned',
        turn: command.turn,
        to: { id: command.to.id, name: command.to.name },
        ...(reason === '' ? {} : { reason }),
      }),
    ]
  );
};

/** The current step waits for somebody outside; its clock goes on and the waiting is told apart. */
export const wait = (sop: Sop, before: Case, command: CommandOf<'wait'>): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const at = atTurn(sop, state, command.turn);
  if ('refused' in at) return at;
  const running = at.turn.waits.find((one) => one.ended === null);
  if (running !== undefined) return refuse('already-waiting', named(running.party));
  const bad = badText([
    {
      field: 'party',
      name: say('Pihak yang ditunggu', 'Who is waited for'),
      text: command.party,
      max: 300,
    },
    {
      field: 'reason',
      name: say('Alasan menunggu', 'Reason for waiting'),
      text: command.reason,
      what: say('apa yang ditunggu dan mengapa', 'what is waited for, and why'),
    },
  ]);
  if (bad !== undefined) return bad;
  if (command.until !== undefined && command.until <= command.meta.at) {
    return refuse(
      'invalid-answer',
      say(
        'waktu yang ditunggu harus sesudah sekarang',
        'the time waited for must lie in the future',
      ),
    );
  }
  return [
    stamp(command.meta, {
      type: 'waiting-started',
      turn: command.turn,
      party: command.party.trim(),
      reason: command.reason.trim(),
      ...(command.until === undefined ? {} : { until: command.until }),
    }),
  ];
};

/** What was waited for has come, or is no longer waited for. */
export const resume = (sop: Sop, before: Case, command: CommandOf<'resume'>): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const at = atTurn(sop, state, command.turn);
  if ('refused' in at) return at;
  if (!at.turn.waits.some((one) => one.ended === null)) return refuse('not-waiting');
  const bad = badText([
    {
      field: 'result',
      name: say('Hasil menunggu', 'What came of the waiting'),
      text: command.result,
      what: say(
        'apa yang datang, atau mengapa tidak ditunggu lagi',
        'what came, or why it is no longer waited for',
      ),
    },
  ]);
  return (
    bad ?? [
      stamp(command.meta, {
        type: 'waiting-ended',
        turn: command.turn,
        result: command.result.trim(),
      }),
    ]
  );
};

const notAmong = (known: readonly string[]): Bilingual =>
  say(
    `tingkat keparahan bukan salah satu pilihannya (${known.join(', ')})`,
    `the severity is none of its choices (${known.join(', ')})`,
  );

/** The team settles how severe the incident is, apart from what the reporter said. */
export const assessSeverity = (
  sop: Sop,
  before: Case,
  command: CommandOf<'assess-severity'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const bad = badText([
    {
      field: 'severity',
      name: say('Tingkat keparahan', 'Severity'),
      text: command.severity,
      max: 100,
    },
    {
      field: 'reason',
      name: say('Alasan', 'Reason'),
      text: command.reason,
      what: say(
        'dari apa tingkat keparahan ini disimpulkan',
        'what this severity is concluded from',
      ),
    },
  ]);
  const known = severitiesOf(sop).map(({ id }) => id);
  const strange = !known.includes(command.severity.trim());
  return (
    bad ??
    (strange ? refuse('invalid-answer', notAmong(known)) : undefined) ?? [
      stamp(command.meta, {
        type: 'severity-assessed',
        severity: command.severity.trim(),
        reason: command.reason.trim(),
      }),
    ]
  );
};
