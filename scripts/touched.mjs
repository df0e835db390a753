// Which files were changed, and which tests look at them.
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { filesBelow, importsOf, pathOf, sourcesOf } from './imports.mjs';

/**
 * The files that differ from what stands committed; where nothing does, from the main branch, or
 * on it from the commit before.
 *
 * @param {string} root folder of the project
 * @returns {readonly string[]} paths from the project's folder
 */
export const changedFiles = (root) => {
  const git = (/** @type {readonly string[]} */ ...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
  const uncommitted = [
    ...git('diff', '--name-only', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard'),
  ];
  if (uncommitted.length > 0) return uncommitted;
  const [branch] = git('rev-parse', '--abbrev-ref', 'HEAD');
  const [base = 'HEAD~1'] = branch === 'main' ? ['HEAD~1'] : git('merge-base', 'HEAD', 'main');
  return git('diff', '--name-only', base, 'HEAD');
};

/**
 * The unit tests that the changed files reach through imports, those nearest to a change first. A
 * changed file that no import leads to (SQL, YAML, a fixture) is looked at by the tests of its folder.
 *
 * @param {string} root folder of the project
 * @param {readonly string[]} changed
 * @returns {readonly string[]}
 */
export const testsOf = (root, changed) => {
  const sources = [...sourcesOf(root, 'src'), ...sourcesOf(root, 'test')];
  const importers = importersOf(root, sources);
  const known = new Set(sources.map(({ path }) => path));
  const beside = changed
    .filter((path) => !known.has(path))
    .flatMap((path) => folderOf(path) ?? [])
    .flatMap((folder) => filesBelow(root, folder).filter((other) => known.has(other)));
  const reached = nearestFirst(
    [...changed.filter((path) => known.has(path)), ...beside],
    importers,
  );
  return reached.filter((path) => path.endsWith('.test.ts') && !path.startsWith('test/journeys/'));
};

/**
 * Where the code lies that reads a file which nobody imports.
 *
 * @param {string} path
 * @returns {string | undefined}
 */
const folderOf = (path) => {
  if (path.endsWith('.md')) return 'test/docs';
  if (path.startsWith('sop/')) return 'test/sops';
  return /^(src|test)\//.test(path) ? dirname(path) : undefined;
};

/**
 * @param {string} root
 * @param {readonly import('./imports.mjs').Source[]} sources
 * @returns {ReadonlyMap<string, readonly string[]>} by file: those that import it
 */
const importersOf = (root, sources) => {
  /** @type {Map<string, string[]>} */
  const importers = new Map();
  for (const { path, text } of sources)
    for (const { target } of importsOf(text)) {
      const to = pathOf(root, path, target);
      if (to !== undefined) importers.set(to, [...(importers.get(to) ?? []), path]);
    }
  return importers;
};

/**
 * @param {readonly string[]} start
 * @param {ReadonlyMap<string, readonly string[]>} importers
 * @returns {readonly string[]} all that can be reached, by the length of the way
 */
const nearestFirst = (start, importers) => {
  const reached = new Set(start);
  // A set is walked in the order of adding, what is added meanwhile included.
  for (const file of reached) for (const next of importers.get(file) ?? []) reached.add(next);
  return [...reached];
};
