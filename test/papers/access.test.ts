import { describe, expect, test } from 'vitest';
import { officer } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { defaultMapping } from '#core/papers/mapping/default-mapping.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import { mappedOutputs } from '#core/papers/mapping/mapping-file.ts';
import { isRestricted, maySeePaper } from '#core/papers/access/paper-access.ts';

const file = defaultMapping(smallSop);
const plain = compileMapping(file, smallSop);
const [output = ''] = mappedOutputs(file);
const restricted = compileMapping(
  {
    ...file,
    naskah: Object.fromEntries(
      Object.entries(file.naskah).map(([id, own]) => [
        id,
        { ...own, penanda_tangan: [{ peran: 'sekda' }], terbatas: ['meja'] },
      ]),
    ),
  },
  smallSop,
);

describe('a restricted paper', () => {
  test.each([
    ['meja', true],
    ['sekda', true],
    ['ketua', true],
    ['tim', false],
    ['pemilik', false],
    ['auditor', false],
    ['administrator', false],
  ])('is seen by %s: %s', (role, sees) => {
    expect(maySeePaper(smallSop, restricted, officer(role), output, [])).toBe(sees);
  });

  test('is seen by Tanggap itself, by no reporter', () => {
    expect(maySeePaper(smallSop, restricted, { kind: 'system' }, output, [])).toBe(true);
    expect(maySeePaper(smallSop, restricted, { kind: 'reporter' }, output, [])).toBe(false);
  });

  test('is one only where its mapping says so', () => {
    expect([
      isRestricted(plain, output),
      isRestricted(restricted, output),
      isRestricted(restricted, 'rapat.notula'),
    ]).toEqual([false, true, false]);
    expect(maySeePaper(smallSop, plain, officer('auditor'), output, [])).toBe(true);
    expect(maySeePaper(smallSop, restricted, officer('auditor'), 'rapat.notula', [])).toBe(true);
  });
});
