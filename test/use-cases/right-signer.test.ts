import { afterAll, describe, expect, test } from 'vitest';
import type { Product } from '../../src/app/product.ts';
import type { Actor } from '../../src/core/case/actor.ts';
import type { Delegation } from '../../src/core/documents/settings.ts';
import { bytesOf, papersOf, secret, settlePapers, team, typesetting, withPaper, type MadePaper } from '../support/paper-setting.ts';
import { pdfText } from '../support/poppler.ts';
import { instant } from '../support/scenario.ts';

afterAll(() => typesetting.close());

const colleague: Actor = { kind: 'officer', id: 'rekan', name: 'Rekan Contoh', roles: ['tim-internal'] };

/** The tests' world begins on 17 November 2026. */
const delegated = (kind: Delegation['kind'], more: Partial<Delegation> = {}): Readonly<Record<string, Delegation>> => ({
  'tim-internal': { kind, by: { position: 'Sekretaris Contoh', name: 'Rekan Contoh', rank: null, nip: null }, from: instant('2026-11-17T00:00:00Z'), until: instant('2026-11-30T00:00:00Z'), ...more },
});

const signature = async (product: Product, { caseId }: MadePaper) => (await papersOf(product, caseId, team))[0]?.versions[0]?.signatures;

const sign = (product: Product, paper: MadePaper, actor: Actor) => product.signPapers('batam', [paper], actor, secret);

describe('a paper is signed by whom it names', () => {
  test('and by nobody else of the role, who is told whose name it goes out in', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    expect(await sign(product, paper, colleague)).toMatchObject({ signed: [], failure: { refused: 'not-the-signer', message: { id: expect.stringContaining('atas nama Petugas Contoh tim-internal,') } } });
    expect(await product.letterRegister('batam', 'berita-acara', 2026, team)).toEqual([]);
    expect((await papersOf(product, paper.caseId, colleague))[0]).toMatchObject({ maySign: false });
    expect((await papersOf(product, paper.caseId, team))[0]).toMatchObject({ maySign: true });
    expect(await product.toSign('batam', colleague)).toMatchObject([{ signer: 'Petugas Contoh tim-internal', standing: 'others' }]);
    expect(await product.toSign('batam', team)).toMatchObject([{ standing: 'mine' }]);
  });

  test('whatever case and spaces his account’s name is written with', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    expect(await sign(product, paper, { ...colleague, name: 'PETUGAS  Contoh Tim-Internal ' })).toMatchObject({ failure: null });
  });

  test.each([
    ['a.n.', 'a.n. Tim Internal BATAM-CSIRT, Sekretaris Contoh', 'a.n. Tim Internal BATAM-CSIRT Sekretaris Contoh, '],
    ['Plt.', 'Plt. Tim Internal BATAM-CSIRT', 'Plt. Tim Internal BATAM-CSIRT, '],
    ['Plh.', 'Plh. Tim Internal BATAM-CSIRT', 'Plh. Tim Internal BATAM-CSIRT, '],
  ] as const)('with a delegation %s in force: the delegate, as printed and as recorded', async (kind, position, printed) => {
    const { product, make } = await withPaper();
    const paper = await make();
    await settlePapers(product, delegated(kind));
    expect(await sign(product, paper, team)).toMatchObject({ failure: { refused: 'not-the-signer' } });
    expect(await product.toSign('batam', colleague)).toMatchObject([{ standing: 'mine' }]);
    expect(pdfText(bytesOf(await product.paperPdf('batam', paper.caseId, paper, colleague)))).toContain('Rekan Contoh');
    expect(await sign(product, paper, colleague)).toMatchObject({ failure: null });
    expect(await signature(product, paper)).toMatchObject([{ role: 'tim-internal', name: 'Rekan Contoh', position }]);
    const text = pdfText(bytesOf(await product.paperPdf('batam', paper.caseId, paper, colleague, 1)));
    expect(text).toContain(printed);
    expect(text).toContain('Rekan Contoh');
  });

  test('out of a delegation’s dates by the holder of the post, where it has one', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    await settlePapers(product, delegated('Plh.', { from: instant('2026-11-20T00:00:00Z') }));
    expect(await sign(product, paper, colleague)).toMatchObject({ failure: { refused: 'not-the-signer' } });
    expect(await sign(product, paper, team)).toMatchObject({ failure: null });
    expect(await signature(product, paper)).toMatchObject([{ name: 'Petugas Contoh tim-internal', position: 'Tim Internal BATAM-CSIRT' }]);
  });

  test('for a vacant post, out of its Plt.’s dates, by nobody', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    await settlePapers(product, delegated('Plt.', { until: instant('2026-11-17T00:00:01Z') }));
    for (const actor of [team, colleague]) {
      expect(await sign(product, paper, actor)).toMatchObject({ signed: [], failure: { missing: [{ id: expect.stringContaining('tidak berlaku') }] } });
    }
    expect(await product.toSign('batam', colleague)).toMatchObject([{ signer: null, standing: 'others' }]);
  });
});
