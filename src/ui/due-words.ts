import type { RoleId } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Calendar } from '#core/time/calendar.ts';
import { momentOf, type Instant } from '#core/time/instant.ts';
import { remaining, remainingText } from '#core/time/remaining.ts';

/** A deadline as a screen shows it. */
export interface DueWords {
  readonly late: boolean;
  /** Less than a working hour is left. */
  readonly soon: boolean;
  readonly words: Bilingual;
}

/** How far a deadline is off in words, and how pressing it is. `roles` are those who are to act. */
export const dueWords = (
  now: Instant,
  due: Instant,
  calendar: Calendar,
  roles: readonly RoleId[],
): DueWords => {
  const left = remaining(now, due, calendar, {
    alwaysOpen: roles.some((role) => calendar.alwaysOpen.includes(role)),
  });
  return {
    late: left.late,
    soon: !left.late && left.workingMinutes < 60,
    words: { id: remainingText(left, 'id'), en: remainingText(left, 'en') },
  };
};

/** An instant as the value of a date-time field in a zone, `2026-11-21T09:10`. */
export const localValue = (instant: Instant, zone: string): string =>
  momentOf(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** The same on the wall clock, which runs day and night: for legal duties. Pressing with less than three hours left. */
export const wallWords = (now: Instant, due: Instant, calendar: Calendar): DueWords => {
  const left = remaining(now, due, calendar, { alwaysOpen: true });
  return {
    late: left.late,
    soon: !left.late && left.workingMinutes < 180,
    words: { id: remainingText(left, 'id'), en: remainingText(left, 'en') },
  };
};
