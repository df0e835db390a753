import { describe, expect, test } from 'vitest';
import { numberOf, unshownRemark, unshownWarning } from './unshown.ts';

describe('characters that papers cannot show', () => {
  test('are named as they are, with what is printed in their place, and what to do', () => {
    const [warning] = unshownWarning(['홍', '길']);
    expect(warning?.id).toBe(
      'Huruf ini tidak dapat dicetak dan tampil pada naskah sebagai kodenya: 홍 (U+D64D), 길 (U+AE38). Tulis bagian yang memuatnya dengan huruf lain, misalnya huruf Latin, sebelum naskah ditandatangani.',
    );
    expect(warning?.en).toContain('홍 (U+D64D), 길 (U+AE38)');
  });

  test('are named by number alone where there is nothing of them to see', () => {
    expect(unshownWarning(['\u202E'])[0]?.id).toContain('kodenya: U+202E. Tulis');
    expect(numberOf('\u0001')).toBe('U+0001');
    expect(numberOf('𒀀')).toBe('U+12000');
  });

  test('are counted beyond eight', () => {
    const many = Array.from('가나다라마바사아자차');
    expect(unshownWarning(many)[0]?.id).toContain('아 (U+C544), dan 2 lainnya.');
    expect(unshownWarning(many)[0]?.en).toContain('아 (U+C544) and 2 more.');
  });

  test('are told on the draft by number: it cannot show them', () => {
    expect(unshownRemark(['홍'])).toEqual([
      'Huruf yang tidak dapat dicetak tampil sebagai kodenya: U+D64D.',
    ]);
  });

  test('are nothing to speak of where there are none', () => {
    expect(unshownWarning([])).toEqual([]);
    expect(unshownRemark([])).toEqual([]);
  });
});
