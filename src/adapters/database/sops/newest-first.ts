import type { AgencyChange } from '#app/ports.ts';

/** Newest first; of those of one instant, by the name of their stream. */
export const newestFirst = (left: AgencyChange, right: AgencyChange): number => {
  if (left.event.recordedAt !== right.event.recordedAt)
    return left.event.recordedAt < right.event.recordedAt ? 1 : -1;
  if (left.event.type !== right.event.type) return left.event.type < right.event.type ? -1 : 1;
  return right.version - left.version;
};
