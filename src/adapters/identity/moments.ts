import { wholeMs } from '#core/time/milliseconds.ts';
import { instantOfMs, type Instant } from '#core/time/instant.ts';

/** A date of JavaScript as the product tells time. */
export const asInstant = (date: Date): Instant => instantOfMs(wholeMs(date.getTime()));
