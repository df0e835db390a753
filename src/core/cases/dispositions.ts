import type { ClosedCase, Disposition, OpenCase } from './case.ts';
import type { Actor } from '#core/people/actor.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Receiver, ReceiverId } from './office-event.ts';

type Given = readonly Disposition[];

/** Where a disposition stands with one of those it goes to. An answer is the last word; before it one may pass the matter on. */
export type ReceiverState = 'open' | 'passed-on' | 'answered';

/** Somebody a disposition went to, and what came of it. */
export interface Received extends ReceiverId, Receiver {
  /** The role that gave it. */
  readonly giver: RoleId;
  readonly since: Instant;
  /** Until when he is to answer; null where nobody said. */
  readonly until: Instant | null;
  readonly state: ReceiverState;
  readonly answer: Disposition['answers'][number] | null;
  /** The dispositions with which he passed it on, oldest first. */
  readonly passedOn: Given;
}

/** Those a disposition went to, in the order it names them. */
export const receivedOf = (
  all: Given,
  { disposition, plan, answers, at }: Disposition,
): readonly Received[] =>
  plan.to.map((to, index): Received => {
    const receiver = index + 1;
    const answer = answers.find((one) => one.receiver === receiver) ?? null;
    const passedOn = all.filter(
      ({ plan: { from } }) => from?.disposition === disposition && from.receiver === receiver,
    );
    const onward = passedOn.length > 0 ? 'passed-on' : 'open';
    return {
      disposition,
      receiver,
      ...to,
      giver: plan.giver,
      since: at,
      until: plan.until ?? null,
      state: answer === null ? onward : 'answered',
      answer,
      passedOn,
    };
  });

/** Whether somebody is the one a disposition went to: he holds the role. Who is only named answers through others. */
export const isReceiver = (by: Actor, { role }: Pick<Received, 'role'>): boolean =>
  role !== null && 'roles' in by && by.roles.includes(role);

/** The one meant; undefined where the case has none such. */
export const receiverOf = (
  all: Given,
  { disposition, receiver }: ReceiverId,
): Received | undefined => {
  const given = all.find((one) => one.disposition === disposition);
  return given === undefined ? undefined : receivedOf(all, given)[receiver - 1];
};

/** What a case waits for from roles it was passed on to. A closed case waits for none: it can be answered no more. */
export const openReceivers = (state: OpenCase | ClosedCase): readonly Received[] =>
  state.status === 'closed'
    ? []
    : state.dispositions
        .flatMap((given) => receivedOf(state.dispositions, given))
        .filter((one) => one.state === 'open');

/** What has passed its time unanswered. Who passed it on has answered for nothing himself, and a closed case waits for nobody. */
export const isOverdue = (
  { status }: Pick<OpenCase | ClosedCase, 'status'>,
  { state, until }: Pick<Received, 'state' | 'until'>,
  now: Instant,
): boolean => status === 'open' && state === 'open' && until !== null && until < now;

const firstOf = (all: Given, disposition: number): number => {
  const from = all.find((one) => one.disposition === disposition)?.plan.from ?? null;
  // One only ever passes on what was given before, so that this ends.
  return from === null || from.disposition >= disposition
    ? disposition
    : firstOf(all, from.disposition);
};

/** All dispositions of the chain this one belongs to, in the order they were given. */
export const chainOf = (all: Given, disposition: number): Given => {
  const first = firstOf(all, disposition);
  return all.filter((one) => firstOf(all, one.disposition) === first);
};
