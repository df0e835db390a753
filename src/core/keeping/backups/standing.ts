import { momentOf, type Instant } from '#core/time/instant.ts';

/** How it stands with the backups of an installation. */
export interface BackupStanding {
  /** When the newest backup was taken that lacks nothing; null: never. */
  readonly whole: Instant | null;
  /** The newest attempt that failed; null: none did. */
  readonly failed: { readonly at: Instant; readonly reason: string } | null;
}

/** What is wrong with the backups. Closed. */
export type BackupTrouble = 'never' | 'old' | 'failed';

/** A backup that is taken daily has failed at least once when the newest is older. */
export const oldAfterHours = 48;

/** Whole hours since the newest backup that lacks nothing; null: there never was one. */
export const hoursSince = ({ whole }: Pick<BackupStanding, 'whole'>, now: Instant): number | null =>
  whole === null
    ? null
    : Math.floor(momentOf(now).since(momentOf(whole), { largestUnit: 'hour' }).hours);

/** The newest attempt, where it failed and no whole backup has come after it. */
export const failedSince = ({ whole, failed }: BackupStanding): BackupStanding['failed'] =>
  failed !== null && (whole === null || failed.at > whole) ? failed : null;

/** What an administrator must see to; the worst of it. null: all is well. */
export const backupTrouble = (standing: BackupStanding, now: Instant): BackupTrouble | null => {
  const hours = hoursSince(standing, now);
  if (hours === null) return 'never';
  if (hours >= oldAfterHours) return 'old';
  return failedSince(standing) === null ? null : 'failed';
};
