import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureOfStatus } from '#core/papers/signing/user-status.ts';
import type { Signer } from '#app/ports.ts';
import type { SignFailure } from '#core/papers/signing/failures.ts';
import { verdictOf } from '#core/papers/signing/signature-finding.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import type {
  Appearance,
  PdfToSign,
  Signed,
  SignRequest,
} from '#core/papers/signing/sign-request.ts';
import { qrPng } from '#adapters/signature/pdf/qr-png.ts';
import { pdfsig } from '#test/support/signing/pdfsig.ts';
import { samplePdf } from '#test/support/signing/sample-pdf.ts';
import { papuaNik, passphrase, sampleRequest } from '#test/support/signing/sample-request.ts';

/** A signer with two people who can sign (`papuaNik` and `secondNik`, same passphrase). */
export interface SignerUnderTest {
  readonly signer: Signer;
  readonly via: Signed['via'];
  readonly secondNik: string;
  /** What it says of a NIK that nobody has. */
  readonly stateOfNobody: 'NOT_REGISTERED' | 'NO_CERTIFICATE';
  /** Everything it has told the log. */
  said(): string;
  close(): Promise<void>;
}

const nobody = '9271012345670000';

/** How the signature of each document shows. */
type Shown = Pick<PdfToSign, 'tag' | 'qrLink'>;

const signedBy = async (signer: Signer, request: SignRequest): Promise<Signed> => {
  const result = await signer.sign(request);
  if ('failure' in result) throw new Error(`${result.failure}: ${result.service ?? ''}`);
  return result;
};

const only = (signed: Signed): Uint8Array => {
  const [first] = signed.signed;
  if (first === undefined || signed.signed.length !== 1) throw new Error('not one document');
  return first;
};

const findingsOf = (found: Verification | SignFailure): Verification => {
  if ('failure' in found) throw new Error(found.failure);
  return found;
};

const failureOf = (result: object): string =>
  'failure' in result && typeof result.failure === 'string' ? result.failure : 'none';

/** The same file with one byte changed. */
const alter = (pdf: Uint8Array, at: number): Uint8Array => pdf.with(at, (pdf[at] ?? 0) ^ 1);

/** The page, from 1, that shows the only signature. */
const pageOfSignature = async (pdf: Uint8Array = new Uint8Array()): Promise<number> =>
  (await PDFDocument.load(pdf))
    .getPages()
    .findIndex((page) => (page.node.Annots()?.size() ?? 0) > 0) + 1;

/** The bytes of the picture that was added last. */
const pictureIn = (pdf: Uint8Array = new Uint8Array()): string => {
  const text = Buffer.from(pdf).toString('latin1');
  const at = text.lastIndexOf('/Subtype /Image');
  return text.slice(at, text.indexOf('endstream', at));
};

