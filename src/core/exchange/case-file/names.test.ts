import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinct, safePart, sameName, wordsOf } from './names.ts';

const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '..',
        '/',
        '\\',
        'C:',
        'CON',
        'nul',
        '.txt',
        'a.log',
        ' ',
        '.',
        '\u202e',
        '\n',
        '\0',
        '~',
        '-rf',
        'e\u0301',
        'é',
        'İ',
        'ß',
        '\ud800',
        '😀'.repeat(90),
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

describe('names in a case file', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\win.ini', 'win.ini'],
    ['CON.txt', '_CON.txt'],
    ['lpt1', '_lpt1'],
    ['nul .log', '_nul.log'],
    ['bukti\u202egpj.exe', 'buktigpj.exe'],
    ['laporan.', 'laporan'],
    ['...', 'berkas'],
    ['-rf', 'rf'],
    ['tangkapan layar: 1?.png', 'tangkapan layar_ 1_.png'],
    ['surat\nkeluar.pdf', 'suratkeluar.pdf'],
    ['log  akses.txt', 'log akses.txt'],
  ])('%s becomes %s', (given, name) => expect(safePart(given)).toBe(name));

  test('never lead out of their folder, nor mean a device, nor grow too long', () => {
    fc.assert(
      fc.property(nasty, (given) => {
        const name = safePart(given);
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}]/u);
        expect(name).not.toMatch(/^[. ]|[. ]$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\s*\.|$)/iu);
        expect(name).not.toBe('');
        expect(name.isWellFormed()).toBe(true);
        expect(encodeURIComponent(name).replaceAll(/%../gu, 'x').length).toBeLessThanOrEqual(121);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a', 120],
    ['é', 60],
    ['名', 40],
    ['😀', 30],
  ])('keep as many of %s as 120 bytes of UTF-8 hold, their ending among them', (sign, most) => {
    expect([...safePart(sign.repeat(200))]).toHaveLength(most);
    const named = safePart(`${sign.repeat(200)}.log`);
    expect(named.endsWith(`${sign}.log`)).toBe(true);
    expect([...named]).toHaveLength(Math.floor((116 * most) / 120) + 4);
  });

  test('in commands hold letters, digits and hyphens only', () => {
    fc.assert(
      fc.property(nasty, (given) => {
        expect(wordsOf(given)).toMatch(/^_?[\p{L}\p{N}-]+$/u);
      }),
      { numRuns: 300 },
    );
    expect(wordsOf('000.6 / 1 / BA / Diskominfo / XI / 2026')).toBe(
      '000-6-1-BA-Diskominfo-XI-2026',
    );
  });

  test('are always unique, whatever the file system thinks of case and accents', () => {
    const paths = fc.array(
      fc.oneof(
        nasty.map((name) => `bukti/${safePart(name)}`),
        fc.constantFrom('bukti/A.txt', 'bukti/a.txt', 'bukti/a.TXT', 'bukti/a (2).txt'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(paths, (given) => {
        const names = distinct(given);
        expect(names).toHaveLength(given.length);
        expect(new Set(names.map(sameName)).size).toBe(given.length);
        expect(
          names.every((name) => name.startsWith('bukti/') && name.split('/').length === 2),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(distinct(['bukti/a.txt', 'bukti/A.txt', 'bukti/a.txt'])).toEqual([
      'bukti/a.txt',
      'bukti/A (2).txt',
      'bukti/a (3).txt',
    ]);
  });
});
