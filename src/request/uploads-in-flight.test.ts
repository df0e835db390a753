import { describe, expect, test } from 'vitest';
import { uploadsInFlight } from './uploads-in-flight.ts';
import type { Upload } from './uploads-in-flight.ts';

const bounds = { atOnce: 6, fromOneAddress: 2, unhurried: 100, grace: 10 };

const upload = (speed = Infinity, age = 100) => {
  const made = { room: false };
  const one: Upload = {
    speed: () => speed,
    age: () => age,
    makeRoom: () => {
      made.room = true;
    },
  };
  return { one, made };
};

describe('large submissions of strangers', () => {
  test('are bounded from one address, and there is room again when one is over', () => {
    const enter = uploadsInFlight(bounds);
    const over = enter('10.0.0.1', upload().one);
    expect(enter('10.0.0.1', upload().one)).toBeDefined();
    expect(enter('10.0.0.1', upload().one)).toBeUndefined();
    expect(enter('10.0.0.2', upload().one)).toBeDefined();
    over?.();
    expect(enter('10.0.0.1', upload().one)).toBeDefined();
    expect(enter('10.0.0.1', upload().one)).toBeUndefined();
  });

  test('are bounded from all addresses together, and those turned away count for nothing', () => {
    const enter = uploadsInFlight({ ...bounds, atOnce: 3 });
    const over = ['a', 'b', 'c'].map((address) => enter(address, upload().one));
    expect(over).not.toContain(undefined);
    for (const address of ['d', 'e', 'f']) expect(enter(address, upload().one)).toBeUndefined();
    for (const leave of over) leave?.();
    expect(['d', 'e', 'f'].map((address) => enter(address, upload().one))).not.toContain(undefined);
    expect(enter('g', upload().one)).toBeUndefined();
  });

  test('make room when they are slow, the slowest first; neither fast ones nor those just begun do', () => {
    const enter = uploadsInFlight({ ...bounds, atOnce: 4 });
    const under = [upload(100), upload(99), upload(50), upload(1, 9)];
    const over = under.map(({ one }, index) => enter(`a${String(index)}`, one));
    const rooms = () => under.map(({ made }) => made.room);
    expect(enter('b', upload().one)).toBeDefined();
    expect(rooms()).toEqual([false, false, true, false]);
    expect(enter('c', upload().one)).toBeDefined();
    expect(rooms()).toEqual([false, true, true, false]);
    expect(enter('d', upload().one)).toBeUndefined();
    // Who made room leaves no second place when it is over.
    over[2]?.();
    expect(enter('d', upload().one)).toBeUndefined();
  });
});
