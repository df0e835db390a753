import { readFileSync } from 'node:fs';
import {
  PDFArray,
  PDFContentStream,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  degrees,
} from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { verdictOf } from '#core/papers/signing/signature-finding.ts';
import type { FileVerdict, LaterChanges } from '#core/papers/signing/signature-finding.ts';
import { samplePdf } from '#test/support/signing/sample-pdf.ts';
import { passphrase, sampleRequest } from '#test/support/signing/sample-request.ts';
import { withTimeStamp } from '#test/support/signing/time-stamp.ts';
import { testCa } from '#test/support/signing/test-ca.ts';
import {
  addCertificate,
  updatePdf,
  withValidationData,
} from '#test/support/signing/validation-data.ts';
import { localSigner, trustAnchors } from '#adapters/signature/index.ts';
import { verifyPdf } from './index.ts';

const ca = testCa();
const p12 = ca.p12({ name: 'Nama Contoh' }, passphrase);
const noAnchors = trustAnchors([]);

const signed = async (pdf: Uint8Array = samplePdf()): Promise<Uint8Array> => {
  const result = await localSigner({
    keyOf: () => Promise.resolve(p12),
    trust: noAnchors,
    check: verifyPdf,
    now: () => new Date('2026-11-21T02:00:00Z'),
  }).sign(sampleRequest([pdf]));
  const [bytes] = 'failure' in result ? [] : result.signed;
  if (bytes === undefined) throw new Error('not signed');
  return bytes;
};

/** What the file is found to be, and what was added after its first signature. */
const found = async (
  pdf: Uint8Array,
): Promise<readonly [FileVerdict, LaterChanges | undefined]> => {
  const verification = await verifyPdf(pdf, noAnchors);
  if ('failure' in verification) throw new Error(verification.failure);
  return [verdictOf(verification), verification.signatures[0]?.laterChanges];
};

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`test/fixtures/signatures/${name}`));

describe('data for checking a signature', () => {
  test('leaves a paper intact that was signed elsewhere before (PAdES B-LT)', async () => {
    expect(await found(fixture('signed.pdf'))).toEqual(['intact', 'none']);
    expect(await found(fixture('signed-lt.pdf'))).toEqual(['intact', 'validation-data']);
  });

  test('may be added again and again, and between signatures', async () => {
    const once = await withValidationData(await signed());
    expect(await found(once)).toEqual(['intact', 'validation-data']);
    const twice = await withValidationData(once);
    expect(await found(twice)).toEqual(['intact', 'validation-data']);
    expect(await found(await signed(twice))).toEqual(['intact', 'signatures-only']);
  });

  test('may end in a time stamp over the document, which is no signature', async () => {
    const stamped = await withTimeStamp(
      await withValidationData(await signed()),
      ca.p12({ name: 'Cap Waktu Contoh' }, passphrase),
      passphrase,
    );
    expect(await found(stamped)).toEqual(['intact', 'validation-data']);
    expect(await verifyPdf(stamped, trustAnchors([ca.rootPem]))).toMatchObject({
      signatures: [
        { kind: 'signature', signerName: 'Nama Contoh', integrity: 'intact', trusted: true },
        {
          kind: 'timestamp',
          signerName: 'Cap Waktu Contoh',
          integrity: 'intact',
          coversWholeDocument: true,
          signedAt: '2026-11-29T03:00:00.000Z',
        },
      ],
    });
    // Where the stamp does not fit what it stands over, something before it was changed.
    const text = Buffer.from(stamped).toString('latin1');
    const at = text.lastIndexOf('CapWaktu');
    const changed = Buffer.from(`${text.slice(0, at)}CapWaktV${text.slice(at + 8)}`, 'latin1');
    expect(await found(changed)).toEqual(['altered', 'validation-data']);
  });

  test('may come with the note a writer leaves of itself, not with another title', async () => {
    const noted = (key: string) =>
      updatePdf(document, (one) => {
        addCertificate(one);
        const info = one.context.lookup(one.context.trailerInfo.Info);
        if (!(info instanceof PDFDict)) throw new Error('no info');
        info.set(PDFName.of(key), PDFString.of('D:20261129000000Z'));
      });
    const document = await signed();
    expect(await found(await noted('ModDate'))).toEqual(['intact', 'validation-data']);
    expect(await found(await noted('Title'))).toEqual(['altered', 'content']);
  });

  test('does not hide that a page was changed in the same stroke', async () => {
    const changed = await updatePdf(await signed(), (document) => {
      addCertificate(document);
      document.getPage(0).drawRectangle({ x: 0, y: 0, width: 500, height: 800 });
    });
    expect(await found(changed)).toEqual(['altered', 'content']);
  });
});

