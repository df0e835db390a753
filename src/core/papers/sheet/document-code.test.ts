import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeLine, codesIn, groupedCode } from './document-code.ts';

const signs = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const codes = fc
  .array(fc.constantFrom(...signs), { minLength: 16, maxLength: 16 })
  .map((all) => all.join(''));

test('a code in a footer is found again, however a converter parted it', () => {
  fc.assert(
    fc.property(codes, fc.constantFrom('', ' ', '\n'), (code, between) => {
      const line = [...codeLine(code)].join(between);
      expect(codesIn(`Isi naskah.\n${line}\nhttps://x.example/periksa/${code}`)).toEqual([code]);
    }),
  );
});

test('codes of several papers are all told, each once', () => {
  const [one, other] = ['ABCD0000EFGH1111', 'JKMN2222PQRS3333'];
  expect(codesIn([codeLine(one), codeLine(other), codeLine(one)].join('\n'))).toEqual([one, other]);
  expect(codesIn('Kode naskah: ABCD-EFGH')).toEqual([]);
  expect(groupedCode(one)).toBe('ABCD-0000-EFGH-1111');
});
