import { describe, expect, test } from 'vitest';
import type { Product } from '#app/product.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import { BrokenSop } from '#app/sops/broken-sop.ts';
import type { Stores } from '#test/support/api-product.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { eachStore } from '#test/support/each-store.ts';
import { instant, officer, sampleReport } from '#test/support/scenario.ts';

const viewOf = async (product: Product, agency: string): Promise<AgencyView> => {
  const view = await product.sops.agency(agency);
  if ('notFound' in view) throw new Error(`${agency} is unknown`);
  return view;
};

/** Two agencies with a case each, and what makes the SOP of Maluku Utara one that no longer compiles. */
const twoAgencies = async (stores: Stores) => {
  let broken = false;
  const sops: Stores['sops'] = {
    ...stores.sops,
    editions: async (agency) =>
      (await stores.sops.editions(agency)).map((record) =>
        broken && agency === 'maluku-utara' && record.edition === '2025-08'
          ? { ...record, document: JSON.parse('{"edisi":{"kode":"2025-08"}}') }
          : record,
      ),
  };
  const setting = await apiProduct(['denpasar', 'maluku-utara'], { ...stores, sops });
  const { product, world } = setting;
  world.setClock(instant('2026-11-18T08:00:00+07:00'));
  for (const agency of ['denpasar', 'maluku-utara'])
    await product.cases.receive(agency, sampleReport({ receivedAt: world.now() }), {
      kind: 'reporter',
    });
  const { sop } = await viewOf(product, 'maluku-utara');
  return {
    stores,
    everybody: officer(...sop.roles.map(({ id }) => id)),
    /** As a start with a newer version does: compiles anew. */
    restart: async () => {
      broken = true;
      return apiProduct([], { ...stores, sops });
    },
  };
};

describe.each(eachStore)('an SOP that no longer compiles, on %s', (_name, make) => {
  test('sets its own agency aside and no other, is logged once, and tells who asks for it', async () => {
    const { restart } = await twoAgencies(await make());
    const { product, log, world, call } = await restart();
    expect((await product.sops.agencies()).map(({ agency }) => agency.id)).toEqual(['denpasar']);
    expect(
      (await product.sops.stranded()).map(({ agency, edition }) => [agency.id, edition]),
    ).toEqual([['maluku-utara', '2025-08']]);
    expect((await product.sops.known()).map(({ id }) => id)).toEqual(['denpasar', 'maluku-utara']);
    world.pass('PT1M');
    await expect(product.sops.agency('maluku-utara')).rejects.toThrow(BrokenSop);
    await expect(product.sops.agency('denpasar')).resolves.toHaveProperty('sop');
    expect(log.failures).toMatchObject([
      { work: 'compile-sop', about: { agency: 'maluku-utara', edition: '2025-08' } },
    ]);
    expect(await (await call('GET', '/api/v1/agencies')).json()).toMatchObject({
      items: [{ id: 'denpasar' }],
    });
  });

  test('leaves the record whole to be verified, and the reminders of both agencies going', async () => {
    const { restart, everybody } = await twoAgencies(await make());
    const { product, world } = await restart();
    expect(await product.keeping.verify('maluku-utara')).toMatchObject({
      cases: 1,
      broken: [],
      uncompared: 1,
    });
    world.setClock(instant('2026-11-25T08:00:00+07:00'));
    expect(await product.chores['recompute-dues'].run(100)).toBe(0);
    await product.chores['tell-reminders'].run(100);
    const inbox = await product.oversight.inbox('maluku-utara', everybody, {
      cursor: null,
      limit: 10,
    });
    expect(inbox.items).not.toEqual([]);
    expect(await product.chores['tidy-registers'].run(100)).toBe(0);
  });

  test('runs again once an edition that compiles is adopted', async () => {
    const { restart, stores } = await twoAgencies(await make());
    const { product } = await restart();
    const [old] = await stores.sops.editions('maluku-utara');
    const mended = (old?.source ?? '').replace(/kode: ['"]?2025-08['"]?/u, 'kode: "2026-01"');
    expect(await product.sops.stranded()).toHaveLength(1);
    expect(await product.sops.adopt(mended)).toHaveProperty('adopted');
    expect(await product.sops.stranded()).toEqual([]);
    expect(await product.sops.agency('maluku-utara')).toMatchObject({
      record: { edition: '2026-01' },
    });
  });
});
