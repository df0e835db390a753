import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closest, nearlySame, suggestion } from './closest.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz-';
const letter = fc.constantFrom(...letters);
const word = (min: number, max = 20) => fc.string({ unit: letter, minLength: min, maxLength: max });

/** A word and the same with one letter changed, left out or added. */
const slip = fc
  .record({
    whole: word(6),
    at: fc.nat(),
    by: letter,
    how: fc.constantFrom('changed', 'left out', 'added'),
  })
  .map(({ whole, at, by, how }) => {
    const place = at % whole.length;
    const rest = whole.slice(how === 'added' ? place : place + 1);
    return { whole, typed: whole.slice(0, place) + (how === 'left out' ? '' : by) + rest };
  });

describe('a word that is known', () => {
  test('is its own closest, however it is written, whatever else is known', () => {
    fc.assert(
      fc.property(word(1), fc.array(word(1)), (one, others) => {
        expect(closest(one, [...others, one])).toBe(one);
        expect(closest(one.toUpperCase(), [...others, one])).toBe(one);
      }),
    );
  });
});

describe('a word with one slip of the keyboard', () => {
  test('is found where nothing else is known', () => {
    fc.assert(
      fc.property(slip, ({ whole, typed }) => {
        expect(closest(typed, [whole])).toBe(whole);
      }),
    );
  });

  test('is nearly the same from either side', () => {
    fc.assert(
      fc.property(slip, ({ whole, typed }) => {
        fc.pre(typed.length > 5);
        expect(nearlySame(whole, typed)).toBe(true);
        expect(nearlySame(typed, whole)).toBe(true);
      }),
    );
  });

  test.each([
    ['insiden', 'inseden'],
    ['notula', 'notulen'],
    ['verifikasi', 'verivikasi'],
    ['eradikasi', 'erradikasi'],
    ['pelapor', 'pelpor'],
  ])('as people type %s: %s', (meant, typed) => {
    expect(closest(typed, ['selesai', meant, 'tutup'])).toBe(meant);
  });
});

describe('words that have nothing in common', () => {
  test('are offered for nothing, and never nearly the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 20 }),
        fc.string({ unit: fc.constantFrom('x', 'y', 'z'), minLength: 3, maxLength: 20 }),
        (one, other) => {
          expect(closest(one, [other])).toBeUndefined();
          expect(nearlySame(one, other)).toBe(false);
        },
      ),
    );
  });

  test('nearly the same is said of both or of neither', () => {
    fc.assert(
      fc.property(word(0), word(0), (one, other) => {
        expect(nearlySame(one, other)).toBe(nearlySame(other, one));
      }),
    );
  });

  test('short words are the same or not: "log" is no "lot"', () => {
    fc.assert(
      fc.property(word(0, 5), word(0, 5), (one, other) => {
        expect(nearlySame(one, other)).toBe(one === other);
      }),
    );
  });
});

describe('of several words that are like it', () => {
  test('the one with fewest slips is offered', () => {
    expect(closest('tutp', ['tetap', 'tutup'])).toBe('tutup');
    expect(closest('tim-teknis', ['tim-teknik', 'tim-teknisi', 'tim-taktis'])).toBe('tim-teknik');
  });

  test('the first of those that are equally like it is offered', () => {
    expect(closest('langkah-x', ['langkah-a', 'langkah-b'])).toBe('langkah-a');
    expect(closest('langkah-x', ['langkah-b', 'langkah-a'])).toBe('langkah-b');
  });

  test('what is offered is always one of those that are known', () => {
    fc.assert(
      fc.property(word(0), fc.array(word(1)), (one, known) => {
        const found = closest(one, known);
        if (found !== undefined) expect(known).toContain(found);
      }),
    );
  });
});

describe('the sentence that helps', () => {
  test('never lists more than twenty words, so that it can be read', () => {
    const known = Array.from({ length: 30 }, (_, index) => `k${String(index)}`);
    const { id } = suggestion('entah-apa-ini', known);
    expect(id).toBe(`Yang dikenal: ${known.slice(0, 20).join(', ')}.`);
  });

  test('says the same in both languages', () => {
    fc.assert(
      fc.property(word(0), fc.array(word(1), { maxLength: 5 }), (one, known) => {
        const { id, en } = suggestion(one, known);
        expect(id.startsWith('Maksudnya')).toBe(en.startsWith('Did you mean'));
        expect(id.startsWith('Yang dikenal')).toBe(en.startsWith('Known'));
        expect(id.startsWith('Belum ada')).toBe(en.startsWith('There is none'));
        expect(id).toMatch(/[.?]$/);
        expect(en).toMatch(/[.?]$/);
      }),
    );
  });

  test.each(['', ' '])('of nothing typed lists what there is: "%s"', (typed) => {
    expect(suggestion(typed, ['tutup', 'selesai']).en).toBe('Known: tutup, selesai.');
  });
});
