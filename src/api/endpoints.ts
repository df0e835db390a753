import type { Endpoint } from './environment.ts';
import { changeBodies } from './people/change-bodies.ts';
import { changePerson } from './people/change-person.ts';
import { changeProfile } from './people/change-profile.ts';
import { invitePerson } from './people/invite-person.ts';
import { makePersonLink } from './people/make-person-link.ts';
import { changeAccess } from './people/change-access.ts';
import { readAccess } from './people/read-access.ts';
import { resetSecondFactor } from './people/reset-second-factor.ts';
import { readSecurityRecord } from './people/read-security-record.ts';
import { readPeople } from './people/read-people.ts';
import { changeCalendar } from './time/change-calendar.ts';
import { changeDutySettings } from './oversight/change-duty-settings.ts';
import { changePaperSettings } from './papers/change-paper-settings.ts';
import { changeReminders } from './oversight/change-reminders.ts';
import { checkPaper } from './papers/check-paper.ts';
import { commandCase } from './cases/command-case.ts';
import { createReport } from './cases/create-report.ts';
import { exportPaper } from './papers/export-paper.ts';
import { listAgencies } from './sops/list-agencies.ts';
import { listCases } from './cases/list-cases.ts';
import { listEvents } from './cases/list-events.ts';
import { listPapers } from './papers/list-papers.ts';
import { listSettingsChanges } from './time/list-settings-changes.ts';
import { listSops } from './sops/list-sops.ts';
import { listWork } from './cases/list-work.ts';
import { makeCaseFile } from './exchange/make-case-file.ts';
import { markInboxRead } from './oversight/mark-inbox-read.ts';
import { mergeCase } from './cases/merge-case.ts';
import { previewPaper } from './papers/preview-paper.ts';
import { printPaper } from './papers/print-paper.ts';
import { readAgendaBook } from './papers/read-agenda-book.ts';
import { readAgenda } from './papers/read-agenda.ts';
import { readBodies } from './people/read-bodies.ts';
import { readCalendar } from './time/read-calendar.ts';
import { readCase } from './cases/read-case.ts';
import { readCompliance } from './oversight/read-compliance.ts';
import { readCopySheet } from './papers/read-copy-sheet.ts';
import { readDutySettings } from './oversight/read-duty-settings.ts';
import { readExecutedSop } from './papers/read-executed-sop.ts';
import { readFile } from './cases/read-file.ts';
import { readFileCopy } from './papers/read-file-copy.ts';
import { readInbox } from './oversight/read-inbox.ts';
import { readPaperPdf } from './papers/read-paper-pdf.ts';
import { readPaperSettings } from './papers/read-paper-settings.ts';
import { readRegister } from './papers/read-register.ts';
import { readReminders } from './oversight/read-reminders.ts';
import { readReturn } from './papers/read-return.ts';
import { readSop } from './sops/read-sop.ts';
import { readSopPdf } from './sops/read-sop-pdf.ts';
import { recordReturn } from './papers/record-return.ts';
import { recordScan } from './papers/record-scan.ts';
import { registerReport } from './cases/register-report.ts';
import { signPapers } from './papers/sign-papers.ts';
import { simulate } from './oversight/simulate.ts';
import { trackByHeader } from './cases/track-by-header.ts';
import { trackReport } from './cases/track-report.ts';
import { uploadEvidence } from './cases/upload-evidence.ts';
import { uploadReportEvidence } from './cases/upload-report-evidence.ts';
import { writeMessage } from './cases/write-message.ts';

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
  exportPaper,
  readCopySheet,
  readReturn,
  recordReturn,
  readFileCopy,
  readRegister,
  readAgenda,
  readAgendaBook,
  checkPaper,
  readInbox,
  markInboxRead,
  readCompliance,
  simulate,
  readCalendar,
  changeCalendar,
  readReminders,
  changeReminders,
  readDutySettings,
  changeDutySettings,
  readPaperSettings,
  changePaperSettings,
  readBodies,
  changeBodies,
  readPeople,
  invitePerson,
  changePerson,
  changeProfile,
  makePersonLink,
  resetSecondFactor,
  readSecurityRecord,
  readAccess,
  changeAccess,
  listSettingsChanges,
  listSops,
  readSop,
  readSopPdf,
];
