import { inMinutes, type Ms } from '#core/time/milliseconds.ts';

/** For how long a proof of who somebody is can be made to hold, in minutes: at most as long as a session lasts. */
export const proofBounds = { least: 1, most: 720 } as const;

/** Whether a proof that is so old still holds, where it does for so many minutes. */
export const proofHolds = (age: Ms, minutes: number): boolean => inMinutes(age) < minutes;
