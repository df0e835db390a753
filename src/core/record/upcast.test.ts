import { describe, expect, test } from 'vitest';
import { upcast, type Upcasts } from './upcast.ts';

/** An invented type that was renamed inside once, and got a list from a text once. */
const steps: Upcasts = [
  ({ who, ...rest }) => ({ ...rest, name: who }),
  (stored) => ({ ...stored, tags: [stored['tag']] }),
];

describe('what an older version wrote', () => {
  test('is brought up to today, one version at a time', () => {
    expect(upcast({ v: 1, who: 'Satu', tag: 'a' }, 3, steps)).toEqual({
      v: 3,
      name: 'Satu',
      tag: 'a',
      tags: ['a'],
    });
    expect(upcast({ v: 2, name: 'Satu', tag: 'a' }, 3, steps)).toMatchObject({ v: 3, tags: ['a'] });
  });

  test('is left untouched when it is of today', () => {
    const stored = { v: 3, name: 'Satu' };
    expect(upcast(stored, 3, steps)).toBe(stored);
  });

  test.each([[4], [0], [1.5], ['1'], [undefined]])(
    'is refused in a version nobody wrote: %s',
    (v) => {
      expect(upcast({ v }, 3, steps)).toContain('is unknown');
    },
  );

  test('is refused when nothing leads on', () => {
    expect(upcast({ v: 1 }, 3, [])).toBe('nothing leads from version 1 to the next');
  });
});
