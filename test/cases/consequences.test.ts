import { expect, test } from 'vitest';
import { consequences, isIrreversible } from '#core/cases/effect-kinds.ts';
import { smallSop } from '#test/support/small-sop.ts';

const told = (step: string, outcome: string): readonly string[] => {
  const found = smallSop.steps.get(step);
  return found === undefined ? [] : consequences(found, outcome).map(({ en }) => en);
};

const askedBack = (step: string, outcome: string): boolean => {
  const found = smallSop.steps.get(step);
  return found !== undefined && isIrreversible(found, outcome);
};

test('before choosing an outcome the officer is told all it brings about', () => {
  expect(told('buka', 'lanjut')).toEqual([
    'measures still in force are lifted; of those ordered and not carried out you say what became of them, with the reason',
    'orders a sending to Pemilik, does not send it yet',
  ]);
  expect(told('rapat', 'belum')).toEqual(['orders the escalation to BSSN, does not send it yet']);
  expect(told('nilai', 'rendah')).toEqual([]);
});

test('cutting a system and closing the case are said once and asked back', () => {
  expect(told('nilai', 'tinggi')).toEqual([
    'orders a measure',
    'cuts or blocks a system people are using',
  ]);
  expect(told('akhir', 'tutup')).toEqual(['closes the case']);
  expect([askedBack('nilai', 'tinggi'), askedBack('akhir', 'tutup')]).toEqual([true, true]);
  expect([askedBack('nilai', 'rendah'), askedBack('buka', 'lanjut')]).toEqual([false, false]);
});
