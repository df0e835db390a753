import type { Sop } from '#core/sops/model.ts';
import { type Bilingual, named, inRow, say } from '#core/text/bilingual.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Case } from '#core/cases/case.ts';
import { categories } from '#core/sops/categories.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { isOfTeam } from '#core/cases/permissions.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { Report } from '#core/cases/report.ts';
import { stamp } from '#core/cases/stamp.ts';
import type { Decision } from './ground.ts';
import { startTurn } from './start-turn.ts';

/** Most characters of the parts of a report. */
export const reportLimits = {
  name: 200,
  organisation: 200,
  email: 254,
  phone: 50,
  idNumber: 30,
  systemName: 300,
  url: 2_000,
  unit: 300,
  serverLocation: 300,
  vendor: 300,
  description: 20_000,
  chronology: 20_000,
  impact: 20_000,
  vulnerability: 500,
  proofOfConcept: 20_000,
  reportedSeverity: 100,
  reference: 500,
} as const;

/** What the parts of a report that can be refused are called. */
const partNames = {
  name: say('Nama pelapor', 'Name of the reporter'),
  organisation: say('Instansi atau organisasi', 'Agency or organisation'),
  email: say('Surel', 'E-mail address'),
  phone: say('Telepon', 'Phone number'),
  idNumber: say('Nomor identitas', 'Identity number'),
  systemName: say('Sistem elektronik', 'System concerned'),
  url: say('Alamat halaman', 'Page address'),
  unit: say('Perangkat Daerah', 'Work unit'),
  serverLocation: say('Lokasi server', 'Location of the server'),
  vendor: say('Penyedia', 'Vendor'),
  description: say('Uraian', 'Description'),
  chronology: say('Kronologi', 'Sequence of events'),
  impact: say('Dampak', 'Impact'),
  vulnerability: say('Jenis kerentanan', 'Kind of vulnerability'),
  proofOfConcept: say('Cara membuktikan', 'How to prove it'),
  reportedSeverity: say('Tingkat keparahan', 'Severity'),
  reference: say('Nomor surat', 'Reference'),
  category: say('Jenis insiden', 'Kind of incident'),
  consent: say('Persetujuan', 'Consent'),
} satisfies Readonly<Record<keyof typeof reportLimits, Bilingual>> &
  Readonly<Record<'category' | 'consent', Bilingual>>;

interface Problem {
  readonly field: keyof typeof partNames;
  readonly message: Bilingual;
}

type Problems = readonly Problem[];

const required = say('Bagian ini wajib diisi.', 'This is required.');

const noContact = say(
  'Isi surel atau nomor telepon, atau pilih anonim.',
  'Give an e-mail address or a phone number, or choose to stay anonymous.',
);

const noKind = say(
  'Pilih jenis insiden dari daftar.',
  'Choose the kind of incident from the list.',
);

const noConsent = say(
  'Persetujuan diperlukan agar laporan dapat diproses.',
  'Your consent is needed to process the report.',
);

const gap = (field: Problem['field'], message: Bilingual): Problem => ({ field, message });

const needed = (field: Problem['field'], text: string): Problems =>
  text.trim() === '' ? [gap(field, required)] : [];

const lengths = (
  report: Report,
): readonly (readonly [field: keyof typeof reportLimits, text: string | undefined])[] => [
  ['name', report.reporter.name],
  ['organisation', report.reporter.organisation],
  ['email', report.reporter.email],
  ['phone', report.reporter.phone],
  ['idNumber', report.reporter.idNumber],
  ['systemName', report.system.name],
  ['url', report.system.url],
  ['unit', report.system.unit],
  ['serverLocation', report.system.serverLocation],
  ['vendor', report.system.vendor],
  ['description', report.description],
  ['chronology', report.chronology],
  ['impact', report.impact],
  ['vulnerability', report.vulnerability],
  ['proofOfConcept', report.proofOfConcept],
  ['reportedSeverity', report.reportedSeverity],
  ['reference', report.reference],
];

const tooLong = (report: Report): Problems =>
  lengths(report).flatMap(([field, text]) => {
    const max = reportLimits[field];
    return (text ?? '').length <= max
      ? []
      : [
          {
            field,
            message: {
              id: `Paling banyak ${String(max)} karakter.`,
              en: `At most ${String(max)} characters.`,
            },
          },
        ];
  });

const isPublic = (report: Report): boolean => report.channel === 'web' || report.channel === 'api';

/**
 * What a report lacks. The reporter's contact and a description are the least the law asks
 * (Peraturan BSSN 1/2024 article 15(4)); somebody who stays anonymous is reached through the
 * tracking page instead. Papers and calls taken down by officers may lack a contact.
 */
const missing = (report: Report): Problems => {
  const { reporter } = report;
  const unreachable =
    isPublic(report) &&
    !reporter.anonymous &&
    (reporter.email ?? '').trim() === '' &&
    (reporter.phone ?? '').trim() === '';
  const known = categories.some((category) => category.id === report.category);
  return [
    ...(reporter.anonymous ? [] : needed('name', reporter.name)),
    ...(unreachable ? [gap('email', noContact)] : []),
    ...needed('systemName', report.system.name),
    ...needed('description', report.description),
    ...(known ? [] : [gap('category', noKind)]),
    ...(isPublic(report) && !report.consent ? [gap('consent', noConsent)] : []),
  ];
};

/** Everything that is wrong with a report, as one refusal; undefined when nothing is. */
export const reportProblems = (report: Report): Refusal | undefined => {
  const gaps = missing(report);
  const long = tooLong(report);
  if (gaps.length === 0 && long.length === 0) return undefined;
  const fields = [...gaps, ...long];
  return refuse(
    gaps.length > 0 ? 'missing-answer' : 'too-long',
    inRow(fields.map((one) => partNames[one.field])),
    fields,
  );
};

const mayReport = (sop: Sop, actor: Actor): boolean =>
  actor.kind === 'reporter' || actor.kind === 'system' || isOfTeam(sop, actor);

/** A report comes in: a case opens and the first step of the SOP starts at the moment it was received. */
export const receiveReport = (
  sop: Sop,
  state: Case,
  command: CommandOf<'receive-report'>,
): Decision => {
  const { meta, report } = command;
  if (state.status !== 'none') return refuse('case-exists');
  if (!mayReport(sop, meta.by)) return refuse('not-permitted', named(sop.document.instansi.tim));
  const problems = reportProblems(report);
  if (problems !== undefined) return problems;
  if (report.receivedAt > meta.at)
    return refuse('happened-in-future', undefined, [
      {
        field: 'receivedAt',
        message: {
          id: 'Waktu diterima tidak boleh lebih dari sekarang.',
          en: 'The time received must not lie in the future.',
        },
      },
    ]);
  const first = sop.steps.get(sop.first);
  if (first === undefined) return refuse('unknown-step', named(sop.first));
  return [
    stamp(
      meta,
      {
        type: 'report-received',
        caseId: command.caseId,
        number: command.number,
        agency: sop.agency,
        edition: sop.edition,
        report,
        trackingHash: command.trackingHash,
      },
      report.receivedAt,
    ),
    startTurn(sop, first, 1, report.receivedAt, meta),
  ];
};
