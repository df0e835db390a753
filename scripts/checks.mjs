// The checks that `npm test` and `npm run check` have in common, and how a script runs a program.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */
/** @typedef {{ readonly name: string, readonly args: readonly string[] }} Check A program of Node with its arguments. */

/**
 * @param {string} root folder of the project
 * @param {readonly string[]} path
 */
export const tool = (root, ...path) => join(root, 'node_modules', ...path);

/**
 * What TypeScript, Svelte and the linter have to say, each without running anything of ours.
 *
 * @param {string} root folder of the project
 */
export const checksOf = (root) => ({
  sync: {
    name: 'svelte-kit sync',
    args: [tool(root, '@sveltejs', 'kit', 'svelte-kit.js'), 'sync'],
  },
  core: {
    name: 'types of the core',
    args: [
      tool(root, 'typescript', 'bin', 'tsc'),
      '-p',
      join('src', 'core', 'tsconfig.json'),
      '--incremental',
      '--tsBuildInfoFile',
      tool(root, '.cache', 'tanggap', 'core.tsbuildinfo'),
    ],
  },
  types: {
    name: 'types',
    args: [tool(root, 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'],
  },
  // Never with `--incremental`: its files under .svelte-kit do not find the types of a form's page
  // and report parameters without a type that have one.
  pages: {
    name: 'types of the pages',
    args: [
      tool(root, 'svelte-check', 'bin', 'svelte-check'),
      '--tsconfig',
      './tsconfig.json',
      '--fail-on-warnings',
      '--output',
      'human',
    ],
  },
  format: { name: 'format', args: [tool(root, 'oxfmt', 'bin', 'oxfmt'), '--check'] },
  lint: { name: 'lint', args: [tool(root, 'oxlint', 'bin', 'oxlint')] },
});

/**
 * Runs a program with its output on our terminal.
 *
 * @param {string} root folder of the project
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number | null>} its exit code
 */
export const run = (root, program, args) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', resolve);
  });

/**
 * Runs a program and keeps what it says, so that two may run beside each other.
 *
 * @param {string} root folder of the project
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<{ readonly ok: boolean, readonly said: string }>}
 */
export const runQuietly = (root, program, args) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (/** @type {Buffer} */ chunk) => {
        said += chunk.toString();
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });
