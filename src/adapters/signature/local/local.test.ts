import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { samplePdf } from '#test/support/signing/sample-pdf.ts';
import { papuaNik, passphrase, sampleRequest } from '#test/support/signing/sample-request.ts';
import { testCa } from '#test/support/signing/test-ca.ts';
import { keyFolder, localSigner, trustAnchors, verifyPdf } from '#adapters/signature/index.ts';

const ca = testCa();
const now = () => new Date('2026-11-21T02:00:00Z');
const signerWith = (p12: Uint8Array) =>
  localSigner({
    keyOf: () => Promise.resolve(p12),
    trust: trustAnchors([ca.rootPem]),
    check: verifyPdf,
    now,
  });

describe('signing with a PKCS#12 file', () => {
  test.each([
    ['has expired', { to: new Date('2026-01-01T00:00:00Z') }, 'certificate-expired'],
    ['is not valid yet', { from: new Date('2027-01-01T00:00:00Z') }, 'not-activated'],
  ])('refuses a certificate that %s', async (_, validity, failure) => {
    const p12 = ca.p12({ name: 'Nama Contoh', ...validity }, passphrase);
    expect(await signerWith(p12).sign(sampleRequest([samplePdf()]))).toMatchObject({ failure });
  });

  test('says that a damaged file is unreadable', async () => {
    const p12 = ca.p12({ name: 'Nama Contoh' }, passphrase);
    for (const damaged of [p12.slice(0, 500), Buffer.from('bukan PKCS#12'), new Uint8Array()]) {
      expect(await signerWith(damaged).sign(sampleRequest([samplePdf()]))).toMatchObject({
        failure: 'key-unreadable',
        service: null,
      });
    }
  });

  test('takes a passphrase in any letters', async () => {
    const odd = 'kata sandi ñ 事件 "\\';
    const result = await signerWith(ca.p12({ name: 'Nama Contoh' }, odd)).sign(
      sampleRequest([samplePdf()], { proof: { passphrase: odd } }),
    );
    expect(result).toMatchObject({ via: 'local' });
  });

  test('gives the signature the time it was made and names in any letters', async () => {
    const signer = signerWith(ca.p12({ name: 'Nama Contoh' }, passphrase));
    const result = await signer.sign(
      sampleRequest([samplePdf()], { reason: 'Pengesahan “BA” (1) \\ ñ', location: 'Kota Ćontoh' }),
    );
    const [pdf = new Uint8Array()] = 'failure' in result ? [] : result.signed;
    expect(await signer.verify(pdf)).toMatchObject({
      signatures: [
        {
          signedAt: '2026-11-21T02:00:00.000Z',
          reason: 'Pengesahan “BA” (1) \\ ñ',
          location: 'Kota Ćontoh',
        },
      ],
    });
  });

  test('refuses a PDF that is encrypted', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.encrypt({ userPassword: 'x', ownerPassword: 'y' });
    const signer = signerWith(ca.p12({ name: 'Nama Contoh' }, passphrase));
    const encrypted = await document.save({ useObjectStreams: false });
    expect(await signer.sign(sampleRequest([encrypted]))).toMatchObject({ failure: 'pdf-locked' });
  });

  test.each(['1.4', '1.7', '2.0', 'a-2b', 'a-3b', 'a-4'])(
    'signs what Typst makes as %s',
    async (standard) => {
      const signer = signerWith(ca.p12({ name: 'Nama Contoh' }, passphrase));
      const result = await signer.sign(sampleRequest([samplePdf({ standard })]));
      const [pdf = new Uint8Array()] = 'failure' in result ? [] : result.signed;
      expect(await signer.verify(pdf)).toMatchObject({
        signatures: [{ integrity: 'intact', trusted: true, coversWholeDocument: true }],
      });
    },
  );
});

describe('the folder of keys', () => {
  test('finds a key by its NIK and nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'keys-'));
    try {
      await writeFile(join(folder, `${papuaNik}.p12`), Uint8Array.of(1, 2, 3));
      const keyOf = keyFolder(folder);
      expect(new Uint8Array((await keyOf(papuaNik)) ?? [])).toEqual(Uint8Array.of(1, 2, 3));
      for (const nik of ['2171010101010002', '../../etc/passwd', '', `../${papuaNik}`])
        expect(await keyOf(nik)).toBeNull();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
