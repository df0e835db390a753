import type { Endpoint } from '../environment.ts';
import { changeCalendar } from './change-calendar.ts';
import { changeReminders } from './change-reminders.ts';
import { commandCase } from './command-case.ts';
import { createReport } from './create-report.ts';
import { listAgencies } from './list-agencies.ts';
import { listCases } from './list-cases.ts';
import { listEvents } from './list-events.ts';
import { listSettingsChanges } from './list-settings-changes.ts';
import { listSops } from './list-sops.ts';
import { listWork } from './list-work.ts';
import { markInboxRead } from './mark-inbox-read.ts';
import { mergeCase } from './merge-case.ts';
import { readCalendar } from './read-calendar.ts';
import { readCase } from './read-case.ts';
import { readCompliance } from './read-compliance.ts';
import { readFile } from './read-file.ts';
import { readInbox } from './read-inbox.ts';
import { readReminders } from './read-reminders.ts';
import { readSop } from './read-sop.ts';
import { registerReport } from './register-report.ts';
import { simulate } from './simulate.ts';
import { trackByHeader } from './track-by-header.ts';
import { trackReport } from './track-report.ts';
import { uploadEvidence } from './upload-evidence.ts';
import { uploadReportEvidence } from './upload-report-evidence.ts';
import { writeMessage } from './write-message.ts';

/** Everything the API does, in the order of its description. */
export const endpoints: readonly Endpoint[] = [
  listAgencies,
  createReport, uploadReportEvidence, trackReport, trackByHeader, writeMessage,
  listWork, listCases, registerReport, readCase, listEvents, commandCase, mergeCase, uploadEvidence, readFile,
  readInbox, markInboxRead, readCompliance, simulate,
  readCalendar, changeCalendar, readReminders, changeReminders, listSettingsChanges,
  listSops, readSop,
];
