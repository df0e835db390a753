import { readFile } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { database } from '#adapters/database/index.ts';
import type { Product } from '#app/product.ts';
import type { Actor } from '#core/people/actor.ts';
import { loadEditions } from '#cli/editions.ts';
import { apiProduct, type Stores } from '#test/support/api-product.ts';
import { freshDatabase } from '#test/support/database.ts';
import { eachStore } from '#test/support/each-store.ts';
import { officer, sampleReport } from '#test/support/scenario.ts';

const folder = 'test/fixtures/sop/third-agency';
const sopText = await readFile(`${folder}/sop.yaml`, 'utf8');
const mappingText = await readFile(`${folder}/naskah/naskah.yaml`, 'utf8');
const clerk = officer('petugas');
const head = officer('kepala');

/** A case whose first step, with its papers, is completed. */
const caseWithPapers = async (product: Product): Promise<string> => {
  const receipt = await product.cases.receive('contoh', sampleReport(), { kind: 'reporter' });
  if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
  const form = { temuan: 'Halaman depan diganti.', teguran: 'Jangan diulangi.' };
  const answer = await product.cases.command(
    'contoh',
    receipt.caseId,
    { type: 'complete-step', turn: 1, step: 'periksa', outcome: 'lanjut', form, outputs: [] },
    clerk,
  );
  expect(answer).toHaveProperty('events');
  return receipt.caseId;
};

const kinds = async (
  product: Product,
  caseId: string,
  actor: Actor = head,
): Promise<readonly (readonly [string, string, readonly string[]])[]> => {
  const papers = await product.papers.list('contoh', caseId, actor);
  if ('notFound' in papers) throw new Error('no case');
  return papers.map(
    ({ output, kind, waitsFor }) => [output, kind, waitsFor.map(({ role }) => role)] as const,
  );
};

const setUp = async (stores: Stores) => (await apiProduct([], stores)).product;

