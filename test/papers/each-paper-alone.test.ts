import { describe, expect, test } from 'vitest';
import { TypesettingFailed } from '#app/ports.ts';
import type { Signer, Signing, Typesetter } from '#app/ports.ts';
import { withHindrances } from '#app/papers/hindrance.ts';
import type { Product } from '#app/product.ts';
import { signFailure } from '#core/papers/signing/failures.ts';
import { settleInitials } from '#test/support/initial-order.ts';
import {
  secret,
  signer,
  team,
  typesetting,
  withPaper,
  type MadePaper,
} from '#test/support/paper-setting.ts';
import { officer } from '#test/support/scenario.ts';
import { seen, signSeen } from '#test/support/sign-seen.ts';

const three = async (setting: Awaited<ReturnType<typeof withPaper>>) =>
  [await setting.make(), await setting.make(), await setting.make()] as const;

const register = async (product: Product): Promise<readonly string[]> =>
  (await product.papers.registerLines('batam', 'berita-acara', 2026, team)).map(
    ({ state }) => state,
  );

const through = (sign: Signer['sign']): Signing => ({
  of: () => ({ signer: { ...signer, sign }, via: 'certificate' }),
});

const changed = (papers: Awaited<ReturnType<typeof seen>>, which: MadePaper) =>
  papers.map((one) => (one.caseId === which.caseId ? { ...one, fingerprint: 'lama' } : one));

describe('papers signed in one act', () => {
  test('stand or fall alone: one that changed is told, those before and after it are signed', async () => {
    const setting = await withPaper();
    const [one, middle, last] = await three(setting);
    const papers = changed(await seen(setting.product, 'batam', [one, middle, last], team), middle);
    expect(await setting.product.papers.sign('batam', papers, team, secret)).toMatchObject({
      signed: [{ caseNumber: one.number }, { caseNumber: last.number }],
      unsigned: [{ paper: { caseId: middle.caseId }, why: { refused: 'paper-changed' } }],
    });
    expect(await register(setting.product)).toEqual(['used', 'used']);
  });

  test('one that cannot be set does not keep the others; where none can be, that is thrown', async () => {
    let refused = '';
    const setter: Typesetter = {
      ...typesetting,
      pdf: (data) =>
        'title' in data && data.title.includes(refused)
          ? Promise.reject(new TypesettingFailed('refused', 'uji'))
          : typesetting.pdf(data),
    };
    const setting = await withPaper({ typesetter: setter });
    const [one, middle, last] = await three(setting);
    refused = one.number;
    const all = [one, middle, last];
    expect(await signSeen(setting.product, 'batam', all, team, secret)).toMatchObject({
      signed: [{ caseNumber: middle.number }, { caseNumber: last.number }],
      unsigned: [
        {
          paper: { caseId: one.caseId },
          why: { missing: [{ id: expect.stringContaining('tidak dapat disusun') }] },
        },
      ],
    });
    await expect(signSeen(setting.product, 'batam', [one], team, secret)).rejects.toThrow(
      TypesettingFailed,
    );
    expect(await register(setting.product)).not.toContain('held');
  });

  test('a locked file among them is told, and the service is asked for the others', async () => {
    let locked = '';
    let asked = 0;
    const signing = through((request) => {
      asked += 1;
      // All at once, then each by itself: the second of the three is the locked one.
      if (request.pdfs.length > 1) locked = request.pdfs[1]?.qrLink ?? '';
      return request.pdfs.some(({ qrLink }) => qrLink === locked)
        ? Promise.resolve(signFailure('pdf-locked'))
        : signer.sign(request);
    });
    const again = await withPaper({ signing });
    const [first, second, third] = await three(again);
    expect(
      await signSeen(again.product, 'batam', [first, second, third], team, secret),
    ).toMatchObject({
      signed: [{ caseNumber: first.number }, { caseNumber: third.number }],
      unsigned: [{ paper: { caseId: second.caseId }, why: { failure: 'pdf-locked' } }],
    });
    expect([asked, await register(again.product)]).toEqual([4, ['used', 'free', 'used']]);
  });

  test('a service that fails half way ends it: what it signed stays signed, each other paper has its reason', async () => {
    const setting = await withPaper({
      signing: through(async (request) => {
        const [first] = request.pdfs;
        const answer = await signer.sign({ ...request, pdfs: first === undefined ? [] : [first] });
        if ('failure' in answer) return answer;
        const done = answer.signed.map((bytes) => ({ bytes, documentId: null }));
        return signFailure('unreachable', null, done);
      }),
    });
    const [one, middle, last] = await three(setting);
    const papers = changed(await seen(setting.product, 'batam', [one, middle, last], team), last);
    expect(await setting.product.papers.sign('batam', papers, team, secret)).toMatchObject({
      signed: [{ caseNumber: one.number }],
      unsigned: [
        { paper: { caseId: middle.caseId }, why: { failure: 'unreachable' } },
        { paper: { caseId: last.caseId }, why: { refused: 'paper-changed' } },
      ],
      failure: { failure: 'unreachable' },
    });
    expect(await register(setting.product)).toEqual(['used', 'free']);
  });

  test('a wrong passphrase signs none of them, and says so of each', async () => {
    const setting = await withPaper();
    const papers = await three(setting);
    const wrong = { ...secret, passphrase: 'bukan' };
    expect(await signSeen(setting.product, 'batam', papers, team, wrong)).toMatchObject({
      signed: [],
      unsigned: papers.map(({ caseId }) => ({
        paper: { caseId },
        why: { failure: 'wrong-passphrase' },
      })),
    });
    expect(await register(setting.product)).toEqual(['free', 'free', 'free']);
  });
});

