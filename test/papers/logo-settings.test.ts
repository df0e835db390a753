import { expect, test } from 'vitest';
import type { Typesetter } from '#app/ports.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { memoryTypesetter } from '#adapters/pdf/memory.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { officer } from '#test/support/scenario.ts';

test('a new logo is drawn only for those who may put it into force', async () => {
  const typesetter = memoryTypesetter();
  let drawn = 0;
  const counting: Typesetter = {
    ...typesetter,
    pdf: (paper) => {
      drawn += 1;
      return typesetter.pdf(paper);
    },
  };
  const { product } = await apiProduct(['batam'], memoryDatabase(), { typesetter: counting });
  const view = await product.sops.agency('batam');
  if ('notFound' in view) throw new Error('no agency');
  const { papers } = view.agency;
  const logo = { mediaType: 'image/png', base64: 'iVBORw0KGgo=' } as const;
  const change = (role: string) =>
    product.papers.changeSettings(
      'batam',
      { ...papers, letterhead: { ...papers.letterhead, logo } },
      'Lambang baru',
      officer(role),
    );
  expect(await change('pelaksana')).toMatchObject({ refused: 'not-permitted' });
  expect(drawn).toBe(0);
  expect(await change('tim-internal')).toHaveProperty('version');
  expect(drawn).toBe(1);
});
