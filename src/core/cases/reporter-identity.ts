import type { CaseEvent } from './event.ts';
import { neutrallyNamed } from './neutral-names.ts';
import type { FileRef, Report, Reporter } from './report.ts';

/** Stands where something would say who reported. */
export const blackened = '█████';

/** Shorter words are parts of others, and name nobody; numbers as short as years and places of lists even less. */
const shortest = 3;
const shortestNumber = 6;

/** Keys under which nobody writes: numbers, hashes and ids, by which a case is found. */
const unwritten: ReadonlySet<string> = new Set([
  'id',
  'number',
  'ticket',
  'code',
  'caseId',
  'sha256',
]);

/** One of the record's own words, or a moment: nobody wrote it. */
const isOwnWord = (text: string): boolean =>
  /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|\d{4}-\d\d-\d\dT[\d:.]+Z)$/u.test(text);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isReporter = (value: Fields): boolean =>
  typeof value['name'] === 'string' &&
  typeof value['anonymous'] === 'boolean' &&
  typeof value['capacity'] === 'string';

/** Whoever acted is named: an officer who reported himself acts under his own name. */
const isActor = (value: Fields): boolean =>
  (value['kind'] === 'officer' || value['kind'] === 'machine') && Array.isArray(value['roles']);

const identifying = ['name', 'email', 'phone', 'idNumber'] as const;

const wordsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (!isFields(value)) return [];
  const own = isReporter(value) ? identifying.map((part) => value[part]) : [];
  const corrected = identifying.some((part) => part === value['part'])
    ? [value['before'], value['after']]
    : [];
  return [
    ...[...own, ...corrected].filter((one) => typeof one === 'string'),
    ...Object.values(value).flatMap(wordsOf),
  ];
};

/** What of a case's events, or of its report, says who reported, as it was ever taken down: names, addresses, numbers. */
export const identityIn = (told: readonly (CaseEvent | Report)[]): readonly string[] => [
  ...new Set(
    wordsOf(told)
      .map((word) => word.trim())
      .filter((word) => word.length >= (/\p{L}/u.test(word) ? shortest : shortestNumber)),
  ),
];

/** A word as it may be typed elsewhere: in whatever case, with whatever space between its parts. */
const pattern = (word: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${word
      .split(/\s+/u)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`))
      .join('\\s+')}(?![\\p{L}\\p{N}])`,
    'giu',
  );

/** A text without the words that say who reported. */
export const withoutWords = (text: string, words: readonly string[]): string =>
  words
    .toSorted((one, other) => other.length - one.length)
    .reduce((kept, word) => kept.replaceAll(pattern(word), blackened), text);

/** Nobody, in the capacity he reported in. */
export const unnamed = ({ capacity }: Pick<Reporter, 'capacity'>): Reporter => ({
  name: '',
  anonymous: true,
  capacity,
});

/** What a body attached is its own and keeps its name. */
const isOwn = (event: CaseEvent): boolean =>
  event.type === 'evidence-attached' && 'body' in event.by;

const filesOf = (events: readonly CaseEvent[]): readonly FileRef[] =>
  events.flatMap((event) => {
    if (event.type === 'report-received' || event.type === 'duplicate-joined')
      return event.report.evidence;
    return event.type === 'reporter-wrote' || event.type === 'evidence-attached' ? event.files : [];
  });

/**
 * The events of a case without what says who reported: nobody stands where the reporter stood, his
 * name, address and numbers are blackened wherever they were written, and files of the evidence are
 * called by their place. Parts of a name, and what is within a file, stay.
 *
 * @returns plain values of the same shapes, to be read as events again
 */
export const eventsWithoutReporter = (events: readonly CaseEvent[]): readonly unknown[] => {
  const words = identityIn(events);
  const files = filesOf(events);
  const own = new Set(filesOf(events.filter(isOwn)).map(({ id }) => id));
  const names = new Map(
    neutrallyNamed(files)
      .map(({ name }, index) => [files[index]?.id ?? '', name] as const)
      .filter(([id]) => !own.has(id)),
  );
  /** @param written within a form, where every word is somebody's */
  const hide = (value: unknown, written: boolean): unknown => {
    if (typeof value === 'string')
      return !written && isOwnWord(value) ? value : withoutWords(value, words);
    if (Array.isArray(value)) return value.map((one) => hide(one, written));
    if (!isFields(value) || isActor(value)) return value;
    if (isReporter(value)) return { name: '', anonymous: true, capacity: value['capacity'] };
    const name = typeof value['id'] === 'string' ? names.get(value['id']) : undefined;
    const changed =
      identifying.some((part) => part === value['part']) || value['part'] === 'organisation';
    return Object.fromEntries(
      Object.entries(value)
        // The reference of a mail is its id, which names the sender's domain.
        .filter(([key]) => key !== 'reference' || !isFields(value['reporter']))
        .map(([key, part]) => {
          if (key === 'name' && name !== undefined) return [key, name];
          if (changed && (key === 'before' || key === 'after'))
            return [key, part === null ? null : blackened];
          return [key, unwritten.has(key) ? part : hide(part, written || key === 'form')];
        }),
    );
  };
  return events.map((event) => hide(event, false));
};
