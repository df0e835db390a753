/** White space of PDF; that of the language differs. */
const header = /(?<!\d)(\d{1,10})[\0\t\n\f\r ]{1,20}(\d{1,5})[\0\t\n\f\r ]{0,20}$/u;
const afterDigit = /\d[\0\t\n\f\r ]*$/u;
const afterComment = /%[^\r\n]*[\r\n][\0\t\n\f\r \d]*$/u;

/** How much before the word `obj` is looked at. */
const lookBack = 60;

/**
 * Where the objects written from `from` on begin, by number. `twice` when one is written more
 * often, `unclear` when something only looks like an object, or may look so to some reader: within
 * a stream, behind a comment, of another generation.
 */
export const writtenObjects = (
  text: string,
  from: number,
): ReadonlyMap<number, number> | 'twice' | 'unclear' => {
  const written = new Map<number, number>();
  let [within, twice] = [false, false];
  const words = /endstream|stream|endobj|obj/gu;
  words.lastIndex = from;
  for (let word = words.exec(text); word !== null; word = words.exec(text)) {
    if (word[0] === 'stream') within = true;
    else if (word[0] === 'endstream') within = false;
    if (word[0] !== 'obj') continue;
    const before = text.slice(Math.max(from, word.index - lookBack), word.index);
    const found = header.exec(before);
    if (found === null) {
      if (afterDigit.test(before) || afterComment.test(before)) return 'unclear';
      continue;
    }
    if (within || Number(found[2]) !== 0) return 'unclear';
    const number = Number(found[1]);
    twice ||= written.has(number);
    written.set(number, word.index - found[0].length);
  }
  return twice ? 'twice' : written;
};
