/** What a hand-signed paper may be scanned as. */
export type ScanType = 'application/pdf' | 'image/png' | 'image/jpeg';

/** How the name of such a file ends. */
export const scanEndings: Readonly<Record<ScanType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const jpeg = [0xff, 0xd8, 0xff] as const;
const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d] as const;

/** How far into a file `%PDF-` may stand (ISO 32000-2 leaves readers this much). */
const pdfHead = 1_024;

const holds = (bytes: Uint8Array, at: number, signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[at + index] === sign);

/**
 * What a file is by its first bytes, whatever it is called; undefined for what is no scan.
 *
 * @param head at least the first 1,024 bytes, or the whole file where it is shorter
 */
export const scanTypeOf = (head: Uint8Array): ScanType | undefined => {
  if (holds(head, 0, png)) return 'image/png';
  if (holds(head, 0, jpeg)) return 'image/jpeg';
  const last = Math.min(head.length - pdf.length, pdfHead);
  for (let at = 0; at <= last; at += 1) if (holds(head, at, pdf)) return 'application/pdf';
  return undefined;
};
