import { besideCasesDetail, besideCasesNames } from '#core/keeping/security/beside-cases.ts';
import type { Actor } from '#core/people/actor.ts';
import { say, type Language } from '#core/text/bilingual.ts';
import type { NotFound } from '#app/answers.ts';
import { csvOf, localCell } from '#app/oversight/csv.ts';
import type { RecordedEntry, SecurityAsked } from '#app/ports.ts';
import type { SecurityPage } from '#app/people/read-security.ts';

/** Where the record is read from, a page at a time. */
export interface SecurityReader {
  securityRecord(
    agency: string,
    actor: Actor,
    asked: SecurityAsked,
  ): Promise<SecurityPage | NotFound>;
}

/** Entries read at once. */
const atOnce = 500;

/** Everything a filter finds, newest first. */
export const wholeRecord = async (
  people: SecurityReader,
  agency: string,
  actor: Actor,
  filter: Pick<SecurityAsked, 'types' | 'person' | 'from' | 'until'>,
): Promise<readonly RecordedEntry[] | NotFound> => {
  const all: RecordedEntry[] = [];
  for (;;) {
    const after = all.at(-1) ?? null;
    const page = await people.securityRecord(agency, actor, { ...filter, after, limit: atOnce });
    if ('notFound' in page) return page;
    all.push(...page.entries);
    if (!page.more) return all;
  }
};

const heads = [
  say('Waktu', 'Time'),
  say('Jenis', 'Kind'),
  say('Kejadian', 'What happened'),
  say('Rincian', 'Detail'),
  say('Oleh', 'By'),
  say('Mengenai', 'About'),
  say('Alamat', 'Address'),
  say('Peramban', 'Browser'),
  say('Rangkaian', 'Stream'),
  say('Nomor', 'Number'),
];

/** As a table for spreadsheets, in the agency's time. */
export const csvLines = (
  entries: readonly RecordedEntry[],
  zone: string,
  language: Language,
): string =>
  csvOf(
    [
      heads.map((head) => head[language]),
      ...entries.map(({ stream, version, event }) => [
        localCell(event.recordedAt, zone),
        event.type,
        besideCasesNames[event.type][language],
        besideCasesDetail(event)?.[language] ?? '',
        'name' in event.by ? event.by.name : '',
        'person' in event ? event.person.name : '',
        'from' in event ? event.from.address : '',
        'from' in event ? event.from.device : '',
        stream,
        version,
      ]),
    ],
    language,
  );

/** One JSON object a line (JSON Lines): stream, version, and the event as it stands in the record. */
export const jsonLines = (entries: readonly RecordedEntry[]): string =>
  entries
    .map(({ stream, version, event }) => `${JSON.stringify({ stream, version, event })}\n`)
    .join('');