describe('the signing list', () => {
  test('says why a paper cannot be signed now, and nothing of one that can', async () => {
    const { product, make } = await withPaper();
    await make();
    expect(await product.papers.toSign('batam', team)).toMatchObject([
      { standing: 'mine', hindrance: [], byHand: [] },
    ]);
    await settleInitials(product, { places: [{ role: 'help-desk' }], required: true });
    expect(await product.papers.toSign('batam', team)).toMatchObject([
      { standing: 'mine', hindrance: [{ id: expect.stringContaining('araf') }] },
    ]);
  });

  test('says what a paper lacks', async () => {
    const { product, make } = await withPaper();
    await make();
    const view = await product.sops.agency('batam');
    if ('notFound' in view) throw new Error('no agency');
    const { papers } = view.agency;
    await product.papers.changeSettings(
      'batam',
      { ...papers, place: '' },
      'Uji coba',
      officer('administrator'),
    );
    expect(await product.papers.toSign('batam', team)).toMatchObject([
      { hindrance: [{ id: expect.stringMatching(/\p{L}/u) }] },
    ]);
  });

  test('names parties without an account before a number is used', async () => {
    const { product, make } = await withPaper({
      parties: 'Nama Satu, Analis',
      guests: 'Tamu Contoh, Analis',
    });
    await make();
    expect(await product.papers.toSign('batam', team)).toMatchObject([{ byHand: ['Tamu Contoh'] }]);
    expect(await register(product)).toEqual([]);
  });

  test('lets a paper that cites others be ticked where those of its case can be signed with it, and only there', async () => {
    const { product, make } = await withPaper();
    await make();
    const [paper] = await product.papers.toSign('batam', team);
    if (paper === undefined) throw new Error('no paper');
    const why = [{ id: 'Naskah itu ditandatangani lebih dahulu.', en: 'Sign that first.' }];
    const citing = { ...paper, output: 'laporan', hindrance: why, later: [paper.output] };
    const hindranceBeside = (...others: readonly Parameters<typeof withHindrances>[0][number][]) =>
      withHindrances([citing, ...others])[0]?.hindrance;
    const free = { ...paper, later: [] };
    expect(hindranceBeside(free)).toEqual([]);
    expect(hindranceBeside()).toEqual(why);
    expect(hindranceBeside({ ...free, caseId: 'lain' })).toEqual(why);
    expect(hindranceBeside({ ...free, standing: 'others' })).toEqual(why);
    expect(hindranceBeside({ ...free, hindrance: why })).toEqual(why);
    expect(hindranceBeside({ ...free, output: 'lain' })).toEqual(why);
    expect(withHindrances([{ ...citing, later: [] }, free])[0]?.hindrance).toEqual(why);
    const citesThat = { ...citing, output: 'surat', later: ['laporan'] };
    expect(withHindrances([citesThat, citing, free]).map(({ hindrance }) => hindrance)).toEqual([
      [],
      [],
      [],
    ]);
    expect(withHindrances([citesThat, free])[0]?.hindrance).toEqual(why);
  });
});
