import { say } from '#core/text/bilingual.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { neutrallyNamed } from './neutral-names.ts';
import type { FileRef, Report, Reporter } from './report.ts';
import { sentByReporter } from './report.ts';

/** What names a person who reports; everything else of him says at most in which capacity he does. */
const identity = ['name', 'organisation', 'email', 'phone', 'idNumber'] as const;

/** What a reporter may have sent that is not kept, because he asked to stay anonymous. */
export const notKeptParts = [...identity, 'fileNames'] as const;

export type NotKept = (typeof notKeptParts)[number];

/** What is not kept, in the words of a receipt; adding to it does not compile without a word. */
export const notKeptNames = {
  name: say('nama', 'name'),
  organisation: say('instansi atau organisasi', 'agency or organisation'),
  email: say('surel', 'e-mail address'),
  phone: say('telepon', 'phone number'),
  idNumber: say('nomor identitas', 'identity number'),
  fileNames: say('nama berkas', 'file names'),
} satisfies Readonly<Record<NotKept, Bilingual>>;

const isNamed = ({ name }: Reporter): boolean => name.trim() !== '';

/** Whether nothing is kept that names the reporter: he sent the report himself and asked for it. */
const isNameless = (report: Report): boolean => report.reporter.anonymous && sentByReporter(report);

/**
 * Files that the reporter sends later, as they are kept: people name files after themselves, and
 * machines after their owners.
 *
 * @param before how many the case has already
 */
export const filesKept = (
  report: Report,
  files: readonly FileRef[],
  before: number,
): readonly FileRef[] => (isNameless(report) ? neutrallyNamed(files, before) : files);

/** A report as it is kept, and what of it is not. */
export interface KeptReport {
  readonly report: Report;
  readonly notKept: readonly NotKept[];
}

/**
 * A report whose sender asked to stay anonymous holds nothing that names him, whatever he typed:
 * no name, no organisation, no way to write to him, no names of files. What he wrote of the
 * incident, and what his files hold, stay as they are. In what officers take down from a letter or
 * a call, anonymous means that the name stays within the team, and everything is kept.
 */
export const keptReport = (report: Report): KeptReport => {
  const { reporter, evidence } = report;
  if (!isNameless(report)) return { report, notKept: [] };
  const typed = identity.filter((part) =>
    part === 'name' ? isNamed(reporter) : (reporter[part] ?? '') !== '',
  );
  return {
    report: {
      ...report,
      reporter: { name: '', anonymous: true, capacity: reporter.capacity },
      evidence: neutrallyNamed(evidence, 0),
    },
    notKept: [...typed, ...(evidence.length > 0 ? (['fileNames'] as const) : [])],
  };
};
