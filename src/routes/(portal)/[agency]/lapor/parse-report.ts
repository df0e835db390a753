import { keptReport } from '#core/cases/anonymous-report.ts';
import { reportProblems } from '#core/cases/report-problems.ts';
import { capacities } from '#core/cases/report.ts';
import type { FileRef, Report } from '#core/cases/report.ts';
import type { Language } from '#core/text/bilingual.ts';
import { plainText } from '#core/text/plain.ts';
import { parseLocal } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { portalReport } from '#ui/texts/portal-report.ts';
import { sentFiles, textOf } from '#routes/forms/sent-form.ts';
import type { FieldProblem, SentForm } from '#routes/forms/sent-form.ts';

/** What a form does not say itself. */
export interface Surroundings {
  /** IANA zone in which the form's times are meant. */
  readonly zone: string;
  readonly language: Language;
  readonly now: Instant;
  /** Most files of one report. */
  readonly files: number;
}

/** Text as it may be stored; PostgreSQL cannot hold NUL. */
export const cleanText = (text: string): string => plainText(text).replaceAll('\0', '').trim();

const optional = <Name extends string>(
  form: SentForm,
  names: readonly Name[],
): Partial<Record<Name, string>> => {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = cleanText(textOf(form, name));
    if (text !== '') found[name] = text;
  }
  return found;
};

/** The most characters of a file's name that are kept. */
const longestFileName = 255;

const evidenceOf = (form: SentForm, most: number): readonly FileRef[] =>
  sentFiles(form, 'evidence')
    .slice(0, most)
    .map((file) => ({ ...file, name: cleanText(file.name).slice(0, longestFileName) || 'berkas' }));

type Times = {
  readonly times: Partial<Record<'occurredAt' | 'foundAt', Instant>>;
  readonly problems: readonly FieldProblem[];
};

const timesOf = (form: SentForm, { zone }: Surroundings): Times => {
  const times: Partial<Record<'occurredAt' | 'foundAt', Instant>> = {};
  const problems: FieldProblem[] = [];
  for (const field of ['occurredAt', 'foundAt'] as const) {
    const text = textOf(form, field);
    if (text === '') continue;
    const at = parseLocal(text, zone);
    if (at === undefined) problems.push({ field, message: portalReport.badTime });
    else times[field] = at;
  }
  return { times, problems };
};

/** The report of a public form, and everything that is wrong with it at once; `field` is the control's name. */
export const parseReport = (
  form: SentForm,
  around: Surroundings,
): { readonly report: Report; readonly problems: readonly FieldProblem[] } => {
  const { times, problems } = timesOf(form, around);
  const contact = optional(form, ['organisation', 'email', 'phone']);
  const report: Report = {
    channel: 'web',
    receivedAt: around.now,
    language: around.language,
    reporter: {
      name: cleanText(textOf(form, 'name')),
      anonymous: textOf(form, 'anonymous') === '1',
      capacity:
        capacities.find((capacity) => capacity === textOf(form, 'capacity')) ?? 'individual',
      ...contact,
    },
    system: {
      name: cleanText(textOf(form, 'systemName')),
      ...optional(form, ['url', 'unit', 'serverLocation']),
    },
    category: textOf(form, 'category'),
    description: cleanText(textOf(form, 'description')),
    ...optional(form, [
      'chronology',
      'impact',
      'reportedSeverity',
      'vulnerability',
      'proofOfConcept',
    ]),
    ...times,
    consent: textOf(form, 'consent') === '1',
    evidence: evidenceOf(form, around.files),
  };
  const tooMany = sentFiles(form, 'evidence').length > around.files;
  return {
    report,
    problems: [
      // Of what is not kept, nothing can be wrong.
      ...(reportProblems(keptReport(report).report, around.now)?.fields ?? []),
      ...problems,
      ...(tooMany ? [{ field: 'evidence', message: portalReport.tooManyFiles(around.files) }] : []),
    ],
  };
};
