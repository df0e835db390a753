/**
 * Milliseconds, whole by type: a moment since 1970 UTC or a length of time. Instants are stored to
 * the millisecond, and a number with a fraction names none. Arithmetic gives a plain number again;
 * the functions below are the only way back, so that a fraction can get nowhere unnoticed.
 */
export type Ms = number & { readonly wholeMilliseconds: unique symbol };

const minuteLength = 60_000;

/**
 * The whole milliseconds in a number of them. A fraction is dropped, never added: what stays
 * within open hours before stays there after, because these begin and end at whole minutes.
 */
export const wholeMs = (milliseconds: number): Ms => Math.floor(milliseconds) as Ms;

/** A number of minutes; what is less than a millisecond is dropped. */
export const minutesLong = (minutes: number): Ms => wholeMs(minutes * minuteLength);

/** How many minutes a length of time is, with fractions: to be shown or compared, not counted back. */
export const inMinutes = (length: Ms): number => length / minuteLength;

/** A day without clock changes. */
export const dayMs = wholeMs(86_400_000);

/** The moment a length of time after another, or the sum of two lengths. */
export const plus = (one: Ms, length: Ms): Ms => wholeMs(one + length);

/** The moment a length of time before another, or the length between two moments. */
export const minus = (one: Ms, other: Ms): Ms => wholeMs(one - other);

export const earlier = (one: Ms, other: Ms): Ms => (one <= other ? one : other);

export const later = (one: Ms, other: Ms): Ms => (one >= other ? one : other);

/**
 * A share of a length of time, for instance half of it. It is rounded down to a whole millisecond:
 * a reminder "at half" is told when no more than half is used, and a share below 1 of a time never
 * reaches beyond its end.
 */
export const shareOf = (length: Ms, share: number): Ms => wholeMs(length * share);
