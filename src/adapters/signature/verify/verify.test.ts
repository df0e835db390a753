import { createHash } from 'node:crypto';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import * as asn1 from 'asn1js';
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { describe, expect, test } from 'vitest';
import { verdictOf } from '#core/papers/signing/signature-finding.ts';
import type { SignatureFinding } from '#core/papers/signing/signature-finding.ts';
import { pdfsig } from '#test/support/signing/pdfsig.ts';
import { samplePdf } from '#test/support/signing/sample-pdf.ts';
import { passphrase, sampleRequest } from '#test/support/signing/sample-request.ts';
import { updatePdf } from '#test/support/signing/validation-data.ts';
import { testCa } from '#test/support/signing/test-ca.ts';
import { oid } from '#adapters/signature/cms/oids.ts';
import { openKey } from '#adapters/signature/cms/open-key.ts';
import { signCms } from '#adapters/signature/cms/sign-cms.ts';
import { localSigner, trustAnchors } from '#adapters/signature/index.ts';
import { addSignature } from '#adapters/signature/pdf/add-signature.ts';
import { verifyPdf } from './index.ts';

const ca = testCa();
const trust = trustAnchors([ca.rootPem]);
const p12 = ca.p12({ name: 'Nama Contoh' }, passphrase);

const signWith = async (
  pdf: Uint8Array,
  key = p12,
  now = new Date('2026-11-21T02:00:00Z'),
): Promise<Uint8Array> => {
  const result = await localSigner({
    keyOf: () => Promise.resolve(key),
    trust,
    check: verifyPdf,
    now: () => now,
  }).sign(sampleRequest([pdf]));
  if ('failure' in result) throw new Error(result.failure);
  return result.signed[0] ?? pdf;
};

const findings = async (
  pdf: Uint8Array,
  anchors = trust,
): Promise<{ readonly signatures: readonly SignatureFinding[] }> => {
  const found = await verifyPdf(pdf, anchors);
  if ('failure' in found) throw new Error(found.failure);
  return found;
};

describe('what was added after a signature', () => {
  test('is told apart from further signatures when it shows on a page, though the signature still fits its bytes', async () => {
    const changed = await updatePdf(await signWith(samplePdf()), (document) => {
      document.getPage(0).drawRectangle({ x: 0, y: 0, width: 500, height: 800 });
    });
    const found = await findings(changed);
    expect(found.signatures).toMatchObject([
      { integrity: 'intact', coversWholeDocument: false, laterChanges: 'content' },
    ]);
    expect(verdictOf(found)).toBe('altered');
    expect(pdfsig(changed)).toMatchObject([{ valid: true, total: false }]);
  });

  test('stays visible after somebody signs over it', async () => {
    const changed = await updatePdf(await signWith(samplePdf()), (document) => {
      document.getPage(1).drawRectangle({ x: 0, y: 0, width: 500, height: 800 });
    });
    const found = await findings(await signWith(changed));
    expect(found.signatures).toMatchObject([
      { laterChanges: 'content' },
      { laterChanges: 'none', coversWholeDocument: true },
    ]);
    expect(verdictOf(found)).toBe('altered');
  });

  test('counts as content when it is a note upon the page', async () => {
    const changed = await updatePdf(await signWith(samplePdf()), (document) => {
      const page = document.getPage(0);
      const note = document.context.register(
        document.context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: [0, 0, 300, 300] }),
      );
      page.node.addAnnot(note);
    });
    expect((await findings(changed)).signatures).toMatchObject([
      { integrity: 'intact', laterChanges: 'content' },
    ]);
  });

  test('counts as content when the document begins elsewhere', async () => {
    const changed = await updatePdf(await signWith(samplePdf()), (document) => {
      document.catalog.set(
        PDFName.of('OpenAction'),
        document.context.obj([document.getPage(1).ref, PDFName.of('Fit')]),
      );
    });
    expect((await findings(changed)).signatures).toMatchObject([
      { integrity: 'intact', laterChanges: 'content' },
    ]);
  });

  test('is not hidden by writing an object twice, so that readers differ about which one holds', async () => {
    const signed = await signWith(samplePdf());
    const text = Buffer.from(signed).toString('latin1');
    const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1]);
    const [page = '', number = ''] =
      /(\d+) 0 obj\n<<[^>]*\/Type \/Page\b[\s\S]*?endobj/u.exec(text) ?? [];
    expect(number).not.toBe('');
    const evil = `${number} 0 obj\n<< /Type /Page /MediaBox [0 0 10 10] >>\nendobj\n`;
    const at = signed.length;
    const table = at + evil.length + page.length + 1;
    const row = `${String(at).padStart(10, '0')} 00000 n \n`;
    const root = /\/Root (\d+ 0 R)/u.exec(text)?.[1] ?? '';
    const trailer = `xref\n${number} 1\n${row}trailer\n<< /Size 99 /Root ${root} /Prev ${String(previous)} >>\nstartxref\n${String(table)}\n%%EOF\n`;
    const changed = new Uint8Array(
      Buffer.concat([signed, Buffer.from(`${evil}${page}\n${trailer}`, 'latin1')]),
    );
    expect((await findings(changed)).signatures).toMatchObject([
      { integrity: 'intact', laterChanges: 'content' },
    ]);
  });

  test('is unclear when it is only bytes at the end', async () => {
    const signed = await signWith(samplePdf());
    expect(
      verdictOf(
        await findings(new Uint8Array(Buffer.concat([signed, Buffer.from('% catatan\n')]))),
      ),
    ).toBe('unchecked');
  });

  test('is told apart in files with cross-reference streams too', async () => {
    const streamed = await (
      await PDFDocument.load(samplePdf({ standard: '1.7' }))
    ).save({ useObjectStreams: true });
    const twice = await signWith(await signWith(streamed));
    const found = await findings(twice);
    expect(found.signatures).toMatchObject([
      { integrity: 'intact', laterChanges: 'signatures-only' },
      { integrity: 'intact', laterChanges: 'none' },
    ]);
    expect(verdictOf(found)).toBe('intact');
    expect(pdfsig(twice).map(({ valid }) => valid)).toEqual([true, true]);
    expect(verdictOf(await findings(await signWith(streamed)))).toBe('intact');
  });
});

