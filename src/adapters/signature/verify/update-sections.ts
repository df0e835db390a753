/** An object of an incremental update: its number and where it begins. */
interface Entry {
  readonly number: number;
  readonly at: number;
}

interface Section {
  readonly entries: readonly Entry[];
  readonly previous: number | null;
}

const startOfSection = (text: string): number => {
  const at = text.lastIndexOf('startxref');
  return at < 0 ? -1 : Number(/^startxref\s+(\d+)/u.exec(text.slice(at, at + 40))?.[1] ?? -1);
};

/** What an entry of a table is made of: where, generation, in use or free. */
const wordsOfEntry = 3;

/**
 * A classic cross-reference table with its trailer; null when there is none at that place, or when
 * it promises more entries than it holds: how many there are is the file's word, not to be counted to.
 */
const readTable = (text: string, at: number): Section | null => {
  const end = text.indexOf('startxref', at);
  if (at < 0 || !text.startsWith('xref', at) || end < 0) return null;
  const [, table = '', trailer = ''] =
    /^xref([\s\d nf]*)trailer([\s\S]*)$/u.exec(text.slice(at, end)) ?? [];
  const words = table.trim().split(/\s+/u);
  const entries: Entry[] = [];
  for (let word = 0; word + 1 < words.length;) {
    const [first, count] = [Number(words[word]), Number(words[word + 1])];
    word += 2;
    if (!(count * wordsOfEntry <= words.length - word)) return null;
    for (let index = 0; index < count; index += 1, word += wordsOfEntry) {
      if (words[word + 2] === 'n') entries.push({ number: first + index, at: Number(words[word]) });
    }
  }
  const previous = /\/Prev\s+(\d+)/u.exec(trailer)?.[1];
  return table === ''
    ? null
    : { entries, previous: previous === undefined ? null : Number(previous) };
};

/** An update has one section, a hybrid file two; each is read to the end of the file, so that many would take long. */
const mostSections = 10;

/**
 * Whether the bytes from `from` are well-formed updates that every reader understands alike: each
 * object written in them is the one, and the only one, that their tables point to, and their
 * tables continue those before. Otherwise a reader could be shown other objects than we compare.
 *
 * @returns `unclear` when an update uses a cross-reference stream, which is not taken apart here.
 */
export const readsAlike = (bytes: Uint8Array, from: number): 'yes' | 'no' | 'unclear' => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const seen = new Map<number, number>();
  let at: number | null = startOfSection(text);
  for (let sections = 0; at !== null && at >= from; sections += 1) {
    const section: Section | null = sections < mostSections ? readTable(text, at) : null;
    if (section === null) return 'unclear';
    for (const entry of section.entries) {
      if (seen.has(entry.number)) return 'unclear';
      seen.set(entry.number, entry.at);
    }
    if (section.previous !== null && section.previous >= at) return 'no';
    at = section.previous;
  }
  if (at !== startOfSection(text.slice(0, from))) return 'no';
  const written = [...text.slice(from).matchAll(/(?<!\d)(\d{1,10})\s{1,20}\d{1,5}\s{1,20}obj\b/gu)];
  const alike =
    written.length === seen.size &&
    written.every((match) => seen.get(Number(match[1])) === from + match.index);
  return alike ? 'yes' : 'no';
};
