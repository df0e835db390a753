import { describe, expect, test } from 'vitest';
import { bsreSigner, trustAnchors, verifyPdf } from '#adapters/signature/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import type { Append, Signer, Signing, Typesetter } from '#app/ports.ts';
import type { Product } from '#app/product.ts';
import type { Actor } from '#core/people/actor.ts';
import { verdictOf } from '#core/papers/signing/signature-finding.ts';
import { startBsreEmulator } from '#test/support/bsre-emulator/index.ts';
import {
  bytesOf,
  member,
  papersOf,
  secret,
  signer,
  team,
  typesetting,
  withPaper,
  type MadePaper,
} from '#test/support/paper-setting.ts';
import { pdfText } from '#test/support/poppler.ts';
import { officer } from '#test/support/scenario.ts';
import { pdfsig } from '#test/support/signing/pdfsig.ts';
import { lastPlaceOf, stampsOf } from '#test/support/signing/stamps.ts';
import { testCa } from '#test/support/signing/test-ca.ts';
import { signSeen } from '#test/support/sign-seen.ts';
import { checked } from '#test/support/checked.ts';

const ketua = 'Petugas Contoh tim-internal';
const two = 'Nama Satu, Kepala Bidang Contoh, NIP 000000000000000011\nNama Dua, Analis Contoh';
/** Who signs those minutes, in order; each has a NIK of his own at the service. */
const inOrder = [ketua, 'Nama Satu', 'Nama Dua'];
const nikOf = (index: number): string => `927101234567000${String(index + 1)}`;
const more = `${two}\nNama Tiga, Analis\nNama Empat, Analis\nNama Lima, Analis`;

const pdfOf = async (product: Product, paper: MadePaper): Promise<Uint8Array> =>
  bytesOf(await product.papers.pdf('batam', paper.caseId, paper, team, 1));

const signAs = async (product: Product, paper: MadePaper, actor: Actor, nik = secret.nik) => {
  const answer = await signSeen(product, 'batam', [paper], actor, { ...secret, nik });
  if ('notFound' in answer) throw new Error('no agency');
  return answer;
};

const viewOf = async (product: Product, paper: MadePaper, actor: Actor) =>
  (await papersOf(product, paper.caseId, actor))[0];

const emulated = async (
  version: 'v1' | 'v2',
): Promise<{ readonly signing: Signing; readonly close: () => Promise<void> }> => {
  const ca = testCa();
  const { base, user, password, close } = await startBsreEmulator(
    ca,
    inOrder.map((name, index) => ({
      nik: nikOf(index),
      name,
      passphrase: secret.passphrase,
      status: 'ISSUE',
    })),
  );
  const through = bsreSigner({
    base,
    user,
    password,
    version,
    timeout: 20_000,
    trust: trustAnchors([ca.rootPem]),
    check: verifyPdf,
    tell: () => undefined,
  });
  return { signing: { of: () => ({ signer: through, via: 'bsre' }) }, close };
};

const ways: readonly (readonly [string, () => ReturnType<typeof emulated>])[] = [
  [
    'a certificate of the agency',
    () =>
      Promise.resolve({
        signing: { of: () => ({ signer, via: 'certificate' }) },
        close: () => Promise.resolve(),
      }),
  ],
  ['BSrE v1', () => emulated('v1')],
  ['BSrE v2', () => emulated('v2')],
];

describe.each(ways)('a berita acara signed by three through %s', (_, start) => {
  test('carries each signature above its signer’s name, valid after every one, and shows one altered byte', async () => {
    const { signing, close } = await start();
    const { product, make, memberOf } = await withPaper({ parties: two, signing });
    const paper = await make();
    for (const [index, actor] of [team, memberOf('Nama Satu'), memberOf('nama  dua')].entries()) {
      expect(await signAs(product, paper, actor, nikOf(index))).toMatchObject({
        failure: null,
        signed: [{ number: expect.stringMatching(/ 1 /) }],
      });
      expect(pdfsig(await pdfOf(product, paper)).map(({ valid }) => valid)).toEqual(
        inOrder.slice(0, index + 1).map(() => true),
      );
    }
    const pdf = await pdfOf(product, paper);
    const stamps = await stampsOf(pdf);
    expect(stamps).toHaveLength(3);
    for (const [index, name] of inOrder.entries()) {
      const { page, x, y } = await lastPlaceOf(pdf, name);
      expect(stamps[index]).toMatchObject({
        page,
        width: expect.closeTo(51, 3),
        height: expect.closeTo(51, 3),
      });
      expect(Math.abs((stamps[index]?.x ?? 0) - x)).toBeLessThan(3);
      expect((stamps[index]?.y ?? 0) - y).toBeGreaterThan(8);
      expect((stamps[index]?.y ?? 0) - y).toBeLessThan(30);
    }
    expect(pdfText(pdf)).toContain('Ditandatangani secara elektronik oleh');
    const altered = pdf.with(5_000, (pdf[5_000] ?? 0) ^ 1);
    expect(pdfsig(altered).some(({ valid }) => valid)).toBe(false);
    expect((await checked(product, altered)).file?.ours).toBe(false);
    await close();
  });
});

