import { describe, expect, test } from 'vitest';
import { smallDocument } from '../../../test/support/small-sop.ts';
import { cellOf, columnGroups } from './flow-columns.ts';

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
