import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alike, inRow, languages, named, say } from './bilingual.ts';
import { mostLines, tooManyLines } from './lines.ts';
import { isMailAddress } from './mail-address.ts';

describe('a text in both languages', () => {
  test('comes Indonesian first', () => {
    expect(languages).toEqual(['id', 'en']);
    expect(say('Diterima', 'Received')).toEqual({ id: 'Diterima', en: 'Received' });
  });

  test('quotes a name the SOP gave where English reads on, and leaves it as it is in Indonesian', () => {
    expect(named('Nota Dinas')).toEqual({ id: 'Nota Dinas', en: '"Nota Dinas"' });
  });

  test('quotes neither numbers nor names of people', () => {
    expect(alike('Sari Contoh, S.Kom.')).toEqual({
      id: 'Sari Contoh, S.Kom.',
      en: 'Sari Contoh, S.Kom.',
    });
  });

  test('is set in a row language by language', () => {
    expect(inRow([say('satu', 'one'), named('dua'), alike('3')])).toEqual({
      id: 'satu, dua, 3',
      en: 'one, "dua", 3',
    });
    expect(inRow([say('a', 'b'), say('c', 'd')], ' · ')).toEqual({ id: 'a · c', en: 'b · d' });
    expect(inRow([say('a', 'b')])).toEqual({ id: 'a', en: 'b' });
    expect(inRow([])).toEqual({ id: '', en: '' });
  });
});

describe('the lines of one text', () => {
  const text = (lines: number): string => Array.from({ length: lines }, () => 'x').join('\n');

  test.each([
    [1, false],
    [mostLines - 1, false],
    [mostLines, false],
    [mostLines + 1, true],
    [3 * mostLines, true],
  ])('%d are too many: %s', (lines, tooMany) => {
    expect(tooManyLines(text(lines))).toBe(tooMany);
  });

  test('are counted empty ones too, the last one behind a line end as well', () => {
    expect(tooManyLines('\n'.repeat(mostLines - 1))).toBe(false);
    expect(tooManyLines('\n'.repeat(mostLines))).toBe(true);
    expect(tooManyLines('')).toBe(false);
  });

  test('may be as long as they like', () => {
    expect(tooManyLines('x'.repeat(100_000))).toBe(false);
  });
});

describe('a mail address', () => {
  test.each([
    'nama@contoh.id',
    'nama.panjang@sub.contoh.go.id',
    'a+b@contoh.id',
    "o'neil@contoh.id",
    'nama@xn--contoh-9ta.id',
    'petugas_1@batam.go.id',
  ])('could be %s', (text) => {
    expect(isMailAddress(text)).toBe(true);
  });

  test.each([
    '',
    'nama',
    '@contoh.id',
    'nama@',
    'nama@contoh',
    'nama@.id',
    'nama@contoh.',
    'nama@contoh..id',
    'nama@@contoh.id',
    'a@b@contoh.id',
    'nama contoh@contoh.id',
    'nama@con toh.id',
    ' nama@contoh.id',
    'nama@contoh.id\n',
    'Nama <nama@contoh.id>',
    'nama@contoh.id, dua@contoh.id',
  ])('is not %j', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });

  test.each([
    ['letters', 'a'.repeat(100_000)],
    ['dots before the sign', `${'a.'.repeat(50_000)}@`],
    ['dots behind it', `a@${'b.'.repeat(50_000)}`],
    ['signs', '@'.repeat(100_000)],
  ])('is told of a text however long, in one go: %s', (_what, text) => {
    expect(isMailAddress(text)).toBe(false);
  });

  test('never holds a line break, by which a mail could be given further headings', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('\r', '\n', '\r\n', ' ', '\t'),
        fc.string(),
        (a, end, b) => {
          expect(isMailAddress(`${a}${end}${b}@contoh.id`)).toBe(false);
          expect(isMailAddress(`a@${a}${end}${b}.id`)).toBe(false);
        },
      ),
    );
  });
});
