import { expect, test } from 'vitest';
import { officer, Scenario, someBodies } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { bodiesAddressed } from '#core/cases/bodies-addressed.ts';

const one = new Scenario(smallSop)
  .reported()
  .completed(officer('meja'), 'lanjut')
  .involving('pemilik', 'dinas-contoh');
const two = one.involving('pemilik', 'dinas-lain');
const found = ({ open }: Scenario, ...lines: readonly string[]) =>
  bodiesAddressed(smallSop, open, someBodies, lines);
const [own] = someBodies.filter(({ id }) => id === 'dinas-contoh');
const role = smallSop.roles.find(({ id }) => id === 'pemilik')?.name ?? '';

test('a body of the case is meant by its name, by what its head is called, or by the role it is held for', () => {
  for (const line of [own?.name ?? '', ` ${own?.head.title ?? ''} `, role])
    expect(found(one, line, line)).toEqual(['dinas-contoh']);
});

test('nobody is meant by a likeness, of two by what both are called, or where the case involves it not', () => {
  expect(found(one, `${own?.name ?? ''} dan lainnya`, '')).toEqual([]);
  expect(found(two, role)).toEqual([]);
  expect(found(two, own?.name ?? '')).toEqual(['dinas-contoh']);
  expect(found(one, 'PT Contoh')).toEqual([]);
});
