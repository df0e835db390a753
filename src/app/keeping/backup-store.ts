import type { BackupStanding } from '#core/keeping/backups/standing.ts';
import type { Instant } from '#core/time/instant.ts';

/** What is written down of an installation's backups. */
export interface BackupStore {
  standing(): Promise<BackupStanding>;
  /** A backup that lacks nothing was taken; an older one changes nothing. */
  noteWhole(takenAt: Instant): Promise<void>;
  /** An attempt failed. */
  noteFailure(at: Instant, reason: string): Promise<void>;
  /**
   * Takes the next attempt for oneself.
   *
   * @param since an attempt that was begun after this, and from which no whole backup has come, is left its time
   * @returns false where somebody else has it
   */
  claim(now: Instant, since: Instant): Promise<boolean>;
}
