import { crc32, deflateSync } from 'node:zlib';
import type { Logo } from '#core/papers/sheet/paper.ts';

const part = (type: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.byteLength);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A correct PNG of grey points that says how many there are, and holds as many lines of them as asked. */
export const pngOf = (width: number, height: number, lines = height): Logo => {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 0, 0, 0, 0], 8);
  const points = deflateSync(Buffer.alloc((width + 1) * lines));
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part('IHDR', size),
    part('IDAT', points),
    part('IEND', new Uint8Array()),
  ]);
  return { mediaType: 'image/png', base64: bytes.toString('base64') };
};

/** The beginning of a JPEG whose frame says its size, after so many parts of the least length. */
export const jpegOf = (width: number, height: number, parts = 0): Logo => {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const bytes = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...Array.from({ length: parts }, () => Buffer.from([0xff, 0xe1, 0, 2])),
    frame,
  ]);
  return { mediaType: 'image/jpeg', base64: bytes.toString('base64') };
};

export const svgOf = (inner: string): Logo => ({
  mediaType: 'image/svg+xml',
  base64: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inner}</svg>`,
  ).toString('base64'),
});

/** Groups that each show the one before ten times: a billion squares in a kilobyte. */
const groups = Array.from(
  { length: 9 },
  (_, index) =>
    `<g id="a${String(index + 1)}">${`<use href="#a${String(index)}"/>`.repeat(10)}</g>`,
).join('');

/** Pictures that cost whoever draws them far more than whoever sends them. */
export const hostilePictures: readonly (readonly [string, Logo])[] = [
  ['a PNG of a few bytes that says it has 3.6 milliard points', pngOf(60_000, 60_000, 0)],
  ['a JPEG of a few bytes that says it has 4 milliard points', jpegOf(65_000, 65_000)],
  ['a JPEG of a hundred thousand empty parts', jpegOf(10, 10, 100_000)],
  [
    'an SVG that shows itself a milliard times',
    svgOf(`<defs><g id="a0"><rect width="1" height="1"/></g>${groups}</defs><use href="#a9"/>`),
  ],
  ['an SVG that is nothing but open groups', svgOf('<g>'.repeat(100_000))],
];
