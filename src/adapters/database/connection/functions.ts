import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, sep } from 'node:path';
import type pg from 'pg';

/** Where a function lies below the adapter: `<wing>/functions/<name>.sql`. */
const place = `${sep}functions`;

/** A file that makes one function of the database, named as the function is. */
export interface FunctionFile {
  readonly name: string;
  readonly text: string;
}

/** Every function file below a folder, in the order of their names. */
export const functionFiles = async (folder: URL): Promise<readonly FunctionFile[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter(
    (entry) => entry.isFile() && entry.name.endsWith('.sql') && entry.parentPath.endsWith(place),
  );
  const read = files.map(async ({ name, parentPath }) => ({
    name: basename(name, '.sql').replaceAll('-', '_'),
    text: await readFile(`${parentPath}${sep}${name}`, 'utf8'),
  }));
  return (await Promise.all(read)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

/** Whether there is a table of a name. */
export const hasTable = async (client: pg.ClientBase, name: string): Promise<boolean> => {
  const { rows } = await client.query<{ there: boolean }>(
    'select to_regclass($1) is not null as there',
    [name],
  );
  return rows[0]?.there ?? false;
};

/**
 * Makes the functions of the database those of the files: a new or changed one is made anew, one
 * whose file is gone is dropped, the others stay untouched. Every name stands for one function.
 *
 * @throws Error when a file fails, or two files make the same function
 */
export const applyFunctions = async (
  client: pg.ClientBase,
  files: readonly FunctionFile[],
): Promise<void> => {
  if (!(await hasTable(client, 'sql_function')))
    await client.query('create table sql_function (name text primary key, sha256 text not null)');
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from sql_function order by name',
  );
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  const wanted = new Set(files.map(({ name }) => name));
  if (wanted.size < files.length) throw new Error('Two files make a function of the same name.');
  for (const name of applied.keys()) if (!wanted.has(name)) await drop(client, name);
  for (const file of files) {
    const sha256 = createHash('sha256').update(file.text).digest('hex');
    if (applied.get(file.name) === sha256) continue;
    if (applied.has(file.name)) await drop(client, file.name);
    await make(client, file, sha256);
  }
};

/** Dropped before it is made anew, so that its arguments may change too. */
const drop = async (client: pg.ClientBase, name: string): Promise<void> => {
  await client.query(`drop function if exists ${name}`);
  await client.query('delete from sql_function where name = $1', [name]);
};

const make = async (
  client: pg.ClientBase,
  { name, text }: FunctionFile,
  sha256: string,
): Promise<void> => {
  try {
    await client.query(text);
  } catch (cause) {
    throw new Error(
      `Function ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
  await client.query('insert into sql_function (name, sha256) values ($1, $2)', [name, sha256]);
};
