import { deflateSync } from 'node:zlib';
import { samplePdf } from '#test/support/signing/sample-pdf.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const sample = Buffer.from(samplePdf()).toString('latin1');

/** A signature over the sample, with an update after it. */
export const updated = (update: string): Uint8Array => {
  const end = sample.length + 300;
  const form = `400 0 obj\n<< /Type /Catalog /Pages 1 0 R /AcroForm << /Fields [ << /FT /Sig /T (a) /V << /Type /Sig /ByteRange [0 10 12 ${String(end - 12)}] >> >> ] >> >>\nendobj\ntrailer\n<< /Root 400 0 R >>\n`;
  return bytesOf(`${sample}${form}`.padEnd(end, ' ') + update);
};

/** A stream of so many bytes, packed into few. */
export const inflating = (bytes: number): Uint8Array =>
  updated(
    `401 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode >>\nstream\n${deflateSync(
      Buffer.alloc(bytes),
    ).toString('latin1')}\nendstream\nendobj\n`,
  );

/** What strangers send to have checked; each twice as large at twice the size. */
export const hostilePdfs: readonly (readonly [string, (size: number) => Uint8Array])[] = [
  [
    'a table that promises entries without end',
    (size) => {
      const table = `xref\n1 ${'9'.repeat(15)}\n${'0000000000 00000 n \n'.repeat(size)}trailer\n<< >>\n`;
      const at = sample.length + 300;
      return updated(`${table}startxref\n${String(at)}\n%%EOF\n`);
    },
  ],
  [
    'the word "stream" and nothing else',
    (size) => updated(`/ObjStm ${'stream '.repeat(size * 100)}`),
  ],
  [
    'streams that all look packed',
    (size) => updated(`/ObjStm ${'stream\nx\u009c\n'.repeat(size * 100)}`),
  ],
  ['a stream that inflates without end', (size) => inflating(size * 200_000)],
  ['digits and spaces without end', (size) => updated(`${'1 '.repeat(size * 500)}obj`)],
  ['brackets within brackets', (size) => updated(`402 0 obj\n${'['.repeat(size * 500)}`)],
  ['names that hide letters', (size) => updated(`/#4f${'a#62'.repeat(size * 300)}`)],
];
