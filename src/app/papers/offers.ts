import type { PaperId } from '#core/cases/paper-id.ts';
import type { PaperSettings } from '#core/papers/settings/paper-settings.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Ground } from '#app/ground.ts';
import { letterAgenda } from './agenda.ts';
import type { PreviewAsked } from './answers.ts';
import { caseWithPapers } from './case-with-papers.ts';
import { checkCode, checkFile } from './check.ts';
import { executedSopPdf } from './executed-sop.ts';
import { previewPaper } from './preview.ts';
import { printPaper } from './print.ts';
import { copySheet } from './copy-sheet.ts';
import { exportPaper } from './export-paper.ts';
import { fileCopy } from './file-copy.ts';
import { readReturn, recordReturn } from './return-paper.ts';
import { agendaBook, registerLines } from './register-lines.ts';
import { recordScan } from './scan.ts';
import { changePapers, mayNotChangePapers, letterRegister, paperSettings } from './settings.ts';
import { sampleLetterPdf } from './sample-letter.ts';
import { signPapers } from './sign.ts';
import { sopPdfs } from './sop-pdf.ts';
import { countToSign, listToSign } from './to-sign.ts';
import type { TypesettingLine } from './typesetting-line.ts';
import { paperPdf, viewPapers } from './view.ts';

/** The books that the office keeps of its numbers and letters. */
const booksOffers = (ground: Ground) => ({
  register: letterRegister.bind(null, ground),
  /** The register with the papers its numbers were given to. */
  registerLines: registerLines.bind(null, ground),
  /** Every paper that bears a number of a year, by its date. */
  agendaBook: agendaBook.bind(null, ground),
  /** Letters that came in, as staff entered them, in the order of their agenda numbers. */
  agenda: letterAgenda.bind(null, ground),
});

/**
 * Official papers: drafts, signatures, registers, and what strangers may check.
 *
 * @param line where drafts wait for the typesetter behind papers being signed or printed
 * @param checkBase address before `/periksa/…`, printed on papers as a QR code
 */
export const papersOffers = (ground: Ground, line: TypesettingLine, checkBase: string) => {
  const drafting = (actor: Actor): Ground => ({ ...ground, typesetter: line.ofActor(actor) });
  return {
    /** Papers of a case, in the order they came to be. */
    list: viewPapers.bind(null, ground),
    /** A case and its papers, read together. */
    withCase: caseWithPapers.bind(null, ground),
    /** A paper as PDF: the draft made anew, or the bytes of a signed version. */
    pdf: (agency: string, caseId: string, paper: PaperId, actor: Actor, version?: number) =>
      paperPdf(drafting(actor), agency, caseId, paper, actor, version),
    /** A paper of the current step as it would be with what was typed; nothing is kept. For those who may work at the step. */
    preview: (agency: string, caseId: string, asked: PreviewAsked, actor: Actor) =>
      previewPaper(drafting(actor), agency, caseId, asked, actor),
    /** `also`: papers asked for by name, listed where the actor signs them as a party or has signed them. */
    toSign: listToSign.bind(null, ground),
    /** Whether passphrases travel to the agency's signing service without encryption. */
    signsUnencrypted: (agency: string): boolean => ground.signing.of(agency)?.unencrypted === true,
    /** Whether the agency's signing service takes codes from a phone in place of the passphrase. */
    takesCodes: (agency: string): boolean => ground.signing.of(agency)?.codes === true,
    /** How many papers wait for this actor's own signature. */
    countToSign: countToSign.bind(null, ground),
    /** One human act: all these papers with one entry of the passphrase or of a code, which is not kept. Each states what was seen of it; one that changed since is not signed. */
    sign: signPapers.bind(null, ground, checkBase),
    /** Numbers and sets a paper to be signed by hand; what fails gives the number back. */
    print: printPaper.bind(null, ground, checkBase),
    /** Records the scan of a printed paper; everybody the paper waits for must be among its signers. */
    recordScan: recordScan.bind(null, ground),
    /** Sets a paper as a DOCX for SRIKANDI; its words are fixed from here on. */
    export: exportPaper.bind(null, ground, checkBase),
    /** What is typed into SRIKANDI beside the file. */
    copySheet: copySheet.bind(null, ground),
    /** The copy of a signed paper that the office keeps: a sheet with initials, filing and expedition before its pages. */
    fileCopy: (agency: string, caseId: string, paper: PaperId, actor: Actor) =>
      fileCopy(drafting(actor), agency, caseId, paper, actor),
    /** Looks into a PDF that came back from SRIKANDI; records nothing. */
    readReturn: readReturn.bind(null, ground),
    /** Records a PDF that came back from SRIKANDI under the number an officer confirmed. */
    recordReturn: recordReturn.bind(null, ground),
    /** The paper settings as they are this moment, with their version; for those who see all cases. */
    settings: paperSettings.bind(null, ground),
    mayNotChangeSettings: mayNotChangePapers.bind(null, ground),
    /** `version` is the one the caller saw; left out, the newest settings are replaced whatever they are. */
    changeSettings: changePapers.bind(null, ground),
    /** A letter as these settings would print it; nothing is kept. */
    sampleLetter: (agency: string, papers: PaperSettings, actor: Actor) =>
      sampleLetterPdf(drafting(actor), agency, papers, actor),
    ...booksOffers(ground),
    checkCode: checkCode.bind(null, ground),
    checkFile: checkFile.bind(null, ground),
    /** The SOP document of an edition as PDF; public, set once and kept. */
    sopPdf: sopPdfs({ ...ground, typesetter: line.of('sop') }),
    /** "SOP terlaksana" as PDF: the flow of the case's edition with what really happened. Only for those who see the whole case. */
    executedSopPdf: (agency: string, caseId: string, actor: Actor) =>
      executedSopPdf(drafting(actor), agency, caseId, actor),
  };
};
