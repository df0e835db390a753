import { alike } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import { momentOf } from '#core/time/instant.ts';
import { refuse } from './refuse.ts';
import type { Refusal } from './refusal.ts';

/**
 * Hours that something may have happened before it is recorded without a reason being asked.
 * The SOPs set standard times in minutes, so what was done on paper must be told apart from
 * what was typed in late (domain notes 7.5 item 14).
 */
export const backdatingFreeHours = 24;

/** The limits within which something can have happened. */
export interface Limits {
  readonly now: Instant;
  readonly reportReceived: Instant;
  readonly stepStarted?: Instant;
}

/**
 * When something happened: as stated, or now. Never before the step it belongs to started:
 * clocks of several servers differ by milliseconds, so an unstated moment is moved up to it.
 */
export const happened = (
  stated: Instant | undefined,
  reason: string | undefined,
  limits: Limits,
): Instant | Refusal => {
  const earliest = limits.stepStarted ?? limits.reportReceived;
  if (stated === undefined) return limits.now < earliest ? earliest : limits.now;
  if (stated > limits.now) return refuse('happened-in-future');
  if (stated < limits.reportReceived) return refuse('happened-before-report');
  if (stated < earliest) return refuse('happened-before-step');
  const hours = momentOf(stated).until(momentOf(limits.now)).total('hours');
  const blank = (reason ?? '').trim() === '';
  return hours > backdatingFreeHours && blank
    ? refuse('backdating-reason-needed', alike(String(backdatingFreeHours)))
    : stated;
};
