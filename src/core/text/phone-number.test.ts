import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPhoneNumber } from './phone-number.ts';

test.each([
  '081234567890',
  '+62 812-3456-7890',
  '(0778) 123 456',
  '0778.123.456 pes. 12',
  '0778 123456 ext 5',
  '0812 0000 0001 / 0813 0000 0002',
  'WA 0812 0000 0001',
  'Telp: (0778) 123456, HP 081200000001',
  '112',
  '1500-123',
])('"%s" can be called', (text) => {
  expect(isPhoneNumber(text)).toBe(true);
});

test.each([
  'abc',
  '-',
  '+',
  '12',
  'tidak ada',
  'budi@contoh.example',
  '0812 abc',
  '1/2',
  'x',
  '٠٨١٢٣٤٥٦٧٨',
])('"%s" cannot', (text) => {
  expect(isPhoneNumber(text)).toBe(false);
});

test('a number stays one however it is grouped', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^\d{3,4}$/u), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(' ', '-', '.', '', ' - '),
      (groups, sign) => isPhoneNumber(groups.join(sign)),
    ),
  );
});
