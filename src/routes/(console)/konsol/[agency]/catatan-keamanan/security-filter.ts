import type { RecordedEntry, SecurityAsked } from '#app/ports.ts';
import { besideCasesNames, type BesideCasesType } from '#core/keeping/security/beside-cases.ts';
import { instantOf, type Instant } from '#core/time/instant.ts';

/** The filter as the form was filled in; empty where it says nothing. */
export type SecurityValues = Readonly<Record<'jenis' | 'siapa' | 'dari' | 'sampai', string>>;

export const securityValues = (search: URLSearchParams): SecurityValues => {
  const value = (name: string): string => search.get(name)?.trim() ?? '';
  return {
    jenis: value('jenis'),
    siapa: value('siapa'),
    dari: value('dari'),
    sampai: value('sampai'),
  };
};

/** The first moment of a civil date in a zone, some days on; null when it is no date. */
const startOf = (date: string, zone: string, daysOn: number): Instant | null => {
  try {
    return instantOf(
      Temporal.PlainDate.from(date).add({ days: daysOn }).toZonedDateTime(zone).toInstant(),
    );
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const isType = (text: string): text is BesideCasesType => Object.hasOwn(besideCasesNames, text);

/** What the form asks for; both dates are the agency's, and the last one is included. */
export const securityFilter = (
  { jenis, siapa, dari, sampai }: SecurityValues,
  zone: string,
): Pick<SecurityAsked, 'types' | 'person' | 'from' | 'until'> => ({
  types: isType(jenis) ? [jenis] : [],
  person: siapa === '' ? null : siapa,
  from: startOf(dari, zone, 0),
  until: startOf(sampai, zone, 1),
});

type Place = Pick<RecordedEntry, 'stream' | 'version'>;

/** The address of what comes after an entry. */
export const placeText = ({ stream, version }: Place): string => `${String(version)}:${stream}`;

/** The entry that an address goes on after; null for the beginning and for what no page wrote. */
export const placeIn = (text: string): Place | null => {
  const [, version = '', stream = ''] = /^(\d{1,9}):([\w/-]{1,100})$/u.exec(text) ?? [];
  return version === '' ? null : { stream, version: Number(version) };
};
