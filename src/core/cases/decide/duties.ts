import { say, named, alike } from '#core/text/bilingual.ts';
import type { Sop } from '#core/sops/model.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';
import { checkAnswers } from '#core/cases/form-answers.ts';
import type { Case } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { happened } from '#core/cases/happened.ts';
import { refuse } from '#core/cases/refuse.ts';
import { stepName } from '#core/cases/names.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, openCase, type Decision } from './ground.ts';

/**
 * The team decides that a legal duty has begun, at which instant, and on what basis. It runs in
 * wall-clock time beside the flow and closes no step (domain notes 2.5: the SOP reaches BSSN on
 * the seventh working day, the law asks for 24 hours).
 */
export const startDuty = (sop: Sop, before: Case, command: CommandOf<'start-duty'>): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const duty = sop.duties.find((one) => one.id === command.duty);
  if (duty === undefined) return refuse('unknown-duty', named(command.duty));
  if (state.duties.some((one) => one.duty === duty.id && one.fulfilled === null))
    return refuse('duty-running', duty.name);
  if (!state.turns.some((turn) => turn.step === duty.from))
    return refuse('duty-too-early', stepName(sop, duty.from));
  if (command.since > command.meta.at) return refuse('happened-in-future');
  const bad = badText([
    {
      name: say('Dasar penetapan waktu mulai', 'Ground for the starting time'),
      text: command.basis,
    },
  ]);
  if (bad !== undefined) return bad;
  return [
    stamp(command.meta, {
      type: 'duty-started',
      number: state.duties.length + 1,
      duty: duty.id,
      since: command.since,
      basis: command.basis.trim(),
      due: instantOf(momentOf(command.since).add({ hours: duty.hours })),
    }),
  ];
};

/** The notice was given, with what the rule asks it to hold and the proof of it. A late one stays late. */
export const fulfilDuty = (sop: Sop, state: Case, command: CommandOf<'fulfil-duty'>): Decision => {
  // The law does not care whether the SOP has come to its end: a duty outlives its case.
  if (state.status === 'none') return refuse('no-case');
  const running = state.duties.find((one) => one.number === command.number);
  const duty = sop.duties.find((one) => one.id === running?.duty);
  if (running === undefined || duty === undefined)
    return refuse('unknown-duty', alike(String(command.number)));
  if (running.fulfilled !== null) return refuse('duty-fulfilled');
  const checked = checkAnswers(duty.form, '', command.form);
  if ('refused' in checked) return checked;
  const at = happened(command.happenedAt, command.note, {
    now: command.meta.at,
    reportReceived: state.report.receivedAt,
  });
  if (typeof at === 'object') return at;
  return [
    stamp(
      command.meta,
      {
        type: 'duty-fulfilled',
        number: running.number,
        form: checked.answers,
        proof: command.proof,
        note: command.note.trim(),
      },
      at,
    ),
  ];
};
