import type { Ground } from '#app/ground.ts';
import { verifyRecord } from './verify-record.ts';

/** Whether what is kept is what was written. */
export const keepingOffers = (ground: Ground) => ({
  /** Recomputes the hash chain of every stream of an agency's record: cases, settings, SOPs. */
  verify: verifyRecord.bind(null, ground),
});
