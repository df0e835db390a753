import { describe, expect, test } from 'vitest';
import { closest, nearlySame, suggestion } from './closest.ts';

describe('the closest known word', () => {
  test.each([
    ['tutpu', ['terima', 'tutup', 'selesai'], 'tutup'],
    ['Judul', ['judul', 'judul_en'], 'judul'],
    ['judulen', ['judul', 'judul_en'], 'judul_en'],
    ['telepon', ['kode', 'nama'], undefined],
    ['x'.repeat(81), ['x'.repeat(80)], undefined],
    ['apa', [], undefined],
  ])('to "%s" of %j is %s', (word, known, expected) => {
    expect(closest(word, known)).toBe(expected);
  });

  test('is offered, else the known words are listed', () => {
    expect(suggestion('tutpu', ['tutup']).id).toBe('Maksudnya "tutup"?');
    expect(suggestion('lain', ['tutup', 'selesai']).id).toBe('Yang dikenal: tutup, selesai.');
    expect(suggestion('lain', []).id).toBe('Belum ada satu pun.');
  });
});

describe('a word mistyped by one character', () => {
  test.each([
    ['inseden', 'insiden', true],
    ['insident', 'insiden', true],
    ['log', 'log', true],
    ['log', 'lot', false],
    ['surat', 'surai', false],
    ['server', 'servar', true],
    ['server', 'serv', false],
    ['laporan', 'layanan', false],
  ])('%s for %s: %s', (a, b, same) => {
    expect(nearlySame(a, b)).toBe(same);
  });
});
