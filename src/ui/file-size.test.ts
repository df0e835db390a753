import { describe, expect, test } from 'vitest';
import { fileSize } from './file-size.ts';

describe('the size of a file', () => {
  test.each([
    [0, '0 B'],
    [1023, '1.023 B'],
    [1024, '1 KB'],
    [1_572_864, '1,5 MB'],
    [26_214_400, '25 MB'],
  ])('%i bytes read as %s in Indonesian', (bytes, shown) => {
    expect(fileSize(bytes, 'id')).toBe(shown);
  });

  test('uses a point for the fraction in English', () => {
    expect(fileSize(1_572_864, 'en')).toBe('1.5 MB');
  });
});
