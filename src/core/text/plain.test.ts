import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allPlain, isBlank, plainText, plainTexts } from './plain.ts';

describe('line breaks', () => {
  test.each([
    ['of a presentation program', 'satu\u000Bdua'],
    ['of a form feed', 'satu\u000Cdua'],
    ['of Windows', 'satu\r\ndua'],
    ['of an old Mac', 'satu\rdua'],
    ['of a mainframe', 'satu\u0085dua'],
    ['between lines', 'satu\u2028dua'],
    ['between paragraphs', 'satu\u2029dua'],
  ])('%s become line feeds, and glue no words', (_whose, text) => {
    expect(plainText(text)).toBe('satu\ndua');
  });

  test('stand in every text of a value, keys left as they are', () => {
    expect(plainTexts({ a: 'x\u000By', b: [{ c: '\r' }, 1, null], 'd\u000B': true })).toEqual({
      a: 'x\ny',
      b: [{ c: '\n' }, 1, null],
      'd\u000B': true,
    });
  });
});

describe('a plain text', () => {
  test('holds no control character but tab and line feed, and NUL stays to be refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = plainText(text);
        expect(plain).not.toMatch(/(?![\0\t\n])[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(plain.includes('\0')).toBe(text.includes('\0'));
        expect(plainText(plain)).toBe(plain);
      }),
    );
    expect(allPlain(plainTexts({ a: 'x\0' }))).toBe(false);
  });

  test('that is plain already is the same value', () => {
    const value = { text: 'Baris\nbaris\tlagi', list: ['é', '漢'] };
    expect(plainTexts(value)).toBe(value);
  });
});

describe('a text with nothing to read', () => {
  test.each([
    '',
    ' \t\n',
    '\u00A0\u2003',
    '\u200B\u200D\uFEFF',
    '\u202E\u200F',
    '\u3164',
    '\u2800',
    '\u00AD',
    '\u{E0001}\u{E007F}',
    '.',
    '\u200B-',
    '– …',
    '\u3164?',
  ])('is blank: %j', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  test.each(['a', '7', '\u200Bя', 'ꦧ', '🙂', '- ya'])('%j is not', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe('whether a value can be kept as it is', () => {
  test.each<[what: string, value: unknown, can: boolean]>([
    ['a plain text', 'Halaman berubah.\n\t😀', true],
    ['an empty text', '', true],
    ['a text with NUL', 'a\0b', false],
    ['half of a character', 'a\uD83D', false],
    ['the other half', '\uDE00b', false],
    ['a number', 7, true],
    ['a truth', false, true],
    ['nothing', null, true],
    ['what is left out', undefined, true],
    ['an empty list and object', [{}, []], true],
    ['NUL deep within', { a: [{ b: ['x', { c: '\0' }] }] }, false],
    ['half of a character deep within', [[['\uD83D']]], false],
    ['NUL in a key', { 'a\0': 1 }, false],
    ['half of a character in a key deep within', { a: [{ '\uDE00': null }] }, false],
    ['all sorts of plain things', { a: [1, null, 'x', { b: true }], c: undefined }, true],
  ])('%s', (_what, value, can) => {
    expect(allPlain(value)).toBe(can);
  });
});
