import { instantOf, momentOf, type Instant } from '#core/time/instant.ts';

/** When a backup is taken every day, on the wall clock of a zone. */
export interface BackupHour {
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
}

/** The newest moment, not after now, at which a backup was to be taken. */
export const lastPlanned = (now: Instant, { hour, minute }: BackupHour, zone: string): Instant => {
  const here = momentOf(now).toZonedDateTimeISO(zone);
  const today = here.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } });
  const planned =
    Temporal.ZonedDateTime.compare(today, here) <= 0
      ? today
      : here
          .toPlainDate()
          .subtract({ days: 1 })
          .toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } });
  return instantOf(planned.toInstant());
};

/** Whether a backup is due: none was taken since the newest moment it was planned for. */
export const isBackupDue = (
  whole: Instant | null,
  now: Instant,
  at: BackupHour,
  zone: string,
): boolean => whole === null || whole < lastPlanned(now, at, zone);
