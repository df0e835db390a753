import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '#core/cases/event.ts';
import { parseInstant } from '#core/time/instant.ts';
import { canonical } from './canonical.ts';
import { firstBroken, firstHash, sealedText } from './chain.ts';
import type { Link } from './chain.ts';

const at = parseInstant('2026-11-21T00:30:00Z');
if (at === undefined) throw new Error('not an instant');
const noted = (text: string): CaseEvent => ({
  type: 'noted',
  text,
  v: 1,
  command: 'command-1',
  by: { kind: 'system' },
  happenedAt: at,
  recordedAt: at,
});
/** Stands in for SHA-256: the chain only needs a function of the text. */
const hash = (text: string): string => `#${text}`;

const chainOf = (texts: readonly string[]): readonly Link[] => {
  let previousHash = firstHash;
  return texts.map((text, index) => {
    const event = noted(text);
    const link = {
      version: index + 1,
      text: canonical(event),
      previousHash,
      hash: hash(sealedText('batam', 'k1', index + 1, canonical(event), previousHash)),
    };
    previousHash = link.hash;
    return link;
  });
};

describe('the hash chain', () => {
  test('covers agency, stream, version and event in canonical form after the hash before', () => {
    const event = noted('x');
    expect(sealedText('batam', 'k1', 7, canonical(event), 'abc')).toBe(
      `abc${canonical({ agency: 'batam', stream: 'k1', version: 7, event })}`,
    );
  });

  test('is whole when nothing was touched', () => {
    expect(firstBroken('batam', 'k1', chainOf(['satu', 'dua', 'tiga']), hash)).toBeNull();
    expect(firstBroken('batam', 'k1', [], hash)).toBeNull();
  });

  test('is broken where an event was altered', () => {
    const links = chainOf(['satu', 'dua', 'tiga']).map((link) =>
      link.version === 2 ? { ...link, text: canonical(noted('DUA')) } : link,
    );
    expect(firstBroken('batam', 'k1', links, hash)).toBe(2);
  });

  test('is broken where an event is missing', () => {
    expect(
      firstBroken(
        'batam',
        'k1',
        chainOf(['satu', 'dua', 'tiga']).filter((link) => link.version !== 2),
        hash,
      ),
    ).toBe(2);
  });

  test.each<[what: string, change: Partial<Link>]>([
    ['its place is told wrongly', { version: 7 }],
    ['the hash before it is told wrongly', { previousHash: firstHash }],
    ['its own hash is told wrongly', { hash: firstHash }],
  ])('is broken at an event where only %s', (_what, change) => {
    const links = chainOf(['satu', 'dua', 'tiga']).map((link) =>
      link.version === 2 ? { ...link, ...change } : link,
    );
    expect(firstBroken('batam', 'k1', links, hash)).toBe(2);
  });

  test('begins after a hash of nothing, as long as any other and of noughts', () => {
    expect(firstHash).toMatch(/^0{64}$/);
  });

  test('does not fit another stream or another agency', () => {
    expect(firstBroken('batam', 'k2', chainOf(['satu']), hash)).toBe(1);
    expect(firstBroken('denpasar', 'k1', chainOf(['satu']), hash)).toBe(1);
  });
});
