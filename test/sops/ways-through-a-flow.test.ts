import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SopDocument } from '#core/sops/document.ts';
import { endOfFlow, reachableSteps, stepsAfter, stepsBefore } from '#core/sops/flow.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';

const codes = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A document whose steps lead where the lists say, in the order of the codes. */
const flow = (...ways: readonly (readonly string[])[]): SopDocument =>
  sampleSop({
    langkah: ways.map((next, index) =>
      sampleStep(
        codes[index] ?? '',
        String(index + 1),
        next.map((ke, way) => sampleOutcome(`hasil-${String(way)}`, ke)),
      ),
    ),
  });

const flows = fc
  .array(fc.array(fc.constantFrom(...codes, endOfFlow, 'tidak-ada'), { maxLength: 3 }), {
    minLength: 1,
    maxLength: codes.length,
  })
  .map((ways) => flow(...ways));

const directly = (document: SopDocument, code: string): readonly string[] =>
  document.langkah
    .filter((step) => step.kode === code)
    .flatMap((step) => step.hasil.map(({ ke }) => ke))
    .filter((ke) => document.langkah.some(({ kode }) => kode === ke));

/** By going so many ways as there are steps, one after another. */
const walkedTo = (document: SopDocument, from: string): ReadonlySet<string> => {
  const found = new Set<string>();
  let standing: readonly string[] = [from];
  for (const _ of document.langkah) {
    standing = [...new Set(standing.flatMap((code) => directly(document, code)))];
    for (const code of standing) found.add(code);
  }
  return found;
};

describe('what can follow a step', () => {
  const document = flow(['b', 'c'], ['a', endOfFlow], ['d'], ['d', endOfFlow], ['a']);

  test('is every step some way leads to, itself only by a loop', () => {
    expect([...stepsAfter(document, 'a')].toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect([...stepsAfter(document, 'c')]).toEqual(['d']);
    expect(stepsAfter(document, 'c').has('c')).toBe(false);
    expect(stepsAfter(document, 'd').has('d')).toBe(true);
  });

  test('is nothing after what is no step, and the end is no step', () => {
    expect(stepsAfter(document, 'tidak-ada').size).toBe(0);
    expect(stepsAfter(document, endOfFlow).size).toBe(0);
    expect([...stepsAfter(document, 'a')]).not.toContain(endOfFlow);
  });

  test('can be asked from the other side', () => {
    expect(stepsBefore(document, 'd').map(({ kode }) => kode)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(stepsBefore(document, 'e')).toEqual([]);
  });
});

describe('what can be reached', () => {
  test('is the first step and all that follows it', () => {
    expect([...reachableSteps(flow(['b'], [endOfFlow], ['a']))].toSorted()).toEqual(['a', 'b']);
  });

  test('of a document without steps is nothing', () => {
    expect(reachableSteps(sampleSop({ langkah: [] })).size).toBe(0);
  });
});

describe('whatever the flow', () => {
  test('what follows a step is what one comes to by walking', () => {
    fc.assert(
      fc.property(flows, (document) => {
        for (const { kode } of document.langkah)
          expect(new Set(stepsAfter(document, kode))).toEqual(walkedTo(document, kode));
      }),
    );
  });

  test('what follows what follows a step follows the step', () => {
    fc.assert(
      fc.property(flows, (document) => {
        for (const { kode } of document.langkah) {
          const after = stepsAfter(document, kode);
          for (const next of after)
            for (const later of stepsAfter(document, next)) expect(after.has(later)).toBe(true);
        }
      }),
    );
  });

  test('before and after say the same', () => {
    fc.assert(
      fc.property(flows, (document) => {
        for (const { kode: one } of document.langkah) {
          const before = stepsBefore(document, one).map(({ kode }) => kode);
          for (const { kode: other } of document.langkah)
            expect(before.includes(other)).toBe(stepsAfter(document, other).has(one));
        }
      }),
    );
  });

  test('the order in which the ways out of a step stand does not matter', () => {
    fc.assert(
      fc.property(flows, (document) => {
        const turned = {
          ...document,
          langkah: document.langkah.map((step) => ({ ...step, hasil: step.hasil.toReversed() })),
        };
        expect(new Set(reachableSteps(turned))).toEqual(new Set(reachableSteps(document)));
      }),
    );
  });
});