/** A document with an empty signature of 8,000 bytes. */
const prepare = async (at = new Date('2026-11-21T02:00:00Z')) => {
  const prepared = await addSignature(samplePdf(), {
    note: { name: 'Nama Contoh', position: '', reason: '', location: '', at },
    place: { page: 1, rectangle: [0, 0, 0, 0] },
    picture: null,
    room: 8000,
  });
  if (typeof prepared === 'string') throw new Error(prepared);
  return prepared;
};

describe('whose signature it is', () => {
  test('is not trusted when its certificate comes from elsewhere, though it calls itself the same', async () => {
    const stranger = testCa().p12({ name: 'Nama Contoh' }, passphrase);
    expect((await findings(await signWith(samplePdf(), stranger))).signatures).toMatchObject([
      { signerName: 'Nama Contoh', integrity: 'intact', trusted: false, trustedBy: null },
    ]);
  });

  test('is not trusted when the certificate was issued by another signer', async () => {
    const forged = ca.forgedP12({ name: 'Kepala Dinas' }, passphrase);
    expect((await findings(await signWith(samplePdf(), forged))).signatures).toMatchObject([
      { integrity: 'intact', trusted: false },
    ]);
  });

  test('stays trusted after the certificate has run out, and is not when it was signed outside its time', async () => {
    const short = ca.p12(
      {
        name: 'Nama Contoh',
        from: new Date('2021-01-01T00:00:00Z'),
        to: new Date('2022-01-01T00:00:00Z'),
      },
      passphrase,
    );
    const signed = await signWith(samplePdf(), short, new Date('2021-06-01T00:00:00Z'));
    expect((await findings(signed)).signatures).toMatchObject([
      { trusted: true, signedAt: '2021-06-01T00:00:00.000Z' },
    ]);
    const key = openKey(short, passphrase);
    if (typeof key === 'string') throw new Error(key);
    const prepared = await prepare(new Date('2023-01-01T00:00:00Z'));
    const late = prepared.fill(await signCms(prepared.signedBytes, key));
    expect((await findings(late)).signatures).toMatchObject([
      { integrity: 'intact', trusted: false, signedAt: '2023-01-01T00:00:00.000Z' },
    ]);
  });

  test('is not known without any anchor', async () => {
    expect(
      (await findings(await signWith(samplePdf()), trustAnchors([]))).signatures,
    ).toMatchObject([{ integrity: 'intact', trusted: false }]);
    expect(() => trustAnchors(['bukan sertifikat'])).toThrow('PEM');
  });
});

