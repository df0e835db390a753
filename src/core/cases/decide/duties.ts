import { say, named, alike } from '#core/text/bilingual.ts';
import { saysSomething } from '#core/text/says-something.ts';
import type { Sop } from '#core/sops/model.ts';
import { checkAnswers } from '#core/cases/form-answers.ts';
import type { Case } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { happened } from '#core/cases/happened.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { refuse } from '#core/cases/refuse.ts';
import { stepName } from '#core/cases/names.ts';
import { stamp } from '#core/cases/stamp.ts';
import { begunDuty } from './begun-duty.ts';
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
      field: 'basis',
      name: say('Dasar penetapan waktu mulai', 'Ground for the starting time'),
      text: command.basis,
      what: say(
        'dari mana diketahui bahwa kewajiban ini mulai pada waktu itu',
        'how it is known that the duty began then',
      ),
    },
  ]);
  if (bad !== undefined) return bad;
  if (command.due !== undefined && duty.answers === null)
    return refuse('duty-due-fixed', duty.name);
  return [
    begunDuty(command.meta, duty, {
      number: state.duties.length + 1,
      since: command.since,
      basis: command.basis.trim(),
      due: command.due,
    }),
  ];
};

/** A duty that was found not to apply to the case leaves the page; that it was looked at stays on record. */
export const setDutyAside = (
  sop: Sop,
  before: Case,
  command: CommandOf<'set-duty-aside'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const duty = sop.duties.find((one) => one.id === command.duty);
  if (duty === undefined) return refuse('unknown-duty', named(command.duty));
  if (state.duties.some((one) => one.duty === duty.id && one.fulfilled === null))
    return refuse('duty-running', duty.name);
  if (state.dutiesAside.some((one) => one.duty === duty.id)) return refuse('duty-aside', duty.name);
  return [stamp(command.meta, { type: 'duty-set-aside', duty: duty.id })];
};

/** A duty that was set aside may apply after all. */
export const takeDutyUp = (
  sop: Sop,
  before: Case,
  command: CommandOf<'take-duty-up'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const duty = sop.duties.find((one) => one.id === command.duty);
  if (duty === undefined) return refuse('unknown-duty', named(command.duty));
  return state.dutiesAside.some((one) => one.duty === duty.id)
    ? [stamp(command.meta, { type: 'duty-taken-up', duty: duty.id })]
    : refuse('duty-not-aside', duty.name);
};

const nobodyTold = (): Refusal =>
  refuse('empty-text', say('Kepada siapa disampaikan', 'Who was told'), [
    {
      field: 'told',
      message: say('Sebut sedikitnya satu penerima.', 'Name at least one recipient.'),
    },
  ]);

const notKnownHow = (): Refusal =>
  refuse('empty-text', say('Bukti atau dari mana diketahui', 'Proof, or how it is known'), [
    {
      field: 'proof',
      message: say(
        'Lampirkan bukti, atau tulis dengan lengkap dari mana diketahui bahwa sudah disampaikan.',
        'Attach proof, or write down in full how it is known that it was given.',
      ),
    },
  ]);

/**
 * Somebody says that the notice was given: to whom, by which way, when, what it held, and with
 * proof or how it is known. The record claims no more than that. A late one stays late.
 */
export const fulfilDuty = (sop: Sop, state: Case, command: CommandOf<'fulfil-duty'>): Decision => {
  // The law does not care whether the SOP has come to its end: a duty outlives its case.
  if (state.status === 'none') return refuse('no-case');
  const running = state.duties.find((one) => one.number === command.number);
  const duty = sop.duties.find((one) => one.id === running?.duty);
  if (running === undefined || duty === undefined)
    return refuse('unknown-duty', alike(String(command.number)));
  if (running.fulfilled !== null) return refuse('duty-fulfilled');
  if (command.told.length === 0 || command.told.some(({ to }) => to.trim() === ''))
    return nobodyTold();
  const bad = badText(
    command.told.map(({ to }) => ({ field: 'told', name: say('Penerima', 'Recipient'), text: to })),
  );
  if (bad !== undefined) return bad;
  if (command.proof.length === 0 && !saysSomething(command.note)) return notKnownHow();
  const times = { now: command.meta.at, reportReceived: state.report.receivedAt };
  const checked = checkAnswers(duty.form, '', command.form, times);
  if ('refused' in checked) return checked;
  const at = happened(command.happenedAt, command.note, times);
  if (typeof at === 'object') return at;
  return [
    stamp(
      command.meta,
      {
        type: 'duty-fulfilled',
        number: running.number,
        told: command.told.map(({ to, way }) => ({ to: to.trim(), way })),
        form: checked.answers,
        proof: command.proof,
        note: command.note.trim(),
      },
      at,
    ),
  ];
};
