import type { Failure, Log } from '#app/ports.ts';

/** A log that tests read back. */
export const memoryLog = (): Log & { readonly failures: readonly Failure[] } => {
  const failures: Failure[] = [];
  return { failures, failed: (failure) => void failures.push(failure) };
};
