import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from './paper.ts';
import { paragraphsOf, textBlocks } from './text-blocks.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const list = (...items: readonly string[]): Block => ({ type: 'list', items });

const wordsIn = (text: string): readonly string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}]/u.test(word));

const wordsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return wordsIn(block.text);
      case 'list':
        return block.items.flatMap(wordsIn);
      case 'pairs':
      case 'table':
        throw new Error('a typed text becomes no table');
    }
  });

const long = 'kata '.repeat(25).trim();

describe('a text as it was typed', () => {
  test.each<[string, string, readonly Block[]]>([
    ['nothing', '', []],
    ['spaces only', '  \n \r\n', []],
    ['one line', 'Sudah pulih.', [paragraph('Sudah pulih.')]],
    [
      'paragraphs parted by an empty line',
      'Satu.\n\nDua.',
      [paragraph('Satu.'), paragraph('Dua.')],
    ],
    ['short lines', 'Satu\nDua\nTiga', [list('Satu', 'Dua', 'Tiga')]],
    ['lines led by dashes', '- Satu\n- Dua', [list('Satu', 'Dua')]],
    ['lines led by dots', '• Satu\n• Dua', [list('Satu', 'Dua')]],
    ['a numbered list', '1. Satu\n2. Dua', [list('Satu', 'Dua')]],
    [
      'a list under a line that opens it',
      'Temuan:\nSatu\nDua',
      [paragraph('Temuan:'), list('Satu', 'Dua')],
    ],
    ['a line that opens a single one', 'Temuan:\nSatu', [paragraph('Temuan:'), paragraph('Satu')]],
    [
      'a list between paragraphs',
      `${long}\n1. Satu\n2. Dua\n${long}`,
      [paragraph(long), list('Satu', 'Dua'), paragraph(long)],
    ],
    [
      'numbers with a gap, which stay as written',
      '1. Satu\n3. Tiga',
      [list('Satu'), paragraph('3. Tiga')],
    ],
    [
      'numbers that do not begin with one',
      '4. Empat\n5. Lima',
      [paragraph('4. Empat'), paragraph('5. Lima')],
    ],
    ['numbers with a bracket', '1) Satu\n2) Dua', [paragraph('1) Satu'), paragraph('2) Dua')]],
    ['a long line among short ones', `Satu\n${long}`, [paragraph('Satu'), paragraph(long)]],
    ['line ends of Windows', 'Satu\r\nDua\r\n', [list('Satu', 'Dua')]],
  ])('that is %s keeps its shape', (_, text, blocks) => {
    expect(textBlocks(text)).toEqual(blocks);
  });

  const lines = fc.array(
    fc.oneof(
      fc.constantFrom('Satu', 'Dua kata', 'Temuan:', '', '- butir', '• butir', long, '  maju'),
      fc.integer({ min: 1, max: 5 }).map((n) => `${String(n)}. nomor`),
      fc.integer({ min: 1, max: 5 }).map((n) => `${String(n)}) kurung`),
    ),
    { maxLength: 8 },
  );
  const texts = fc
    .tuple(lines, fc.constantFrom('\n', '\r\n', '\r'))
    .map(([all, end]) => all.join(end));

  test('loses no word, and has them in their order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(wordsOf(textBlocks(text))).toEqual(wordsIn(text));
      }),
    );
  });

  test('makes no empty paragraph and no empty list', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const empty = textBlocks(text).filter((block) =>
          block.type === 'list'
            ? block.items.length === 0 || block.items.some((item) => item.trim() === '')
            : block.type === 'paragraph' && block.text.trim() === '',
        );
        expect(empty).toEqual([]);
      }),
    );
  });

  test('reads the same whatever system it was typed on', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const [unix, windows, old] = ['\n', '\r\n', '\r'].map((end) => textBlocks(all.join(end)));
        expect(windows).toEqual(unix);
        expect(old).toEqual(unix);
      }),
    );
  });
});

test('the lines of a text are those that say something, without spaces at their ends', () => {
  expect(paragraphsOf('Satu  \n\n \t\n  Dua\r\n')).toEqual(['Satu', '  Dua']);
  expect(paragraphsOf('')).toEqual([]);
});
