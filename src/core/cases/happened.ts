import { alike, type Bilingual } from '#core/text/bilingual.ts';
import { saysSomething } from '#core/text/says-something.ts';
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

/** A fact that something rests on, so that it cannot have happened before it. */
export interface RestsOn {
  readonly at: Instant;
  /** As it stands in a sentence: "langkah ini dimulai". */
  readonly fact: Bilingual;
}

/** The limits within which something can have happened. */
export interface Limits {
  readonly now: Instant;
  readonly reportReceived: Instant;
  readonly restsOn?: readonly RestsOn[];
}

/** People state times to the minute: what was done in the minute of a fact was done after it. */
export const minuteOf = (at: Instant): number =>
  Math.floor(momentOf(at).epochMilliseconds / 60_000);

const latestOf = (restsOn: readonly RestsOn[]): RestsOn | undefined =>
  restsOn.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).at(-1);

/**
 * When something happened: as stated, or now. Never before a fact it rests on: clocks of several
 * servers differ by milliseconds and people state minutes, so an unstated moment, or one stated in
 * the minute of that fact, is moved up to it.
 *
 * @returns the moment, or the refusal that it lies in the future, before the report, before what it
 *   rests on, or long ago without a reason
 */
export const happened = (
  stated: Instant | undefined,
  reason: string | undefined,
  { now, reportReceived, restsOn = [] }: Limits,
): Instant | Refusal => {
  const ground = latestOf(restsOn);
  const earliest = ground !== undefined && ground.at > reportReceived ? ground.at : reportReceived;
  if (stated === undefined) return now < earliest ? earliest : now;
  if (stated > now) return refuse('happened-in-future');
  if (minuteOf(stated) < minuteOf(reportReceived)) return refuse('happened-before-report');
  if (ground !== undefined && minuteOf(stated) < minuteOf(ground.at))
    return refuse('happened-too-early', ground.fact);
  const hours = momentOf(stated).until(momentOf(now)).total('hours');
  if (hours > backdatingFreeHours && !saysSomething(reason ?? ''))
    return refuse('backdating-reason-needed', alike(String(backdatingFreeHours)));
  return stated < earliest ? earliest : stated;
};
