import type { Endpoint } from '#api/environment.ts';
import { changeCalendar } from './change-calendar.ts';
import { changePaperSettings } from './change-paper-settings.ts';
import { changeReminders } from './change-reminders.ts';
import { checkPaper } from './check-paper.ts';
import { commandCase } from './command-case.ts';
import { createReport } from './create-report.ts';
import { listAgencies } from './list-agencies.ts';
import { listCases } from './list-cases.ts';
import { listEvents } from './list-events.ts';
import { listPapers } from './list-papers.ts';
import { listSettingsChanges } from './list-settings-changes.ts';
import { listSops } from './list-sops.ts';
import { listWork } from './list-work.ts';
import { makeCaseFile } from './make-case-file.ts';
import { markInboxRead } from './mark-inbox-read.ts';
import { mergeCase } from './merge-case.ts';
import { previewPaper } from './preview-paper.ts';
import { printPaper } from './print-paper.ts';
import { readAgenda } from './read-agenda.ts';
import { readCalendar } from './read-calendar.ts';
import { readCase } from './read-case.ts';
import { readCompliance } from './read-compliance.ts';
import { readExecutedSop } from './read-executed-sop.ts';
import { readFile } from './read-file.ts';
import { readInbox } from './read-inbox.ts';
import { readPaperPdf } from './read-paper-pdf.ts';
import { readPaperSettings } from './read-paper-settings.ts';
import { readRegister } from './read-register.ts';
import { readReminders } from './read-reminders.ts';
import { readSop } from './read-sop.ts';
import { readSopPdf } from './read-sop-pdf.ts';
import { recordScan } from './record-scan.ts';
import { registerReport } from './register-report.ts';
import { signPapers } from './sign-papers.ts';
import { simulate } from './simulate.ts';
import { trackByHeader } from './track-by-header.ts';
import { trackReport } from './track-report.ts';
import { uploadEvidence } from './upload-evidence.ts';
import { uploadReportEvidence } from './upload-report-evidence.ts';
import { writeMessage } from './write-message.ts';

/** Everything the API does, in the order of its description. */
export const endpoints: readonly Endpoint[] = [
  listAgencies,
  createReport,
  uploadReportEvidence,
  trackReport,
  trackByHeader,
  writeMessage,
  listWork,
  listCases,
  registerReport,
  readCase,
  listEvents,
  commandCase,
  mergeCase,
  uploadEvidence,
  readFile,
  makeCaseFile,
  listPapers,
  previewPaper,
  readPaperPdf,
  readExecutedSop,
  signPapers,
  printPaper,
  recordScan,
  readRegister,
  readAgenda,
  checkPaper,
  readInbox,
  markInboxRead,
  readCompliance,
  simulate,
  readCalendar,
  changeCalendar,
  readReminders,
  changeReminders,
  readPaperSettings,
  changePaperSettings,
  listSettingsChanges,
  listSops,
  readSop,
  readSopPdf,
];
