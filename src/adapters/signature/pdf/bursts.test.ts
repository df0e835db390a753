import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { samplePdf } from '#test/support/signing/sample-pdf.ts';
import { bursts } from './bursts.ts';
import { readPdf } from './open-pdf.ts';

const packed = deflateSync(Buffer.alloc(300 * 1024 * 1024));
const small = deflateSync(Buffer.alloc(1000));
const sample = samplePdf();

const withStream = (dictionary: string, data: Uint8Array): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      sample,
      Buffer.from(`\n90 0 obj\n<< ${dictionary} /Length ${String(data.byteLength)} >>\nstream\n`),
      data,
      Buffer.from('\nendstream\nendobj\n'),
    ]),
  );

describe('a PDF that would burst memory', () => {
  test('is one whose object streams inflate without end, and it is not read', async () => {
    const bomb = withStream('/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', packed);
    expect(bomb.byteLength).toBeLessThan(400_000);
    expect(bursts(bomb)).toBe(true);
    expect(await readPdf(bomb)).toBeNull();
  });

  test.each([
    [
      'it is packed twice',
      '/Type /ObjStm /Filter [/FlateDecode /FlateDecode]',
      deflateSync(packed),
    ],
    [
      'its type stands elsewhere',
      '/Type 91 0 R /Filter /FlateDecode >>\nendobj\n91 0 obj\n/ObjStm\nendobj\n92 0 obj\n<<',
      packed,
    ],
    [
      'a text in its dictionary looks like its end',
      '/Type /ObjStm /Filter /FlateDecode /X (endstream endobj 1 0 obj)',
      packed,
    ],
    ['its name is disguised', '/Type /Obj#53tm /N 1 /First 5 /Filter /FlateDecode', small],
    ['its packing is disguised', '/Type /ObjStm /Filter /#4cZWDecode', small],
    ['it is packed otherwise', '/Type /XRef /Filter /LZWDecode', small],
  ])('is also one where %s', (_, dictionary, data) => {
    expect(bursts(withStream(dictionary, data))).toBe(true);
  });

  test('is one with more packed places than papers have, not one that only says so', () => {
    const many = (word: string): Uint8Array =>
      Buffer.from(`%PDF-1.7\n/ObjStm ${word.repeat(60_000)}`, 'latin1');
    expect(bursts(many('stream '))).toBe(false);
    expect(bursts(many('stream\nx\u009c'))).toBe(true);
  });

  test('is none that Typst or an office program writes, nor one whose large picture is unpacked only when shown', async () => {
    expect(bursts(sample)).toBe(false);
    expect(bursts(await (await PDFDocument.load(sample)).save({ useObjectStreams: true }))).toBe(
      false,
    );
    expect(bursts(withStream('/Type /XObject /Subtype /Image /Filter /FlateDecode', packed))).toBe(
      false,
    );
    expect(
      bursts(
        withStream(
          '/Type /Font /BaseFont /Nama#20Huruf /Filter [/ASCII85Decode /FlateDecode]',
          small,
        ),
      ),
    ).toBe(false);
  });
});
