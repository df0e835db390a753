import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { localSigner, trustAnchors, verifyPdf } from '#adapters/signature/index.ts';
import type { Signer } from '#app/ports.ts';
import { bytesOf, papersOf, secret, team, withPaper } from '#test/support/paper-setting.ts';
import { signSeen } from '#test/support/sign-seen.ts';
import { withSignatureStamp } from '#test/support/signing/time-stamp.ts';
import { testCa } from '#test/support/signing/test-ca.ts';
import { withValidationData } from '#test/support/signing/validation-data.ts';
import { checked } from '#test/support/checked.ts';

const ca = testCa();
const made = new Date('2026-11-17T03:00:00Z');

/** A service whose clock is so many seconds behind its time stamps, and which may lose its trust anchors. */
const stampingService = (behind: number) => {
  const stamper = ca.p12({ name: 'Cap Waktu Contoh' }, secret.passphrase);
  const service = { anchors: trustAnchors([ca.rootPem]) };
  const signer: Signer = {
    ...localSigner({
      keyOf: () => Promise.resolve(null),
      trust: service.anchors,
      check: verifyPdf,
      now: () => made,
    }),
    verify: (pdf) => verifyPdf(pdf, service.anchors),
    sign: async (request) => {
      const key = ca.p12({ name: request.signer.name }, secret.passphrase);
      const result = await localSigner({
        keyOf: () => Promise.resolve(key),
        trust: service.anchors,
        check: verifyPdf,
        now: () => made,
      }).sign(request);
      return 'failure' in result
        ? result
        : {
            ...result,
            signed: await Promise.all(
              result.signed.map((pdf) =>
                withSignatureStamp(
                  pdf,
                  stamper,
                  secret.passphrase,
                  new Date(made.getTime() + behind * 1000),
                ),
              ),
            ),
          };
    },
  };
  return { service, signing: { of: () => ({ signer, via: 'bsre' as const }) } };
};

describe('a signature’s check', () => {
  test('is frozen beside the paper, and holds when the authority is trusted no longer', async () => {
    const { service, signing } = stampingService(347);
    const { product, make } = await withPaper({ signing });
    const paper = await make();
    const answer = await signSeen(product, 'batam', [paper], team, secret);
    expect(answer).toMatchObject({
      failure: null,
      signed: [{ notes: [{ id: expect.stringContaining('berselisih 5 menit 47 detik') }] }],
    });

    const pdf = bytesOf(await product.papers.pdf('batam', paper.caseId, paper, team, 1));
    const [version] = (await papersOf(product, paper.caseId, team))[0]?.versions ?? [];
    const [signature] = version?.signatures ?? [];
    expect(signature?.found).toEqual({
      field: 'TandaTangan1',
      integrity: 'intact',
      trusted: true,
      claimedAt: '2026-11-17T03:00:00.000Z',
      stampedAt: '2026-11-17T03:05:47.000Z',
    });
    const textOf = async (sha256 = ''): Promise<string> =>
      new Response((await product.files.get('batam', sha256)) ?? null).text();
    const report = await textOf(signature?.frozen?.report.sha256);
    expect(report).toContain(version?.file.sha256);
    expect(report).toContain('TEPERCAYA: ');
    const pems = (await textOf(signature?.frozen?.certificates.sha256)).match(
      /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu,
    );
    const chain = (pems ?? []).map((pem) => new X509Certificate(pem));
    expect(chain.map(({ subject }) => /CN=(.*)/u.exec(subject)?.[1])).toEqual([
      'Petugas Contoh tim-internal',
      'CA Uji Coba',
      'CA Uji Coba Akar',
      'Cap Waktu Contoh',
    ]);
    const [own, issuing, root] = chain;
    if (own === undefined || issuing === undefined || root === undefined) throw new Error('chain');
    expect([own.verify(issuing.publicKey), issuing.verify(root.publicKey)]).toEqual([true, true]);

    expect(await checked(product, pdf)).toMatchObject({
      file: { verification: { signatures: [{ trusted: true }] } },
    });
    service.anchors = trustAnchors([]);
    const later = await checked(product, pdf);
    expect(later).toMatchObject({ file: { verification: { signatures: [{ trusted: false }] } } });
    expect([...later.trustedThen.keys()]).toEqual(['TandaTangan1']);
    // Data for checking may be added behind it; the record speaks of the bytes before them.
    const extended = await checked(product, await withValidationData(pdf));
    expect(extended).toMatchObject({ file: { extended: true } });
    expect([...extended.trustedThen.keys()]).toEqual(['TandaTangan1']);
  });

  test('says nothing of clocks that agree, and nothing was trusted that was not', async () => {
    const { service, signing } = stampingService(20);
    service.anchors = trustAnchors([]);
    const { product, make } = await withPaper({ signing });
    const paper = await make();
    expect(await signSeen(product, 'batam', [paper], team, secret)).toMatchObject({
      failure: null,
      signed: [{ notes: [] }],
    });
    const pdf = bytesOf(await product.papers.pdf('batam', paper.caseId, paper, team, 1));
    expect((await checked(product, pdf)).trustedThen.size).toBe(0);
  });
});
