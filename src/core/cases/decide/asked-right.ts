import { atTurn, openCase } from './ground.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Case, ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { Command, CommandOf, CommandType } from '#core/cases/command.ts';
import type { ReceiverId } from '#core/cases/office-event.ts';
import { accountsNamed } from '#core/cases/named.ts';
import type { PaperId } from '#core/cases/paper-id.ts';
import { paperOf, signedVersion } from '#core/cases/papers.ts';
import { receiverOf } from '#core/cases/dispositions.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { bodiesSent } from '#core/cases/sent-to-bodies.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { caseRights, type CaseVerb } from '#core/cases/rights/case-rights.ts';
import { thingOfPaper } from '#core/cases/rights/thing-of-paper.ts';
import type { Thing } from '#core/cases/rights/who.ts';

interface Asked {
  readonly verb: CaseVerb;
  readonly thing: Thing;
}

type Existing = OpenCase | ClosedCase;

type Ask<T extends CommandType> = (
  sop: Sop,
  state: Existing,
  command: CommandOf<T>,
) => Asked | Refusal;

const plain = (sop: Sop, state: Existing, { type }: Command): Asked => ({
  verb: type,
  thing: { sop, parties: partiesOf(state) },
});

/** The step the case stands at. One that others have left is nobody's: that the case moved on is said to all. */
const atCurrent = (
  sop: Sop,
  before: Existing,
  { type, turn }: { readonly type: CommandType; readonly turn: number },
): Asked | Refusal => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const at = atTurn(sop, state, turn);
  return 'refused' in at
    ? at
    : { verb: type, thing: { sop, step: at.step, parties: partiesOf(state) } };
};

const atApproval = (
  sop: Sop,
  state: Existing,
  { type, approval }: { readonly type: CommandType; readonly approval: number },
): Asked | Refusal => {
  const meant = state.approvals.find((one) => one.approval === approval);
  return meant === undefined
    ? refuse(state.status === 'closed' ? 'case-closed' : 'unknown-approval')
    : { verb: type, thing: { sop, approver: meant.role, parties: partiesOf(state) } };
};

const signing: Ask<'sign-paper'> = (sop, state, { type, signer: { role } }) =>
  role === null
    ? { verb: 'sign-as-party', thing: { sop, named: accountsNamed(sop, state) } }
    : { verb: type, thing: { sop, signers: [role], parties: partiesOf(state) } };

/** A paper of a step is its executors' to number, print and scan; one beside the flow the team's. */
const ofPaper = (sop: Sop, state: Existing, command: Command & PaperId): Asked => ({
  verb: command.type,
  thing: thingOfPaper(sop, state, command),
});

/** A print carries no signature yet, so those who may print it may withdraw it. */
const revoking: Ask<'revoke-paper'> = (sop, state, command) => {
  const signed = signedVersion(paperOf(state.papers, command));
  return signed === undefined
    ? { verb: 'withdraw-print', thing: thingOfPaper(sop, state, command) }
    : {
        verb: command.type,
        thing: {
          sop,
          signers: signed.signatures.flatMap(({ role }) => role ?? []),
          parties: partiesOf(state),
        },
      };
};

/** What was sent to a body is its people's to take. */
const fetching: Ask<'fetch-paper'> = (sop, state, command) => ({
  verb: command.type,
  thing: {
    sop,
    addressees: bodiesSent(state, command, command.version),
    parties: partiesOf(state),
  },
});

/** What a receiver does with a disposition: answers it, or passes it on. */
const asReceiver = (sop: Sop, state: Existing, meant: ReceiverId): Asked | Refusal => {
  const receiver = receiverOf(state.dispositions, meant);
  if (receiver === undefined) return refuse('unknown-disposition');
  return receiver.role === null
    ? { verb: 'answer-for-others', thing: { sop } }
    : { verb: 'answer-disposition', thing: { sop, receivers: [receiver.role] } };
};

const giving: Ask<'give-disposition'> = (sop, state, command) =>
  command.plan.from === null
    ? plain(sop, state, command)
    : asReceiver(sop, state, command.plan.from);

/** What right each command asks for, and about what; or why there is nothing to ask it about. */
const asks: { readonly [T in CommandType]: Ask<T> } = {
  'receive-report': plain,
  'start-step': atCurrent,
  'assign-step': atCurrent,
  'complete-step': atCurrent,
  wait: atCurrent,
  resume: atCurrent,
  'request-approval': atCurrent,
  'give-approval': atApproval,
  'refuse-approval': atApproval,
  'record-decision': atApproval,
  'withdraw-decision': atApproval,
  'order-measure': plain,
  'execute-measure': plain,
  'lift-measure': plain,
  'request-lifting': plain,
  'withdraw-measure': plain,
  'correct-report': plain,
  'involve-party': plain,
  'release-party': plain,
  'release-outside-view': plain,
  'assess-severity': plain,
  'attach-evidence': plain,
  send: plain,
  escalate: plain,
  note: plain,
  'tell-reporter': plain,
  'write-as-reporter': plain,
  'join-duplicate': plain,
  close: plain,
  reopen: plain,
  'recompute-due': plain,
  'start-duty': plain,
  'set-duty-aside': plain,
  'take-duty-up': plain,
  'fulfil-duty': plain,
  'edit-paper': plain,
  'initial-paper': plain,
  'sign-paper': signing,
  'print-paper': ofPaper,
  'sign-on-paper': ofPaper,
  'export-paper': ofPaper,
  'return-paper': ofPaper,
  'send-paper': plain,
  'fetch-paper': fetching,
  'revoke-paper': revoking,
  'receive-paper': plain,
  'call-meeting': plain,
  'change-meeting': plain,
  'record-meeting': plain,
  'cancel-meeting': plain,
  'give-disposition': giving,
  'answer-disposition': asReceiver,
  'record-sending': plain,
  'waive-sending': plain,
  'record-reply': plain,
  'make-case-file': plain,
};

const askOf = <T extends CommandType>(type: T): Ask<T> => asks[type];

/**
 * Whether a command is its giver's to give, asked before anything of it is done.
 *
 * @returns the refusal when it is not, or when what it means is not there
 */
export const notTheirs = (sop: Sop, state: Case, command: Command): Refusal | undefined => {
  const { by } = command.meta;
  if (command.type === 'receive-report') return caseRights.mayNot(by, command.type, { sop });
  if (state.status === 'none') return refuse('no-case');
  const asked = askOf(command.type)(sop, state, command);
  return 'refused' in asked ? asked : caseRights.mayNot(by, asked.verb, asked.thing);
};
