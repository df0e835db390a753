import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sopJsonSchema } from './json-schema.ts';

const root = resolve(import.meta.dirname, '../../..');
const schema = JSON.parse(sopJsonSchema());
const ajv = new Ajv({ allowUnionTypes: true });

/** Every property of the schema that says nothing to the person who hovers over it. */
const silent = (part: unknown, path: string): readonly string[] => {
  if (typeof part !== 'object' || part === null) return [];
  const properties =
    'properties' in part && typeof part.properties === 'object'
      ? Object.entries(part.properties ?? {})
      : [];
  return [
    ...properties
      .filter(([, property]) => typeof property === 'object' && !('description' in property))
      .map(([key]) => `${path}.${key}`),
    ...Object.entries(part).flatMap(([key, value]) => silent(value, `${path}.${key}`)),
  ];
};

test('sop/sop.schema.json is what the file schema says; otherwise run `npm run sop:schema`', () => {
  expect(readFileSync(resolve(root, 'sop/sop.schema.json'), 'utf8')).toBe(sopJsonSchema());
});

test('every key explains itself in the editor', () => {
  expect(silent(schema, '')).toEqual([]);
});

describe('an editor with this schema', () => {
  const accepts = ajv.compile(schema);
  const read = (file: string): unknown => parse(readFileSync(resolve(root, file), 'utf8'));

  test.each(globSync('sop/*/*/sop.yaml', { cwd: root }))('accepts %s', (file) => {
    accepts(read(file));
    expect(accepts.errors ?? []).toEqual([]);
  });

  test.each([
    'unknown-key',
    'missing-key',
    'unknown-value',
    'unknown-effect',
    'two-effects-in-one-item',
    'number-instead-of-text',
  ])('marks what is wrong in %s', (name) => {
    expect(accepts(read(`test/fixtures/sop/invalid/${name}.yaml`))).toBe(false);
  });
});
