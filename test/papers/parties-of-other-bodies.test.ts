import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/people/actor.ts';
import { bytesOf, secret, team, withPaper } from '#test/support/paper-setting.ts';
import { eachStore } from '#test/support/each-store.ts';
import { pdfText } from '#test/support/poppler.ts';
import { signSeen } from '#test/support/sign-seen.ts';

type Setting = Awaited<ReturnType<typeof withPaper>>;

/** What somebody may be who has an account: of the team, of a body the case does not involve, of none, of no role of the SOP. */
const kinds: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ['of another unit of the team', ['help-desk'], undefined],
  ['of a work unit the case does not involve', ['penanggung-jawab-akun'], 'dinas-lain'],
  ['of a company', ['pengembang'], 'pt-contoh'],
  ['of no body', ['penanggung-jawab-akun'], undefined],
  ['who only audits', ['auditor'], undefined],
];

const as = (one: Actor, roles: readonly string[], body: string | undefined): Actor =>
  'roles' in one ? { ...one, roles, ...(body === undefined ? {} : { body }) } : one;

const sign = (product: Setting['product'], meant: Parameters<typeof signSeen>[2], actor: Actor) =>
  signSeen(product, 'batam', meant, actor, secret);

describe.each(eachStore)('a participant with an account, kept in %s,', (_, store) => {
  const begun = async () => {
    const setting = await withPaper({
      stores: await store(),
      parties: 'Nama Satu, Kepala Bidang Contoh',
      guests: 'Tamu Contoh, Analis',
    });
    return { ...setting, paper: await setting.make() };
  };

  test.each(kinds)(
    '%s finds the signed paper on his signing page, reads it alone, and signs it',
    async (_kind, roles, body) => {
      const { product, paper, memberOf } = await begun();
      const one = as(memberOf('Nama Satu'), roles, body);
      expect(await product.papers.toSign('batam', one)).toEqual([]);
      await sign(product, [paper], team);
      expect(await product.papers.countToSign('batam', one)).toBe(1);
      const [found] = await product.papers.toSign('batam', one);
      expect(found).toMatchObject({ caseId: paper.caseId, output: paper.output, standing: 'mine' });
      expect(
        pdfText(bytesOf(await product.papers.pdf('batam', paper.caseId, paper, one))),
      ).toContain('Nama Satu');
      if (found === undefined || found.fingerprint === null) throw new Error('no paper');
      const { fingerprint } = found;
      expect(
        await product.papers.sign('batam', [{ ...paper, fingerprint }], one, secret),
      ).toMatchObject({ failure: null, signed: [{ output: paper.output }] });
      expect(await product.papers.toSign('batam', one)).toEqual([]);
    },
  );

  test.each(kinds)(
    '%s does not sign where he only has the name of a participant, nor reads what is not his',
    async (kind, roles, body) => {
      const { product, paper } = await begun();
      await sign(product, [paper], team);
      const like: Actor = as(
        { kind: 'officer', id: 'akun-lain', name: 'Nama Satu', roles: [] },
        roles,
        body,
      );
      expect(await product.papers.toSign('batam', like)).toEqual([]);
      const fingerprint = await product.papers
        .list('batam', paper.caseId, team)
        .then((papers) =>
          'notFound' in papers
            ? ''
            : (papers.find(({ output }) => output === paper.output)?.fingerprint ?? ''),
        );
      expect(
        await product.papers.sign('batam', [{ ...paper, fingerprint }], like, secret),
      ).toMatchObject({ signed: [], failure: { refused: expect.any(String) } });
      const inside = kind === 'of another unit of the team' || kind === 'who only audits';
      expect('bytes' in (await product.papers.pdf('batam', paper.caseId, paper, like))).toBe(
        inside,
      );
    },
  );

  test('of another body sees neither the case, nor its draft, nor any other paper of it', async () => {
    const { product, paper, memberOf } = await begun();
    const one = as(memberOf('Nama Satu'), ['penanggung-jawab-akun'], 'dinas-lain');
    const other = { output: 'respon-laporan', of: { kind: 'turn', number: 1 } } as const;
    expect(await product.papers.pdf('batam', paper.caseId, paper, one)).toEqual({
      notFound: 'case',
    });
    await sign(product, [paper], team);
    expect(await product.cases.view('batam', paper.caseId, one)).toEqual({ notFound: 'case' });
    expect(await product.papers.pdf('batam', paper.caseId, other, one)).toEqual({
      notFound: 'case',
    });
    const listed = await product.papers.list('batam', paper.caseId, one);
    expect(listed).toMatchObject([{ output: paper.output, edits: {}, initials: [] }]);
    expect(
      await product.papers.sign('batam', [{ ...paper, ...other, fingerprint: '' }], one, secret),
    ).toMatchObject({
      signed: [],
      failure: { refused: 'no-case' },
    });
  });
});

test('the places of a paper signed by one alone say that the others have not signed', async () => {
  const { product, make } = await withPaper({
    parties: 'Nama Satu, Kepala Bidang Contoh',
    guests: 'Tamu Contoh, Analis',
  });
  const paper = await make();
  await sign(product, [paper], team);
  const text = pdfText(
    bytesOf(await product.papers.pdf('batam', paper.caseId, paper, team, 1)),
  ).replaceAll(/\s+/gu, ' ');
  expect(text).toContain('dengan dihadiri oleh:');
  expect(text.match(/Ditandatangani secara elektronik oleh/gu)).toHaveLength(1);
  expect(text.match(/tanpa QR berarti belum/gu)).toHaveLength(1);
});

test('nobody is tied to an account that is not his', async () => {
  const { make } = await withPaper({ guests: 'Nama Dua, Analis @tidak-ada' });
  await expect(make()).rejects.toThrow('bukan akunnya');
});
