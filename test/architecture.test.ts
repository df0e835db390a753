import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingPlatforms } from '#scripts/complete-lock.mjs';
import {
  circlesOf,
  type Import,
  importsOf,
  pathOf,
  type Source,
  sourcesOf,
} from '#scripts/imports.mjs';

const root = dirname(import.meta.dirname);

/** What a folder of src may import: other folders (or single files) of src, and packages. */
interface Allowed {
  readonly from: readonly string[];
  readonly packages: 'any' | 'types' | 'none';
}

/** The import table of ARCHITECTURE.md. A part that is not named here may not exist. */
const table: Readonly<Record<string, Allowed>> = {
  core: { from: ['core'], packages: 'none' },
  app: { from: ['core', 'app'], packages: 'types' },
  // And its own folder below adapters; of the others only the process that strangers' bytes are worked on in.
  adapters: { from: ['core', 'app/ports.ts', 'adapters/apart'], packages: 'any' },
  api: { from: ['core', 'app', 'api'], packages: 'any' },
  ui: { from: ['core', 'app', 'ui'], packages: 'any' },
  routes: { from: ['core', 'app', 'ui', 'routes'], packages: 'any' },
  request: { from: ['core', 'app', 'request', 'config.ts'], packages: 'any' },
  cli: {
    from: ['core', 'app', 'cli', 'backup.ts', 'compose.ts', 'connect.ts', 'config.ts'],
    packages: 'any',
  },
  'config.ts': { from: ['core'], packages: 'any' },
  'connect.ts': { from: ['core', 'app', 'adapters', 'config.ts'], packages: 'any' },
  'backup.ts': { from: ['core', 'app', 'adapters', 'connect.ts', 'config.ts'], packages: 'any' },
  'compose.ts': {
    from: ['core', 'app', 'adapters', 'backup.ts', 'connect.ts', 'config.ts'],
    packages: 'any',
  },
  'hooks.server.ts': {
    from: ['core', 'app', 'api', 'request', 'compose.ts', 'config.ts'],
    packages: 'any',
  },
  'app.d.ts': { from: ['core', 'app'], packages: 'types' },
};

/**
 * The wings of a floor, from left to right: a wing imports itself and those to its left (decision
 * 0014). Files that lie in no wing gather them.
 */
const wings: Readonly<Record<string, readonly string[]>> = {
  core: [
    'text',
    'time',
    'sops',
    'people',
    'record',
    'cases',
    'oversight',
    'papers',
    'exchange',
    'keeping',
  ],
  app: ['sops', 'people', 'cases', 'time', 'oversight', 'papers', 'exchange', 'mail', 'keeping'],
};

const forbiddenFolders = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'shared',
  'lib',
  'misc',
]);

/** The first folder below src, or the file itself when it lies directly in src; a test belongs to what it tests. */
const partOf = (path: string): string => path.split('/')[1]?.replace(/\.test\.ts$/, '.ts') ?? '';

const isTest = (path: string): boolean => /\.(test|contract)\.ts$/.test(path);

const mayImport = (source: Source, { target, typeOnly }: Import): boolean => {
  const part = partOf(source.path);
  const allowed = table[part];
  if (allowed === undefined) return false;
  const test = isTest(source.path);
  const path = pathOf(root, source.path, target);
  if (path === undefined)
    return test || allowed.packages === 'any' || (allowed.packages === 'types' && typeOnly);
  // Tests outside the core bring twins and fixtures along; the core's own know only the core.
  if (test && part !== 'core') return true;
  if (!path.startsWith('src/')) return path === 'package.json';
  const inSrc = path.slice('src/'.length);
  const ownFolder =
    part === 'adapters' && path.startsWith(`${source.path.split('/').slice(0, 3).join('/')}/`);
  return (
    ownFolder || allowed.from.some((place) => inSrc === place || inSrc.startsWith(`${place}/`))
  );
};

interface Wing {
  readonly floor: string;
  readonly wing: string;
}

/** The wing a file of a floor with wings lies in. */
const wingOf = (path: string): Wing | undefined => {
  const [top, floor, wing, file] = path.split('/');
  return top === 'src' &&
    floor !== undefined &&
    floor in wings &&
    wing !== undefined &&
    file !== undefined
    ? { floor, wing }
    : undefined;
};

