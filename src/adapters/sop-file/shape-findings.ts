import type { z } from 'zod';
import { closest } from '#core/sops/closest.ts';
import type { DocumentPath, Finding } from '#core/sops/findings.ts';
import { keysAt } from './schema-keys.ts';

type Issue = z.core.$ZodIssue;

/** A finding about the shape of the file; `atKey` when the key itself is wrong, not its value. */
export interface ShapeFinding extends Finding {
  readonly atKey: boolean;
  readonly remedy: Remedy;
}

/**
 * What would put the place right well enough to go on checking the rest: a stand-in value, or an
 * unknown key renamed (null: left out). null when there is no such thing.
 */
export type Remedy =
  | { readonly value: string | number | boolean | readonly never[] }
  | { readonly rename: string | null }
  | null;

const pathOf = (base: DocumentPath, issue: Issue): DocumentPath => [
  ...base,
  ...issue.path.filter((key) => typeof key !== 'symbol'),
];

const shape = (
  rule: string,
  path: DocumentPath,
  id: string,
  en: string,
  remedy: Remedy = null,
): ShapeFinding => ({ rule, level: 'error', path, message: { id, en }, atKey: false, remedy });

/** The key a path ends at, in quotes; without one it is the file as a whole. */
const named = (path: DocumentPath): readonly [id: string, en: string] => {
  const key = path.findLast((part) => typeof part === 'string');
  return key === undefined ? ['Isi berkas', 'The file'] : [`"${key}"`, `"${key}"`];
};

const kinds: Readonly<Record<string, readonly [id: string, en: string, remedy: Remedy]>> = {
  string: ['teks', 'a text', { value: '-' }],
  number: ['angka', 'a number', { value: 1 }],
  int: ['bilangan bulat', 'a whole number', { value: 1 }],
  boolean: ['true atau false', 'true or false', { value: false }],
  array: ['daftar (tiap butir diawali "- ")', 'a list (each item led by "- ")', { value: [] }],
  object: ['bagian berisi kunci dan nilai', 'a part of keys and values', null],
};

const wrongType = (
  issue: Extract<Issue, { code: 'invalid_type' }>,
  path: DocumentPath,
): ShapeFinding => {
  const { input, expected } = issue;
  const [id, en, remedy] = kinds[expected] ?? [expected, expected, null];
  const [name, nameEn] = named(path);
  if (input === undefined) {
    return shape(
      'missing-key',
      path,
      `Kunci ${name} belum ada. Tulis ${name} dengan ${id}.`,
      `The key ${nameEn} is missing. Write ${nameEn} with ${en}.`,
      remedy,
    );
  }
  const unquoted =
    expected === 'string' && (typeof input === 'number' || typeof input === 'boolean');
  return shape(
    'wrong-type',
    path,
    `${name} harus berupa ${id}.${unquoted ? ' Tulis di antara tanda kutip.' : ''}`,
    `${nameEn} must be ${en}.${unquoted ? ' Put it in quotes.' : ''}`,
    unquoted ? { value: String(input) } : remedy,
  );
};

const hint = (like: string | undefined): readonly [string, string] =>
  like === undefined ? ['', ''] : [` Maksudnya "${like}"?`, ` Did you mean "${like}"?`];

const wrongValue = (
  path: DocumentPath,
  input: unknown,
  values: readonly string[],
): ShapeFinding => {
  const like = typeof input === 'string' ? closest(input, values) : undefined;
  const [id, en] = hint(like);
  const [first] = values;
  const remedy = first === undefined ? null : { value: like ?? first };
  const [name, nameEn] = named(path);
  const list = values.join(', ');
  return input === undefined
    ? shape(
        'missing-key',
        path,
        `Kunci ${name} belum ada. Tulis salah satu dari: ${list}.`,
        `The key ${nameEn} is missing. Write one of: ${list}.`,
        remedy,
      )
    : shape(
        'unknown-value',
        path,
        `${name} harus salah satu dari: ${list}.${id}`,
        `${nameEn} must be one of: ${list}.${en}`,
        remedy,
      );
};

const unknownKeys = (
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  path: DocumentPath,
): readonly ShapeFinding[] => {
  const known = keysAt(path, issue.input);
  return issue.keys.map((key) => {
    const meant = closest(key, known);
    const [id, en] = meant === undefined ? [' Hapus kunci ini.', ' Remove this key.'] : hint(meant);
    return {
      ...shape(
        'unknown-key',
        [...path, key],
        `Kunci "${key}" tidak dikenal di sini.${id}`,
        `The key "${key}" is not known here.${en}`,
        { rename: meant ?? null },
      ),
      atKey: true,
    };
  });
};

