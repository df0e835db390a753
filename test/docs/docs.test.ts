import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '#cli/commands.ts';
import { readConfig } from '#config.ts';
import {
  anchorsOf,
  blocksOf,
  headsOf,
  inlineCodeOf,
  italicsOf,
  linksOf,
  ownPaths,
  pageAt,
  pages,
} from '#test/support/markdown.ts';

const root = resolve(import.meta.dirname, '..', '..');
const paths = ownPaths();

/** Made while running or measuring, so not in a fresh clone. */
const madeLater = /^(data\/|node_modules\/|bench\/RESULTS\.md$)/u;
/** With a slash, but no path of ours: addresses, media types, time zones, other people's folders. */
const otherThings = /^(\/|\.\/data|\w+ |Asia\/|(application|multipart|text)\/|@|#)|:\/\/|[{}]/u;
const fileName = /^[\w.-]+\.(ts|md|yaml|json|mjs|typ|sql|svelte)$/u;

const isPath = (code: string): boolean =>
  !/\s/u.test(code) &&
  !otherThings.test(code) &&
  !madeLater.test(code) &&
  ((code.includes('/') && !code.startsWith('<')) || fileName.test(code));

/** Whether a file or folder is called so, from the project's folder or from any folder in it; `<…>` and `*` stand for any name. */
const exists = (named: string): boolean => {
  const pattern = named
    .replaceAll(/[.*+?^${}()|[\]\\]/gu, (sign) => (sign === '*' ? '[^/]+' : `\\${sign}`))
    .replaceAll(/<[^>]+>/gu, '[^/]+');
  return paths.some((path) => new RegExp(`(^|/)${pattern}/?$`, 'u').test(path));
};

const pathsInBlock = (code: string): readonly string[] =>
  [...code.matchAll(/(?<![\w/.-])(?:src|test|docs|sop|scripts|bench)\/[\w./()<>*-]+/gu)].map(
    ([path]) => path,
  );

const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).scripts;

/** Names that `readConfig` asks the environment for. */
const settings = (): readonly string[] => {
  const asked = new Set<string>();
  readConfig(new Proxy({}, { get: (_, name) => void asked.add(String(name)) }), {
    root,
    cwd: root,
  });
  return [...asked];
};

describe.each(pages)('$path', (page) => {
  const code = [...inlineCodeOf(page), ...blocksOf(page).map((block) => block.code)].join('\n');

  test('names only files and folders that exist', () => {
    const named = [
      ...inlineCodeOf(page).filter(isPath),
      ...blocksOf(page).flatMap((block) => pathsInBlock(block.code)),
    ];
    expect(named.filter((path) => !madeLater.test(path) && !exists(path))).toEqual([]);
  });

  test('links only to pages and headings that exist', () => {
    const broken = linksOf(page).filter(({ file, anchor }) => {
      if (!paths.some((path) => path === file || path === `${file}/`)) return true;
      return anchor !== undefined && !anchorsOf(pageAt(file)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('names only npm scripts that exist', () => {
    const named = [...code.matchAll(/npm (?:run ([\w:-]+)|(start|test))/gu)].map(
      ([, script, short]) => script ?? short ?? '',
    );
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  test('names only commands of tanggap that exist', () => {
    const typed = [
      ...[...code.matchAll(/npm run tanggap -- (\w+(?: \w+)?)/gu)].map(([, words]) => words ?? ''),
      ...inlineCodeOf(page).flatMap((words) =>
        /^tanggap \w/u.test(words) ? [words.slice('tanggap '.length)] : [],
      ),
    ];
    const known = ['help', ...commands.map((command) => command.name)];
    expect(
      typed.filter(
        (words) => !known.some((name) => words === name || words.startsWith(`${name} `)),
      ),
    ).toEqual([]);
  });

  test('names only settings that exist', () => {
    const named = code.match(/\b(?:TANGGAP_[A-Z_]+|DATABASE_URL)\b/gu) ?? [];
    expect(named.filter((name) => !settings().includes(name))).toEqual([]);
  });
});

test('the settings explained are the settings read', () => {
  expect(headsOf(pageAt('docs/memasang.md'), 'pengaturan').toSorted()).toEqual(
    settings().toSorted(),
  );
});

test('the help of the commands names every setting', () => {
  const help = readFileSync(join(root, 'src/cli/help.ts'), 'utf8');
  expect(settings().filter((name) => !help.includes(name))).toEqual([]);
});

test('the commands explained are the commands there are, with their options', () => {
  expect(headsOf(pageAt('docs/mengelola.md'), 'perintah')).toEqual(
    commands.map(({ name, usage }) => `tanggap ${name} ${usage}`.trimEnd()),
  );
});

test('the pages of the console that are named exist', () => {
  const named = pages
    .flatMap(inlineCodeOf)
    .flatMap((code) => /^\/konsol\/<\w+>\/([\w-]+)$/u.exec(code)?.[1] ?? []);
  expect(named).not.toEqual([]);
  expect(
    named.filter(
      (name) => !paths.includes(`src/routes/(console)/konsol/[agency]/${name}/+page.svelte`),
    ),
  ).toEqual([]);
});

test.each(['docs/memakai.md', 'docs/mengelola.md', 'README.md'])(
  'what %s puts in italics stands on a screen',
  (path) => {
    const sources = ['src/ui/texts/*.ts', 'src/core/cases/*.ts'].flatMap((pattern) =>
      globSync(pattern, { cwd: root }),
    );
    const screens = sources.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
    const otherUses =
      /^(English summary at the end\.|miring|pengendali|Tanggap runs .*|My work|Other actions)$/u;
    const named = italicsOf(pageAt(path)).filter((words) => !otherUses.test(words));
    expect(named).not.toEqual([]);
    expect(named.filter((words) => !screens.includes(`'${words}'`))).toEqual([]);
  },
);
