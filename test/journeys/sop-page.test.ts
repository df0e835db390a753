import { expect, test } from 'vitest';
import { sopFileReader } from '#adapters/sop-file/index.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { missingIn } from '#test/support/sop-source.ts';
import { people } from './support/people.ts';

const meet = people();
const root = resolve(import.meta.dirname, '..', '..');

test.each([
  ['batam', 'sop/batam/2025-08/sop.yaml'],
  ['denpasar', 'sop/denpasar/tanpa-tanggal/sop.yaml'],
  ['maluku-utara', 'sop/maluku-utara/2025-08/sop.yaml'],
])(
  'the SOP page of %s holds every word of the source, each as often as the source does, without JavaScript',
  async (agency, file) => {
    const { document } = sopFileReader().read(readFileSync(resolve(root, file), 'utf8'));
    const page = await meet().stranger({ javaScriptEnabled: false });
    await page.goto(`/${agency}/sop`);
    expect(
      missingIn(
        agency,
        await page.locator('#isi').evaluate(({ outerHTML }) => outerHTML),
        document?.catatan_kaki ?? [],
      ),
    ).toEqual([]);
    // The drawing for wide screens, the same in words for the others.
    const chart = page.getByRole('region', { name: 'Diagram alir' });
    expect(await chart.locator('svg[aria-label^="Diagram alir"]').count()).toBe(1);
    for (const step of document?.langkah ?? [])
      expect(await chart.locator('ol').first().textContent()).toContain(step.judul);
  },
);

test('the SOP document is sent once, and again only when it changed', async () => {
  const page = await meet().stranger();
  const first = await page.request.get('/batam/sop/pdf');
  const etag = first.headers()['etag'] ?? '';
  expect([first.status(), first.headers()['content-type'], etag]).toEqual([
    200,
    'application/pdf',
    expect.stringMatching(/^"[0-9a-f]{64}"$/),
  ]);
  expect(
    (await page.request.get('/batam/sop/pdf', { headers: { 'if-none-match': etag } })).status(),
  ).toBe(304);
});