/** Imports that lead to a wing further right, and wings that nobody has drawn. Tests look where they like. */
const astray = (sources: readonly Source[]): readonly string[] =>
  sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, text }) => {
      const own = wingOf(path);
      const order = wings[own?.floor ?? ''];
      if (own === undefined || order === undefined) return [];
      if (!order.includes(own.wing)) return [`${path}: ${own.floor} has no wing ${own.wing}`];
      return importsOf(text).flatMap(({ target }) => {
        const other = wingOf(pathOf(root, path, target) ?? '');
        return other?.floor !== own.floor || order.indexOf(other.wing) <= order.indexOf(own.wing)
          ? []
          : [`${path}: ${own.floor}/${own.wing} imports ${other.floor}/${other.wing}`];
      });
    });

/** Files that import each other, types included. */
const circles = (sources: readonly Source[]): readonly string[] =>
  circlesOf(
    new Map(
      sources.map(({ path, text }) => [
        path,
        importsOf(text).flatMap(({ target }) => pathOf(root, path, target) ?? []),
      ]),
    ),
  ).map((circle) => circle.join(', '));

/** Imports that climb out of their folder instead of naming the floor. */
const climbing = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap(({ path, text }) =>
    importsOf(text)
      .filter(({ target }) => target.startsWith('../'))
      .map(({ target }) => `${path}: ${target}`),
  );

/** What the core must be told instead of finding out for itself. */
const worldlyWords =
  /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\bTemporal\.Now\b|\bperformance\.now\b|\bcrypto\b/;

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');

/** Everything that breaks a rule, as `file: what`. */
const violations = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap((source) => {
    const { path, text } = source;
    const part = partOf(path);
    return [
      ...(table[part] === undefined ? [`${path}: src/${part} is not in the import table`] : []),
      ...path
        .split('/')
        .slice(0, -1)
        .filter((folder) => forbiddenFolders.has(folder))
        .map((folder) => `${path}: a folder "${folder}" says nothing`),
      ...importsOf(text)
        .filter((found) => !mayImport(source, found))
        .map(({ target }) => `${path}: imports ${target}`),
      ...(part === 'core' && !isTest(path) && worldlyWords.test(withoutComments(text))
        ? [`${path}: asks the world for time or chance`]
        : []),
    ];
  });

describe('the architecture', () => {
  const sources = sourcesOf(root, 'src');

  test('has something to look at', () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  test('keeps to the import table, and the core asks nobody for time or chance', () => {
    expect(violations(sources)).toEqual([]);
  });

  test('lets a wing import itself and those to its left', () => {
    expect([...new Set(astray(sources))].toSorted()).toEqual([]);
  });

  test('has no circles between files', () => {
    expect(circles(sources).toSorted()).toEqual([]);
  });

  test('names the floor in imports instead of climbing', () => {
    const tests = sourcesOf(root, 'test').filter(
      ({ path }) => path !== 'test/architecture.test.ts',
    );
    expect(climbing([...sources, ...tests])).toEqual([]);
  });

  test('silences neither the compiler nor the linter', () => {
    const all = [...sources, ...sourcesOf(root, 'test'), ...sourcesOf(root, 'scripts')].filter(
      ({ path }) => path !== 'test/architecture.test.ts',
    );
    const silenced = all.filter(({ text }) =>
      /@ts-(ignore|nocheck|expect-error)|(eslint|oxlint)-disable/.test(text),
    );
    expect(silenced.map(({ path }) => path)).toEqual([]);
  });

  test('locks versions without addresses to fetch them from', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    expect(lock).not.toMatch(/"resolved"/);
    expect(lock).toMatch(/"integrity"/);
  });

  test('locks the packages of every platform (npm run lock adds what is missing)', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    expect(missingPlatforms(lock.packages)).toEqual({});
  });

  test('names exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    const versions = Object.entries({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    });
    expect(
      versions.filter(([, version]) => !/^\d+\.\d+\.\d+[\w.+-]*$/.test(String(version))),
    ).toEqual([]);
  });
});

