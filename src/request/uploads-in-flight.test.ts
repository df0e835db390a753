import { describe, expect, test } from 'vitest';
import { uploadsInFlight } from './uploads-in-flight.ts';

describe('large submissions of strangers', () => {
  test('are bounded from one address, and there is room again when one is over', () => {
    const enter = uploadsInFlight({ atOnce: 6, fromOneAddress: 2 });
    const over = enter('10.0.0.1');
    expect(enter('10.0.0.1')).toBeDefined();
    expect(enter('10.0.0.1')).toBeUndefined();
    expect(enter('10.0.0.2')).toBeDefined();
    over?.();
    expect(enter('10.0.0.1')).toBeDefined();
    expect(enter('10.0.0.1')).toBeUndefined();
  });

  test('are bounded from all addresses together, and those turned away count for nothing', () => {
    const enter = uploadsInFlight({ atOnce: 3, fromOneAddress: 2 });
    const over = ['a', 'b', 'c'].map((address) => enter(address));
    expect(over).not.toContain(undefined);
    for (const address of ['d', 'e', 'f']) expect(enter(address)).toBeUndefined();
    for (const leave of over) leave?.();
    expect(['d', 'e', 'f'].map((address) => enter(address))).not.toContain(undefined);
    expect(enter('g')).toBeUndefined();
  });
});
