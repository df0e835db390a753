/** Which characters a font has a glyph for: ranges of code points, sorted, both ends included. */
export type Coverage = readonly (readonly [from: number, to: number])[];

const tableAt = (font: DataView, tag: number): number | undefined => {
  const tables = font.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + 16 * index;
    if (font.getUint32(record) === tag) return font.getUint32(record + 8);
  }
  return undefined;
};

/** Format 12: the whole of Unicode, range by range. */
const groupsOf = (font: DataView, at: number): Coverage => {
  const count = font.getUint32(at + 12);
  return Array.from({ length: count }, (_, index) => {
    const group = at + 16 + 12 * index;
    return [font.getUint32(group), font.getUint32(group + 4)] as const;
  });
};

/** Format 4: the first plane of Unicode; a character of a segment may still have no glyph. */
const segmentsOf = (font: DataView, at: number): Coverage => {
  const twice = font.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + twice];
  const [deltas, offsets] = [starts + twice, starts + 2 * twice];
  const ranges: (readonly [number, number])[] = [];
  for (let segment = 0; segment < twice; segment += 2) {
    const [from, to] = [font.getUint16(starts + segment), font.getUint16(ends + segment)];
    const offset = font.getUint16(offsets + segment);
    const delta = font.getUint16(deltas + segment);
    for (let point = from; point <= to && point < 0xffff; point += 1) {
      const given =
        offset === 0 ? point : font.getUint16(offsets + segment + offset + 2 * (point - from));
      const glyph = given === 0 ? 0 : (given + delta) & 0xffff;
      if (glyph === 0) continue;
      const last = ranges.at(-1);
      if (last !== undefined && last[1] === point - 1) ranges[ranges.length - 1] = [last[0], point];
      else ranges.push([point, point]);
    }
  }
  return ranges;
};

/**
 * Reads the `cmap` table of a font: its full Unicode map where it has one, else that of the first plane.
 *
 * @throws Error when the font has neither; all fonts shipped with the product have one.
 */
export const coverageOf = (bytes: Uint8Array): Coverage => {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableAt(font, 0x636d6170);
  if (cmap === undefined) throw new Error('the font has no cmap table');
  const maps = Array.from({ length: font.getUint16(cmap + 2) }, (_, index) => {
    const at = cmap + font.getUint32(cmap + 4 + 8 * index + 4);
    return { at, format: font.getUint16(at) };
  });
  const full = maps.find(({ format }) => format === 12);
  if (full !== undefined) return groupsOf(font, full.at);
  const first = maps.find(({ format }) => format === 4);
  if (first === undefined) throw new Error('the font has no Unicode map');
  return segmentsOf(font, first.at);
};

/** Whether a code point lies in a coverage. */
export const covers = (coverage: Coverage, point: number): boolean => {
  let low = 0;
  let high = coverage.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = coverage[middle] ?? [0, -1];
    if (point < from) high = middle - 1;
    else if (point > to) low = middle + 1;
    else return true;
  }
  return false;
};