describe('this test', () => {
  const planted = (path: string, text: string): readonly string[] => violations([{ path, text }]);

  test.each([
    ['src/core/cases/a.ts', "import fs from 'node:fs';"],
    ['src/core/cases/a.ts', "import type { Kysely } from 'kysely';"],
    ['src/core/cases/a.ts', "import { ports } from '../../app/ports.ts';"],
    ['src/core/cases/a.test.ts', "import { twin } from '../../adapters/database/memory.ts';"],
    ['src/core/cases/a.ts', 'const at = new Date();'],
    ['src/core/cases/a.ts', 'const at = Temporal.Now.instant();'],
    ['src/core/cases/a.ts', 'const id = Math.random();'],
    ['src/app/a.ts', "import { Pool } from 'pg';"],
    ['src/app/a.ts', "import { files } from '../adapters/files/index.ts';"],
    ['src/app/a.ts', "export { files } from '../adapters/files/index.ts';"],
    ['src/adapters/files/a.ts', "import { product } from '../../app/product.ts';"],
    ['src/adapters/files/a.ts', "import { pool } from '../database/index.ts';"],
    ['src/api/a.ts', "const { pool } = await import('../adapters/database/index.ts');"],
    [
      'src/routes/a/+page.svelte',
      "<script>\n  import { pool } from '../../adapters/database/index.ts';\n</script>",
    ],
    ['src/cli/a.ts', "import '../adapters/database/index.ts';"],
    ['src/ui/a.ts', "import { compose } from '../compose.ts';"],
    ['src/core/utils/a.ts', ''],
    ['src/services/a.ts', ''],
  ])('notices what is wrong in %s: %s', (path, text) => {
    expect(planted(path, text)).not.toEqual([]);
  });

  test.each([
    ['src/core/time/a.ts', "import type { Sop } from '#core/sops/model.ts';"],
    ['src/app/cases/a.ts', "import { sign } from '#app/papers/sign.ts';"],
    ['src/app/cases/a.ts', "import { sign } from '../papers/sign.ts';"],
    ['src/core/letters/a.ts', ''],
  ])('notices that %s strays: %s', (path, text) => {
    expect(astray([{ path, text }])).not.toEqual([]);
  });

  test.each([
    ['src/core/sops/a.ts', "import type { Due } from '#core/time/due.ts';"],
    ['src/app/sops/a.ts', "import type { Case } from '#core/cases/case.ts';"],
    ['src/app/sops/a.ts', "import type { Ground } from '#app/ground.ts';"],
    ['src/app/product.ts', "import { papersOffers } from '#app/papers/offers.ts';"],
  ])('lets %s look to its left: %s', (path, text) => {
    expect(astray([{ path, text }])).toEqual([]);
  });

  test('notices a circle of types, however long, and a climbing import', () => {
    const round = [
      { path: 'src/ui/a.ts', text: "import type { B } from './b.ts';" },
      { path: 'src/ui/b.ts', text: "export { c } from '#ui/c.ts';" },
      { path: 'src/ui/c.ts', text: "const { a } = await import('./a.ts');" },
      { path: 'src/ui/d.ts', text: "import './a.ts';\nimport '../api/e.ts';" },
    ];
    expect(circles(round)).toEqual(['src/ui/a.ts, src/ui/b.ts, src/ui/c.ts']);
    expect(climbing(round)).toEqual(['src/ui/d.ts: ../api/e.ts']);
  });

  test('notices a platform that the lock file leaves out', () => {
    const tool = {
      version: '1.0.0',
      optionalDependencies: { '@tool/linux-x64-musl': '1.0.0', '@tool/win32-x64': '1.0.0' },
    };
    expect(
      missingPlatforms({
        'node_modules/tool': tool,
        'node_modules/@tool/win32-x64': { version: '1.0.0' },
      }),
    ).toEqual({
      'node_modules/@tool/linux-x64-musl': {
        version: '1.0.0',
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
    });
  });

  test.each([
    [
      'src/core/cases/a.ts',
      "import type { Sop } from '../sop/model.ts';\nconst day = new Date('2026-01-01');",
    ],
    [
      'src/app/a.ts',
      "import type { Pool } from 'pg';\nimport { decide } from '../core/cases/decide.ts';",
    ],
    [
      'src/adapters/files/a.ts',
      "import { FileTooLarge } from '../../app/ports.ts';\nimport { b } from './b.ts';\nimport pg from 'pg';",
    ],
    ['src/app/a.test.ts', "import { memoryCases } from '../adapters/database/memory.ts';"],
    [
      'src/cli/a.ts',
      "// import { pool } from '../adapters/database/index.ts';\nimport { compose } from '../compose.ts';",
    ],
  ])('lets what is right in %s pass: %s', (path, text) => {
    expect(planted(path, text)).toEqual([]);
  });
});
