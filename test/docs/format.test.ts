import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { papersSchema } from '#adapters/sop-file/schema-papers.ts';
import { field } from '#adapters/sop-file/schema-step.ts';
import { sopFileReader } from '#adapters/sop-file/index.ts';
import { paperMarks, textMarks } from '#core/papers/content/fill-marks.ts';
import { caseFacts } from '#core/papers/mapping/mapping.ts';
import { outputKinds } from '#core/papers/record/paper-kinds.ts';
import { compile } from '#core/sops/compile.ts';
import { measureKinds } from '#core/sops/measure-kinds.ts';
import { rules } from '#core/sops/rules/index.ts';
import { sopFiles } from '#test/support/api-product.ts';
import {
  blocksOf,
  codesIn,
  headsOf,
  inlineCodeOf,
  pageAt,
  tableOf,
} from '#test/support/markdown.ts';
import { readExample } from '#test/support/sop-example.ts';
import { runExample } from '#test/support/sop-example-runner.ts';

const root = resolve(import.meta.dirname, '..', '..');
const page = pageAt('docs/format-sop.md');
const schemaFile: unknown = JSON.parse(readFileSync(resolve(root, 'sop/sop.schema.json'), 'utf8'));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every key that some part of an SOP file may have. */
const keysOf = (schema: unknown): readonly string[] => {
  if (!isObject(schema)) return [];
  const { properties } = schema;
  return [
    ...(isObject(properties) ? Object.keys(properties) : []),
    ...Object.values(schema).flatMap(keysOf),
  ];
};

/** What stands below a key somewhere in the schema. */
const partAt = (schema: unknown, key: string): unknown => {
  if (!isObject(schema)) return undefined;
  const { properties } = schema;
  if (isObject(properties) && Object.hasOwn(properties, key)) return properties[key];
  for (const part of Object.values(schema)) {
    const found = partAt(part, key);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Names of a closed list whose members are words, or objects of one key. */
const members = (list: unknown): readonly string[] => {
  if (!isObject(list) || !isObject(list['items']) || !Array.isArray(list['items']['anyOf']))
    throw new Error('no closed list');
  const options: readonly unknown[] = list['items']['anyOf'];
  return options.flatMap((option) => {
    if (!isObject(option)) return [];
    if (typeof option['const'] === 'string') return [option['const']];
    return isObject(option['properties']) ? Object.keys(option['properties']) : [];
  });
};

/** The levels a rule's findings have, by its source. */
const levelsOf = (rule: string): string => {
  const source = readFileSync(resolve(root, `src/core/sops/rules/${rule}.ts`), 'utf8');
  return ['error', 'warning']
    .filter((level) => new RegExp(`\\b${level}\\(\\s*name`).test(source))
    .join(', ');
};

test('every key of an SOP file is explained', () => {
  const explained = inlineCodeOf(page).flatMap((code) => code.split(/[^\w-]+/u));
  expect([...new Set(keysOf(schemaFile))].filter((key) => !explained.includes(key))).toEqual([]);
});

test('the lint rules explained are the rules there are, with their levels', () => {
  expect(tableOf(page, 'aturan').map(([name, level]) => [codesIn(name)[0], level])).toEqual(
    rules.map(({ name }) => [name, levelsOf(name)]),
  );
});

test('the closed lists explained are those of the file format', () => {
  expect(headsOf(page, '`efek`').toSorted()).toEqual(
    members(partAt(schemaFile, 'efek')).toSorted(),
  );
  expect(headsOf(page, '`syarat`').toSorted()).toEqual(
    members(partAt(schemaFile, 'syarat')).toSorted(),
  );
  expect(headsOf(page, '`jenis`').toSorted()).toEqual([...field.shape.jenis.options].toSorted());
  const measures = page.text
    .split('\n')
    .find((line) => line.startsWith('Jenis tindakan'))
    ?.split('. ')[0];
  expect(codesIn(measures)).toEqual([...measureKinds]);
});

test('the keys, kinds, facts and marks of official papers are those there are', () => {
  expect(headsOf(page, 'kunci naskah').toSorted()).toEqual(
    Object.keys(papersSchema.shape.naskah.valueType.shape).toSorted(),
  );
  expect(codesIn(tableOf(page, 'kunci naskah')[0]?.[1])).toEqual([...outputKinds]);
  const line = page.text
    .split('\n')
    .find((one) => one.includes('`fakta` kasus:'))
    ?.split('`fakta` kasus:')[1];
  const [facts, marks] = line?.split('Tanda dalam teks:') ?? [];
  expect(
    codesIn(page.text.split('\n').find((one) => one.startsWith('`pengaturan` adalah'))),
  ).toEqual(['pengaturan', ...Object.keys(papersSchema.shape.pengaturan.unwrap().shape)]);
  expect(codesIn(facts)).toEqual([...caseFacts]);
  expect(codesIn(marks)).toEqual([
    ...textMarks.map((mark) => `{${mark}}`),
    '{isian:bidang}',
    ...paperMarks.map((mark) => `{${mark}:output}`),
  ]);
});

test('the example runs as it says', () => {
  const { document } = sopFileReader().read(readFileSync(resolve(root, sopFiles.denpasar), 'utf8'));
  const shown = blocksOf(page).find((block) => block.kind === 'yaml');
  if (document === null || shown === undefined) throw new Error('no SOP, or no example');
  const example = readExample(shown.code);
  expect(runExample(compile(document), example)).toMatchObject(example.akhir);
});