/** What every signer does. */
export const signerContract = (name: string, make: () => Promise<SignerUnderTest>): void => {
  describe(`the signer (${name})`, () => {
    let under: SignerUnderTest;
    beforeAll(async () => {
      under = await make();
    });
    afterAll(() => under.close());
    const sign = (
      pdfs: readonly Uint8Array[],
      more: Partial<SignRequest> = {},
      shown: Shown = {},
    ) => signedBy(under.signer, sampleRequest(pdfs, more, shown));
    const tryToSign = async (
      pdfs: readonly Uint8Array[],
      more: Partial<SignRequest> = {},
      shown: Shown = {},
    ) => under.signer.sign(sampleRequest(pdfs, more, shown));

    test('signs a document so that it and pdfsig find the signature valid over the whole file', async () => {
      const result = await sign([samplePdf()]);
      expect(result).toMatchObject({
        via: under.via,
        documentIds: [expect.toSatisfy((id) => id === null || typeof id === 'string')],
      });
      const found = findingsOf(await under.signer.verify(only(result)));
      expect(found.signatures).toEqual([
        {
          kind: 'signature',
          signedBytes: only(result).byteLength,
          fieldName: 'TandaTangan1',
          signerName: 'Nama Contoh',
          issuer: 'CA Uji Coba',
          signedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
          claimedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
          // The trial's own keys have no time stamp authority; BSrE's signatures carry a stamp.
          stampedAt: under.via === 'bsre' ? expect.stringMatching(/^\d{4}-/u) : null,
          // The signer's, who issued it and its root; then that of the stamp.
          certificates: Array.from({ length: under.via === 'bsre' ? 4 : 3 }, () =>
            expect.stringMatching(/^-----BEGIN CERTIFICATE-----\n/u),
          ),
          reason: 'Pengesahan berita acara',
          location: 'Kota Contoh',
          integrity: 'intact',
          coversWholeDocument: true,
          laterChanges: 'none',
          trusted: true,
          trustedBy: 'anchor',
        },
      ]);
      expect(verdictOf(found)).toBe('intact');
      expect(pdfsig(only(result))).toEqual([
        {
          field: 'TandaTangan1',
          signer: 'Nama Contoh',
          type: 'ETSI.CAdES.detached',
          valid: true,
          total: true,
        },
      ]);
    });

    test('leaves every byte of the document before the signature as it was', async () => {
      const pdf = samplePdf();
      const signed = only(await sign([pdf]));
      expect(Buffer.from(signed.subarray(0, pdf.length)).equals(pdf)).toBe(true);
    });

    test('signs many documents with one passphrase, in their order, and tells how far it is', async () => {
      const told: string[] = [];
      const titles = ['Berita Acara Satu', 'Berita Acara Dua', 'Berita Acara Tiga'];
      const pdfs = titles.map((title) => samplePdf({ title }));
      const { signed } = await sign(pdfs, {
        onProgress: (done, all) => told.push(`${String(done)}/${String(all)}`),
      });
      expect(
        signed.map((bytes, index) => Buffer.from(bytes).indexOf(pdfs[index] ?? 'none')),
      ).toEqual([0, 0, 0]);
      for (const bytes of signed)
        expect(verdictOf(findingsOf(await under.signer.verify(bytes)))).toBe('intact');
      expect(told.at(-1)).toBe('3/3');
    });

    test('lets several people sign one document, all signatures staying valid', async () => {
      const first = only(await sign([samplePdf()]));
      const second = only(
        await sign([first], {
          signer: { nik: under.secondNik, name: 'Nama Kedua', position: 'Sekretaris' },
        }),
      );
      const third = only(
        await sign(
          [second],
          { appearance: { visible: true, width: 60, height: 60 } },
          { tag: '#', qrLink: 'https://contoh.invalid/periksa/A' },
        ),
      );
      const found = findingsOf(await under.signer.verify(third));
      expect(
        found.signatures.map(({ signerName, integrity, trusted, laterChanges }) => ({
          signerName,
          integrity,
          trusted,
          laterChanges,
        })),
      ).toEqual([
        {
          signerName: 'Nama Contoh',
          integrity: 'intact',
          trusted: true,
          laterChanges: 'signatures-only',
        },
        {
          signerName: 'Nama Kedua',
          integrity: 'intact',
          trusted: true,
          laterChanges: 'signatures-only',
        },
        { signerName: 'Nama Contoh', integrity: 'intact', trusted: true, laterChanges: 'none' },
      ]);
      expect(verdictOf(found)).toBe('intact');
      expect(pdfsig(third).map(({ valid, total }) => ({ valid, total }))).toEqual([
        { valid: true, total: false },
        { valid: true, total: false },
        { valid: true, total: true },
      ]);
    });

    test('notices one altered byte wherever it lies, as pdfsig does', async () => {
      const pdf = samplePdf();
      const signed = only(await sign([pdf]));
      const inTitle = Buffer.from(pdf).indexOf('(Berita Acara') + 3;
      const inStream = Buffer.from(pdf).indexOf('\nstream') + 41;
      const inReason = Buffer.from(signed).indexOf('/Reason <') + 12;
      for (const at of [inTitle, inStream, inReason]) {
        expect(at).toBeGreaterThan(40);
        const altered = alter(signed, at);
        const found = await under.signer.verify(altered);
        expect('failure' in found ? 'altered' : verdictOf(found)).toBe('altered');
        expect(pdfsig(altered).every(({ valid }) => valid)).toBe(false);
      }
    });

    const visible: readonly (readonly [string, Appearance, Shown])[] = [
      ['at a tag, with a QR code', { visible: true, width: 80, height: 80 }, { tag: '#' }],
      [
        'on a page at a place, with a picture',
        { visible: true, page: 1, x: 50, y: 40, width: 90, height: 90, imagePng: qrPng('gambar') },
        {},
      ],
      [
        'on the last page when none is named',
        { visible: true, x: 300, y: 40, width: 90, height: 90 },
        {},
      ],
    ];
    test.each(visible)('shows the signature %s', async (_, appearance, shown) => {
      const signed = only(
        await sign(
          [samplePdf()],
          { appearance },
          { ...shown, qrLink: 'https://contoh.invalid/periksa/ABCD' },
        ),
      );
      expect(Buffer.from(signed).includes('/Subtype /Image')).toBe(true);
      expect(verdictOf(findingsOf(await under.signer.verify(signed)))).toBe('intact');
      expect(pdfsig(signed)).toMatchObject([{ valid: true, total: true }]);
    });

    test('shows each document’s signature at its own tag, of its own address', async () => {
      const pdfs = [samplePdf({ title: 'Satu' }), samplePdf({ title: 'Dua', lines: ['※'] })];
      const {
        signed: [first, second],
      } = await signedBy(under.signer, {
        ...sampleRequest([]),
        appearance: { visible: true, width: 50, height: 50 },
        pdfs: pdfs.map((bytes, index) => ({
          name: `${String(index)}.pdf`,
          bytes,
          tag: index === 0 ? '#' : '※',
          qrLink: `https://contoh.invalid/periksa/${String(index)}`,
        })),
      });
      expect([await pageOfSignature(first), await pageOfSignature(second)]).toEqual([2, 1]);
      expect(pictureIn(first)).not.toBe(pictureIn(second));
    });

    test('says that a passphrase is wrong', async () => {
      const result = await tryToSign([samplePdf()], {
        proof: { passphrase: 'salah-ketik-sekali' },
      });
      expect(result).toMatchObject({ failure: 'wrong-passphrase', done: [] });
      expect(JSON.stringify(result)).not.toContain('salah-ketik-sekali');
    });

    const strange: readonly (readonly [string, string, Partial<SignRequest>, Shown])[] = [
      [
        'a NIK that is none',
        'invalid-nik',
        { signer: { nik: '927101234567', name: 'x', position: 'x' } },
        {},
      ],
      ['no document', 'nothing-to-sign', { pdfs: [] }, {}],
      [
        'a file that is no PDF',
        'not-a-pdf',
        { pdfs: [{ name: 'a.pdf', bytes: Buffer.from('bukan pdf') }] },
        {},
      ],
      [
        'a PDF broken in the middle',
        'not-a-pdf',
        { pdfs: [{ name: 'a.pdf', bytes: samplePdf().slice(0, 300) }] },
        {},
      ],
      [
        'a tag that is not in the document',
        'place-not-found',
        { appearance: { visible: true, width: 10, height: 10 } },
        { tag: '~', qrLink: 'x' },
      ],
      [
        'a page that is not in the document',
        'place-not-found',
        { appearance: { visible: true, page: 9, width: 10, height: 10 } },
        { qrLink: 'x' },
      ],
      [
        'nothing to show',
        'no-picture',
        { appearance: { visible: true, width: 10, height: 10 } },
        {},
      ],
      [
        'a picture that is none',
        'bad-picture',
        {
          appearance: {
            visible: true,
            width: 10,
            height: 10,
            imagePng: Buffer.from('bukan gambar'),
          },
        },
        {},
      ],
    ];
    test.each(strange)('refuses %s: %s', async (_, failure, more, shown) => {
      expect(failureOf(await tryToSign([samplePdf()], more, shown))).toBe(failure);
    });

    test('signs none of several documents when one of them is no PDF', async () => {
      const told: number[] = [];
      const result = await tryToSign([samplePdf(), Buffer.from('bukan pdf')], {
        onProgress: (done) => told.push(done),
      });
      expect(result).toMatchObject({ failure: 'not-a-pdf', done: [] });
      expect(told).toEqual([]);
    });

    test('refuses a NIK that nobody has', async () => {
      const result = await tryToSign([samplePdf()], {
        signer: { nik: nobody, name: 'x', position: 'x' },
      });
      expect(failureOf(result)).toBe(failureOfStatus(under.stateOfNobody));
    });

    test('knows who can sign, the NIK being a text of 16 digits', async () => {
      expect(await under.signer.status(papuaNik)).toEqual({ status: 'ISSUE' });
      expect(await under.signer.status(nobody)).toEqual({ status: under.stateOfNobody });
      expect(failureOf(await under.signer.status('12'))).toBe('invalid-nik');
    });

    test('finds no signature in a document without any, and says what is no PDF', async () => {
      expect(await under.signer.verify(samplePdf())).toEqual({ signatures: [] });
      expect(failureOf(await under.signer.verify(Buffer.from('bukan pdf')))).toBe('not-a-pdf');
    });

    test('leaves the passphrase and the NIK out of everything it tells', async () => {
      const said = under.said();
      for (const secret of [passphrase, 'salah-ketik-sekali', papuaNik])
        expect(said).not.toContain(secret);
    });
  });
};
