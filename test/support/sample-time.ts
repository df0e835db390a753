import type { Append, CaseRow, InboxEntry, ReminderStore, TurnFigure, Watch } from '#app/ports.ts';
import type { Watched } from '#core/oversight/reminders/rules.ts';
import type { Instant } from '#core/time/instant.ts';
import { minute, sampleAppend } from './sample-case.ts';

export const sampleWatched = (more: Partial<Watched> = {}): Watched => ({
  code: 'terima',
  startedAt: minute(0),
  due: minute(60),
  roles: ['tim'],
  seats: more.roles ?? ['tim'],
  wallClock: false,
  ...more,
});

/** A clock of agency `batam`. */
export const sampleWatch = (caseId: string, more: Partial<Watch> = {}): Watch => ({
  agency: 'batam',
  caseId,
  item: 'turn:1',
  watched: sampleWatched(),
  at: minute(30),
  ...more,
});

/** The writing of a case with its clocks, which take over agency and case. */
export const watchedAppend = (
  agency: string,
  caseId: string,
  watches: readonly Partial<Watch>[],
  more: {
    readonly expectedVersion?: number;
    readonly row?: Partial<CaseRow>;
    readonly figures?: readonly TurnFigure[];
  } = {},
): Append =>
  sampleAppend(caseId, {
    ...more,
    row: { agency, ...more.row },
    watches: watches.map((watch) => sampleWatch(caseId, { agency, ...watch })),
  });

export const sampleEntry = (
  watch: Watch & { readonly number: string },
  more: Partial<InboxEntry> = {},
): InboxEntry => ({
  agency: watch.agency,
  seat: 'tim',
  caseId: watch.caseId,
  number: watch.number,
  item: watch.item,
  code: watch.watched.code,
  kind: 'half',
  due: watch.watched.due,
  at: minute(30),
  summary: false,
  ...more,
});

/** Tells every clock once to the seats it has, and sets its next look. */
export const tellAll =
  (next: Instant | null, more: Partial<InboxEntry> = {}): Parameters<ReminderStore['tellDue']>[2] =>
  async (watches) =>
    watches.map((watch) => ({
      watch,
      next,
      entries: watch.watched.seats.map((seat) => sampleEntry(watch, { seat, ...more })),
    }));

/** An ended turn of agency `batam`, ended `used` minutes after it started. */
export const sampleFigure = (
  caseId: string,
  turn: number,
  more: Partial<Omit<TurnFigure, 'time'>> & { readonly time?: Partial<TurnFigure['time']> } = {},
): TurnFigure => ({
  agency: 'batam',
  caseId,
  number: `BTM-2026-${caseId}`,
  edition: '2025-08',
  ...more,
  time: {
    turn,
    step: 'terima',
    roles: ['tim'],
    startedAt: minute(0),
    endedAt: minute(10),
    due: minute(20),
    usedMinutes: 10,
    waitingMinutes: 0,
    lateMinutes: 0,
    withinStandard: true,
    ...more.time,
  },
});
