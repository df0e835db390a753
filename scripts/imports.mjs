// Which file imports which: read from the text, so that nothing has to be installed or compiled.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** @typedef {{ readonly target: string, readonly typeOnly: boolean }} Import */
/** @typedef {{ readonly path: string, readonly text: string }} Source A file by its path from the project's folder, with `/` between folders. */

/**
 * Every `import … from`, `export … from`, bare import and `import(…)` of a text.
 *
 * @param {string} text
 * @returns {readonly Import[]}
 */
export const importsOf = (text) => {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  const statements = [
    ...code.matchAll(/\b(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/g),
  ].map(([, , type, target]) => ({ target: target ?? '', typeOnly: type !== undefined }));
  const calls = [...code.matchAll(/\bimport\s*\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]/g)].map(
    ([, target]) => ({ target: target ?? '', typeOnly: false }),
  );
  return [...statements, ...calls];
};

/**
 * Where an import leads, from the project's folder; undefined for a package. `#core/…` is `src/core/…`.
 *
 * @param {string} root
 * @param {string} from path of the file that imports
 * @param {string} target
 * @returns {string | undefined}
 */
export const pathOf = (root, from, target) => {
  const [plain = ''] = target.split('?');
  if (plain.startsWith('#test/') || plain.startsWith('#scripts/')) return plain.slice(1);
  if (plain.startsWith('#')) return `src/${plain.slice(1)}`;
  if (!plain.startsWith('.')) return undefined;
  return relative(root, resolve(root, dirname(from), plain))
    .split(sep)
    .join('/');
};

/**
 * @param {string} root
 * @param {string} folder
 * @returns {readonly string[]} paths from the project's folder
 */
export const filesBelow = (root, folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

/**
 * The TypeScript and Svelte files below a folder.
 *
 * @param {string} root
 * @param {string} folder
 * @returns {readonly Source[]}
 */
export const sourcesOf = (root, folder) =>
  filesBelow(root, folder)
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/**
 * Groups of files that import each other, however long the way round (Tarjan); each sorted.
 *
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {readonly (readonly string[])[]}
 */
export const circlesOf = (graph) => {
  /** @type {string[]} */
  const stack = [];
  /** @type {Map<string, { readonly index: number, low: number, open: boolean }>} */
  const seen = new Map();
  /** @type {string[][]} */
  const circles = [];
  /** @param {string} file */
  const visit = (file) => {
    const mark = { index: seen.size, low: seen.size, open: true };
    seen.set(file, mark);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue;
      const known = seen.get(next) ?? visit(next);
      if (known.open) mark.low = Math.min(mark.low, known.low);
    }
    if (mark.low === mark.index) {
      const circle = stack.splice(stack.indexOf(file));
      for (const one of circle) close(seen, one);
      if (circle.length > 1 || graph.get(file)?.includes(file) === true)
        circles.push(circle.toSorted());
    }
    return mark;
  };
  for (const file of graph.keys()) if (!seen.has(file)) visit(file);
  return circles;
};

/**
 * @param {Map<string, { open: boolean }>} seen
 * @param {string} file
 */
const close = (seen, file) => {
  const mark = seen.get(file);
  if (mark !== undefined) mark.open = false;
};
