// `npm run check`: what a change can break, in under two minutes. `npm test` stays the whole truth.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checksOf, runQuietly, tool } from './checks.mjs';
import { ensureModules } from './modules.mjs';
import { findNode } from './node.mjs';
import { main, say } from './say.mjs';
import { changedFiles, testsOf } from './touched.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Test files run at most; the others are left to `npm test`. */
const mostTests = 12;
/** Always run: it says where files may lie and what they may import. */
const architecture = 'test/architecture.test.ts';

/**
 * Runs a row of checks one after the other.
 *
 * @param {string} node
 * @param {readonly import('./checks.mjs').Check[]} checks
 * @returns {Promise<boolean>} whether all hold
 */
const row = async (node, checks) => {
  let all = true;
  for (const { name, args } of checks) {
    const started = performance.now();
    const { ok, said } = await runQuietly(root, node, args);
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    process.stdout.write(`${ok ? '' : said}${ok ? 'ok    ' : 'FAILED'} ${seconds} s  ${name}\n`);
    all = all && ok;
  }
  return all;
};

await main(async () => {
  await ensureModules(root, 'everything');
  const node = findNode(root);
  await mkdir(join(root, 'node_modules', '.cache', 'tanggap'), { recursive: true });
  const changed = changedFiles(root);
  const { sync, core, types, pages, format, lint } = checksOf(root);
  const reached = testsOf(root, changed).filter((path) => path !== architecture);
  const tests = [architecture, ...reached.slice(0, mostTests)];
  const vitest = {
    name: `${String(tests.length)} test files`,
    args: [tool(root, 'vitest', 'vitest.mjs'), 'run', '--project', 'unit', ...tests],
  };
  const ofPages = changed.some((path) => path.endsWith('.svelte')) ? [pages] : [];
  if (!(await row(node, [sync]))) return 1;
  // Two rows beside each other: one for each core of a small machine.
  const held = await Promise.all([
    row(node, [format, lint, core, ...ofPages]),
    row(node, [types, vitest]),
  ]);
  if (reached.length > mostTests)
    say({
      id: `${String(reached.length - mostTests)} berkas uji yang lebih jauh dari perubahan ini diserahkan kepada npm test.`,
      en: `${String(reached.length - mostTests)} test files further from this change are left to npm test.`,
    });
  return held.every(Boolean) ? 0 : 1;
});
