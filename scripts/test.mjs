// `npm test`: everything that must hold, in the order in which a failure is cheapest to find.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './build.mjs';
import { checksOf, run, runQuietly, tool } from './checks.mjs';
import { ensureModules } from './modules.mjs';
import { findNode } from './node.mjs';
import { main, say } from './say.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules', '.cache', 'tanggap');
const vitest = tool(root, 'vitest', 'vitest.mjs');

/** @typedef {import('./checks.mjs').Counts} Counts */
/** @typedef {import('./checks.mjs').Check} Check */
/** @typedef {{ readonly ok: boolean, readonly counts: Counts, readonly failures?: readonly string[] }} Outcome What failed is named by file and test. */
/** @typedef {Outcome & { readonly name: string, readonly seconds: number }} Result */
/** @typedef {{ readonly name: string, run(): Promise<Outcome> }} Step */
/** @typedef {{ readonly status: string, readonly fullName: string, readonly failureMessages: readonly string[] }} ToldTest */
/** @typedef {{ readonly name: string, readonly status: string, readonly message: string, readonly assertionResults: readonly ToldTest[] }} ToldFile A file of tests, as Vitest's json reporter tells it. */

/**
 * Rows of steps. Those of a row follow each other; rows that stand together run beside each other,
 * one for each core of a small machine. What the tests need two cores for runs alone.
 *
 * @param {string} node
 * @returns {readonly (readonly (readonly Step[])[])[]}
 */
const rows = (node) => {
  const { sync, core, types, pages, format, lint } = checksOf(root);
  const step = (/** @type {Check} */ { name, args }) => ({
    name,
    run: () => check(node, name, args),
  });
  const build = {
    name: 'build',
    run: () => ensureBuild(root, node).then(() => ({ ok: true, counts: none })),
  };
  return [
    [[step(sync)]],
    [
      [step(core), step(types), build],
      [step(format), step(lint), step(pages)],
    ],
    [[tests(node, 'unit, architecture, SOP examples, contracts', 'unit')]],
    [[tests(node, 'journeys', 'journeys')]],
  ];
};

/** @type {Counts} */
const none = { passed: 0, failed: 0 };

/** A step that breaks counts as failed; the others still run. */
const told = (/** @type {unknown} */ error) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return { ok: false, counts: none };
};

/**
 * Says what a check said when it has ended: another may run beside it.
 *
 * @param {string} node
 * @param {string} name
 * @param {readonly string[]} args
 */
const check = async (node, name, args) => {
  const { ok, said } = await runQuietly(root, node, args);
  process.stdout.write(`\n── ${name}\n${said}`);
  return { ok, counts: none };
};

/**
 * A project of Vitest. No test at all is a failure: something was not found.
 *
 * @param {string} node
 * @param {string} name
 * @param {string} project
 * @returns {Step}
 */
const tests = (node, name, project) => ({
  name,
  run: async () => {
    process.stdout.write(`\n── ${name}\n`);
    const file = join(cache, `${project}.json`);
    await rm(file, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await run(root, node, [vitest, 'run', '--project', project, ...reporters]);
    const { counts, failures } = readIn(await readFile(file, 'utf8').catch(() => '{}'));
    return { ok: code === 0 && counts.passed > 0, counts, failures };
  },
});

/** Most characters of a failure that the closing lines repeat. */
const mostSaid = 300;

/**
 * @param {string} json what Vitest's json reporter wrote
 * @returns {{ readonly counts: Counts, readonly failures: readonly string[] }}
 */
const readIn = (json) => {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = JSON.parse(json);
  return {
    counts: { passed: numPassedTests, failed: numFailedTests },
    failures: testResults.flatMap(failuresIn),
  };
};

/**
 * @param {ToldFile} file
 * @returns {readonly string[]} what failed in it, by name, with how its message begins
 */
const failuresIn = ({ name, status, message, assertionResults }) => {
  const where = relative(root, name);
  const failed = assertionResults.filter((one) => one.status === 'failed');
  if (failed.length === 0)
    return status === 'failed' ? [`${where}\n      ${message.slice(0, mostSaid)}`] : [];
  return failed.map(
    ({ fullName, failureMessages: [first = ''] }) =>
      `${where}: ${fullName}\n      ${first.slice(0, mostSaid)}`,
  );
};

/**
 * A step that is no test suite counts as one check.
 *
 * @param {readonly Result[]} results
 * @returns {number} the exit code
 */
const summary = (results) => {
  process.stdout.write('\n');
  for (const failure of results.flatMap(({ failures = [] }) => failures))
    process.stdout.write(`  ${failure}\n`);
  process.stdout.write('\n');
  for (const { name, ok, seconds, counts } of results) {
    const tested =
      counts.passed + counts.failed === 0
        ? ''
        : ` (${String(counts.passed)} passed, ${String(counts.failed)} failed)`;
    process.stdout.write(
      `${ok ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s  ${name}${tested}\n`,
    );
  }
  const passed = results.reduce((sum, { counts }) => sum + counts.passed, 0);
  const failed = results.reduce((sum, { counts }) => sum + counts.failed, 0);
  const broken = results.filter(({ ok }) => !ok);
  if (broken.length > 0)
    say({
      id: `Gagal: ${broken.map(({ name }) => name).join(', ')}`,
      en: `Failed: ${broken.map(({ name }) => name).join(', ')}`,
    });
  process.stdout.write(
    `\n${String(passed)} passed, ${String(failed + broken.filter(({ counts }) => counts.failed === 0).length)} failed\n`,
  );
  return broken.length === 0 && passed > 0 ? 0 : 1;
};

/**
 * Takes a row's steps one after the other; one that fails keeps no other from running.
 *
 * @param {readonly Step[]} row
 * @returns {Promise<readonly Result[]>}
 */
const taken = async (row) => {
  /** @type {Result[]} */
  const results = [];
  for (const { name, run: step } of row) {
    const started = performance.now();
    const outcome = await step().catch(told);
    results.push({ name, ...outcome, seconds: (performance.now() - started) / 1000 });
  }
  return results;
};

await main(async () => {
  await ensureModules(root, 'everything');
  const node = findNode(root);
  await mkdir(cache, { recursive: true });
  /** @type {Result[]} */
  const results = [];
  for (const beside of rows(node)) results.push(...(await Promise.all(beside.map(taken))).flat());
  return summary(results);
});
