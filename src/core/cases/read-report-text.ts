import type { Language } from '#core/text/bilingual.ts';
import { isBlank } from '#core/text/plain.ts';
import { reportLimits } from './report-problems.ts';
import { guessCategory } from './guess-category.ts';
import { labelledLines } from './labelled-lines.ts';
import type { ReportedSystem, Capacity } from './report.ts';

/** A report as somebody wrote it freely: by mail, by chat, in a letter. */
export interface FreeText {
  /** Subject or heading; empty when there is none. */
  readonly subject: string;
  readonly body: string;
  /** Name the writer goes by; empty when unknown. */
  readonly sender: string;
  /** Domain of the writer's address: links to it are mostly a signature. */
  readonly senderDomain: string | null;
}

/** What could be recognised in it; null where the text says nothing. All within the report's limits. */
export interface ReadText {
  readonly language: Language;
  readonly capacity: Capacity;
  /** Id from the category list. */
  readonly category: string;
  readonly system: ReportedSystem;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly phone: string | null;
  readonly reportedSeverity: string | null;
  readonly vulnerability: string | null;
  readonly proofOfConcept: string | null;
  readonly chronology: string | null;
  readonly impact: string | null;
}

/** Stands where a report names no system; the help desk fills it in. */
export const unknownSystem = 'Belum diketahui';

const english = /\b(?:the|and|is|was|your|of|to|please|with|this|have|from)\b/g;
const indonesian =
  /\b(?:yang|dan|di|saya|kami|ini|tidak|dengan|untuk|dari|pada|ke|mohon|kepada)\b/g;

const count = (text: string, words: RegExp): number => text.toLowerCase().match(words)?.length ?? 0;

/** Indonesian unless clearly English. */
const languageOf = (text: string): Language => {
  const words = count(text, english);
  return words >= 3 && words > 2 * count(text, indonesian) ? 'en' : 'id';
};

const researcher = /\bpeneliti\b|\bresearcher\b|security research|bug bounty|bug hunter/i;

const labelledPhone =
  /(?:^|[^\p{L}])(?:telepon|telp|hp|ponsel|whatsapp|wa|phone)\b[^\d+\n(]{0,15}(\(?\+?[\d(][\d .()-]{7,22}\d)/giu;

/** A number of 9 to 15 digits, as telephone numbers are (ITU-T E.164 allows 15). */
const phoneIn = (text: string): string | null => {
  const numbers = [...text.matchAll(labelledPhone)].map((match) => (match[1] ?? '').trim());
  return (
    numbers.find((number) => {
      const digits = number.replace(/\D/g, '');
      return digits.length >= 9 && digits.length <= 15;
    }) ?? null
  );
};

const address = /https?:\/\/[^\s<>"'()[\]{}|\\^`]+/gi;
const bareHost =
  /(?<![@\w.-])(?:www\.)?(?:[a-z0-9-]{1,63}\.){1,6}(?:go\.id|desa\.id|sch\.id|ac\.id)\b/i;

const urlsIn = (text: string): readonly string[] =>
  (text.match(address) ?? []).map((url) => url.replace(/(?<![.,;:!?*_])[.,;:!?*_]+$/, ''));

const hostOf = (url: string): string =>
  url
    .replace(/^https?:\/\//i, '')
    .replace(/^[^/?#]*@/, '')
    .replace(/[/?#:].*$/s, '')
    .toLowerCase();

const isOutside = (url: string, domain: string | null): boolean => {
  const host = hostOf(url);
  return host !== '' && (domain === null || (host !== domain && !host.endsWith(`.${domain}`)));
};

const cut = (text: string | undefined, max: number): string | null =>
  text === undefined || isBlank(text) ? null : text.trim().slice(0, max).toWellFormed();

/** The system the text labels, else the first address outside the writer's own domain. */
const systemOf = (
  text: FreeText,
  labelled: string | undefined,
  unit: string | undefined,
): ReportedSystem => {
  const all = `${text.subject}\n${text.body}`;
  const url =
    urlsIn(labelled ?? '')[0] ?? urlsIn(all).find((one) => isOutside(one, text.senderDomain));
  const named = (labelled ?? '')
    .replace(address, '')
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .replace(/^[\s,;–-]+|[\s,;–-]+$/g, '');
  const name = [
    named,
    url === undefined ? '' : hostOf(url),
    bareHost.exec(all)?.[0].toLowerCase() ?? '',
  ].find((one) => !isBlank(one));
  const owner = cut(unit, reportLimits.unit);
  return {
    name: (name ?? unknownSystem).slice(0, reportLimits.systemName).toWellFormed(),
    ...(url === undefined || url.length > reportLimits.url ? {} : { url }),
    ...(owner === null ? {} : { unit: owner }),
  };
};

/**
 * Recognises in a freely written report what the report form asks: labelled lines, telephone,
 * system, category, language. Guesses, all of it; the help desk corrects them at step 1.
 */
export const readReportText = (text: FreeText): ReadText => {
  const all = `${text.subject}\n${text.body}`;
  const lines = labelledLines(text.body);
  return {
    language: languageOf(all),
    capacity: researcher.test(`${text.sender}\n${all}`) ? 'researcher' : 'individual',
    category: guessCategory([text.subject, lines.vulnerability ?? '', text.body]),
    system: systemOf(text, lines.system, lines.unit),
    name: cut(lines.name, reportLimits.name),
    organisation: cut(lines.organisation, reportLimits.organisation),
    phone: cut(phoneIn(text.body) ?? undefined, reportLimits.phone),
    reportedSeverity: cut(lines.severity, reportLimits.reportedSeverity),
    vulnerability: cut(lines.vulnerability, reportLimits.vulnerability),
    proofOfConcept: cut(lines.proofOfConcept, reportLimits.proofOfConcept),
    chronology: cut(lines.chronology, reportLimits.chronology),
    impact: cut(lines.impact, reportLimits.impact),
  };
};
