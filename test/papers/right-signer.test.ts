import { describe, expect, test } from 'vitest';
import type { Product } from '#app/product.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Delegation } from '#core/papers/settings/settings.ts';
import {
  bytesOf,
  papersOf,
  secret,
  settlePapers,
  team,
  withPaper,
  type MadePaper,
} from '#test/support/paper-setting.ts';
import { holder, memo } from '#test/support/two-role-memo.ts';
import { pdfText } from '#test/support/poppler.ts';
import { instant, officer } from '#test/support/scenario.ts';
import { tied } from '#test/support/tied-officer.ts';
import { signSeen } from '#test/support/sign-seen.ts';

const colleague = {
  kind: 'officer',
  id: 'rekan',
  name: 'Rekan Contoh',
  roles: ['tim-internal'],
} as const satisfies Actor;

/** The tests' world begins on 17 November 2026. */
const delegated = (
  kind: Delegation['kind'],
  more: Partial<Delegation> = {},
): Readonly<Record<string, Delegation>> => ({
  'tim-internal': {
    kind,
    by: {
      position: 'Sekretaris Contoh',
      name: 'Rekan Contoh',
      rank: null,
      nip: null,
      account: 'rekan',
    },
    from: instant('2026-11-17T00:00:00Z'),
    until: instant('2026-11-30T00:00:00Z'),
    ...more,
  },
});

const signature = async (product: Product, { caseId }: MadePaper) =>
  (await papersOf(product, caseId, team))[0]?.versions[0]?.signatures;

const sign = (product: Product, paper: MadePaper, actor: Actor) =>
  signSeen(product, 'batam', [paper], actor, secret);

describe('a paper is signed by whom it names', () => {
  test('and by nobody else of the role, who is told whose name it goes out in', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    expect(await sign(product, paper, colleague)).toMatchObject({
      signed: [],
      failure: {
        refused: 'not-the-signer',
        message: { id: expect.stringContaining('atas nama Petugas Contoh tim-internal,') },
      },
    });
    expect(await product.papers.register('batam', 'berita-acara', 2026, team)).toEqual([]);
    expect((await papersOf(product, paper.caseId, colleague))[0]).toMatchObject({ maySign: false });
    expect((await papersOf(product, paper.caseId, team))[0]).toMatchObject({ maySign: true });
    expect(await product.papers.toSign('batam', colleague)).toMatchObject([
      { signer: 'Petugas Contoh tim-internal', standing: 'others' },
    ]);
    expect(await product.papers.toSign('batam', team)).toMatchObject([{ standing: 'mine' }]);
  });

  test('by his account, whatever name it bears, and never by a name like his', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    expect(
      await sign(product, paper, { ...colleague, name: 'Petugas Contoh tim-internal' }),
    ).toMatchObject({ failure: { refused: 'not-the-signer' } });
    expect(
      await sign(product, paper, {
        kind: 'officer',
        id: 'officer-tim-internal',
        name: 'Nama Baru, S.Kom.',
        roles: ['tim-internal'],
      }),
    ).toMatchObject({
      failure: null,
    });
    expect(await signature(product, paper)).toMatchObject([
      { name: 'Petugas Contoh tim-internal', account: 'officer-tim-internal' },
    ]);
  });

  test('and by nobody while its name is tied to no account', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    const view = await product.sops.agency('batam');
    if ('notFound' in view) throw new Error('no agency');
    const nobody = {
      position: 'Ketua',
      name: 'Petugas Contoh tim-internal',
      rank: null,
      nip: null,
    };
    await product.papers.changeSettings(
      'batam',
      {
        ...view.agency.papers,
        signers: { 'tim-internal': { officeholder: nobody, delegation: null } },
      },
      'Uji coba',
      officer('administrator'),
    );
    expect(await sign(product, paper, team)).toMatchObject({
      signed: [],
      failure: { missing: [{ id: expect.stringContaining('belum ditautkan ke akun') }] },
    });
    expect(await product.papers.toSign('batam', team)).toMatchObject([{ standing: 'others' }]);
  });

  test('and nobody is tied to an account that is none of the agency’s', async () => {
    const { product } = await withPaper();
    const view = await product.sops.agency('batam');
    if ('notFound' in view) throw new Error('no agency');
    const stranger = { position: 'Ketua', name: 'X', rank: null, nip: null, account: 'orang-lain' };
    expect(
      await product.papers.changeSettings(
        'batam',
        {
          ...view.agency.papers,
          signers: { 'tim-internal': { officeholder: stranger, delegation: null } },
        },
        'Uji coba',
        officer('administrator'),
      ),
    ).toMatchObject({ findings: [{ path: ['signers', 'tim-internal', 'account'] }] });
  });

  test.each([
    [
      'a.n.',
      'a.n. Tim Internal BATAM-CSIRT, Sekretaris Contoh',
      'a.n. Tim Internal BATAM-CSIRT Sekretaris Contoh, ',
    ],
    ['Plt.', 'Plt. Tim Internal BATAM-CSIRT', 'Plt. Tim Internal BATAM-CSIRT, '],
    ['Plh.', 'Plh. Tim Internal BATAM-CSIRT', 'Plh. Tim Internal BATAM-CSIRT, '],
  ] as const)(
    'with a delegation %s in force: the delegate, as printed and as recorded',
    async (kind, position, printed) => {
      const { product, make } = await withPaper();
      const paper = await make();
      await tied(product, 'batam', colleague);
      await settlePapers(product, delegated(kind));
      expect(await sign(product, paper, team)).toMatchObject({
        failure: { refused: 'not-the-signer' },
      });
      expect(await product.papers.toSign('batam', colleague)).toMatchObject([{ standing: 'mine' }]);
      expect(
        pdfText(bytesOf(await product.papers.pdf('batam', paper.caseId, paper, colleague))),
      ).toContain('Rekan Contoh');
      expect(await sign(product, paper, colleague)).toMatchObject({ failure: null });
      expect(await signature(product, paper)).toMatchObject([
        { role: 'tim-internal', name: 'Rekan Contoh', position },
      ]);
      const text = pdfText(
        bytesOf(await product.papers.pdf('batam', paper.caseId, paper, colleague, 1)),
      );
      expect(text).toContain(printed);
      expect(text).toContain('Rekan Contoh');
    },
  );

  test('out of a delegation’s dates by the holder of the post, where it has one', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    await tied(product, 'batam', colleague);
    await settlePapers(product, delegated('Plh.', { from: instant('2026-11-20T00:00:00Z') }));
    expect(await sign(product, paper, colleague)).toMatchObject({
      failure: { refused: 'not-the-signer' },
    });
    expect(await sign(product, paper, team)).toMatchObject({ failure: null });
    expect(await signature(product, paper)).toMatchObject([
      { name: 'Petugas Contoh tim-internal', position: 'Tim Internal BATAM-CSIRT' },
    ]);
  });

  test('for a vacant post, out of its Plt.’s dates, by nobody', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    await tied(product, 'batam', colleague);
    await settlePapers(product, delegated('Plt.', { until: instant('2026-11-17T00:00:01Z') }));
    for (const actor of [team, colleague]) {
      expect(await sign(product, paper, actor)).toMatchObject({
        signed: [],
        failure: { missing: [{ id: expect.stringContaining('tidak berlaku') }] },
      });
    }
    expect(await product.papers.toSign('batam', colleague)).toMatchObject([
      { signer: null, standing: 'others' },
    ]);
  });
});

