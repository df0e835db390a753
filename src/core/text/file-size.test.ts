import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileSize } from './file-size.ts';

describe('the size of a file', () => {
  test.each([
    [0, '0 B'],
    [1023, '1.023 B'],
    [1024, '1 KB'],
    [1_572_864, '1,5 MB'],
    [26_214_400, '25 MB'],
    [1_048_575, '1 MB'],
    [10_480_000, '10 MB'],
    [1_073_741_823, '1 GB'],
    [2 ** 50, '1.048.576 GB'],
  ])('%i bytes read as %s in Indonesian', (bytes, shown) => {
    expect(fileSize(bytes, 'id')).toBe(shown);
  });

  test('uses a point for the fraction in English', () => {
    expect(fileSize(1_572_864, 'en')).toBe('1.5 MB');
  });

  test('is never told more than a twentieth off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (bytes) => {
        const [figures = '', unit = ''] = fileSize(bytes, 'en').split(' ');
        const told =
          Number(figures.replaceAll(',', '')) * 1024 ** ['B', 'KB', 'MB', 'GB'].indexOf(unit);
        expect(Math.abs(told - bytes)).toBeLessThanOrEqual(bytes / 20);
      }),
    );
  });
});
