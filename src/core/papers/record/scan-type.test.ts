import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanTypeOf } from './scan-type.ts';

const bytes = (text: string): readonly number[] =>
  Array.from(text, (character) => character.charCodeAt(0));
const head = (...signs: readonly number[]): Uint8Array => Uint8Array.from(signs);

const png = [0x89, ...bytes('PNG\r\n'), 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff];
const pdf = bytes('%PDF-');

describe('a scan of a hand-signed paper', () => {
  test.each([
    ['a PDF', [...pdf, ...bytes('1.7')], 'application/pdf'],
    ['a PNG picture', [...png, 0, 0], 'image/png'],
    ['a JPEG picture', [...jpeg, 0xe0], 'image/jpeg'],
    ['a PDF that is its sign alone', pdf, 'application/pdf'],
  ] as const)('is told by its first bytes: %s', (_, signs, type) => {
    expect(scanTypeOf(head(...signs))).toBe(type);
  });

  test.each([
    ['nothing', []],
    ['a text', bytes('Surat Tugas')],
    ['a program', bytes('MZ')],
    ['a web page that names a PDF', bytes('<a href="x.pdf">PDF-1.7</a>')],
    ['a GIF picture', bytes('GIF89a')],
    ['a PNG cut short', png.slice(0, 7)],
    ['a JPEG cut short', jpeg.slice(0, 2)],
    ['a PDF cut short', pdf.slice(0, 4)],
    ['a picture after other bytes', [0, ...png]],
  ])('is not %s, whatever it is called', (_, signs) => {
    expect(scanTypeOf(head(...signs))).toBeUndefined();
  });

  test('may have a PDF’s sign after a scanner’s own head, up to 1,024 bytes into the file', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (before) => {
        const file = head(...Array.from({ length: before }, () => 0x20), ...pdf, 0x31);
        expect(scanTypeOf(file)).toBe(before <= 1024 ? 'application/pdf' : undefined);
      }),
    );
  });
});
