import { expect, test } from 'vitest';
import { counted } from './counted.ts';

test.each([
  [0, 'case', undefined, '0 cases'],
  [1, 'case', undefined, '1 case'],
  [2, 'case', undefined, '2 cases'],
  [1, 'duty', 'duties', '1 duty'],
  [3, 'duty', 'duties', '3 duties'],
])('%s × %s is said in English as one says it', (count, one, many, said) => {
  expect(counted(count, one, many)).toBe(said);
});