const tooLittle = (
  path: DocumentPath,
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
): ShapeFinding => {
  const [name, nameEn] = named(path);
  const least = issue.code === 'too_small';
  const limit = String(least ? issue.minimum : issue.maximum);
  const inclusive = issue.inclusive ?? true;
  const [id, en] = least
    ? [inclusive ? 'sedikitnya' : 'lebih dari', inclusive ? 'at least' : 'more than']
    : [inclusive ? 'paling banyak' : 'kurang dari', inclusive ? 'at most' : 'less than'];
  return shape(
    least ? 'too-small' : 'too-big',
    path,
    `${name} harus ${id} ${limit}.`,
    `${nameEn} must be ${en} ${limit}.`,
  );
};

const wrongFormat = (
  issue: Extract<Issue, { code: 'invalid_format' }>,
  path: DocumentPath,
): ShapeFinding => {
  const [name, nameEn] = named(path);
  if (issue.pattern === '/\\S/')
    return shape(
      'empty-text',
      path,
      `${name} tidak boleh kosong.`,
      `${nameEn} must not be empty.`,
      { value: '-' },
    );
  if (issue.pattern?.includes('A-Z') === true) {
    return shape(
      'wrong-code',
      path,
      `${name} hanya boleh huruf besar dan angka, paling banyak 10.`,
      `${nameEn} may hold only capital letters and digits, at most 10.`,
    );
  }
  return shape(
    'wrong-code',
    path,
    `${name} hanya boleh huruf kecil, angka, dan tanda hubung: terima-laporan.`,
    `${nameEn} may hold only small letters, digits and hyphens: terima-laporan.`,
  );
};

/** The names by which the alternatives of a list of effects or gates are told apart. */
const alternatives = (branches: readonly (readonly Issue[])[]): readonly string[] =>
  branches.flatMap((branch) => {
    const literal = branch.flatMap((issue) =>
      issue.code === 'invalid_value' && issue.path.length === 0 ? issue.values.map(String) : [],
    );
    const key = branch.flatMap((issue) =>
      issue.code === 'invalid_type' && issue.path.length === 1 && issue.input === undefined
        ? issue.path.map(String)
        : [],
    );
    return [...literal, ...key];
  });

const isMissing = (issue: Issue): boolean =>
  issue.code === 'invalid_type' && issue.path.length === 1 && issue.input === undefined;

/** In a union the alternative that was meant is the one that is wrong only below its name. */
const wrongAlternative = (
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: DocumentPath,
): readonly ShapeFinding[] => {
  const meant = issue.errors.find((branch) =>
    branch.every((inner) => inner.path.length > 0 && !isMissing(inner)),
  );
  if (meant !== undefined) return meant.flatMap((inner) => findingsOf(inner, path));
  const keys =
    typeof issue.input === 'object' && issue.input !== null ? Object.keys(issue.input) : [];
  const names = [...new Set(alternatives(issue.errors))];
  if (keys.length > 1) {
    return [
      shape(
        'unknown-value',
        path,
        'Tulis satu kunci saja dalam tiap butir; jadikan yang lain butir sendiri.',
        'Write one key per item only; give the others an item of their own.',
      ),
    ];
  }
  const word = keys[0] ?? issue.input;
  const [id, en] = hint(typeof word === 'string' ? closest(word, names) : undefined);
  const [said, saidEn] =
    typeof word === 'string' ? [`"${word}"`, `"${word}"`] : ['Butir ini', 'This item'];
  return [
    {
      ...shape(
        'unknown-value',
        [...path, ...keys],
        `${said} tidak dikenal di sini. Tulis salah satu dari: ${names.join(', ')}.${id}`,
        `${saidEn} is not known here. Write one of: ${names.join(', ')}.${en}`,
      ),
      atKey: keys.length > 0,
    },
  ];
};

/** What an issue means; issues inside a union have paths of their own below `base`. */
const findingsOf = (issue: Issue, base: DocumentPath = []): readonly ShapeFinding[] => {
  const path = pathOf(base, issue);
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue, path);
    case 'invalid_type':
      return [wrongType(issue, path)];
    case 'invalid_value':
      return [wrongValue(path, issue.input, issue.values.map(String))];
    case 'invalid_union':
      return wrongAlternative(issue, path);
    case 'too_small':
    case 'too_big':
      return [tooLittle(path, issue)];
    case 'invalid_format':
      return [wrongFormat(issue, path)];
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return [
        shape(
          'wrong-type',
          path,
          `${named(path)[0]} tidak sesuai.`,
          `${named(path)[1]} does not fit.`,
        ),
      ];
  }
};

/** What the issues of the schema mean to whoever wrote the file. A mistyped key is not reported as missing besides. */
export const shapeFindings = (issues: readonly Issue[]): readonly ShapeFinding[] => {
  const all = issues.flatMap((issue) => findingsOf(issue));
  const mistyped = new Set(
    all.flatMap(({ path, remedy }) =>
      remedy !== null && 'rename' in remedy && remedy.rename !== null
        ? [JSON.stringify([...path.slice(0, -1), remedy.rename])]
        : [],
    ),
  );
  return all.filter(
    (finding) => finding.rule !== 'missing-key' || !mistyped.has(JSON.stringify(finding.path)),
  );
};