describe('an update packed in streams, as many writers write it', () => {
  const packed = async (): Promise<Uint8Array> =>
    (await PDFDocument.load(samplePdf({ standard: '1.7' }))).save({ useObjectStreams: true });
  const update = async (change: (document: PDFDocument) => void): Promise<Uint8Array> =>
    updatePdf(await signed(await packed()), change, { useObjectStreams: true });

  test('holds data for checking', async () => {
    const once = await update(addCertificate);
    expect(await found(once)).toEqual(['intact', 'validation-data']);
    expect(await found(await updatePdf(once, addCertificate, { useObjectStreams: true }))).toEqual([
      'intact',
      'validation-data',
    ]);
  });

  test('holds another page', async () => {
    const turned = await update((document) => {
      addCertificate(document);
      document.getPage(0).setRotation(degrees(180));
    });
    expect(await found(turned)).toEqual(['altered', 'content']);
  });

  test('is unclear, never altered, where its table does not fit it', async () => {
    const text = Buffer.from(await update(addCertificate)).toString('latin1');
    const at = text.lastIndexOf('/Index');
    const broken = `${text.slice(0, at)}/Indez${text.slice(at + 6)}`;
    expect(await found(Buffer.from(broken, 'latin1'))).toEqual(['unchecked', 'unclear']);
  });
});

/** A table of one row behind a signed file, after what else is written. */
const withTable = (pdf: Uint8Array, object: string, row: (at: number) => string): Uint8Array => {
  const text = Buffer.from(pdf).toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1] ?? '';
  const root = text.slice(text.lastIndexOf('trailer')).match(/\/Root \d+ 0 R/u)?.[0] ?? '';
  const table = text.length + object.length;
  return Buffer.from(
    `${text}${object}xref\n${row(text.length)}trailer\n<< /Size 900 ${root} /Prev ${previous} >>\nstartxref\n${String(table)}\n%%EOF\n`,
    'latin1',
  );
};

describe('an object is not taken away or put in unseen', () => {
  test('by a table that says it is there no more', async () => {
    const pdf = await signed();
    const { objectNumber } = contentsOf(await PDFDocument.load(pdf));
    expect(
      await found(withTable(pdf, '', () => `${String(objectNumber)} 1\n0000000000 00001 f \n`)),
    ).toEqual(['altered', 'content']);
  });

  test.each([
    ['behind a comment', (number: string) => `${number} % catatan\n0 obj\nnull\nendobj\n`],
    ['as another generation', (number: string) => `${number} 1 obj\nnull\nendobj\n`],
    [
      'within a stream',
      (number: string) => `800 0 obj\n<<>>\nstream\n${number} 0 obj\nendstream\nendobj\n`,
    ],
  ])('by being written %s', async (_, object) => {
    const pdf = await signed();
    const number = String(contentsOf(await PDFDocument.load(pdf)).objectNumber);
    const row = (at: number): string => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
    const [verdict] = await found(withTable(pdf, object(number), row));
    expect(verdict).not.toBe('intact');
  });
});

/** A document prepared to be altered later: `prepare` before it is signed, `change` afterwards. */
const trapped = async (
  prepare: (document: PDFDocument) => void,
  change: (document: PDFDocument) => void,
): Promise<Uint8Array> => {
  const document = await PDFDocument.load(samplePdf(), { updateMetadata: false });
  prepare(document);
  return updatePdf(await signed(await document.save({ useObjectStreams: false })), (after) => {
    addCertificate(after);
    change(after);
  });
};

const contentsOf = (document: PDFDocument): PDFRef => {
  const { node } = document.getPage(0);
  const contents = node.get(PDFName.of('Contents'));
  const [first] = contents instanceof PDFArray ? contents.asArray() : [contents];
  if (!(first instanceof PDFRef)) throw new Error('no contents');
  return first;
};

const otherText = (document: PDFDocument): PDFObject =>
  PDFContentStream.of(document.context.obj({}), []);

const typed = (type: string) => (document: PDFDocument) => {
  const stream = document.context.lookup(contentsOf(document));
  if (!(stream instanceof PDFRawStream)) throw new Error('no stream');
  stream.dict.set(PDFName.of('Type'), PDFName.of(type));
};

