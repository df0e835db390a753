import { unsaidMeasures } from '#core/cases/measures-said.ts';
import { stillOrdered } from './measures-said.ts';
import { say, named, inRow } from '#core/text/bilingual.ts';
import type { Sop, Step } from '#core/sops/model.ts';
import type { Case, ClosedCase } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { isInForce, measureNames, mustBeLifted } from '#core/cases/measures.ts';
import { answerWords, followsOf } from '#core/cases/follows.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, openCase, type Decision } from './ground.ts';
import { leavingOpen } from './leaving-open.ts';
import { stillOwed } from './owed.ts';
import { startTurn } from './start-turn.ts';

/** Another report of the same incident is added to this case. */
export const joinDuplicate = (
  _sop: Sop,
  before: Case,
  command: CommandOf<'join-duplicate'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  if (command.duplicate.caseId === state.id) return refuse('same-case');
  return [stamp(command.meta, { type: 'duplicate-joined', ...command.duplicate })];
};

/** The case ends outside the flow: a duplicate, somebody else's business, or taken back. */
export const close = (sop: Sop, before: Case, command: CommandOf<'close'>): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const bad = badText([
    {
      field: 'note',
      name: say('Alasan penutupan', 'Reason for closing'),
      text: command.note,
      what: say('mengapa kasus ini ditutup', 'why this case is closed'),
    },
  ]);
  if (bad !== undefined) return bad;
  const standing = state.measures.filter(mustBeLifted);
  if (standing.some(isInForce))
    return refuse('measures-in-force', inRow(standing.map((one) => measureNames[one.kind])));
  const left = stillOrdered(unsaidMeasures(state)) ?? stillOwed(sop, state);
  if (left !== undefined) return left;
  if (command.into?.caseId === state.id) return refuse('same-case');
  if (command.reason === 'duplicate' && command.into === undefined)
    return refuse('empty-text', say('Nomor kasus tujuan', 'Number of the case it goes into'));
  const open = leavingOpen(sop, state, command);
  if ('refused' in open) return open;
  return [
    ...open,
    stamp(command.meta, {
      type: 'case-closed',
      reason: command.reason,
      note: command.note.trim(),
      ...(command.into === undefined ? {} : { into: command.into }),
    }),
  ];
};

/** A step that follows an answer cannot be taken up in a case that never gave it: no way would lead on. */
const unansweredBefore = (sop: Sop, state: ClosedCase, step: Step): Refusal | undefined => {
  const gate = step.outcomes
    .flatMap((outcome) => followsOf(outcome) ?? [])
    .find(
      (one) =>
        one.step !== step.id &&
        !state.turns.some(
          ({ step: visited, completed }) =>
            visited === one.step && completed?.form[one.field] !== undefined,
        ),
    );
  return gate === undefined
    ? undefined
    : refuse('answer-lacking', answerWords(sop, gate, '').question);
};

/** A closed case is taken up again at a step, as a new turn with a fresh clock. */
export const reopen = (sop: Sop, state: Case, command: CommandOf<'reopen'>): Decision => {
  if (state.status === 'none') return refuse('no-case');
  if (state.status === 'open') return refuse('case-open');
  const step = sop.steps.get(command.step);
  if (step === undefined) return refuse('unknown-step', named(command.step));
  const bad = badText([
    {
      field: 'reason',
      name: say('Alasan dibuka kembali', 'Reason for reopening'),
      text: command.reason,
      what: say('mengapa kasus ini dibuka kembali', 'why this case is reopened'),
    },
  ]);
  if (bad !== undefined) return bad;
  const lacking = unansweredBefore(sop, state, step);
  if (lacking !== undefined) return lacking;
  return [
    stamp(command.meta, { type: 'case-reopened', reason: command.reason.trim() }),
    startTurn(sop, step, state.turns.length + 1, command.meta.at, command.meta),
  ];
};
