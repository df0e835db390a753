import type { Append, CaseRow, PaperRow, TurnFigure, Watch, WorkItem } from '#app/ports.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { parseInstant } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';

/** An instant written down in a test; one that is none fails the test. */
export const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`${text} is no instant`);
  return instant;
};

/** Minutes after the beginning of 2 November 2026. */
export const minute = (n: number): Instant =>
  at(Temporal.Instant.from('2026-11-02T00:00:00Z').add({ minutes: n }).toString());

export const noted = (text: string): CaseEvent => ({
  type: 'noted',
  text,
  v: 1,
  command: 'command-1',
  by: { kind: 'officer', id: 'p1', name: 'Petugas Satu', roles: ['tim'] },
  happenedAt: minute(0),
  recordedAt: minute(1),
});

/** A row of the case list of agency `batam`. */
export const sampleRow = (caseId: string, more: Partial<CaseRow> = {}): CaseRow => ({
  agency: 'batam',
  caseId,
  number: `BTM-2026-${caseId}`,
  edition: '2025-08',
  status: 'open',
  closeReason: null,
  step: 'terima',
  turn: 1,
  stepSince: minute(0),
  due: null,
  waitingFor: null,
  assigneeId: null,
  assigneeName: null,
  category: 'malware',
  severity: null,
  systemName: 'Sistem Contoh',
  unit: null,
  unitKey: null,
  countsAsValid: false,
  channel: 'web',
  measuresInForce: 0,
  calendarVersion: null,
  openedAt: minute(0),
  closedAt: null,
  updatedAt: minute(0),
  version: 1,
  trackingHash: `hash-${caseId}`,
  searchText: '',
  parties: [],
  ...more,
});

/** The same case later on: every column but agency and case says something else. */
export const changedRow = (caseId: string, more: Partial<CaseRow> = {}): CaseRow =>
  sampleRow(caseId, {
    number: 'BTM-2026-B',
    edition: '2026-01',
    status: 'closed',
    closeReason: 'completed',
    step: 'lapor',
    turn: 2,
    stepSince: minute(4),
    due: minute(5),
    waitingFor: 'vendor',
    assigneeId: 'p1',
    assigneeName: 'Petugas Satu',
    category: 'phishing',
    severity: 'high',
    systemName: 'Sistem Lain',
    unit: 'Dinas Contoh',
    unitKey: 'dinas contoh',
    countsAsValid: true,
    channel: 'letter',
    measuresInForce: 2,
    calendarVersion: 3,
    openedAt: minute(1),
    closedAt: minute(9),
    updatedAt: minute(9),
    version: 2,
    trackingHash: 'hash-lain',
    searchText: 'kata kunci',
    parties: ['bssn@provinsi', 'vendor@pt-contoh'],
    ...more,
  });

export const sampleWork = (caseId: string, more: Partial<WorkItem> = {}): WorkItem => ({
  agency: 'batam',
  caseId,
  item: 'step',
  kind: 'step',
  roles: ['tim'],
  seats: more.roles ?? ['tim'],
  assigneeId: null,
  since: minute(0),
  due: null,
  ...more,
});

/** The writing of one event; the row counts the version. */
export const sampleAppend = (
  caseId: string,
  more: {
    readonly expectedVersion?: number;
    readonly events?: readonly CaseEvent[];
    readonly row?: Partial<CaseRow>;
    readonly work?: readonly WorkItem[];
    readonly watches?: readonly Watch[];
    readonly figures?: readonly TurnFigure[];
    readonly papers?: readonly PaperRow[];
  } = {},
): Append => {
  const expectedVersion = more.expectedVersion ?? 0;
  const events = more.events ?? [noted(`catatan ${String(expectedVersion + 1)}`)];
  const row = sampleRow(caseId, { version: expectedVersion + events.length, ...more.row });
  return {
    agency: row.agency,
    caseId,
    expectedVersion,
    events,
    projection: {
      row,
      work: more.work ?? [],
      watches: more.watches ?? [],
      figures: more.figures ?? [],
      papers: more.papers ?? [],
    },
  };
};
