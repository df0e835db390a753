import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sopFileReader } from './index.ts';

const fixtures = resolve(import.meta.dirname, '../../../test/fixtures/sop');
const smallest = readFileSync(resolve(fixtures, 'valid/smallest.yaml'), 'utf8');

/** A fixture says at its head what must be found in it: `# 38:5 error unknown-key`. */
const expected = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => /^# \d/.test(line))
    .map((line) => line.slice(2));

const found = (text: string): readonly string[] =>
  sopFileReader()
    .read(text)
    .findings.map(
      ({ line, column, level, rule }) => `${String(line)}:${String(column)} ${level} ${rule}`,
    );

describe('a flawed SOP file', () => {
  const files = globSync('invalid/*.yaml', { cwd: fixtures }).toSorted();

  test.each(files)('%s is refused with every finding at its place', (file) => {
    const text = readFileSync(resolve(fixtures, file), 'utf8');
    expect(expected(text)).not.toEqual([]);
    expect(found(text)).toEqual(expected(text));
    expect(sopFileReader().read(text).document).toBeNull();
  });

  test('that is larger than 1 MB is refused without being read', () => {
    expect(found(`${smallest}# ${'x'.repeat(1_000_000)}`)).toEqual(['1:1 error file-too-large']);
  });

  test('says which key was probably meant', () => {
    const { findings } = sopFileReader().read(
      smallest.replace('    judul: Tutup', '    judull: Tutup'),
    );
    expect(findings.map((finding) => finding.message)).toEqual([
      {
        id: 'Kunci "judull" tidak dikenal di sini. Maksudnya "judul"?',
        en: 'The key "judull" is not known here. Did you mean "judul"?',
      },
    ]);
  });
});

describe('a sound SOP file', () => {
  test('becomes a document, without findings', () => {
    const { document, findings } = sopFileReader().read(smallest);
    expect(findings).toEqual([]);
    expect(document?.langkah.map((step) => step.kode)).toEqual(['terima', 'tutup']);
  });

  test('with a warning is still read', () => {
    const { document, findings } = sopFileReader().read(
      smallest.replace('[Laporan insiden siber]', '[Laporan analisis]'),
    );
    expect(findings.map((finding) => `${finding.level} ${finding.rule}`)).toEqual([
      'warning completeness-without-producer',
    ]);
    expect(document).not.toBeNull();
  });

  test('may repeat a part by an alias, and findings in it are placed', () => {
    const text = smallest.replace('pengendali: [tim]', 'pengendali: &semua [tim]');
    expect(
      sopFileReader().read(
        text.replace('kelengkapan: [Laporan insiden siber]', 'kelengkapan: *semua'),
      ).document,
    ).not.toBeNull();
  });

  test('may come with a byte order mark and Windows line ends', () => {
    expect(
      sopFileReader().read(`\uFEFF${smallest.replaceAll('\n', '\r\n')}`).document,
    ).not.toBeNull();
  });

  test('may be JSON', () => {
    const { document } = sopFileReader().read(smallest);
    expect(sopFileReader().read(JSON.stringify(document)).document).toEqual(document);
  });
});

describe('whatever stands in the file', () => {
  const lines = smallest.split('\n');
  const damage = fc.record({
    at: fc.nat({ max: lines.length - 1 }),
    count: fc.nat({ max: 3 }),
    instead: fc.oneof(
      fc.constant(''),
      fc.string({ maxLength: 30 }),
      fc.constantFrom(...lines),
      fc.constantFrom('  - ', '\t', '? a', '*a', '&a', '<<: *a', '__proto__: {}', '!!binary x'),
    ),
  });

  test('the reader never fails, places every finding in the file, and gives a document exactly when there is no error', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (wounds) => {
        const text = wounds
          .reduce((now, { at, count, instead }) => now.toSpliced(at, count, instead), lines)
          .join('\n');
        const { document, findings } = sopFileReader().read(text);
        const height = text.split('\n').length;
        for (const { line, column } of findings) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(height);
          expect(column).toBeGreaterThanOrEqual(1);
        }
        expect(document === null).toBe(findings.some((finding) => finding.level === 'error'));
      }),
      { numRuns: 300 },
    );
  });
});
