import { expect, test } from 'vitest';
import { table } from './table.ts';

test('a table is as wide as its widest cells and has no blanks at its ends', () => {
  expect(
    table(
      ['a', 'panjang'],
      [
        ['satu', '1'],
        ['dua', ''],
      ],
    ),
  ).toEqual(['a     panjang', '----  -------', 'satu  1', 'dua']);
});
