/** What a PDF, a PNG and a JPEG end with. */
const marks: readonly (readonly number[])[] = [
  [0x25, 0x25, 0x45, 0x4f, 0x46],
  [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
  [0xff, 0xd9],
];

const lineEnds: ReadonlySet<number> = new Set([0x0a, 0x0d]);

/** Most places looked at: a paper of ours has a mark for each signature, and a stranger writes as many as he likes. */
const most = 64;

const stands = (bytes: Uint8Array, at: number, mark: readonly number[]): boolean =>
  mark.every((sign, index) => bytes[at + index] === sign);

/** Of a mark the place behind it, and behind each of the two signs that may end its line. */
const behind = (bytes: Uint8Array, end: number): readonly number[] => {
  const first = lineEnds.has(bytes[end] ?? 0);
  const second = first && lineEnds.has(bytes[end + 1] ?? 0);
  return [end, ...(first ? [end + 1] : []), ...(second ? [end + 2] : [])];
};

/**
 * Places before its end at which a file could have ended: behind what PDFs, PNGs and JPEGs end with,
 * by the mark its first bytes make likely. The first ones, rising.
 */
export const earlierEnds = (bytes: Uint8Array): readonly number[] => {
  const jpeg = bytes[0] === 0xff;
  const wanted = marks.filter((mark) => (mark[0] === 0xff) === jpeg);
  const found: number[] = [];
  for (let at = 0; at < bytes.length && found.length < most; at += 1) {
    const sign = bytes[at];
    const mark = wanted.find((one) => one[0] === sign && stands(bytes, at, one));
    if (mark !== undefined)
      found.push(...behind(bytes, at + mark.length).filter((end) => end < bytes.length));
  }
  return found.slice(0, most);
};
