import type { Actor } from '#core/people/actor.ts';
import type { Sop } from '#core/sops/model.ts';
import {
  currentTurn,
  type Approval,
  type ClosedCase,
  type Measure,
  type OpenCase,
} from './case.ts';
import { isAsked, ownRequest, ownStep } from './decide/approvals.ts';
import { isWithdrawable } from './decide/decisions.ts';
import { liftingRefused } from './decide/lifting.ts';
import { partlySigned } from './decide/paper-ground.ts';
import type { Facts } from './facts.ts';
import { isInForce } from './measures.ts';
import { partiesOf } from './parties.ts';
import type { Refusal } from './refusal.ts';
import { caseRights, commandsBeside, isTaken, type CommandBeside } from './rights/case-rights.ts';
import { owedSendings } from './sendings.ts';

/** Something an actor has the right to, and why he cannot do it now. */
export interface Hindered {
  readonly what: 'give-approval' | 'lift-measure' | 'record-sending';
  /** Of the approval, the measure or the order to send. */
  readonly number: number;
  readonly why: Refusal;
}

/** What an actor may do with a case. What is in it is not refused to him for who he is. */
export interface CaseMay {
  readonly work: boolean;
  readonly assign: boolean;
  readonly coordinate: boolean;
  readonly team: boolean;
  /** What he may do beside the flow, as the case stands: open or closed. */
  readonly commands: readonly CommandBeside[];
  /** Approvals he may give. */
  readonly approve: readonly number[];
  /** Approvals he may refuse: what he asked for himself, too. */
  readonly refuse: readonly number[];
  /** Requests whose answer he may record from a signed sheet. */
  readonly record: readonly number[];
  /** Recorded ones he may withdraw, because nothing rests on them. */
  readonly withdraw: readonly number[];
  /** Measures he may lift now. */
  readonly lift: readonly number[];
  /** What he has the right to and cannot do now, each with the sentence that core would refuse it with. */
  readonly hindered: readonly Hindered[];
}

const numbersOf = (some: readonly Approval[]): readonly number[] =>
  some.map(({ approval }) => approval);

/** What he may do about approvals. */
const approvalsOf = (
  sop: Sop,
  state: OpenCase,
  actor: Actor,
): Pick<CaseMay, 'approve' | 'refuse' | 'record' | 'withdraw' | 'hindered'> => {
  type Verb = 'give-approval' | 'refuse-approval' | 'record-decision' | 'withdraw-decision';
  const parties = partiesOf(state);
  const may =
    (verb: Verb) =>
    ({ role }: Approval): boolean =>
      caseRights.may(actor, verb, { sop, parties, approver: role });
  const asked = state.approvals.filter((one) => isAsked(state, one));
  const others = asked.filter((one) => ownRequest(state, one, actor) === undefined);
  return {
    approve: numbersOf(
      asked
        .filter((one) => ownStep(sop, state, one, actor) === undefined)
        .filter(may('give-approval')),
    ),
    refuse: numbersOf(asked.filter(may('refuse-approval'))),
    record: numbersOf(others.filter(may('record-decision'))),
    withdraw: numbersOf(
      state.approvals.filter((one) => isWithdrawable(state, one)).filter(may('withdraw-decision')),
    ),
    hindered: asked.filter(may('give-approval')).flatMap((one): readonly Hindered[] => {
      const why = ownStep(sop, state, one, actor);
      return why === undefined ? [] : [{ what: 'give-approval', number: one.approval, why }];
    }),
  };
};

/** Measures in force with why he does not lift them now; undefined where he may. */
const liftingsOf = (
  sop: Sop,
  state: OpenCase,
  by: Actor,
  facts: Facts,
): readonly { readonly measure: Measure; readonly why: Refusal | undefined }[] =>
  caseRights.may(by, 'lift-measure', { sop, parties: partiesOf(state) })
    ? state.measures
        .filter(isInForce)
        .map((measure) => ({ measure, why: liftingRefused(sop, state, measure, { by, facts }) }))
    : [];

const sendingsHindered = (
  sop: Sop,
  state: OpenCase | ClosedCase,
  actor: Actor,
): readonly Hindered[] =>
  caseRights.may(actor, 'record-sending', { sop, parties: partiesOf(state) })
    ? owedSendings(state).flatMap(({ sending, items }): readonly Hindered[] => {
        const why = partlySigned(sop, state, items);
        return why === undefined ? [] : [{ what: 'record-sending', number: sending, why }];
      })
    : [];

const nothing = { approve: [], refuse: [], record: [], withdraw: [], lift: [] } as const;

/**
 * What an actor may do with a case: the one answer for pages and clients, by the rules that refuse.
 *
 * @param seen the case as he sees it
 * @param state the whole case
 */
export const mayDo = (
  sop: Sop,
  seen: OpenCase | ClosedCase,
  state: OpenCase | ClosedCase,
  actor: Actor,
  facts: Facts,
): CaseMay => {
  const turn = state.status === 'open' ? currentTurn(state) : undefined;
  const step = turn === undefined ? undefined : sop.steps.get(turn.step);
  const thing = { sop, parties: partiesOf(state) };
  const plain = {
    work: caseRights.may(actor, 'complete-step', { ...thing, step }),
    assign: step !== undefined && caseRights.may(actor, 'assign-step', { ...thing, step }),
    coordinate: caseRights.may(actor, state.status === 'open' ? 'close' : 'reopen', thing),
    team: caseRights.may(actor, 'note', thing),
    commands: commandsBeside.filter(
      (command) => isTaken(command, state.status) && caseRights.may(actor, command, thing),
    ),
  };
  const sendings = sendingsHindered(sop, state, actor);
  if (seen.status === 'closed' || state.status === 'closed')
    return { ...plain, ...nothing, hindered: sendings };
  const liftings = liftingsOf(sop, state, actor, facts);
  const approvals = approvalsOf(sop, seen, actor);
  return {
    ...plain,
    ...approvals,
    lift: liftings.filter(({ why }) => why === undefined).map(({ measure }) => measure.measure),
    hindered: [
      ...approvals.hindered,
      ...liftings.flatMap(({ measure: { measure }, why }): readonly Hindered[] =>
        why === undefined ? [] : [{ what: 'lift-measure', number: measure, why }],
      ),
      ...sendings,
    ],
  };
};

/** Why an actor cannot do something he has the right to; undefined where nothing hinders him. */
export const hindrance = (
  { hindered }: Pick<CaseMay, 'hindered'>,
  what: Hindered['what'],
  number: number,
): Refusal | undefined => hindered.find((one) => one.what === what && one.number === number)?.why;
