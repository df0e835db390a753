// `npm run coverage`: how much of the core and of the use cases the unit tests run, by wing →
// docs/coverage.md.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, tool } from './checks.mjs';
import { sourcesOf } from './imports.mjs';
import { ensureModules } from './modules.mjs';
import { findNode } from './node.mjs';
import { main } from './say.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'node_modules', '.cache', 'tanggap', 'coverage');

/** @typedef {{ readonly total: number, readonly covered: number }} Part */
/** @typedef {{ readonly branches: Part, readonly lines: Part }} Covered */

/**
 * `core/papers` for a file of that wing, `app` for one that gathers them.
 *
 * @param {string} file
 */
const wingOf = (file) => {
  const [, floor = '', wing = '', below] = relative(root, file).split(sep);
  return below === undefined ? floor : `${floor}/${wing}`;
};

/** @param {readonly Part[]} parts */
const share = (parts) => {
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  const covered = parts.reduce((sum, part) => sum + part.covered, 0);
  return total === 0 ? '–' : `${((100 * covered) / total).toFixed(1)} %`;
};

/**
 * @param {string} name
 * @param {readonly Covered[]} files
 */
const rowOf = (name, files) =>
  `| ${name} | ${String(files.length)} | ${share(files.map(({ branches }) => branches))} | ${share(files.map(({ lines }) => lines))} |`;

/** @param {readonly import('./imports.mjs').Source[]} sources */
const linesIn = (sources) =>
  sources.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);

/** Lines of tests a line of the core: its own tests, and those of `test/` that import nothing but the core. */
const ratio = () => {
  const core = sourcesOf(root, 'src/core');
  const isTest = (/** @type {{ readonly path: string }} */ { path }) => path.endsWith('.test.ts');
  const ofCore = sourcesOf(root, 'test').filter(
    ({ path, text }) =>
      path.endsWith('.test.ts') &&
      text.includes("'#core/") &&
      !/'#(app|api|adapters|cli|request|routes|ui)\//.test(text),
  );
  const tests = linesIn([...core.filter(isTest), ...ofCore]);
  const code = linesIn(core.filter((source) => !isTest(source)));
  return `${(tests / code).toFixed(2)} lines of tests a line of the core (${String(tests)} to ${String(code)}).`;
};

/** @param {Readonly<Record<string, Covered>>} summary by file, and `total` */
const pageOf = (summary) => {
  const files = Object.entries(summary).filter(([file]) => file !== 'total');
  const wings = [...new Set(files.map(([file]) => wingOf(file)))].toSorted();
  const within = (/** @type {string} */ place) =>
    files
      .filter(([file]) => wingOf(file) === place || wingOf(file).startsWith(`${place}/`))
      .map(([, covered]) => covered);
  return [
    '# Coverage',
    '',
    'What the unit tests run of the core and of the use cases; written by `npm run coverage`.',
    '',
    '| | files | branches | lines |',
    '|---|---|---|---|',
    rowOf('**core**', within('core')),
    rowOf('**app**', within('app')),
    ...wings.filter((wing) => wing.includes('/')).map((wing) => rowOf(wing, within(wing))),
    '',
    ratio(),
    '',
  ].join('\n');
};

await main(async () => {
  await ensureModules(root, 'everything');
  await mkdir(folder, { recursive: true });
  const code = await run(root, findNode(root), [
    tool(root, 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    'unit',
    '--coverage.enabled',
    '--coverage.provider=v8',
    '--coverage.reporter=json-summary',
    `--coverage.reportsDirectory=${folder}`,
    '--coverage.include=src/core/**/*.ts',
    '--coverage.include=src/app/**/*.ts',
    '--coverage.exclude=**/*.test.ts',
    '--coverage.reportOnFailure',
  ]);
  const page = pageOf(JSON.parse(await readFile(join(folder, 'coverage-summary.json'), 'utf8')));
  process.stdout.write(`\n${page}`);
  await writeFile(join(root, 'docs', 'coverage.md'), page);
  return code ?? 1;
});
