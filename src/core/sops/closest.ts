/** Least number of single-character changes that turn one text into the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** How many characters two words share from the start on. */
const sharedStart = (a: string, b: string): number => {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
};

/** Whether one word is the other with at most one character mistyped; short words must be equal. */
export const nearlySame = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (Math.min(a.length, b.length) <= 5 || Math.abs(a.length - b.length) > 1) return false;
  const start = sharedStart(a, b);
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB;
};

/**
 * The known word most like a mistyped one.
 *
 * @returns undefined when none is like it: more than about a third of its characters differ.
 */
export const closest = (word: string, known: readonly string[]): string | undefined => {
  // A word longer than any code is no typing error, and comparing it would cost its square.
  if (word.length > 80) return undefined;
  const limit = Math.ceil(word.length / 3);
  return known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .toSorted((a, b) => a.far - b.far)[0]?.candidate;
};

/** A sentence in both languages that offers the closest known word, or lists the known ones. */
export const suggestion = (
  word: string,
  known: readonly string[],
): { readonly id: string; readonly en: string } => {
  const like = closest(word, known);
  if (like !== undefined) return { id: `Maksudnya "${like}"?`, en: `Did you mean "${like}"?` };
  if (known.length === 0) return { id: 'Belum ada satu pun.', en: 'There is none yet.' };
  const list = known.slice(0, 20).join(', ');
  return { id: `Yang dikenal: ${list}.`, en: `Known: ${list}.` };
};