describe.each(eachStore)('an SOP of another agency in %s', (_name, open) => {
  test('makes its papers by its own mapping, without new code', async () => {
    const product = await setUp(await open());
    expect(await product.sops.adopt(sopText, undefined, mappingText)).toMatchObject({
      changed: true,
      adopted: { mapping: { source: mappingText, came: 'with-edition' } },
    });
    const caseId = await caseWithPapers(product);
    expect(await kinds(product, caseId)).toEqual([
      ['memo-pemeriksaan', 'nota-dinas', ['kepala']],
      ['teguran', 'surat-dinas', ['kepala']],
    ]);
    const pdf = await product.papers.pdf(
      'contoh',
      caseId,
      { output: 'memo-pemeriksaan', of: { kind: 'turn', number: 1 } },
      head,
    );
    if (!('bytes' in pdf)) throw new Error(JSON.stringify(pdf));
    const text = new TextDecoder().decode(pdf.bytes);
    expect(text).toContain('Memo Hasil Pemeriksaan');
    expect(text).toContain('Halaman depan diganti.');
    expect(text).toContain('Dengan hormat disampaikan temuan atas laporan Nomor CTH-2026-0001:');
  });

  test('works without a mapping too, and is given one once, with the case that runs', async () => {
    const product = await setUp(await open());
    expect(await product.sops.adopt(sopText)).toMatchObject({
      changed: true,
      adopted: { mapping: null },
    });
    const caseId = await caseWithPapers(product);
    expect(await kinds(product, caseId)).toEqual([
      ['memo-pemeriksaan', 'laporan', ['petugas']],
      ['teguran', 'laporan', ['petugas']],
    ]);
    expect(await product.sops.giveMapping('contoh', '2026-01', mappingText)).toEqual({
      given: true,
    });
    expect(await product.sops.giveMapping('contoh', '2026-01', mappingText)).toEqual({
      given: false,
    });
    expect((await kinds(product, caseId)).map(([, kind]) => kind)).toEqual([
      'nota-dinas',
      'surat-dinas',
    ]);
    // The worklists follow at once, not only after the case's next event.
    const toSign = async (actor: Actor) =>
      (await product.papers.toSign('contoh', actor)).map(({ output }) => output).toSorted();
    expect([await toSign(clerk), await toSign(head)]).toEqual([
      [],
      ['memo-pemeriksaan', 'teguran'],
    ]);
    const [edition] = await product.sops.editions('contoh');
    expect(edition).toMatchObject({
      source: sopText,
      mapping: { source: mappingText, came: 'afterwards' },
    });
  });

  /** Whom the case's papers wait for. */
  const whoSigns = async (product: Product) =>
    Promise.all(
      [clerk, head].map(async (actor) => (await product.papers.toSign('contoh', actor)).length),
    );

  test('is given one by adopting it again too, with the case that runs', async () => {
    const product = await setUp(await open());
    await product.sops.adopt(sopText);
    await caseWithPapers(product);
    expect(await whoSigns(product)).toEqual([2, 0]);
    expect(await product.sops.adopt(sopText, undefined, mappingText)).toMatchObject({
      changed: true,
      adopted: { mapping: { came: 'afterwards' } },
    });
    expect(await whoSigns(product)).toEqual([0, 2]);
  });

  test.each([
    [
      'the next start',
      (product: Product) =>
        loadEditions(product, { out: () => undefined, err: () => undefined, env: {}, cwd: '.' }),
    ],
    [
      'adopting it again',
      (product: Product) => product.sops.adopt(sopText, undefined, mappingText),
    ],
    [
      'giving it again',
      (product: Product) => product.sops.giveMapping('contoh', '2026-01', mappingText),
    ],
  ])(
    'follows the mapping by %s when giving it was broken off, and only once',
    async (_again, makeUp) => {
      const stores = await open();
      const cut = {
        ...stores,
        cases: { ...stores.cases, reproject: () => Promise.reject(new Error('cut off')) },
      };
      const before = await setUp(cut);
      await before.sops.adopt(sopText);
      await caseWithPapers(before);
      await expect(before.sops.adopt(sopText, undefined, mappingText)).rejects.toThrow('cut off');
      let reprojected = 0;
      const product = await setUp({
        ...stores,
        cases: {
          ...stores.cases,
          reproject: (projection) => {
            reprojected += 1;
            return stores.cases.reproject(projection);
          },
        },
      });
      await makeUp(product);
      expect(await whoSigns(product)).toEqual([0, 2]);
      const once = reprojected;
      await product.sops.followMappings();
      await makeUp(product);
      expect([once > 0, reprojected]).toEqual([true, once]);
    },
  );

  test('keeps the mapping it was adopted with', async () => {
    const product = await setUp(await open());
    await product.sops.adopt(sopText, undefined, mappingText);
    const other = mappingText.replace('nota-dinas', 'laporan');
    expect(await product.sops.adopt(sopText, undefined, other)).toEqual({ differentMapping: true });
    expect(await product.sops.giveMapping('contoh', '2026-01', other)).toEqual({
      differentMapping: true,
    });
    expect(await product.sops.adopt(sopText)).toMatchObject({
      changed: false,
      adopted: { mapping: { source: mappingText } },
    });
    expect(
      await product.sops.adopt(
        sopText.replace('kode: "2026-01"', 'kode: "2026-02"'),
        undefined,
        other,
      ),
    ).toMatchObject({ changed: true });
  });

  test('is refused whole while its mapping is flawed, each finding at its place', async () => {
    const product = await setUp(await open());
    const flawed = mappingText
      .replace('bidang: temuan', 'bidang: temuann')
      .replace('terbatas: [kepala]', 'terbatas: [kepla]');
    const answer = await product.sops.adopt(sopText, undefined, flawed);
    expect(answer).toMatchObject({
      mappingFindings: [
        { rule: 'unknown-field', line: 12, column: 19 },
        { rule: 'unknown-role', line: 24, column: 16 },
      ],
    });
    expect(await product.sops.agencies()).toEqual([]);
    await product.sops.adopt(sopText);
    expect(await product.sops.giveMapping('contoh', '2026-01', flawed)).toHaveProperty(
      'mappingFindings',
    );
    expect(await product.sops.giveMapping('contoh', '1999', mappingText)).toEqual({
      notFound: 'edition',
    });
    expect(await product.sops.giveMapping('tiada', '2026-01', mappingText)).toEqual({
      notFound: 'agency',
    });
  });
});

test('an edition adopted without a mapping goes on, and is given its own once', async () => {
  const opened = database(await freshDatabase());
  onTestFinished(() => opened.close());
  await (await setUp(opened)).sops.adopt(sopText);
  const product = await setUp(opened);
  const caseId = await caseWithPapers(product);
  expect((await product.sops.editions('contoh')).map(({ mapping }) => mapping)).toEqual([null]);
  expect((await kinds(product, caseId)).map(([, kind]) => kind)).toEqual(['laporan', 'laporan']);
  expect(await product.sops.giveMapping('contoh', '2026-01', mappingText)).toEqual({ given: true });
  await expect(opened.pool.query('delete from edition_mapping')).rejects.toThrow(
    'permission denied for table edition_mapping',
  );
});
