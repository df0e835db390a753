import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base32 } from '#core/people/base32.ts';
import {
  codeOf,
  otpAddress,
  readCode,
  stepAt,
  stepBytes,
  stepOfCode,
} from '#core/people/one-time-code.ts';
import { readRecoveryCode, recoveryBytes, recoveryCodeFrom } from '#core/people/recovery-code.ts';

/** The secret of the test values of RFC 4226, appendix D, and RFC 6238, appendix B. */
const shared = new TextEncoder().encode('12345678901234567890');
const macUnder = (secret: Uint8Array) => (bytes: Uint8Array) =>
  createHmac('sha1', secret).update(bytes).digest();
const codeAt = (secret: Uint8Array, step: number) => codeOf(macUnder(secret)(stepBytes(step)));

describe('a code of an authenticator app', () => {
  test('is that of RFC 4226, appendix D', () => {
    const codes = Array.from({ length: 10 }, (_, count) => codeAt(shared, count));
    expect(codes).toEqual([
      '755224',
      '287082',
      '359152',
      '969429',
      '338314',
      '254676',
      '287922',
      '162583',
      '399871',
      '520489',
    ]);
  });

  // The RFC gives eight digits; apps show the last six of them.
  test.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('is that of RFC 6238, appendix B, at %i seconds', (seconds, code) => {
    expect(codeAt(shared, stepAt(seconds * 1000))).toBe(code.slice(2));
  });

  test('is taken one step early and one late, and never twice nor one before the last used', () => {
    const step = fc.integer({ min: 10, max: 2 ** 40 });
    const secret = fc.uint8Array({ minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(secret, step, fc.integer({ min: -4, max: 4 }), (bytes, present, off) => {
        const mac = macUnder(bytes);
        const code = codeAt(bytes, present + off);
        const used = stepOfCode(code, mac, present, 0);
        // Six digits may be those of two steps: what is taken is always one of the three.
        if (Math.abs(off) <= 1) expect(used).not.toBeNull();
        if (used === null) return;
        expect(Math.abs(used - present)).toBeLessThanOrEqual(1);
        expect(codeAt(bytes, used)).toBe(code);
        const again = stepOfCode(code, mac, present, used);
        expect(again === null || again > used).toBe(true);
      }),
    );
  });

  test('is read as apps show it, and nothing else is one', () => {
    expect(['123 456', ' 123456 ', '123-456'].map(readCode)).toEqual([
      '123456',
      '123456',
      '123456',
    ]);
    expect(['', '12345', '1234567', '12345a', '１２３４５６'].map(readCode)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });

  test('comes from an address that apps know', () => {
    expect(otpAddress('Tanggap', 'a b@contoh.example', 'ABC')).toBe(
      'otpauth://totp/Tanggap:a%20b%40contoh.example?secret=ABC&issuer=Tanggap',
    );
  });
});

// RFC 4648, section 10, without padding.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('"%s" in base32 is "%s"', (text, letters) => {
  expect(base32(new TextEncoder().encode(text))).toBe(letters);
});

test('a recovery code is read however it was typed from paper, and nothing shorter or longer', () => {
  const bytes = fc.uint8Array({ minLength: recoveryBytes, maxLength: recoveryBytes });
  fc.assert(
    fc.property(bytes, (random) => {
      const code = recoveryCodeFrom(random);
      expect(code).toMatch(/^(?:[A-Z2-7]{5}-){3}[A-Z2-7]{5}$/u);
      const typed = code
        .toLowerCase()
        .replaceAll('o', '0')
        .replaceAll('i', '1')
        .replaceAll('b', '8');
      for (const one of [code, typed, code.replaceAll('-', ' '), code.replaceAll('-', '')])
        expect(readRecoveryCode(one)).toBe(code);
      expect(readRecoveryCode(code.slice(1))).toBeNull();
      expect(readRecoveryCode(`${code}A`)).toBeNull();
    }),
  );
});
