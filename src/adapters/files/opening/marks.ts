/** Pictures that are decoded. */
export type PictureFormat = 'png' | 'jpg' | 'gif' | 'webp';

/** By their first bytes: what a file is to be opened as, whatever it is called; `ole` is how Office keeps a document with a password. */
export type Mark = { readonly picture: PictureFormat } | 'pdf' | 'zip' | 'ole';

/** How far into a file the first line of a PDF may stand: readers look no further (ISO 32000-1, annex H.3.4.1). */
const headLength = 1024;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** Numbers that formats begin with: PNG 5.2, JPEG B.1.1.3, ZIP 4.3.7, MS-CFB 2.2. */
const numbers: readonly (readonly [string, Mark])[] = [
  ['89504e470d0a1a0a', { picture: 'png' }],
  ['ffd8ff', { picture: 'jpg' }],
  ['504b0304', 'zip'],
  ['d0cf11e0a1b11ae1', 'ole'],
];

/** What bytes begin as; undefined when as nothing that is known. */
export const markOf = (bytes: Uint8Array): Mark | undefined => {
  const hex = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const known = numbers.find(([number]) => hex.startsWith(number));
  if (known !== undefined) return known[1];
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (['GIF87a', 'GIF89a'].includes(ascii(bytes, 0, 6))) return { picture: 'gif' };
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP'
    ? { picture: 'webp' }
    : undefined;
};

/** Whether bytes that begin as nothing known are a PDF with something before its first line. */
export const isLatePdf = (bytes: Uint8Array): boolean =>
  ascii(bytes, 0, headLength).includes('%PDF-');
