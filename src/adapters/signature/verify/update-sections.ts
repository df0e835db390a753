import { objectsWithin, readSection, startOfSection } from './sections.ts';
import type { Place, Section } from './sections.ts';
import { writtenObjects } from './written-objects.ts';

/** The objects an update writes and takes away. */
export interface Update {
  readonly written: ReadonlySet<number>;
  readonly freed: ReadonlySet<number>;
}

/** An update has one section, a linearised file two; each is read to the end of the file, so that many would take long. */
const mostSections = 10;

/**
 * The sections from `from` on, newest first; `differs` when they do not continue those before,
 * `unclear` when one cannot be taken apart.
 */
const sectionsFrom = (
  bytes: Uint8Array,
  text: string,
  from: number,
): readonly Section[] | 'differs' | 'unclear' => {
  const sections: Section[] = [];
  let at: number | null = startOfSection(text);
  while (at !== null && at >= from) {
    const section: Section | null =
      sections.length < mostSections ? readSection(bytes, text, at) : null;
    if (section === null) return 'unclear';
    if (section.previous !== null && section.previous >= at) return 'differs';
    sections.push(section);
    at = section.previous;
  }
  return at === startOfSection(text.slice(0, from)) ? sections : 'differs';
};

const count = (text: string, from: number, word: RegExp): number =>
  [...text.slice(from).matchAll(word)].length;

/** Whether an update says each thing once: readers differ about which of two trailers holds. */
const saysOnce = (text: string, from: number, sections: readonly Section[]): boolean => {
  const streams = sections.filter(({ own }) => own !== null).length;
  return (
    count(text, from, /trailer/gu) === sections.length - streams &&
    count(text, from, /\/XRef\b/gu) === streams &&
    count(text, from, /startxref/gu) === (sections.length === 0 ? 0 : 1)
  );
};

/** Whether only white space stands between where a table points and where the object begins. */
const pointsTo = (text: string, at: number, begin: number): boolean =>
  at === begin || (at < begin && begin - at <= 2 && text.slice(at, begin).trim() === '');

type Entries = ReadonlyMap<number, Place>;

/** Whether the containers of an update hold what its table says, and nothing else. */
const containersAgree = (
  bytes: Uint8Array,
  text: string,
  from: number,
  entries: Entries,
  written: ReadonlyMap<number, number>,
): 'yes' | 'no' | 'unclear' => {
  const packed = new Map<number, Map<number, number>>();
  for (const [number, place] of entries) {
    if (!('container' in place)) continue;
    const held = packed.get(place.container) ?? new Map<number, number>();
    packed.set(place.container, held.set(number, place.index));
  }
  if (count(text, from, /\/ObjStm\b/gu) !== packed.size) return 'unclear';
  for (const [container, held] of packed) {
    const at = written.get(container);
    const numbers = at === undefined ? null : objectsWithin(bytes, at);
    if (numbers === null) return 'unclear';
    if (
      numbers.length !== held.size ||
      !numbers.every((number, index) => held.get(number) === index)
    )
      return 'no';
  }
  return 'yes';
};

/** Whether every object written is the one its table points to. */
const tablesAgree = (
  text: string,
  from: number,
  entries: Entries,
  written: ReadonlyMap<number, number>,
  own: ReadonlySet<number | null>,
): 'yes' | 'no' | 'unclear' => {
  for (const [number, place] of entries) {
    if ('container' in place) {
      if (written.has(number)) return 'no';
      continue;
    }
    // A table that points into what was signed may show an older object.
    if (place.at < from) return 'unclear';
    const begin = written.get(number);
    if (begin === undefined || !pointsTo(text, place.at, begin)) return 'no';
  }
  return [...written.keys()].every((number) => entries.has(number) || own.has(number))
    ? 'yes'
    : 'no';
};

/**
 * The bytes from `from` as well-formed updates that every reader understands alike: each object
 * written in them is the one, and the only one, that their tables point to, and their tables
 * continue those before. Otherwise a reader could be shown other objects than we compare.
 *
 * @returns `differs` when readers would be shown different objects; `unclear` when the update
 *   cannot be taken apart
 */
export const readUpdate = (bytes: Uint8Array, from: number): Update | 'differs' | 'unclear' => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const sections = sectionsFrom(bytes, text, from);
  if (typeof sections === 'string') return sections;
  if (!saysOnce(text, from, sections)) return 'unclear';
  const all = sections.flatMap((section) => section.entries);
  const entries: Entries = new Map(all);
  const written = writtenObjects(text, from);
  if (written === 'twice') return 'differs';
  if (written === 'unclear' || entries.size !== all.length) return 'unclear';
  const own = new Set(sections.map((section) => section.own));
  for (const agree of [
    tablesAgree(text, from, entries, written, own),
    containersAgree(bytes, text, from, entries, written),
  ])
    if (agree !== 'yes') return agree === 'no' ? 'differs' : agree;
  return {
    written: new Set([...entries.keys(), ...written.keys()]),
    freed: new Set(sections.flatMap(({ freed }) => freed)),
  };
};
