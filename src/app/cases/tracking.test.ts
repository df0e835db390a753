import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '#adapters/world/index.ts';
import { crockford } from '#adapters/world/crockford.ts';
import { normalCode, openCode, sealCode } from './tracking.ts';

const world = { hash: sha256 };
const codes = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(crockford);

test('a code is the same however it is typed', () => {
  expect(normalCode(' o1-il 23 ')).toBe('01112' + '3');
});

test('a sealed code opens with its own key only', () => {
  fc.assert(
    fc.property(codes, fc.uuid(), fc.uuid(), (code, key, other) => {
      fc.pre(key !== other);
      expect(openCode(world, key, sealCode(world, key, code))).toBe(code);
      expect(openCode(world, other, sealCode(world, key, code))).not.toBe(code);
    }),
  );
});
