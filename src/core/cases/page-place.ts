import { parseInstant } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';

/** What the lists that are read in pages are ordered by: the place of the last item of a page. */
export interface PagePlaces {
  /** Opened, case. */
  readonly cases: readonly [Instant, string];
  /** Due, since, case, item. */
  readonly work: readonly [Instant | null, Instant, string, string];
  /** When, case, item, kind. */
  readonly inbox: readonly [Instant, string, string, string];
}

export type PagedList = keyof PagePlaces;

type Part = 'instant' | 'instant-or-none' | 'text';

const parts: Readonly<Record<PagedList, readonly Part[]>> = {
  cases: ['instant', 'text'],
  work: ['instant-or-none', 'instant', 'text', 'text'],
  inbox: ['instant', 'text', 'text', 'text'],
};

const fits = (part: Part | undefined, value: unknown): boolean => {
  switch (part) {
    case 'text':
      return typeof value === 'string';
    case 'instant':
      return typeof value === 'string' && parseInstant(value) === value;
    case 'instant-or-none':
      return value === null || fits('instant', value);
    case undefined:
      return false;
  }
};

const isPlace = <L extends PagedList>(list: L, value: unknown): value is PagePlaces[L] =>
  Array.isArray(value) &&
  value.length === parts[list].length &&
  value.every((one, index) => fits(parts[list][index], one));

/** Between the parts of a cursor; encoding leaves none of it inside them. */
const between = ',';

/** The opaque form in which a place is handed out, as a cursor. */
export const cursorOf = (place: PagePlaces[PagedList]): string =>
  place.map((part) => encodeURIComponent(part ?? '')).join(between);

const decoded = (cursor: string): readonly string[] | undefined => {
  try {
    return cursor.split(between).map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};

/** The place a cursor of that list stands for; undefined where it is none of its cursors. */
export const placeOf = <L extends PagedList>(
  list: L,
  cursor: string | null,
): PagePlaces[L] | undefined => {
  const value = cursor === null ? undefined : decoded(cursor);
  const place = value?.map((text, index) =>
    text === '' && parts[list][index] === 'instant-or-none' ? null : text,
  );
  return isPlace(list, place) ? place : undefined;
};
