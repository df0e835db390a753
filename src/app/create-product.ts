import type { Actor } from '#core/people/actor.ts';
import { catalogue } from './sops/catalogue.ts';
import type { Ground } from './ground.ts';
import type { Ports } from './ports.ts';
import type { Product } from './product.ts';
import { typesettingLine } from './papers/typesetting-line.ts';
import { adoptSop, followMappings, giveMapping } from './sops/adopt-sop.ts';
import { caseArchive } from './exchange/case-file.ts';
import { changeCalendar, changeReminders, listChanges } from './time/change-settings.ts';
import { compliance, simulateCase } from './oversight/compliance.ts';
import { importMail } from './mail/import-mail.ts';
import { countCases, listCases, listUnits, listWork } from './cases/lists.ts';
import { countUnread, markRead, readInbox } from './oversight/inbox.ts';
import { mergeDuplicate } from './cases/merge-duplicate.ts';
import { previewCalendar } from './time/preview-calendar.ts';
import { receiveReport } from './cases/receive-report.ts';
import { checkCode, checkFile } from './papers/check.ts';
import { printPaper, revokePaper } from './papers/print.ts';
import { recordScan } from './papers/scan.ts';
import { executedSopPdf } from './papers/executed-sop.ts';
import { letterAgenda } from './papers/agenda.ts';
import { previewPaper } from './papers/preview.ts';
import { registerLines } from './papers/register-lines.ts';
import { changePapers, letterRegister, paperSettings } from './papers/settings.ts';
import { signPapers } from './papers/sign.ts';
import { sopPdfs } from './papers/sop-pdf.ts';
import { countToSign, listToSign } from './papers/to-sign.ts';
import { tidyRegisters } from './papers/tidy-registers.ts';
import { paperPdf, viewPapers } from './papers/view.ts';
import { recomputeDues } from './time/recompute-dues.ts';
import { runCommand } from './cases/run-command.ts';
import { tellReminders } from './oversight/tell-reminders.ts';
import { trackReport, writeAsReporter } from './cases/track-report.ts';
import { verifyRecord } from './keeping/verify-record.ts';
import { caseFile, viewCase } from './cases/view-case.ts';

export interface ProductOptions {
  readonly limits: Product['limits'];
  readonly trial: boolean;
  /** Address before `/periksa/…`, printed on papers as a QR code. */
  readonly checkBase: string;
}

/** The use cases of official papers. @param drafting the ground on which drafts are set for somebody, in his turn */
const papersOn = (
  ground: Ground,
  drafting: (actor: Actor) => Ground,
  checkBase: string,
): Pick<
  Product,
  | 'papers'
  | 'paperPdf'
  | 'previewPaper'
  | 'toSign'
  | 'countToSign'
  | 'signPapers'
  | 'printPaper'
  | 'recordScan'
  | 'paperSettings'
  | 'changePapers'
  | 'letterRegister'
  | 'registerLines'
  | 'letterAgenda'
> => ({
  papers: (agency, caseId, actor) => viewPapers(ground, agency, caseId, actor),
  paperPdf: (agency, caseId, paper, actor, version) =>
    paperPdf(drafting(actor), agency, caseId, paper, actor, version),
  previewPaper: (agency, caseId, asked, actor) =>
    previewPaper(drafting(actor), agency, caseId, asked, actor),
  toSign: (agency, actor, also) => listToSign(ground, agency, actor, also),
  countToSign: (agency, actor) => countToSign(ground, agency, actor),
  signPapers: (agency, papers, actor, secret) =>
    signPapers(ground, checkBase, agency, papers, actor, secret),
  printPaper: (agency, caseId, paper, actor, given) =>
    printPaper(ground, checkBase, agency, caseId, paper, actor, given),
  recordScan: (agency, caseId, paper, scan, actor, given) =>
    recordScan(ground, agency, caseId, paper, scan, actor, given),
  paperSettings: (agency, actor) => paperSettings(ground, agency, actor),
  changePapers: (agency, papers, reason, actor, given) =>
    changePapers(ground, agency, papers, reason, actor, given),
  letterRegister: (agency, register, year, actor) =>
    letterRegister(ground, agency, register, year, actor),
  registerLines: (agency, register, year, actor) =>
    registerLines(ground, agency, register, year, actor),
  letterAgenda: (agency, year, actor) => letterAgenda(ground, agency, year, actor),
});

