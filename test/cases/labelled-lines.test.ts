import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelledLines } from '#core/cases/labelled-lines.ts';

const lines = (...all: readonly string[]): string => all.join('\n');

describe('a line people label themselves', () => {
  test.each([
    ['Nama: Budi Contoh', { name: 'Budi Contoh' }],
    ['Nama:Budi Contoh', { name: 'Budi Contoh' }],
    ['Dampak:Situs mati', { impact: 'Situs mati' }],
    ['NAMA LENGKAP : Budi Contoh', { name: 'Budi Contoh' }],
    ['1. Nama: Budi Contoh', { name: 'Budi Contoh' }],
    ['- **Nama**: Budi Contoh', { name: 'Budi Contoh' }],
    ['* Nama Pelapor: Budi Contoh', { name: 'Budi Contoh' }],
    ['12) Full name: Budi Contoh', { name: 'Budi Contoh' }],
    ['Asal Instansi: Dinas Contoh', { organisation: 'Dinas Contoh' }],
    ['No. HP (aktif): 0812 0000 0000', { phone: '0812 0000 0000' }],
    ['No. WA: 0812', { phone: '0812' }],
    ['Tingkat Keparahan: Tinggi', { severity: 'Tinggi' }],
    ['Type of vulnerability: XSS', { vulnerability: 'XSS' }],
    ['URL: https://contoh.go.id/a', { system: 'https://contoh.go.id/a' }],
    ['Perangkat Daerah: Dinas Contoh', { unit: 'Dinas Contoh' }],
    ['**Severity:** High', { severity: 'High' }],
  ])('%s', (text, found) => {
    expect(labelledLines(text)).toEqual(found);
  });

  test.each([
    ['without a colon', 'Nama Budi'],
    ['of which nobody knows the word', 'Hobi: memancing'],
    ['with nothing after it and nothing below', 'Nama:'],
    ['whose colon stands far behind', `${'x'.repeat(61)}: Budi`],
    ['of a time of day', '10:30 halaman berubah'],
    ['whose word stands within others', 'Saya lupa nama: maaf'],
  ])('is none %s', (_what, text) => {
    expect(labelledLines(text)).toEqual({});
  });

  test('has its value on the next line where its own says nothing, unless that is a label too', () => {
    expect(labelledLines(lines('Nama:', '  Budi Contoh  '))).toEqual({ name: 'Budi Contoh' });
    expect(labelledLines(lines('Nama:', 'HP: 0812'))).toEqual({ phone: '0812' });
  });

  test('counts the first time, not the second', () => {
    expect(labelledLines(lines('Nama: Satu', 'Nama: Dua'))).toEqual({ name: 'Satu' });
    expect(labelledLines(lines('Nama:', '', 'Nama: Dua'))).toEqual({ name: 'Dua' });
  });
});

describe('a block under a label', () => {
  test('goes on to the next label', () => {
    expect(
      labelledLines(lines('Kronologi: Senin', 'Selasa', 'Rabu', 'Dampak: Situs mati')),
    ).toEqual({ chronology: 'Senin\nSelasa\nRabu', impact: 'Situs mati' });
  });

  test('ends at a blank line, but not before it began nor within a list', () => {
    expect(labelledLines(lines('Kronologi:', '', 'Senin', '', 'Salam'))).toEqual({
      chronology: 'Senin',
    });
    expect(
      labelledLines(lines('Langkah reproduksi:', '1. Buka', '', '2. Klik', '', 'Salam')),
    ).toEqual({ proofOfConcept: '1. Buka\n2. Klik' });
    expect(labelledLines(lines('PoC:', '- satu', '', '• dua', '', '* tiga'))).toEqual({
      proofOfConcept: '- satu\n• dua\n* tiga',
    });
  });

  test('ends at a line of nothing but spaces as at an empty one', () => {
    expect(labelledLines(lines('Kronologi:', ' \t', 'Senin', '   ', 'Salam'))).toEqual({
      chronology: 'Senin',
    });
  });

  test('of the whole rest of the text ends with it, trailing spaces dropped', () => {
    expect(labelledLines(lines('Dampak:', 'satu  ', 'dua\t'))).toEqual({ impact: 'satu\ndua' });
    expect(labelledLines('Dampak:')).toEqual({});
  });

  test.each(['Kronologi', 'Urutan kejadian', 'Chronology', 'Timeline'])('%s', (label) => {
    expect(labelledLines(lines(`${label}:`, 'satu'))).toEqual({ chronology: 'satu' });
  });
});

test('every value found is words of the text, and no text is too odd to be read', () => {
  const words = fc.constantFrom(
    'Nama',
    'HP',
    'Dampak',
    'URL',
    ':',
    ' ',
    '\n',
    '1. ',
    '- ',
    'x',
    '*',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const flat = text.replaceAll(/\s+/gu, ' ');
      for (const value of Object.values(labelledLines(text))) {
        expect(value).not.toBe('');
        for (const line of value.split('\n'))
          expect(flat).toContain(line.replaceAll(/\s+/gu, ' ').trim());
      }
    }),
  );
});
