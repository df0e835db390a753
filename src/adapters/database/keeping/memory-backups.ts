import type { BackupStore } from '#app/ports.ts';
import type { BackupStanding } from '#core/keeping/backups/standing.ts';
import type { Instant } from '#core/time/instant.ts';

/** What is written down of the backups, in memory. */
export const memoryBackups = (): BackupStore => {
  let standing: BackupStanding = { whole: null, failed: null };
  let begun: Instant | null = null;
  return {
    standing: async () => standing,
    noteWhole: async (takenAt) => {
      const { whole } = standing;
      standing = { ...standing, whole: whole === null || takenAt > whole ? takenAt : whole };
    },
    noteFailure: async (at, reason) => {
      standing = { ...standing, failed: { at, reason } };
    },
    claim: async (now, since) => {
      const done = begun !== null && standing.whole !== null && standing.whole >= begun;
      if (begun !== null && begun > since && !done) return false;
      begun = now;
      return true;
    },
  };
};