/** Puts the use cases on their ports: the one thing pages, REST and command line speak to. */
export const createProduct = (ports: Ports, options: ProductOptions): Product => {
  const line = typesettingLine(ports.typesetter);
  // Papers being signed or printed are set before the drafts that wait.
  const ground: Ground = { ...ports, typesetter: line.first, catalogue: catalogue(ports) };
  const drafting = (actor: Actor): Ground => ({
    ...ground,
    typesetter: line.of('id' in actor ? `${actor.kind}/${actor.id}` : actor.kind),
  });
  return {
    identity: ports.identity,
    files: ports.files,
    limits: options.limits,
    trial: options.trial,
    now: () => ports.world.now(),
    agencies: () => ground.catalogue.agencies(),
    agency: (id) => ground.catalogue.current(id),
    edition: (agency, edition) => ground.catalogue.edition(agency, edition),
    editions: (agency) => ports.sops.editions(agency),
    receiveReport: (agency, report, actor, once) =>
      receiveReport(ground, agency, report, actor, once),
    trackReport: (agency, code) => trackReport(ground, agency, code),
    writeAsReporter: (agency, code, text, files, once) =>
      writeAsReporter(ground, agency, code, text, files, once),
    command: (agency, caseId, command, actor, given) =>
      command.type === 'revoke-document'
        ? revokePaper(ground, agency, caseId, command, actor, given)
        : runCommand(ground, agency, caseId, command, actor, given),
    mergeDuplicate: (agency, caseId, into, actor, given) =>
      mergeDuplicate(ground, agency, caseId, into, actor, given),
    caseView: (agency, idOrNumber, actor) => viewCase(ground, agency, idOrNumber, actor),
    cases: (agency, query, actor) => listCases(ground, agency, query, actor),
    work: (agency, actor, page) => listWork(ground, agency, actor, page),
    counts: (agency, actor) => countCases(ground, agency, actor),
    units: (agency, actor) => listUnits(ground, agency, actor),
    caseFile: (agency, caseId, fileId, actor) => caseFile(ground, agency, caseId, fileId, actor),
    changeCalendar: (agency, calendar, reason, seen, actor) =>
      changeCalendar(ground, agency, calendar, reason, seen, actor),
    previewCalendar: (agency, calendar, actor) => previewCalendar(ground, agency, calendar, actor),
    changeReminders: (agency, reminders, reason, actor) =>
      changeReminders(ground, agency, reminders, reason, actor),
    changes: (agency, actor) => listChanges(ground, agency, actor),
    recomputeDues: (limit) => recomputeDues(ground, limit),
    tellReminders: (limit) => tellReminders(ground, limit),
    tidyRegisters: (limit) => tidyRegisters(ground, limit),
    inbox: (agency, actor, page) => readInbox(ground, agency, actor, page),
    unread: (agency, actor) => countUnread(ground, agency, actor),
    markRead: (agency, actor) => markRead(ground, agency, actor),
    compliance: (agency, filter, actor) => compliance(ground, agency, filter, actor),
    simulate: (agency, edition, arrival) => simulateCase(ground, agency, edition, arrival),
    ...papersOn(ground, drafting, options.checkBase),
    checkCode: (code) => checkCode(ground, code),
    checkFile: (bytes) => checkFile(ground, bytes),
    sopPdf: sopPdfs({ ...ground, typesetter: line.of('sop') }),
    executedSopPdf: (agency, caseId, actor) =>
      executedSopPdf(drafting(actor), agency, caseId, actor),
    adoptSop: (source, agency, mapping) => adoptSop(ground, source, agency, mapping),
    giveMapping: (agency, edition, mapping) => giveMapping(ground, agency, edition, mapping),
    followMappings: () => followMappings(ground),
    caseArchive: (agency, caseId, actor, once) =>
      caseArchive(drafting(actor), options.checkBase, agency, caseId, actor, once),
    importMail: (agency, mail, actor) =>
      importMail(ground, options.limits.fileBytes, agency, mail, actor),
    verifyRecord: (agency) => verifyRecord(ground, agency),
  };
};
