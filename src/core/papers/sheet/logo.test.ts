import { expect, test } from 'vitest';
import { checkLogo } from './logo.ts';

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0);

test.each([
  ['', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a declaration', '<?xml version="1.0"?>\n<svg>'],
  ['comments', '<!-- dibuat --> <!-- dengan tangan -->\n<SVG >'],
  [
    'all of them',
    '\u00EF\u00BB\u00BF <?xml version="1.0"?><!-- a --><!DOCTYPE svg PUBLIC "x"><svg>',
  ],
])('an SVG picture is one with %s before it', (_, text) => {
  expect(checkLogo(bytesOf(text))).toMatchObject({ logo: { mediaType: 'image/svg+xml' } });
});

test.each([
  ['a page', '<html><svg></svg></html>'],
  ['a comment without an end', `${'<!---->'.repeat(30)}<!--`],
  ['comments of nothing, over and over', '<!---->'.repeat(140)],
  ['comments within comments', '<!--'.repeat(250)],
  ['half a declaration', '<?xml version="1.0"'],
  ['spaces', ' '.repeat(1000)],
])('%s is no logo, and is soon told', (_, text) => {
  expect(checkLogo(bytesOf(text))).toHaveProperty('message');
});
