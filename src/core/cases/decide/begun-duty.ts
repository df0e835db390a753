import type { CaseEvent, DutyDueBy } from '#core/cases/event.ts';
import type { Meta } from '#core/cases/command.ts';
import { stamp } from '#core/cases/stamp.ts';
import type { Duty } from '#core/sops/model.ts';
import { instantOf, momentOf, type Instant } from '#core/time/instant.ts';

/** Whole hours by the wall clock after a moment. */
const after = (since: Instant, hours: number): Instant => instantOf(momentOf(since).add({ hours }));

/** Until when a duty is to be fulfilled, and what says so. */
const dueOf = (
  duty: Duty,
  since: Instant,
  byLetter: Instant | undefined,
  replyHours: number | null,
): { readonly due: Instant; readonly dueBy: DutyDueBy } => {
  if (duty.answers === null) return { due: after(since, duty.hours), dueBy: 'rule' };
  return byLetter === undefined
    ? { due: after(since, replyHours ?? duty.hours), dueBy: 'default' }
    : { due: byLetter, dueBy: 'letter' };
};

/** That a legal duty has begun: it runs in wall-clock time beside the flow and closes no step. */
export const begunDuty = (
  meta: Meta,
  duty: Duty,
  begun: {
    readonly number: number;
    readonly since: Instant;
    readonly basis: string;
    readonly due?: Instant | undefined;
  },
): CaseEvent =>
  stamp(meta, {
    type: 'duty-started',
    number: begun.number,
    duty: duty.id,
    since: begun.since,
    basis: begun.basis,
    ...dueOf(duty, begun.since, begun.due, meta.facts.replyHours),
  });