/** A signature that carries its own content, which fits it, instead of signing the document. */
const carryingItsOwn = async (content: Uint8Array): Promise<Uint8Array> => {
  const key = openKey(p12, passphrase);
  if (typeof key === 'string') throw new Error(key);
  const certificate = Certificate.fromBER(new Uint8Array(key.certificate.raw));
  const digest = new Uint8Array(createHash('sha256').update(content).digest());
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: oid.data,
      eContent: new asn1.OctetString({ valueHex: new Uint8Array(content) }),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new Attribute({
              type: oid.contentType,
              values: [new asn1.ObjectIdentifier({ value: oid.data })],
            }),
            new Attribute({
              type: oid.messageDigest,
              values: [new asn1.OctetString({ valueHex: digest })],
            }),
          ],
        }),
      }),
    ],
    certificates: [certificate],
  });
  const web = await crypto.subtle.importKey(
    'pkcs8',
    new Uint8Array(key.privateKey.export({ format: 'der', type: 'pkcs8' })),
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  await signed.sign(web, 0, 'SHA-256');
  return new Uint8Array(
    new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) })
      .toSchema()
      .toBER(),
  );
};

describe('a signature that is not known here', () => {
  const replaced = async (one: string, other: string): Promise<Uint8Array> => {
    const text = Buffer.from(await signWith(samplePdf())).toString('latin1');
    const changed = text.replaceAll(one, other);
    expect(changed).not.toBe(text);
    return Buffer.from(changed, 'latin1');
  };

  test.each([
    ['of another kind', 'ETSI.CAdES.detached', 'Sertifikat.lainnya1'],
    // SHA-256 becomes a digest nobody has named.
    ['by another algorithm', '608648016503040201', '60864801650304027f'],
  ])('is unchecked, not altered: %s', async (_, one, other) => {
    const found = await findings(await replaced(one, other));
    expect(found.signatures).toMatchObject([{ integrity: 'unchecked', trusted: false }]);
    expect(verdictOf(found)).toBe('unchecked');
  });

  test('is altered where bytes it stands under are gone', async () => {
    const text = Buffer.from(await signWith(samplePdf())).toString('latin1');
    const longer = text.replace(/(\/ByteRange \[0 \d+ \d+ )\d/u, '$19');
    expect((await findings(Buffer.from(longer, 'latin1'))).signatures).toMatchObject([
      { integrity: 'altered' },
    ]);
  });
});

describe('a signature that is none', () => {
  test('is found out when it signs content of its own instead of the document', async () => {
    const pdf = (await prepare()).fill(await carryingItsOwn(Buffer.from('isi lain')));
    expect((await findings(pdf)).signatures).toMatchObject([
      { integrity: 'altered', trusted: false },
    ]);
  });

  test('is found out when it is empty or no CMS', async () => {
    const prepared = await prepare();
    for (const bytes of [new Uint8Array(), Buffer.from('bukan tanda tangan')]) {
      expect((await findings(prepared.fill(bytes))).signatures).toMatchObject([
        { signerName: '', integrity: 'unchecked', trusted: false },
      ]);
    }
    expect(() => prepared.fill(new Uint8Array(8001))).toThrow(RangeError);
  });

  test('is found out when its range leaves out more than the signature', async () => {
    const signed = await signWith(samplePdf());
    const text = Buffer.from(signed).toString('latin1');
    const changed = text.replace(/\/ByteRange \[0 (\d+) /u, (whole, length: string) =>
      whole.replace(length, String(Number(length) - 10)),
    );
    expect(changed).not.toBe(text);
    expect((await findings(Buffer.from(changed, 'latin1'))).signatures).toMatchObject([
      { integrity: 'altered', trusted: false },
    ]);
  });
});
