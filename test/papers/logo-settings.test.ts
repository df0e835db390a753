import { describe, expect, test } from 'vitest';
import type { PictureReader } from '#app/ports.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { memoryPictures } from '#adapters/pictures/memory.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { officer } from '#test/support/scenario.ts';

const png = 'iVBORw0KGgo=';

/** A product that counts the pictures it draws. */
const counting = async (draw: PictureReader['draw'] = memoryPictures().draw) => {
  const drawn = { times: 0 };
  const pictures: PictureReader = {
    ...memoryPictures(),
    draw: (picture) => {
      drawn.times += 1;
      return draw(picture);
    },
  };
  const made = await apiProduct(['batam'], memoryDatabase(), { pictures });
  const view = await made.product.sops.agency('batam');
  if ('notFound' in view) throw new Error('no agency');
  const { papers } = view.agency;
  const withLogo = (base64: string) => ({
    ...papers,
    letterhead: { ...papers.letterhead, logo: { mediaType: 'image/png', base64 } as const },
  });
  return { ...made, drawn, withLogo };
};

test('a new logo is drawn only for those who may put it into force', async () => {
  const { product, drawn, withLogo } = await counting();
  const change = (role: string) =>
    product.papers.changeSettings('batam', withLogo(png), 'Lambang baru', officer(role));
  expect(await change('pelaksana')).toMatchObject({ refused: 'not-permitted' });
  expect(drawn.times).toBe(0);
  expect(await change('tim-internal')).toHaveProperty('version');
  expect(drawn.times).toBe(1);
});

test('whoever may not change the settings is told before his picture is looked at', async () => {
  const { call, token } = await counting();
  const answer = await call('PUT', '/api/v1/batam/settings/papers', {
    token: token('batam', 'auditor'),
    headers: { 'if-match': '"0"' },
    json: {
      papers: await (
        await call('GET', '/api/v1/batam/settings/papers', {
          token: token('batam', 'tim-internal'),
        })
      )
        .json()
        .then((papers) => ({
          ...papers,
          letterhead: { ...papers.letterhead, logo: { base64: 'AAAA' } },
        })),
      reason: 'Lambang baru',
    },
  });
  // Looked at, it would be told to be no picture.
  expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'not-permitted' }]);
});

describe('a logo that was not drawn', () => {
  test.each([
    ['broken', 'This picture is damaged or cannot be printed. Choose another file.'],
    [
      'too-many-points',
      'This picture has more than 5,000 points along a side or more than 16 million in all. Make it smaller.',
    ],
    ['too-much', 'This picture takes too much time or memory to print. Choose a simpler file.'],
    ['busy', 'Too many pictures are being looked at. Wait a moment, then send again.'],
  ] as const)('(%s) is not put into force, nor set in a sample', async (why, en) => {
    const { product, withLogo } = await counting(() => Promise.resolve(why));
    const by = officer('tim-internal');
    expect(
      await product.papers.changeSettings('batam', withLogo(png), 'Lambang baru', by),
    ).toMatchObject({ findings: [{ path: ['letterhead', 'logo'], message: { en } }] });
    expect(await product.papers.sampleLetter('batam', withLogo(png), by)).toMatchObject({
      refused: 'invalid-answer',
      message: { en },
    });
  });
});
