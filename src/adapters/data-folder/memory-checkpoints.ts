import type { Checkpoint, Checkpoints } from '#app/ports.ts';

/** Checkpoints that are gone when the process ends. */
export const memoryCheckpoints = (): Checkpoints => {
  const kept = new Map<string, Checkpoint>();
  return {
    last: async (agency) => kept.get(agency) ?? null,
    keep: async (agency, checkpoint) => {
      kept.set(agency, checkpoint);
    },
  };
};
