/** Which characters a TrueType font has a glyph for: ranges of code points, sorted, both ends included. */
export type Coverage = readonly (readonly [from: number, to: number])[];

const subtableAt = (font: DataView): number | undefined => {
  const tables = font.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + 16 * index;
    if (font.getUint32(record) === 0x636d6170) return font.getUint32(record + 8);
  }
  return undefined;
};

const groupsOf = (font: DataView, at: number): Coverage => {
  const count = font.getUint32(at + 12);
  return Array.from({ length: count }, (_, index) => {
    const group = at + 16 + 12 * index;
    return [font.getUint32(group), font.getUint32(group + 4)] as const;
  });
};

/**
 * Reads the `cmap` table (format 12, full Unicode) of a font.
 *
 * @throws Error when the font has none; all fonts shipped with the product do.
 */
export const coverageOf = (bytes: Uint8Array): Coverage => {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = subtableAt(font);
  if (cmap === undefined) throw new Error('the font has no cmap table');
  const subtables = font.getUint16(cmap + 2);
  for (let index = 0; index < subtables; index += 1) {
    const at = cmap + font.getUint32(cmap + 4 + 8 * index + 4);
    if (font.getUint16(at) === 12) return groupsOf(font, at);
  }
  throw new Error('the font has no full Unicode map');
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
