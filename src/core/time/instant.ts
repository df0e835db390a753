import type { Ms } from './milliseconds.ts';
import { wholeMs } from './milliseconds.ts';

/**
 * A moment in time as an ISO 8601 string in UTC with milliseconds
 * (`2026-11-21T00:30:00.000Z`), the form in which it is stored in events. Because the form is
 * fixed, comparing two instants as strings compares them in time.
 */
export type Instant = string & { readonly instant: unique symbol };

/** A civil date without time, `2026-03-20`. */
export type DateText = string;

/**
 * Reads any ISO 8601 date-time with an offset and gives the fixed form.
 *
 * @returns undefined when the text is no date-time with an offset.
 */
export const parseInstant = (text: string): Instant | undefined => {
  try {
    return instantOf(Temporal.Instant.from(text));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** The fixed form of a Temporal instant. */
export const instantOf = (moment: Temporal.Instant): Instant =>
  moment.toString({ smallestUnit: 'millisecond' }) as Instant;

/** The Temporal instant behind the fixed form. */
export const momentOf = (instant: Instant): Temporal.Instant => Temporal.Instant.from(instant);

/** The date in a zone at a moment, `2026-03-20`. */
export const dateIn = (zone: string, at: Instant): DateText =>
  momentOf(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The milliseconds behind the fixed form. */
export const msOf = (instant: Instant): Ms => wholeMs(momentOf(instant).epochMilliseconds);

/** The fixed form of a moment in milliseconds. */
export const instantOfMs = (ms: Ms): Instant =>
  instantOf(Temporal.Instant.fromEpochMilliseconds(ms));

/**
 * Reads a date and time as a person types it in a form (`2026-11-21T09:10`), meant in a zone.
 *
 * @returns undefined when the text is no date-time.
 */
export const parseLocal = (text: string, zone: string): Instant | undefined => {
  try {
    return instantOf(Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant());
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};
