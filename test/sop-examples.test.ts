import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sopFileReader } from '../src/adapters/sop-file/index.ts';
import { compile } from '../src/core/sop/compile.ts';
import type { Sop } from '../src/core/sop/model.ts';
import { readExample } from './support/sop-example.ts';
import { runExample } from './support/sop-example-runner.ts';

const root = resolve(import.meta.dirname, '..');
const files = globSync('sop/*/*/sop.yaml', { cwd: root }).map((file) => resolve(root, file)).toSorted();

const sopOf = (file: string): Sop => {
  const { document, findings } = sopFileReader().read(readFileSync(file, 'utf8'));
  if (document === null) throw new Error(findings.map((finding) => `${String(finding.line)}: ${finding.message.en}`).join('\n'));
  return compile(document);
};

test('the three agencies have their SOP', () => {
  expect(files.map((file) => basename(dirname(dirname(file))))).toEqual(['batam', 'denpasar', 'maluku-utara']);
});

describe.each(files)('%s', (file) => {
  const folder = dirname(file);
  const examples = globSync('examples/*.yaml', { cwd: folder }).toSorted();

  test('has an example of a report that is not valid and one that goes to the end', () => {
    const ends = examples.map((example) => readExample(readFileSync(resolve(folder, example), 'utf8')).akhir.alasan);
    expect(ends).toContain('invalid');
    expect(ends).toContain('completed');
  });

  test.each(examples)('%s runs as it says', (example) => {
    const read = readExample(readFileSync(resolve(folder, example), 'utf8'));
    expect(runExample(sopOf(file), read), relative(root, resolve(folder, example))).toMatchObject(read.akhir);
  });
});
