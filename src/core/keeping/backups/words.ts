import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import { backupTrouble, failedSince, hoursSince, type BackupStanding } from './standing.ts';

/** How it stands with the backups, in a sentence that says what to do where something is wrong. */
export const backupWords = (standing: BackupStanding, now: Instant): Bilingual => {
  const hours = String(hoursSince(standing, now) ?? 0);
  switch (backupTrouble(standing, now)) {
    case 'never':
      return say(
        `Belum pernah ada cadangan.${failureOf(standing).id} Buat sekarang di server: tanggap backup <folder>`,
        `There was never a backup.${failureOf(standing).en} Take one now on the server: tanggap backup <folder>`,
      );
    case 'old':
      return say(
        `Cadangan utuh terakhir dibuat ${hours} jam yang lalu.${failureOf(standing).id} Buat sekarang di server: tanggap backup <folder>`,
        `The last whole backup was taken ${hours} hours ago.${failureOf(standing).en} Take one now on the server: tanggap backup <folder>`,
      );
    case 'failed':
      return say(
        `Cadangan utuh terakhir dibuat ${hours} jam yang lalu.${failureOf(standing).id}`,
        `The last whole backup was taken ${hours} hours ago.${failureOf(standing).en}`,
      );
    case null:
      return say(
        `Cadangan utuh terakhir: ${hours} jam yang lalu.`,
        `The last whole backup: ${hours} hours ago.`,
      );
  }
};

/** Of an attempt that failed after the newest whole backup; nothing else is told. */
const failureOf = (standing: BackupStanding): Bilingual => {
  const failed = failedSince(standing);
  return failed === null
    ? say('', '')
    : say(
        ` Percobaan terakhir gagal: ${failed.reason}`,
        ` The last attempt failed: ${failed.reason}`,
      );
};