describe('a paper of two roles', () => {
  test('is signed further by whom it prints, with his recorded position', async () => {
    const { product, signAs, settle, caseId } = await memo();
    expect(await signAs('kepala', 'Kepala Contoh')).toMatchObject({ failure: null });
    await settle({
      kepala: holder('Kepala Baru'),
      petugas: {
        officeholder: {
          position: 'Jabatan Baru',
          name: 'Petugas Pertama',
          rank: null,
          nip: null,
          account: 'Petugas Pertama',
        },
        delegation: null,
      },
    });
    expect(
      await product.cases.command(
        'contoh',
        caseId,
        {
          type: 'send-paper',
          output: 'memo-pemeriksaan',
          of: { kind: 'turn', number: 1 },
          to: ['Dinas'],
          way: 'email',
          note: 'Surel nomor 214 pada surat keluar',
          proof: [],
        },
        officer('petugas'),
      ),
    ).toMatchObject({ refused: 'signature-lacking' });
    expect(await signAs('petugas', 'Petugas Pertama')).toMatchObject({ failure: null });
    const papers = await product.papers.list('contoh', caseId, officer('kepala'));
    expect(
      'notFound' in papers
        ? []
        : papers.find(({ output }) => output === 'memo-pemeriksaan')?.versions[0]?.signatures,
    ).toMatchObject([{ name: 'Kepala Contoh' }, { name: 'Petugas Pertama', position: 'Pejabat' }]);
  });

  test('is not signed by another whom the settings name since: it is revoked and issued anew', async () => {
    const { signAs, settle } = await memo();
    await signAs('kepala', 'Kepala Contoh');
    await settle({ kepala: holder('Kepala Contoh'), petugas: holder('Petugas Kedua') });
    for (const name of ['Petugas Kedua', 'Petugas Pertama']) {
      expect(await signAs('petugas', name)).toMatchObject({
        signed: [],
        failure: {
          refused: 'signer-changed',
          message: { id: expect.stringMatching(/Petugas Pertama.*Batalkan dan terbitkan ulang/u) },
        },
      });
    }
  });

  test('is signed further by whom it prints though his delegation has ended', async () => {
    const { signAs, settle, world } = await memo();
    const until = instant('2026-11-17T05:00:00Z');
    await settle({
      kepala: holder('Kepala Contoh'),
      petugas: {
        ...holder('Petugas Pertama'),
        delegation: {
          kind: 'Plh.',
          by: {
            position: 'x',
            name: 'Pengganti Contoh',
            rank: null,
            nip: null,
            account: 'Pengganti Contoh',
          },
          from: null,
          until,
        },
      },
    });
    await signAs('kepala', 'Kepala Contoh');
    world.pass('PT10H');
    expect(await signAs('petugas', 'Petugas Pertama')).toMatchObject({
      failure: { refused: 'not-the-signer' },
    });
    expect(await signAs('petugas', 'Pengganti Contoh')).toMatchObject({ failure: null });
  });
});
