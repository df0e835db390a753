import { inMinutes, type Ms } from '#core/time/milliseconds.ts';

/** For this long a proof of who somebody is holds for what must not be done at a desk left open, in minutes. */
export const proofMinutes = 15;

/** Whether a proof that is so old still holds. */
export const proofHolds = (age: Ms): boolean => inMinutes(age) < proofMinutes;