describe('parties of a berita acara', () => {
  test('sign after the first signature, each once, and are told from those who have not', async () => {
    const { product, make, memberOf } = await withPaper({ parties: two });
    const [paper, satu] = [await make(), memberOf('Nama Satu')];
    expect(await signAs(product, paper, satu)).toMatchObject({
      signed: [],
      failure: { refused: 'not-permitted' },
    });
    expect(await viewOf(product, paper, satu)).toMatchObject({
      maySign: false,
      parties: [
        { name: 'Nama Satu', signed: false },
        { name: 'Nama Dua', signed: false },
      ],
    });
    await signAs(product, paper, team);
    expect(await viewOf(product, paper, satu)).toMatchObject({ maySign: true });
    expect(await product.papers.toSign('batam', satu, [paper])).toMatchObject([
      { caseId: paper.caseId, signer: 'Nama Satu', standing: 'mine' },
    ]);
    await signAs(product, paper, satu);
    expect(await viewOf(product, paper, satu)).toMatchObject({
      maySign: false,
      parties: [
        { name: 'Nama Satu', position: 'Kepala Bidang Contoh', signed: true },
        { signed: false },
      ],
    });
    expect((await viewOf(product, paper, team))?.versions).toMatchObject([
      {
        version: 1,
        signatures: [
          { role: 'tim-internal', name: ketua },
          { role: null, name: 'Nama Satu', position: 'Kepala Bidang Contoh' },
        ],
      },
    ]);
    expect(await product.papers.toSign('batam', satu, [paper])).toMatchObject([
      { standing: 'signed' },
    ]);
    expect(await signAs(product, paper, satu)).toMatchObject({
      failure: null,
      signed: [{ number: expect.stringMatching(/ 1 /) }],
    });
    expect(pdfsig(await pdfOf(product, paper))).toHaveLength(2);
  });

  test('who are not named, or are of no role in the team, do not sign', async () => {
    const { product, make } = await withPaper({ parties: two });
    const paper = await make();
    await signAs(product, paper, team);
    expect(await signAs(product, paper, member('Nama Lain'))).toMatchObject({
      signed: [],
      failure: { refused: 'paper-signed' },
    });
    const outside: Actor = {
      kind: 'officer',
      id: 'luar',
      name: 'Nama Satu',
      roles: ['penanggung-jawab-akun'],
    };
    expect((await signAs(product, paper, outside)).signed).toEqual([]);
    expect(pdfsig(await pdfOf(product, paper))).toHaveLength(1);
  });

  test('beyond four stand in a table, each stamped in its own row, whatever characters the paper holds', async () => {
    const { product, make, memberOf } = await withPaper({
      parties: `${more.replace('Analis Contoh', 'Analis ※ ⁂')}\n⁂`,
    });
    const paper = await make();
    const names = ['Nama Satu', 'Nama Dua', 'Nama Tiga', 'Nama Empat', 'Nama Lima'];
    for (const actor of [team, ...names.map(memberOf)])
      expect(await signAs(product, paper, actor)).toMatchObject({ failure: null });
    const pdf = await pdfOf(product, paper);
    expect(pdfsig(pdf).filter(({ valid }) => valid)).toHaveLength(6);
    const stamps = await stampsOf(pdf);
    for (const [index, name] of names.entries()) {
      const { page, y } = await lastPlaceOf(pdf, name);
      const row = stamps[index + 1];
      expect(row?.page).toBe(page);
      expect(Math.abs((row?.y ?? 0) + 25 - y)).toBeLessThan(20);
    }
    expect(
      verdictOf(
        await signer.verify(pdf).then((found) => ('failure' in found ? { signatures: [] } : found)),
      ),
    ).toBe('intact');
  });

  test('who sign for a role sign once, though the form names them too', async () => {
    const { product, make } = await withPaper({ parties: `${ketua}, Ketua\nNama Dua, Analis` });
    const paper = await make();
    await signAs(product, paper, team);
    expect(await viewOf(product, paper, team)).toMatchObject({
      maySign: false,
      parties: [{ signed: true }, { signed: false }],
    });
  });
});

