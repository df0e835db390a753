import type { FigureFilter } from '#app/ports.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { instantOf, type Instant } from '#core/time/instant.ts';
import { figureTexts } from '#ui/texts/figures.ts';

/** The filter as the form was filled in; empty where it says nothing. */
export type FigureValues = Readonly<Record<'edisi' | 'dari' | 'sampai' | 'peran', string>>;

export const figureValues = (search: URLSearchParams): FigureValues => {
  const value = (name: string): string => search.get(name)?.trim() ?? '';
  return {
    edisi: value('edisi'),
    dari: value('dari'),
    sampai: value('sampai'),
    peran: value('peran'),
  };
};

/** The first moment of a civil date in a zone, some days on; undefined when it is no date. */
const startOf = (date: string, zone: string, daysOn: number): Instant | undefined => {
  try {
    return instantOf(
      Temporal.PlainDate.from(date).add({ days: daysOn }).toZonedDateTime(zone).toInstant(),
    );
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/**
 * The filter that the form asks for; both dates are the agency's, and the last one is included.
 * A date that cannot be read is left out and told.
 */
export const figureFilter = (
  values: FigureValues,
  zone: string,
): {
  readonly filter: FigureFilter;
  readonly problems: readonly { readonly field: 'dari' | 'sampai'; readonly message: Bilingual }[];
} => {
  const from = values.dari === '' ? undefined : startOf(values.dari, zone, 0);
  const to = values.sampai === '' ? undefined : startOf(values.sampai, zone, 1);
  return {
    filter: {
      ...(values.edisi === '' ? {} : { edition: values.edisi }),
      ...(values.peran === '' ? {} : { role: values.peran }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
    problems: [
      ...(values.dari !== '' && from === undefined
        ? [{ field: 'dari' as const, message: figureTexts.badDate }]
        : []),
      ...(values.sampai !== '' && to === undefined
        ? [{ field: 'sampai' as const, message: figureTexts.badDate }]
        : []),
      ...(from !== undefined && to !== undefined && to <= from
        ? [{ field: 'sampai' as const, message: figureTexts.dateOrder }]
        : []),
    ],
  };
};

/** The values as part of an address, `?edisi=…`; empty when there are none. */
export const figureSearch = (
  values: FigureValues,
  more: Readonly<Record<string, string>> = {},
): string => {
  const search = new URLSearchParams(
    Object.entries({ ...values, ...more }).filter(([, value]) => value !== ''),
  );
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
};
