import { describe, expect, test } from 'vitest';
import type { SopDocument } from '#core/sops/document.ts';
import { compile } from '#core/sops/compile.ts';
import {
  effectsOf,
  everyField,
  fieldsOf,
  formsOf,
  gatesOf,
  hasEffect,
  outcomesOf,
  outputsOf,
  stepsOf,
} from '#core/sops/walk.ts';
import { sops } from '#test/support/lives.ts';
import { sampleOutcome, sampleSop } from '#test/support/sample-sop.ts';
import { smallDocument } from '#test/support/small-sop.ts';
import { widerSop } from '#test/support/wider-sop.ts';

const documents: readonly (readonly [string, SopDocument])[] = [
  ...sops.map(([name, { document }]) => [name, document] as const),
  ['the wider SOP', widerSop.document],
  ['the sample', sampleSop()],
];

/** What stands at a place, as an editor goes there key by key. */
const at = (document: SopDocument, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null
        ? Object.entries(part).find(([name]) => name === String(key))?.[1]
        : undefined,
    document,
  );

describe.each(documents)(
  'every part of %s is found at the place it is said to stand:',
  (_n, document) => {
    test.each([
      ['steps', stepsOf(document)],
      ['outcomes', outcomesOf(document)],
      ['fields of steps', fieldsOf(document)],
      ['all fields', everyField(document)],
      ['outputs', outputsOf(document)],
      ['effects', effectsOf(document)],
      ['gates', gatesOf(document)],
    ])('%s', (_what, placed) => {
      for (const { part, path } of placed) expect(at(document, path)).toBe(part);
      const paths = placed.map(({ path }) => path.join('.'));
      expect(new Set(paths).size).toBe(paths.length);
    });

    test('forms, an empty one where there is none', () => {
      for (const { part, path } of formsOf(document))
        expect(at(document, path) ?? []).toEqual(part);
      expect(formsOf(document).flatMap(({ part }) => part)).toHaveLength(
        everyField(document).length,
      );
    });

    test('and belongs to the step and the outcome it stands in', () => {
      for (const { path, step } of [...fieldsOf(document), ...outputsOf(document)])
        expect(at(document, path.slice(0, 2))).toBe(step);
      for (const { path, step, outcome } of effectsOf(document)) {
        expect(at(document, path.slice(0, 2))).toBe(step);
        expect(at(document, path.slice(0, 4))).toBe(outcome);
      }
    });

    test('none is left out: what is compiled has as many', () => {
      const steps = [...compile(document).steps.values()];
      const count = <T>(of: (step: (typeof steps)[number]) => readonly T[]): number =>
        steps.flatMap(of).length;
      expect(stepsOf(document)).toHaveLength(steps.length);
      expect(outcomesOf(document)).toHaveLength(count(({ outcomes }) => outcomes));
      expect(fieldsOf(document)).toHaveLength(count(({ form }) => form));
      expect(outputsOf(document)).toHaveLength(count(({ outputs }) => outputs));
      expect(effectsOf(document)).toHaveLength(
        count(({ outcomes }) => outcomes.flatMap(({ effects }) => effects)),
      );
    });
  },
);

describe('gates', () => {
  test('of a whole step are listed before those of one outcome', () => {
    const places = gatesOf(smallDocument).map(({ path }) => path.join('.'));
    expect(places).toEqual([
      'langkah.5.syarat.0',
      'langkah.5.syarat.1',
      'langkah.3.hasil.0.syarat.0',
    ]);
  });
});

describe('whether an outcome has an effect', () => {
  const outcome = sampleOutcome('x', 'selesai', {
    efek: ['issue-ticket', { escalate: { kepada: 'BSSN' } }, { close: { alasan: 'invalid' } }],
  });

  test.each([
    ['issue-ticket', true],
    ['escalate', true],
    ['close', true],
    ['lift-measures', false],
    ['kepada', false],
    ['', false],
  ])('%s: %s', (name, has) => {
    expect(hasEffect(outcome, name)).toBe(has);
  });

  test('none, when it has none at all', () => {
    const { efek: _efek, ...bare } = outcome;
    expect(hasEffect(bare, 'close')).toBe(false);
  });
});