/** Events as they were told before a first signature told its signatories. */
const withoutSignatories = (append: Append): Append => ({
  ...append,
  events: append.events.map((event) => {
    if (event.type !== 'paper-signed') return event;
    const { signatories, ...rest } = event;
    return signatories === undefined ? event : rest;
  }),
});

/** A paper without places to sign. */
const bare = (data: Parameters<Typesetter['pdf']>[0]): typeof data =>
  'signatures' in data
    ? ({
        ...data,
        signatures: data.signatures.map((block) => ({ ...block, anchor: null })),
      } as typeof data)
    : data;

/** The product as it was before papers had places to sign: no characters in the text, no signatories in the record. */
const asOfOld = async () => {
  const stores = memoryDatabase();
  let old = true;
  const setter: Typesetter = {
    ...typesetting,
    pdf: (data) => typesetting.pdf(old ? bare(data) : data),
  };
  const unseen: Signer = {
    ...signer,
    sign: (request) => signer.sign(old ? { ...request, appearance: { visible: false } } : request),
  };
  const cases: typeof stores.cases = {
    ...stores.cases,
    append: (appends, once) =>
      stores.cases.append(old ? appends.map(withoutSignatories) : appends, once),
  };
  const setting = await withPaper({
    parties: two,
    stores: { ...stores, cases },
    signing: { of: () => ({ signer: unseen, via: 'certificate' }) },
    typesetter: setter,
  });
  return {
    ...setting,
    update: () => {
      old = false;
    },
  };
};

test('a paper first signed before signatures had places takes the others’ without showing them, beside papers of today', async () => {
  const { product, make, memberOf, update } = await asOfOld();
  const before = await make();
  await signAs(product, before, team);
  expect((await viewOf(product, before, team))?.versions[0]).not.toHaveProperty('signatories');
  update();
  const now = await make();
  await signAs(product, now, team);
  const satu = memberOf('Nama Satu');
  expect(await viewOf(product, before, satu)).toMatchObject({ maySign: true });
  expect(await signSeen(product, 'batam', [before, now], satu, secret)).toMatchObject({
    failure: null,
    signed: [{ caseNumber: before.number }, { caseNumber: now.number }],
  });
  expect(pdfsig(await pdfOf(product, before)).map(({ valid }) => valid)).toEqual([true, true]);
  const shown = async (paper: MadePaper) =>
    (await stampsOf(await pdfOf(product, paper))).filter(({ width }) => width > 0).length;
  expect([await shown(before), await shown(now)]).toEqual([0, 2]);
});

test('a paper without a place for the signature does not keep the others from being signed, and gives its number back', async () => {
  let bareOf = '';
  const setter: Typesetter = {
    ...typesetting,
    pdf: (data) =>
      typesetting.pdf('title' in data && data.title.includes(bareOf) ? bare(data) : data),
  };
  const { product, make } = await withPaper({ typesetter: setter });
  const [one, middle, three] = [await make(), await make(), await make()];
  bareOf = middle.number;
  expect(await signSeen(product, 'batam', [one, middle, three], team, secret)).toMatchObject({
    signed: [{ caseNumber: one.number }, { caseNumber: three.number }],
    unsigned: [{ paper: { caseId: middle.caseId }, why: { failure: 'place-not-found' } }],
  });
  expect(
    (await product.papers.registerLines('batam', 'berita-acara', 2026, team)).map(
      ({ state }) => state,
    ),
  ).toEqual(['used', 'free', 'used']);
});

test('a paper printed to be signed by hand is not signed electronically, and no number is lost', async () => {
  const { product, make } = await withPaper();
  const paper = await make();
  await product.papers.print('batam', paper.caseId, paper, team);
  expect(await signAs(product, paper, team)).toMatchObject({
    signed: [],
    failure: { refused: 'paper-printed' },
  });
  expect(await viewOf(product, paper, team)).toMatchObject({ maySign: false, mayEdit: false });
  expect(await product.papers.register('batam', 'berita-acara', 2026, team)).toMatchObject([
    { sequence: 1, voidReason: null },
  ]);
  expect(await product.papers.toSign('batam', officer('help-desk'))).toEqual([]);
});
