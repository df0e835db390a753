import { describe, expect, test } from 'vitest';
import { memoryTypesetter } from '#adapters/pdf/memory.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { TypesettingFailed } from '#app/ports.ts';
import type { Product } from '#app/product.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { officer, sampleReport } from '#test/support/scenario.ts';

/** Batam with a typesetter that counts what it sets, and fails as often as told. */
const batam = async (failures = 0) => {
  const typesetter = memoryTypesetter();
  const count = { set: 0, failing: failures };
  const counting: typeof typesetter = {
    ...typesetter,
    pdf: async (paper) => {
      count.set += 1;
      await Promise.resolve();
      if (count.failing > 0) {
        count.failing -= 1;
        throw new TypesettingFailed('busy', 'try again');
      }
      return typesetter.pdf(paper);
    },
  };
  const setting = await apiProduct(['batam'], memoryDatabase(), { typesetter: counting });
  return { ...setting, count };
};

const tagOf = (pdf: Awaited<ReturnType<Product['papers']['sopPdf']>>): string => {
  if ('notFound' in pdf) throw new Error('no SOP');
  return pdf.tag;
};

/** Puts other paper settings into force: a change of the address changes the letterhead, one of the place does not. */
const change = async (
  product: Product,
  more: {
    readonly place?: string;
    readonly address?: readonly string[];
    readonly size?: 'a4' | 'f4';
  },
): Promise<void> => {
  const view = await product.sops.agency('batam');
  if ('notFound' in view) throw new Error('no agency');
  const { papers } = view.agency;
  const { address = papers.letterhead.address, ...others } = more;
  expect(
    await product.papers.changeSettings(
      'batam',
      { ...papers, ...others, letterhead: { ...papers.letterhead, address } },
      'Uji coba',
      officer('tim-internal'),
    ),
  ).toHaveProperty('version');
};

describe('the SOP document', () => {
  test('is set once, however many ask for it, at once or one after the other', async () => {
    const { product, count } = await batam();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => product.papers.sopPdf('batam', '2025-08')),
    );
    expect(
      new Set([...all.map(tagOf), tagOf(await product.papers.sopPdf('batam', '2025-08'))]).size,
    ).toBe(1);
    expect(count.set).toBe(1);
  });

  test('is set anew when the letterhead or the size changes, and only then', async () => {
    const { product, count } = await batam();
    const first = tagOf(await product.papers.sopPdf('batam', '2025-08'));
    await change(product, { place: 'Batam' });
    expect([tagOf(await product.papers.sopPdf('batam', '2025-08')), count.set]).toEqual([first, 1]);
    await change(product, { address: ['Jalan Contoh Nomor 2'] });
    const second = tagOf(await product.papers.sopPdf('batam', '2025-08'));
    await change(product, { size: 'f4' });
    const third = tagOf(await product.papers.sopPdf('batam', '2025-08'));
    expect([new Set([first, second, third]).size, count.set]).toEqual([3, 3]);
  });

  test('that could not be set is tried again by the next who asks', async () => {
    const { product, count } = await batam(1);
    const both = await Promise.allSettled([
      product.papers.sopPdf('batam', '2025-08'),
      product.papers.sopPdf('batam', '2025-08'),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await product.papers.sopPdf('batam', '2025-08')).toMatchObject({
      name: 'SOP-batam-2025-08.pdf',
    });
    expect(count.set).toBe(2);
  });

  test('is kept no longer than a hundred others were asked for since', async () => {
    const { product, count } = await batam();
    await change(product, { address: ['Jalan Contoh'] });
    await product.papers.sopPdf('batam', '2025-08');
    for (let number = 1; number <= 100; number += 1) {
      await change(product, { address: [`Jalan Contoh Nomor ${String(number)}`] });
      await product.papers.sopPdf('batam', '2025-08');
    }
    expect(count.set).toBe(101);
    await product.papers.sopPdf('batam', '2025-08');
    expect(count.set).toBe(101);
    await change(product, { address: ['Jalan Contoh'] });
    await product.papers.sopPdf('batam', '2025-08');
    expect(count.set).toBe(102);
  });

  test('of an unknown agency or edition sets nothing', async () => {
    const { product, count } = await batam();
    expect(await product.papers.sopPdf('tidak-ada', '2025-08')).toEqual({ notFound: 'agency' });
    expect(await product.papers.sopPdf('batam', '1999')).toEqual({ notFound: 'edition' });
    expect(count.set).toBe(0);
  });

  test('is not sent again over the API to who has it', async () => {
    const { call, count } = await batam();
    const first = await call('GET', '/api/v1/batam/sops/2025-08/pdf');
    const etag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('cache-control'), etag]).toEqual([
      200,
      'public, max-age=300',
      expect.stringMatching(/^"[0-9a-f]{64}"$/),
    ]);
    const again = await call('GET', '/api/v1/batam/sops/2025-08/pdf', {
      headers: { 'if-none-match': etag },
    });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    expect(
      (
        await call('GET', '/api/v1/batam/sops/2025-08/pdf', {
          headers: { 'if-none-match': '"lain"' },
        })
      ).status,
    ).toBe(200);
    expect(count.set).toBe(1);
  });
});

describe('the SOP as a case went through it', () => {
  test('is given to who sees the whole case, by id and by number, and to nobody else', async () => {
    const { call, product, token } = await batam();
    const receipt = await product.cases.receive('batam', sampleReport(), { kind: 'reporter' });
    if (!('caseId' in receipt)) throw new Error('no case');
    for (const id of [receipt.caseId, receipt.number]) {
      for (const role of ['tim-internal', 'auditor']) {
        const pdf = await call('GET', `/api/v1/batam/cases/${id}/executed-sop/pdf`, {
          token: token('batam', role),
        });
        expect([
          pdf.status,
          pdf.headers.get('content-type'),
          pdf.headers.get('cache-control'),
        ]).toEqual([200, 'application/pdf', 'private, no-store']);
        expect(await pdf.text()).toContain('"kind":"sop-terlaksana"');
      }
      const outside = await call('GET', `/api/v1/batam/cases/${id}/executed-sop/pdf`, {
        token: token('batam', 'penanggung-jawab-akun'),
      });
      expect(outside.status).toBe(404);
      expect((await call('GET', `/api/v1/batam/cases/${id}/executed-sop/pdf`)).status).toBe(401);
    }
  });
});
