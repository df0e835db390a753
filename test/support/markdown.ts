import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

/** A page of the documentation. */
export interface Page {
  /** Path from the project's folder. */
  readonly path: string;
  readonly text: string;
}

const page = (path: string): Page => ({ path, text: readFileSync(join(root, path), 'utf8') });

/** The pages for people; decisions are history and stay as they were written. */
export const pages: readonly Page[] = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'GLOSSARY.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map(page);

/** @throws Error when there is no such page. */
export const pageAt = (path: string): Page => {
  const found = pages.find((one) => one.path === path);
  if (found === undefined) throw new Error(`no page ${path}`);
  return found;
};

const fence = /^ *```(\w*)\n([\s\S]*?)^ *```/gmu;

/** The blocks of code of a page, by what they are. */
export const blocksOf = ({
  text,
}: Page): readonly { readonly kind: string; readonly code: string }[] =>
  [...text.matchAll(fence)].map(([, kind, code]) => ({ kind: kind ?? '', code: code ?? '' }));

/** The code within sentences and tables. */
export const inlineCodeOf = ({ text }: Page): readonly string[] =>
  [...text.replaceAll(fence, '').matchAll(/`([^`\n]+)`/gu)].map(([, code]) => code ?? '');

/** What stands in italics, apart from whole paragraphs in the other language. */
export const italicsOf = ({ text }: Page): readonly string[] =>
  [...text.replaceAll(fence, '').matchAll(/(?<![*\w])\*([^*\n]{1,80})\*(?![*\w])/gu)].map(
    ([, words]) => words ?? '',
  );

/** The rows, cell by cell, of the table below a heading row that starts with this cell. */
export const tableOf = (
  { path, text }: Page,
  firstHeading: string,
): readonly (readonly string[])[] => {
  const lines = text.split('\n');
  const start = lines.findIndex(
    (line, at) =>
      line.startsWith(`| ${firstHeading} |`) && lines[at + 1]?.startsWith('|---') === true,
  );
  if (start < 0) throw new Error(`${path} has no table that starts with "${firstHeading}"`);
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  return lines.slice(start + 2, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

/** The code in a cell: "`a`, `b`" gives a and b. */
export const codesIn = (cell: string | undefined): readonly string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/gu)].map(([, code]) => code ?? '');

/** The code at the head of every row of a table. */
export const headsOf = (of: Page, firstHeading: string): readonly string[] =>
  tableOf(of, firstHeading).flatMap(([cell]) => codesIn(cell));

/** Links to other files of the project, from the page's own folder. */
export const linksOf = ({
  path,
  text,
}: Page): readonly { readonly file: string; readonly anchor: string | undefined }[] =>
  [...text.replaceAll(fence, '').matchAll(/\]\(([^)\s]+)\)/gu)]
    .map(([, target]) => target ?? '')
    .filter((target) => !target.includes('://'))
    .map((target) => {
      const [file = '', anchor] = target.split('#');
      return {
        file: file === '' ? path : relative(root, resolve(root, dirname(path), file)),
        anchor,
      };
    });

/** The anchors that a page's headings make, as GitHub makes them. */
export const anchorsOf = ({ text }: Page): readonly string[] =>
  [...text.replaceAll(fence, '').matchAll(/^#+ (.+)$/gmu)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

const notOurs = new Set(['node_modules', '.git', 'build', '.svelte-kit', 'data']);

/** Every file and folder of the project by its path; folders end in "/". */
export const ownPaths = (): readonly string[] => {
  const below = (folder: string): readonly string[] =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter(({ name }) => folder !== '' || !notOurs.has(name))
      .flatMap((entry) => {
        const path = `${folder}${entry.name}`;
        return entry.isDirectory() ? [`${path}/`, ...below(`${path}/`)] : [path];
      });
  return below('');
};
