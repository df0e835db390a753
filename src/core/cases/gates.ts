import { paperTitle } from './names.ts';
import type { Gate, GateOf } from '#core/sops/gate.ts';
import type { Outcome, Sop } from '#core/sops/model.ts';
import { stepInSentence } from '#core/sops/printed-names.ts';
import { type Bilingual, inRow, named, say } from '#core/text/bilingual.ts';
import type { Approval, OpenCase, Turn } from './case.ts';
import type { Answers } from './event.ts';
import type { Facts } from './facts.ts';
import { answerWords, followedAnswer, otherWay } from './follows.ts';
import { measureNames, mustBeLifted } from './measures.ts';
import type { GateState } from './question.ts';
import { exceeds, unapproved } from './reactivation.ts';
import { refuse } from './refuse.ts';
import type { Refusal } from './refusal.ts';
import { orderedBy, owedSendings } from './sendings.ts';

/** A role as people call it; its id when the edition does not know it. */
export const roleName = (sop: Sop, id: string): string => {
  const role = sop.roles.find((one) => one.id === id);
  if (role === undefined) return id;
  return role.group === null ? role.name : `${role.group} – ${role.name}`;
};

const lastApproval = (
  state: OpenCase,
  turn: Turn,
  outcome: Outcome,
  role: string,
): Approval | null =>
  state.approvals.findLast(
    ({ turn: asked, about, role: of }) =>
      asked === turn.turn && 'outcome' in about && about.outcome === outcome.id && of === role,
  ) ?? null;

const approvalMessage = (who: Bilingual, approval: Approval | null): Bilingual => {
  if (approval === null)
    return { id: `Perlu persetujuan ${who.id}`, en: `Needs the approval of ${who.en}` };
  if (approval.decided === null)
    return { id: `Menunggu persetujuan ${who.id}`, en: `Waiting for the approval of ${who.en}` };
  return approval.decided.given
    ? { id: `Disetujui oleh ${who.id}`, en: `Approved by ${who.en}` }
    : { id: `Ditolak oleh ${who.id}`, en: `Refused by ${who.en}` };
};

/** What a gate is looked at with. */
interface Look {
  readonly sop: Sop;
  readonly state: OpenCase;
  readonly turn: Turn;
  readonly outcome: Outcome;
  readonly facts: Facts;
  /** Those of the step's form so far. */
  readonly answers: Answers;
}

const measuresLifted = (gate: GateOf<'measures-lifted'>, { state }: Look): GateState => {
  const open = !state.measures.some(mustBeLifted);
  return {
    gate,
    applies: true,
    open,
    approval: null,
    approver: null,
    message: open
      ? { id: 'Semua tindakan sementara sudah dicabut', en: 'All measures have been lifted' }
      : {
          id: 'Tindakan sementara harus dicabut lebih dahulu',
          en: 'Measures must be lifted first',
        },
  };
};

const outputsPresent = (gate: GateOf<'outputs-present'>, { sop, state }: Look): GateState => {
  const names = missingOf(gate.outputs, sop, state);
  return {
    gate,
    applies: true,
    open: names.id === '',
    approval: null,
    approver: null,
    message:
      names.id === ''
        ? { id: 'Keluaran yang diperlukan sudah ada', en: 'The outputs needed exist' }
        : { id: `Belum ada: ${names.id}`, en: `Still missing: ${names.en}` },
  };
};

const approved = (
  gate: GateOf<'approval'>,
  { sop, state, turn, outcome, facts }: Look,
): GateState => {
  const applies =
    exceeds(gate, facts) && (!gate.when.measuresWereInForce || unapproved(state, gate).length > 0);
  const who = named(roleName(sop, gate.by));
  const approval = lastApproval(state, turn, outcome, gate.by);
  const open = !applies || approval?.decided?.given === true;
  return {
    gate,
    applies,
    open,
    approval,
    approver: open ? null : gate.by,
    message: applies
      ? approvalMessage(who, approval)
      : {
          id: `Persetujuan ${who.id} tidak diperlukan`,
          en: `No approval of ${who.en} is needed`,
        },
  };
};

/**
 * Holds nothing where the step before ordered nothing, or another one led here. What is owed to
 * whom stands among the sendings, for the team: this is told to whoever the step is, outside too.
 */
const ordersSent = (gate: GateOf<'orders-sent'>, { sop, state }: Look): GateState => {
  const ordered = orderedBy(state, gate.step);
  const open = owedSendings({ sendings: ordered }).length === 0;
  const { id, en } = ordersOf(sop, gate);
  return {
    gate,
    applies: ordered.length > 0,
    open,
    approval: null,
    approver: null,
    message: open
      ? { id: `Sudah dikirim atau ditiadakan: ${id}`, en: `Sent or waived: ${en}` }
      : { id: `Harus dikirim lebih dahulu: ${id}`, en: `Must be sent first: ${en}` },
  };
};

const ordersOf = (sop: Sop, gate: GateOf<'orders-sent'>): Bilingual => {
  const { id, en } = stepInSentence(sop, gate.step);
  return say(`yang diperintahkan ${id}`, `what ${en} ordered`);
};

const exceptionMessage = (who: Bilingual, approval: Approval | null): Bilingual => {
  if (approval === null)
    return {
      id: `Hanya sebagai pengecualian dengan persetujuan ${who.id}`,
      en: `Only as an exception approved by ${who.en}`,
    };
  if (approval.decided === null)
    return {
      id: `Pengecualian menunggu persetujuan ${who.id}`,
      en: `The exception waits for the approval of ${who.en}`,
    };
  return approval.decided.given
    ? { id: `Pengecualian disetujui oleh ${who.id}`, en: `Exception approved by ${who.en}` }
    : { id: `Pengecualian ditolak oleh ${who.id}`, en: `Exception refused by ${who.en}` };
};

