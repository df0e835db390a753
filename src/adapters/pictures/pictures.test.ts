import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hostilePictures, jpegOf, pngOf, svgOf } from '#test/attacks/pictures.ts';
import { pictureReader } from './index.ts';
import { hasTooManyPoints } from './most-points.ts';

const root = resolve('.');
const pictures = pictureReader({ root });
afterAll(() => pictures.close());

describe('a picture', () => {
  test('that can be printed is told as drawn', async () => {
    expect(await pictures.draw(pngOf(500, 500))).toBe('drawn');
    expect(await pictures.draw(svgOf('<rect width="5" height="5"/>'))).toBe('drawn');
  });

  test('that is damaged is told as broken', async () => {
    expect(await pictures.draw({ mediaType: 'image/png', base64: 'iVBORw0KGgo=' })).toBe('broken');
  });

  test.each(hostilePictures)('(%s) is not drawn, and the next one is', async (_, picture) => {
    expect(await pictures.draw(picture)).not.toBe('drawn');
    expect(await pictures.draw(pngOf(10, 10))).toBe('drawn');
  });

  test('that takes too long is killed and told as too much', async () => {
    const hasty = pictureReader({ root, timeoutMs: 1 });
    expect(await hasty.draw(pngOf(10, 10))).toBe('too-much');
    hasty.close();
  });

  test('behind too many others is asked to come back, and so is one at the end', async () => {
    const narrow = pictureReader({ root, mostWaiting: 1 });
    const asked = [1, 2, 3].map(() => narrow.draw(pngOf(10, 10)));
    expect(await asked[2]).toBe('busy');
    narrow.close();
    expect(await Promise.all(asked)).toEqual(['busy', 'busy', 'busy']);
  });
});

/** A JPEG with EXIF (APP1), a comment and something behind its end, round a scan with a stuffed byte. */
const spoken = [0xff, 0xd8]
  .concat([0xff, 0xe1, 0, 15], [...Buffer.from('Exif GPS -3.7')])
  .concat([0xff, 0xfe, 0, 9], [...Buffer.from('komentar'.slice(0, 7))])
  .concat([0xff, 0xdb, 0, 4, 1, 2])
  .concat(
    [0xff, 0xda, 0, 3, 1],
    [7, 0xff, 0, 8, 0xff, 0xd0, 9],
    [0xff, 0xd9],
    [...Buffer.from('GPS lagi')],
  );

const chunk = (type: string, data: string): Buffer => {
  const body = Buffer.from(data, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.byteLength);
  return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]);
};
const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const talking = Buffer.concat([
  start,
  chunk('IHDR', '0123456789abc'),
  chunk('tEXt', 'Author\0Sari'),
  chunk('eXIf', 'GPS'),
  chunk('IDAT', 'titik'),
  chunk('IEND', ''),
  Buffer.from('GPS'),
]);

describe('a picture that goes outside', () => {
  test('is the picture and nothing that a camera or a program wrote into it', async () => {
    const bytes = new Uint8Array(spoken);
    expect(await pictures.clean({ bytes, mediaType: 'image/jpeg' })).toEqual(
      new Uint8Array(
        [0xff, 0xd8]
          .concat([0xff, 0xdb, 0, 4, 1, 2])
          .concat([0xff, 0xda, 0, 3, 1], [7, 0xff, 0, 8, 0xff, 0xd0, 9], [0xff, 0xd9]),
      ),
    );
    const png = await pictures.clean({ bytes: new Uint8Array(talking), mediaType: 'text/plain' });
    expect(png).toEqual(
      new Uint8Array(
        Buffer.concat([
          start,
          chunk('IHDR', '0123456789abc'),
          chunk('IDAT', 'titik'),
          chunk('IEND', ''),
        ]),
      ),
    );
  });

  test.each([
    ['a GIF', Buffer.from('GIF89a...'), 'application/octet-stream'],
    ['a photo of a newer phone', Buffer.from('\0\0\0\u0018ftypheic'), 'image/heic'],
    ['one its name calls a picture', Buffer.from('<svg/>'), 'image/svg+xml'],
    ['a JPEG that breaks off', Buffer.from(spoken.slice(0, 30)), 'image/jpeg'],
    ['a PNG that breaks off', talking.subarray(0, 40), 'image/png'],
  ])('is not handed over where it cannot be cleaned: %s', async (_, bytes, mediaType) => {
    expect(await pictures.clean({ bytes: new Uint8Array(bytes), mediaType })).toBe('not-clean');
  });

  test('is told from what is none', async () => {
    const bytes = new Uint8Array(Buffer.from('catatan akses'));
    expect(await pictures.clean({ bytes, mediaType: 'text/plain' })).toBe('no-picture');
  });
});

describe('the points a picture says it has', () => {
  const tooMany = ({ base64 }: { readonly base64: string }, type: 'image/png' | 'image/jpeg') =>
    hasTooManyPoints(Buffer.from(base64, 'base64'), type);
  test.each([
    ['a print’s', pngOf(2_000, 2_000), false],
    ['as many as are drawn', pngOf(4_000, 4_000, 0), false],
    ['more in all', pngOf(4_001, 4_000, 0), true],
    ['more along a side', pngOf(5_001, 1), true],
    ['none that can be read', { base64: 'iVBORw0KGgo=' }, false],
  ])('%s', (_, picture, expected) => {
    expect(tooMany(picture, 'image/png')).toBe(expected);
  });
  test.each([
    ['a photograph’s', jpegOf(3_000, 2_000, 3), false],
    ['more along a side', jpegOf(1, 5_001, 3), true],
    [
      'none in what is no part',
      { base64: Buffer.from('ffd8aaaaaaaaaaaaaaaaaaaa', 'hex').toString('base64') },
      false,
    ],
  ])('of a JPEG: %s', (_, picture, expected) => {
    expect(tooMany(picture, 'image/jpeg')).toBe(expected);
  });
});
