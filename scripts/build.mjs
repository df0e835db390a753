// Builds the pages when their sources are not those of the last build.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { alone } from './alone.mjs';
import { Explained, say } from './say.mjs';

const sources = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'vite.config.ts',
  'src',
  'static',
];

/**
 * @param {string} root folder of the project
 * @param {string} node the Node to build with
 */
export const ensureBuild = (root, node) => alone(root, () => build(root, node));

/**
 * @param {string} root
 * @param {string} node
 */
const build = async (root, node) => {
  const stamp = join(root, 'build', '.sources');
  const wanted = await fingerprint(root);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  say({ id: 'Membangun halaman …', en: 'Building the pages …' });
  const { code, output } = await quietly(
    node,
    [join('node_modules', 'vite', 'bin', 'vite.js'), 'build'],
    root,
  );
  if (code !== 0) {
    process.stderr.write(output);
    throw new Explained({
      id: 'Pembangunan halaman gagal; sebabnya tertulis di atas.',
      en: 'Building the pages failed for the reason given above.',
    });
  }
  await writeFile(stamp, wanted);
};

/** @param {string} root */
const fingerprint = async (root) => {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await files(join(root, source)))
      hash
        .update(file.slice(root.length))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
  }
  return hash.digest('hex');
};

/**
 * All files below a path, in a fixed order; tests are no part of a build.
 *
 * @param {string} path
 * @returns {Promise<readonly string[]>}
 */
const files = async (path) => {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return [];
  if (!found.isDirectory()) return path.endsWith('.test.ts') ? [] : [path];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => files(join(path, name))))).flat();
};

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<{ readonly code: number | null, readonly output: string }>}
 */
const quietly = (program, args, cwd) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
