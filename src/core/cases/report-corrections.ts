import { canonical } from '#core/record/canonical.ts';
import type { AffectedSystem, Report, ReportedSystem, Reporter } from './report.ts';

/** The parts of a report that can be taken down wrongly. Closed: a form, the API and the record name each. */
export const correctable = [
  'name',
  'organisation',
  'email',
  'phone',
  'idNumber',
  'systemName',
  'url',
  'unit',
  'serverLocation',
  'vendor',
  'description',
  'chronology',
  'impact',
  'reference',
  'subject',
] as const;

export type Correctable = (typeof correctable)[number];

/** What is to stand in some parts of a report; null empties a part. */
export type ReportCorrections = Readonly<Partial<Record<Correctable, string | null>>>;

/** One part of a report as it stood and as it stands now; null where there was nothing. */
export interface ReportChange {
  readonly part: Correctable;
  readonly before: string | null;
  readonly after: string | null;
}

const ofReporter = ['name', 'organisation', 'email', 'phone', 'idNumber'] as const;

/** Whether a part tells who reported. */
export const tellsReporter = (part: Correctable): boolean => ofReporter.some((one) => one === part);

/** What stands in a part of a report; null where there is nothing. */
export const partOf = (
  { reporter, system, ...report }: Report,
  part: Correctable,
): string | null => {
  switch (part) {
    case 'name':
      return reporter.name === '' ? null : reporter.name;
    case 'organisation':
    case 'email':
    case 'phone':
    case 'idNumber':
      return reporter[part] ?? null;
    case 'systemName':
      return system.name;
    case 'url':
    case 'unit':
    case 'serverLocation':
    case 'vendor':
      return system[part] ?? null;
    case 'description':
    case 'chronology':
    case 'impact':
    case 'reference':
    case 'subject':
      return report[part] ?? null;
  }
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const reporterWith = (
  reporter: Reporter,
  part: 'organisation' | 'email' | 'phone' | 'idNumber',
  text: string | null,
): Reporter => {
  const made: Writable<Reporter> = { ...reporter };
  if (text === null) delete made[part];
  else made[part] = text;
  return made;
};

const systemWith = (
  system: ReportedSystem,
  part: 'url' | 'unit' | 'serverLocation' | 'vendor',
  text: string | null,
): ReportedSystem => {
  const made: Writable<ReportedSystem> = { ...system };
  if (text === null) delete made[part];
  else made[part] = text;
  return made;
};

const reportWith = (
  report: Report,
  part: 'chronology' | 'impact' | 'reference' | 'subject',
  text: string | null,
): Report => {
  const made: Writable<Report> = { ...report };
  if (text === null) delete made[part];
  else made[part] = text;
  return made;
};

const put = (report: Report, { part, after }: Pick<ReportChange, 'part' | 'after'>): Report => {
  switch (part) {
    case 'name':
      return { ...report, reporter: { ...report.reporter, name: after ?? '' } };
    case 'organisation':
    case 'email':
    case 'phone':
    case 'idNumber':
      return { ...report, reporter: reporterWith(report.reporter, part, after) };
    case 'systemName':
      return { ...report, system: { ...report.system, name: after ?? '' } };
    case 'url':
    case 'unit':
    case 'serverLocation':
    case 'vendor':
      return { ...report, system: systemWith(report.system, part, after) };
    case 'description':
      return { ...report, description: after ?? '' };
    case 'chronology':
    case 'impact':
    case 'reference':
    case 'subject':
      return reportWith(report, part, after);
  }
};

/** A report with corrections made to it. */
export const corrected = (
  report: Report,
  changes: readonly Pick<ReportChange, 'part' | 'after'>[],
): Report => changes.reduce(put, report);

/** The system of a case after its report was corrected: what was identified since the report stays. */
export const systemAfter = (
  known: AffectedSystem,
  before: ReportedSystem,
  after: ReportedSystem,
): AffectedSystem => (canonical(known) === canonical(before) ? after : known);

/** What corrections change of a report; those that change nothing are left out. */
export const changesTo = (
  report: Report,
  corrections: ReportCorrections,
): readonly ReportChange[] =>
  correctable.flatMap((part): readonly ReportChange[] => {
    const wanted = corrections[part];
    if (wanted === undefined) return [];
    const after = wanted === null || wanted.trim() === '' ? null : wanted.trim();
    const before = partOf(report, part);
    return (after ?? '') === (before ?? '').trim() ? [] : [{ part, before, after }];
  });
