import type { Bilingual } from '#core/text/bilingual.ts';
import type { Logo } from './paper.ts';

/** Largest logo in bytes: it goes into every paper. */
export const largestLogo = 512_000;

const startsWith = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte);

/** What may stand before a picture in a file of XML, and how each ends. */
const prologs = [
  ['<?xml', '>'],
  ['<!--', '-->'],
  ['<!DOCTYPE svg', '>'],
] as const;

/** What follows declarations and comments. Walked over once: an expression for it takes ages over what is none. */
const withoutProlog = (text: string): string => {
  const start = text.trimStart();
  for (const [begin, end] of prologs) {
    if (!start.toLowerCase().startsWith(begin.toLowerCase())) continue;
    const at = start.indexOf(end, begin.length);
    return at < 0 ? '' : withoutProlog(start.slice(at + end.length));
  }
  return start;
};

const isSvg = (bytes: Uint8Array): boolean => {
  const text = Array.from(bytes.subarray(0, 1000), (byte) => String.fromCharCode(byte))
    .join('')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart();
  return /^<svg[\s>]/i.test(withoutProlog(text));
};

/** What the content itself says it is, whatever its name. */
const mediaTypeOf = (bytes: Uint8Array): Logo['mediaType'] | undefined => {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  return isSvg(bytes) ? 'image/svg+xml' : undefined;
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const base64 = (bytes: Uint8Array): string => {
  const out: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const left = bytes.length - at;
    out.push(
      alphabet.charAt(a >> 2),
      alphabet.charAt(((a & 3) << 4) | (b >> 4)),
      left > 1 ? alphabet.charAt(((b & 15) << 2) | (c >> 6)) : '=',
      left > 2 ? alphabet.charAt(c & 63) : '=',
    );
  }
  return out.join('');
};

/** A logo ready for the letterhead, or why the file cannot be one. Whether it can be drawn is known only when it is. */
export const checkLogo = (
  bytes: Uint8Array,
): { readonly logo: Logo } | { readonly message: Bilingual } => {
  if (bytes.length > largestLogo)
    return {
      message: {
        id: 'Logo lebih besar dari 500 KB. Kecilkan gambarnya.',
        en: 'The logo is larger than 500 KB. Make the picture smaller.',
      },
    };
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === undefined)
    return {
      message: {
        id: 'Berkas ini bukan gambar PNG, JPEG, atau SVG.',
        en: 'This file is no PNG, JPEG or SVG picture.',
      },
    };
  return { logo: { mediaType, base64: base64(bytes) } };
};
