import { describe, expect, test } from 'vitest';
import { parseInstant } from '#core/time/instant.ts';
import type { World } from '#app/ports.ts';
import { crockford } from './crockford.ts';
import { systemWorld } from './index.ts';
import { testWorld } from './test-world.ts';

const start = parseInstant('2026-11-21T00:00:00Z');
if (start === undefined) throw new Error('not an instant');

const worlds: readonly (readonly [string, () => World])[] = [
  ['system', systemWorld],
  ['test', () => testWorld({ start })],
];

describe.each(worlds)('the %s world', (_, make) => {
  test('gives ids of UUID version 7 that never repeat', () => {
    const world = make();
    const ids = Array.from({ length: 1000 }, () => world.newId());
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  });

  test('gives tracking codes of sixteen signs nobody misreads, in groups of four', () => {
    const world = make();
    const codes = Array.from({ length: 1000 }, () => world.newTrackingCode());
    expect(new Set(codes).size).toBe(1000);
    for (const code of codes)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/u);
  });

  test('hashes with SHA-256 in hexadecimal', () => {
    expect(make().hash('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  test('hashes a stream as it hashes its bytes', async () => {
    const world = make();
    const bytes = new Uint8Array(300_000).map((_byte, index) => index % 251);
    const stream = new Blob([bytes.slice(0, 7), bytes.slice(7)]).stream();
    expect(await world.hashStream(stream)).toEqual({
      sha256: world.hashBytes(bytes),
      size: 300_000,
    });
    expect(await world.hashStream(new Blob([]).stream())).toEqual({
      sha256: world.hash(''),
      size: 0,
    });
  });

  test('tells the time in the fixed form', () => {
    const now = make().now();
    expect(parseInstant(now)).toBe(now);
  });
});

describe('the test world', () => {
  test('stands still until time is made to pass', () => {
    const world = testWorld({ start });
    expect(world.now()).toBe(start);
    world.pass('PT90M');
    expect(world.now()).toBe('2026-11-21T01:30:00.000Z');
    world.setClock(start);
    expect(world.now()).toBe(start);
  });
});

describe('Crockford base 32', () => {
  test('writes every five bits as one sign', () => {
    expect(crockford(new Uint8Array(10))).toBe('0000-0000-0000-0000');
    expect(crockford(new Uint8Array(10).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    expect(crockford(Uint8Array.of(0, 0, 0, 0, 33, 0, 0, 0, 0, 0))).toBe('0000-0011-0000-0000');
  });
  test('refuses bytes that leave bits over', () => {
    expect(() => crockford(new Uint8Array(3))).toThrow(RangeError);
  });
});
