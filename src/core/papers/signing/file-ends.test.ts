import { expect, test } from 'vitest';
import { earlierEnds } from './file-ends.ts';

/** A byte for each sign. */
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

test.each([
  ['a PDF with something behind it', '%PDF-1.7 x %%EOF\r\nlagi', [16, 17, 18]],
  ['a PDF as it ends', '%PDF-1.7 x %%EOF', []],
  ['a PDF that ends with a line', '%PDF-1.7 x %%EOF\n', [16]],
  ['a PNG with something behind it', '\x89PNG xIEND\xaeB`\x82lagi', [14]],
  ['a JPEG with something behind it', '\xff\xd8x\xff\xd9lagi', [5]],
  ['a mark of a JPEG in a PDF', '%PDF-1.7 \xff\xd9 lagi', []],
])('%s could have ended at %j', (_, text, ends) => {
  expect(earlierEnds(bytes(text))).toEqual(ends);
});

test('a file of nothing but marks is looked at as far as papers of ours have some', () => {
  expect(earlierEnds(bytes('%%EOF'.repeat(100_000)))).toHaveLength(64);
});