const isGiven = (approval: Approval | null): boolean => approval?.decided?.given === true;

/** An answer of this step's own form may still come: until then the outcome is open. */
const unanswered = (
  gate: GateOf<'follows-answer'>,
  approval: Approval | null,
  { sop, turn }: Look,
): GateState => {
  const { question } = answerWords(sop, gate, '');
  const open = gate.step === turn.step;
  return {
    gate,
    applies: true,
    open,
    approval,
    approver: open && !isGiven(approval) ? (gate.exception?.by ?? null) : null,
    message: open
      ? { id: `Mengikuti jawaban "${question.id}"`, en: `Follows the answer to "${question.en}"` }
      : { id: `"${question.id}" belum dijawab`, en: `"${question.en}" has not been answered` },
  };
};

const follows = (gate: GateOf<'follows-answer'>, look: Look): GateState => {
  const { sop, state, turn, outcome, answers } = look;
  const { exception } = gate;
  const approval = exception === null ? null : lastApproval(state, turn, outcome, exception.by);
  const answer = followedAnswer(gate, state, turn, answers);
  if (answer === null) return unanswered(gate, approval, look);
  const { question, answer: said } = answerWords(sop, gate, answer);
  if (gate.answers.includes(answer))
    return {
      gate,
      applies: true,
      open: true,
      approval: null,
      approver: null,
      message: {
        id: `Mengikuti jawaban "${question.id}": ${said.id}`,
        en: `Follows the answer to "${question.en}": ${said.en}`,
      },
    };
  const way =
    exception === null
      ? { id: 'Hasil ini tidak dapat dipilih', en: 'This outcome cannot be chosen' }
      : exceptionMessage(named(roleName(sop, exception.by)), approval);
  return {
    gate,
    applies: true,
    open: isGiven(approval),
    approval,
    approver: isGiven(approval) ? null : (exception?.by ?? null),
    message: {
      id: `"${question.id}" dijawab "${said.id}". ${way.id}`,
      en: `"${question.en}" was answered "${said.en}". ${way.en}`,
    },
  };
};

const stateOf = (gate: Gate, look: Look): GateState => {
  switch (gate.type) {
    case 'measures-lifted':
      return measuresLifted(gate, look);
    case 'outputs-present':
      return outputsPresent(gate, look);
    case 'approval':
      return approved(gate, look);
    case 'orders-sent':
      return ordersSent(gate, look);
    case 'follows-answer':
      return follows(gate, look);
  }
};

const missingOf = (outputs: readonly string[], sop: Sop, state: OpenCase): Bilingual =>
  inRow(
    outputs
      .filter((id) => !state.outputs.some((produced) => produced.output === id))
      .map((id) => paperTitle(sop, id)),
  );

/**
 * Where every gate of an outcome stands.
 *
 * @param answers those of the step's form, once it is filled in
 */
export const gateStates = (
  sop: Sop,
  state: OpenCase,
  turn: Turn,
  outcome: Outcome,
  facts: Facts,
  answers: Answers = {},
): readonly GateState[] =>
  outcome.gates.map((gate) => stateOf(gate, { sop, state, turn, outcome, facts, answers }));

/** Why an outcome that does not follow the answer cannot be chosen, naming the one that does. */
const notFollowing = (
  gate: GateOf<'follows-answer'>,
  approval: Approval | null,
  { sop, state, turn, outcome, answers }: Omit<Look, 'facts'>,
): Refusal => {
  const step = sop.steps.get(turn.step);
  const answer = followedAnswer(gate, state, turn, answers);
  if (step === undefined || answer === null)
    return refuse('answer-lacking', answerWords(sop, gate, '').question);
  const ways = otherWay(sop, gate, step, outcome, answer);
  if (gate.exception === null) return refuse('outcome-not-following', ways);
  const who = named(roleName(sop, gate.exception.by));
  return approval !== null && approval.decided === null
    ? refuse('approval-pending', who)
    : refuse(
        'exception-needed',
        say(
          `${ways.id}. Sebagai pengecualian, hasil ini memerlukan persetujuan ${who.id}`,
          `${ways.en}. As an exception this outcome needs the approval of ${who.en}`,
        ),
      );
};

/** The refusal that the first closed gate of an outcome gives; undefined when all are open. */
export const closedGate = (
  sop: Sop,
  state: OpenCase,
  turn: Turn,
  outcome: Outcome,
  facts: Facts,
  answers: Answers,
): Refusal | undefined => {
  const shut = gateStates(sop, state, turn, outcome, facts, answers).find((one) => !one.open);
  if (shut === undefined) return undefined;
  const { gate, approval } = shut;
  switch (gate.type) {
    case 'measures-lifted':
      return refuse(
        'measures-in-force',
        inRow(state.measures.filter(mustBeLifted).map((one) => measureNames[one.kind])),
      );
    case 'outputs-present':
      return refuse('missing-output', missingOf(gate.outputs, sop, state));
    case 'approval':
      return refuse(
        approval !== null && approval.decided === null ? 'approval-pending' : 'approval-needed',
        named(roleName(sop, gate.by)),
      );
    case 'orders-sent':
      return refuse('sending-owed', ordersOf(sop, gate));
    case 'follows-answer':
      return notFollowing(gate, approval, { sop, state, turn, outcome, answers });
  }
};
