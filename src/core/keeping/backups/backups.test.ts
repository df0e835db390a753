import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, momentOf } from '#core/time/instant.ts';
import { isBackupDue, lastPlanned } from './schedule.ts';
import { backupTrouble, hoursSince } from './standing.ts';
import { backupWords } from './words.ts';

const instant = (text: string) => instantOf(Temporal.Instant.from(text));

const now = instant('2026-11-30T07:30:00+08:00');
const hoursAgo = (hours: number) => ({
  whole: instant(momentOf(now).subtract({ hours }).toString()),
  failed: null,
});

describe('what is said of the backups', () => {
  test('there never was one', () => {
    const standing = { whole: null, failed: null };
    expect(backupTrouble(standing, now)).toBe('never');
    expect(backupWords(standing, now).id).toContain('Belum pernah ada cadangan.');
  });

  test('the newest whole one is two days old', () => {
    expect(backupTrouble(hoursAgo(47), now)).toBeNull();
    expect(backupTrouble(hoursAgo(48), now)).toBe('old');
    expect(backupWords(hoursAgo(50), now).en).toContain('50 hours ago');
    expect(hoursSince(hoursAgo(50), now)).toBe(50);
  });

  test('an attempt failed, until a whole one is taken after it', () => {
    const failed = { at: instant('2026-11-30T02:00:00+08:00'), reason: 'Folder penuh.' };
    const after = { ...hoursAgo(30), failed };
    expect(backupTrouble(after, now)).toBe('failed');
    expect(backupWords(after, now).id).toContain('Percobaan terakhir gagal: Folder penuh.');
    expect(backupTrouble({ ...hoursAgo(1), failed }, now)).toBeNull();
    expect(backupWords({ ...hoursAgo(1), failed }, now).id).not.toContain('gagal');
  });
});

describe('a backup that is taken every day', () => {
  const at = { hour: 2, minute: 0 };
  const zone = 'Asia/Makassar';

  test('is due from its hour on until one was taken', () => {
    const yesterday = instant('2026-11-29T02:00:05+08:00');
    expect(isBackupDue(yesterday, instant('2026-11-30T01:59:59+08:00'), at, zone)).toBe(false);
    expect(isBackupDue(yesterday, instant('2026-11-30T02:00:00+08:00'), at, zone)).toBe(true);
    expect(isBackupDue(instant('2026-11-30T02:00:05+08:00'), now, at, zone)).toBe(false);
  });

  test('is due at once where there never was one, or the machine was off at its hour', () => {
    expect(isBackupDue(null, now, at, zone)).toBe(true);
    expect(isBackupDue(instant('2026-11-28T02:00:00+08:00'), now, at, zone)).toBe(true);
  });

  test('was planned within the last day, at its hour, whatever the moment and zone', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2020-01-01T00:00:00Z'),
          max: new Date('2040-01-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        fc.nat(23),
        fc.nat(59),
        fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC', 'Europe/Berlin'),
        (date, hour, minute, place) => {
          const moment = instant(date.toISOString());
          const planned = lastPlanned(moment, { hour, minute }, place);
          expect(planned <= moment).toBe(true);
          // A day of the change to summer time has 23 hours, one of the change back 25.
          expect(
            momentOf(moment).since(momentOf(planned), { largestUnit: 'hour' }).hours,
          ).toBeLessThanOrEqual(25);
          // Once taken then, it is not due again before the next.
          expect(isBackupDue(planned, moment, { hour, minute }, place)).toBe(false);
        },
      ),
    );
  });
});
