import { categories } from '#core/sops/categories.ts';
import { type Bilingual, inRow, say } from '#core/text/bilingual.ts';
import { isMailAddress } from '#core/text/mail-address.ts';
import { isPhoneNumber } from '#core/text/phone-number.ts';
import { isBlank } from '#core/text/plain.ts';
import { nameTooLong, overLimit } from '#core/text/too-long.ts';
import { isDate } from '#core/time/calendar-findings.ts';
import { dateIn, type Instant } from '#core/time/instant.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';
import { sentByReporter, type Report } from './report.ts';

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
  subject: 500,
} as const;

/** What the parts of a report that can be refused are called. */
export const partNames = {
  name: say('Nama pelapor', 'Name of the reporter'),
  organisation: say('Instansi atau organisasi', 'Agency or organisation'),
  email: say('Surel', 'E-mail address'),
  phone: say('Telepon', 'Phone number'),
  idNumber: say('Nomor identitas', 'Identity number'),
  systemName: say('Sistem elektronik', 'System concerned'),
  url: say('Alamat halaman', 'Page address'),
  unit: say('Perangkat Daerah', 'Work unit'),
  serverLocation: say('Lokasi server', 'Location of the server'),
  replyDue: say('Batas balasan', 'Time to answer'),
  letterDate: say('Tanggal surat', 'Date of the letter'),
  vendor: say('Penyedia', 'Vendor'),
  description: say('Uraian', 'Description'),
  chronology: say('Kronologi', 'Sequence of events'),
  impact: say('Dampak', 'Impact'),
  vulnerability: say('Jenis kerentanan', 'Kind of vulnerability'),
  proofOfConcept: say('Cara membuktikan', 'How to prove it'),
  reportedSeverity: say('Tingkat keparahan', 'Severity'),
  reference: say('Nomor surat', 'Reference'),
  subject: say('Hal surat', 'Subject of the letter'),
  category: say('Jenis insiden', 'Kind of incident'),
  consent: say('Persetujuan', 'Consent'),
  occurredAt: say('Waktu kejadian', 'Time it happened'),
  foundAt: say('Waktu ditemukan', 'Time it was found'),
} satisfies Readonly<
  Record<
    | keyof typeof reportLimits
    | 'category'
    | 'consent'
    | 'occurredAt'
    | 'foundAt'
    | 'replyDue'
    | 'letterDate',
    Bilingual
  >
>;

/** What is wrong with a part of a report, `field` being its name in the forms. */
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
  isBlank(text) ? [gap(field, required)] : [];

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
  ['subject', report.subject],
];

interface Long {
  readonly problem: Problem;
  /** As it stands in a sentence, with the limit. */
  readonly told: Bilingual;
}

const tooLong = (report: Report): readonly Long[] =>
  lengths(report).flatMap(([field, text = '']) => {
    const max = reportLimits[field];
    return text.length <= max
      ? []
      : [
          {
            problem: { field, message: overLimit(text.length, max) },
            told: nameTooLong(partNames[field], text, max),
          },
        ];
  });

/**
 * What a report lacks. The reporter's contact and a description are the least the law asks
 * (Peraturan BSSN 1/2024 article 15(4)); somebody who stays anonymous is reached through the
 * tracking page instead. Papers and calls taken down by officers may lack a contact.
 */
const missing = (report: Report): Problems => {
  const { reporter } = report;
  const without =
    sentByReporter(report) &&
    !reporter.anonymous &&
    isBlank(reporter.email ?? '') &&
    isBlank(reporter.phone ?? '');
  const known = categories.some((category) => category.id === report.category);
  return [
    ...(reporter.anonymous ? [] : needed('name', reporter.name)),
    ...(without ? [gap('email', noContact)] : []),
    ...needed('systemName', report.system.name),
    ...needed('description', report.description),
    ...(known ? [] : [gap('category', noKind)]),
    ...(sentByReporter(report) && !report.consent ? [gap('consent', noConsent)] : []),
  ];
};

const inFuture = say(
  'Waktunya tidak boleh lebih dari sekarang.',
  'The time must not lie in the future.',
);

/** The date on a letter is a day there is, and none to come. */
const letterDateProblems = ({ letterDate }: Report, now: Instant): Problems => {
  if (letterDate === undefined) return [];
  if (!isDate(letterDate))
    return [gap('letterDate', say('Tanggal ini tidak ada.', 'There is no such date.'))];
  // Nowhere is it a later day than in Kiribati.
  return letterDate > dateIn('Pacific/Kiritimati', now) ? [gap('letterDate', inFuture)] : [];
};

/** Only a notification from BSSN asks for an answer, and not before it came. */
const replyDueProblems = ({ channel, receivedAt, replyDue }: Report): Problems => {
  if (replyDue === undefined) return [];
  if (channel !== 'bssn')
    return [
      gap('replyDue', say('Hanya untuk notifikasi BSSN.', 'Only for a notification from BSSN.')),
    ];
  return replyDue > receivedAt
    ? []
    : [
        gap(
          'replyDue',
          say(
            'Batas balasan harus sesudah notifikasi diterima.',
            'The answer cannot be due before the notification came.',
          ),
        ),
      ];
};

const badAddress = say(
  'Alamat surel tidak lengkap. Contoh: nama@contoh.id',
  'The e-mail address is not complete. Example: name@example.org',
);

const badNumber = say(
  'Nomor telepon berisi angka, paling sedikit tiga. Contoh: 0812-0000-0000',
  'A phone number is made of digits, at least three. Example: +62 812 0000 0000',
);

/**
 * Ways to reach the reporter that reach nobody. What a mail brought is as its sender wrote it, and
 * no slip of whoever reports.
 */
const unreachable = ({ channel, reporter: { email = '', phone = '' } }: Report): Problems =>
  channel === 'email'
    ? []
    : [
        ...(isBlank(email) || isMailAddress(email) ? [] : [gap('email', badAddress)]),
        ...(isBlank(phone) || isPhoneNumber(phone) ? [] : [gap('phone', badNumber)]),
      ];

/** What cannot be so: a moment to come, found before it happened. */
const impossible = ({ occurredAt, foundAt }: Report, now: Instant): Problems => [
  ...(occurredAt !== undefined && occurredAt > now ? [gap('occurredAt', inFuture)] : []),
  ...(foundAt !== undefined && foundAt > now ? [gap('foundAt', inFuture)] : []),
  ...(foundAt !== undefined && occurredAt !== undefined && foundAt < occurredAt
    ? [
        gap(
          'foundAt',
          say(
            'Insiden tidak dapat ditemukan sebelum terjadi. Periksa kedua waktunya.',
            'It cannot have been found before it happened. Check both times.',
          ),
        ),
      ]
    : []),
];

/**
 * Everything that is wrong with a report, as one refusal; undefined when nothing is. Holds for
 * every door a report comes in by.
 */
export const reportProblems = (report: Report, now: Instant): Refusal | undefined => {
  const gaps = missing(report);
  const long = tooLong(report);
  const wrong = [
    ...unreachable(report),
    ...impossible(report, now),
    ...letterDateProblems(report, now),
    ...replyDueProblems(report),
  ];
  const fields = [...gaps, ...long.map(({ problem }) => problem), ...wrong];
  if (fields.length === 0) return undefined;
  const code = gaps.length > 0 ? 'missing-answer' : long.length > 0 ? 'too-long' : 'invalid-answer';
  const names = [...new Set(fields.map(({ field }) => field))].map(
    (field) => long.find(({ problem }) => problem.field === field)?.told ?? partNames[field],
  );
  return refuse(code, inRow(names), fields);
};
