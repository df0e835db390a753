import { describe, expect, test } from 'vitest';
import { smallDocument } from '#test/support/small-sop.ts';
import { bringsMark, cellOf, columnGroups, stepName } from './flow-columns.ts';

describe('the columns of the flowchart table', () => {
  test('put neighbours of one group under one heading', () => {
    const groups = columnGroups([
      { kode: 'a', nama: 'A' },
      { kode: 'b', nama: 'B', kelompok: 'TIM' },
      { kode: 'c', nama: 'C', kelompok: 'TIM' },
      { kode: 'd', nama: 'D' },
      { kode: 'e', nama: 'E', kelompok: 'TIM' },
    ]);
    expect(groups.map(({ name, columns }) => [name, columns.map(({ kode }) => kode)])).toEqual([
      [null, ['a']], ['TIM', ['b', 'c']], [null, ['d']], ['TIM', ['e']],
    ]);
  });
});

test('a number that all columns of a group share stands before the group', () => {
  const numbersOf = (...numbers: readonly string[]) => columnGroups(numbers.map((nomor, index) => ({ kode: String(index), nama: 'X', kelompok: 'TIM', nomor }))).map(({ number }) => number);
  expect(numbersOf('2', '2')).toEqual(['2']);
  expect(numbersOf('2', '3')).toEqual([null]);
  expect(columnGroups([{ kode: 'a', nama: 'A', nomor: '1' }]).map(({ number }) => number)).toEqual([null]);
});

describe('the table', () => {
  const step = (code: string) => {
    const found = smallDocument.langkah.find(({ kode }) => kode === code);
    if (found === undefined) throw new Error(`no step ${code}`);
    return found;
  };

  test('tells executors the text names from inferred ones and from the others', () => {
    expect(cellOf(step('nilai'), { kode: 'tim', nama: 'Tim' })).toBe('sure');
    expect(cellOf(step('tangani'), { kode: 'tim', nama: 'Tim' })).toBe('unsure');
    expect(cellOf(step('tangani'), { kode: 'ketua', nama: 'Ketua' })).toBe('none');
  });

  test('calls steps by their printed number, additions by name, and knows the end', () => {
    expect(stepName(smallDocument, 'buka')).toBe('5');
    expect(stepName(smallDocument, 'tolak')).toBe('“tolak”');
    expect(stepName(smallDocument, 'selesai')).toBeNull();
  });
});

describe('a line of a list', () => {
  test.each(['- Sudah : Layanan aktif kembali', '-', '– Rendah', '• Tinggi'])('that brings its mark gets no second one: %s', (line) => {
    expect(bringsMark(line)).toBe(true);
  });

  test.each(['Sudah', 'Non-aktif', '1. Surat'])('without a mark gets one: %s', (line) => {
    expect(bringsMark(line)).toBe(false);
  });
});
