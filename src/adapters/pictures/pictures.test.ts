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
