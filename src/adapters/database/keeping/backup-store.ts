import type pg from 'pg';
import type { BackupStore } from '#app/ports.ts';
import { instant } from '#adapters/database/cases/case-row.ts';
import { ask } from '#adapters/database/connection/pool.ts';

interface StandingRow {
  backed_up_at: Date | null;
  backup_failed_at: Date | null;
  backup_failure: string | null;
}

/** What is written down of the backups, in the one row of the table `installation`. */
export const postgresBackups = (pool: pg.Pool): BackupStore => ({
  async standing() {
    const [row] = await ask<StandingRow>(
      pool,
      'backup-standing',
      'select backed_up_at, backup_failed_at, backup_failure from installation',
      [],
    );
    return {
      whole: row?.backed_up_at ? instant(row.backed_up_at) : null,
      failed: row?.backup_failed_at
        ? { at: instant(row.backup_failed_at), reason: row.backup_failure ?? '' }
        : null,
    };
  },
  async noteWhole(takenAt) {
    await ask(
      pool,
      'note-backup',
      'update installation set backed_up_at = greatest(backed_up_at, $1::timestamptz)',
      [takenAt],
    );
  },
  async noteFailure(at, reason) {
    await ask(
      pool,
      'note-failed-backup',
      'update installation set backup_failed_at = $1, backup_failure = $2',
      [at, reason],
    );
  },
  async claim(now, since) {
    const claimed = await ask<{ one: number }>(
      pool,
      'claim-backup',
      `update installation set backup_begun_at = $1
        where backup_begun_at is null or backup_begun_at <= $2 or backed_up_at >= backup_begun_at returning 1 as one`,
      [now, since],
    );
    return claimed.length > 0;
  },
});
