import type { Done, Failure, Log } from '#app/ports.ts';

/** A log that tests read back. */
export const memoryLog = (): Log & {
  readonly failures: readonly Failure[];
  readonly dones: readonly Done[];
} => {
  const [failures, dones]: [Failure[], Done[]] = [[], []];
  return {
    failures,
    dones,
    failed: (failure) => void failures.push(failure),
    done: (done) => void dones.push(done),
  };
};