const swapText = (document: PDFDocument): void => {
  document.context.assign(contentsOf(document), otherText(document));
  document.context.snapshot?.markRefForSave(contentsOf(document));
};

const list = (document: PDFDocument): PDFArray => {
  const lists = document.getPage(0).node.lookup(PDFName.of('Contents'));
  if (!(lists instanceof PDFArray)) throw new Error('no list');
  return lists;
};

describe('a page is not altered unseen', () => {
  test.each([
    [
      'when its text calls itself metadata',
      (document: PDFDocument) => {
        typed('Metadata')(document);
        document.catalog.set(PDFName.of('Metadata'), contentsOf(document));
      },
      swapText,
    ],
    ['when its text calls itself a container of objects', typed('ObjStm'), swapText],
    [
      'when its text is named as data for checking',
      (document: PDFDocument) =>
        document.catalog.set(
          PDFName.of('DSS'),
          document.context.obj({ Certs: [contentsOf(document)], VRI: contentsOf(document) }),
        ),
      swapText,
    ],
    [
      'when the list of its texts is a list of certificates too',
      (document: PDFDocument) => {
        const texts = document.context.register(document.context.obj([contentsOf(document)]));
        document.getPage(0).node.set(PDFName.of('Contents'), texts);
        document.catalog.set(PDFName.of('DSS'), document.context.obj({ Certs: texts }));
      },
      (document: PDFDocument) =>
        list(document).push(document.context.register(otherText(document))),
    ],
    [
      'when the page itself is called the writer’s note',
      (document: PDFDocument) => {
        document.context.trailerInfo.Info = document.getPage(0).ref;
      },
      (document: PDFDocument) =>
        document.getPage(0).node.set(PDFName.of('Rotate'), document.context.obj(180)),
    ],
  ])('%s', async (_, prepare, change) => {
    expect(await found(await trapped(prepare, change))).toEqual(['altered', 'content']);
  });
});

/** Adds a field with so much of a signature, and the picture it shows. */
const addField = (
  document: PDFDocument,
  more: Readonly<Record<string, PDFObject>>,
  inForm = true,
): void => {
  const page = document.getPage(0);
  const picture = document.context.register(
    document.context.stream('0 0 500 800 re f', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 500, 800],
    }),
  );
  const field = document.context.register(
    document.context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of('lain'),
      Rect: [0, 0, 500, 800],
      AP: { N: picture },
      ...more,
    }),
  );
  page.node.addAnnot(field);
  const form = document.catalog.lookup(PDFName.of('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : undefined;
  if (inForm && fields instanceof PDFArray) fields.push(field);
};

const firstValue = (document: PDFDocument): PDFObject => {
  const form = document.catalog.lookup(PDFName.of('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : undefined;
  const field = fields instanceof PDFArray ? fields.lookup(0) : undefined;
  const value = field instanceof PDFDict ? field.get(PDFName.of('V')) : undefined;
  if (value === undefined) throw new Error('no signature');
  return value;
};

describe('a picture over the text is found', () => {
  test.each([
    ['under a field that nobody signed', (document: PDFDocument) => addField(document, {})],
    [
      'under a signature that was there before',
      (document: PDFDocument) => addField(document, { V: firstValue(document) }),
    ],
    [
      'under a time stamp',
      (document: PDFDocument) =>
        addField(document, {
          V: document.context.register(
            document.context.obj({ Type: 'DocTimeStamp', ByteRange: [0, 1, 2, 3] }),
          ),
        }),
    ],
    [
      'under a signature that stands in no form',
      (document: PDFDocument) =>
        addField(
          document,
          { V: document.context.register(document.context.obj({ Type: 'Sig' })) },
          false,
        ),
    ],
  ])('%s', async (_, add) => {
    expect(
      await found(
        await updatePdf(await signed(), (document) => {
          addCertificate(document);
          add(document);
        }),
      ),
    ).toEqual(['altered', 'content']);
  });

  test('and an empty place for a signature is none', async () => {
    const prepared = await updatePdf(await signed(), (document) => {
      const field = document.context.register(
        document.context.obj({ FT: 'Sig', T: PDFString.of('berikutnya'), Rect: [0, 0, 90, 90] }),
      );
      const form = document.catalog.lookup(PDFName.of('AcroForm'));
      const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : undefined;
      if (fields instanceof PDFArray) fields.push(field);
    });
    expect(await found(prepared)).toEqual(['unchecked', 'signatures-only']);
  });
});
