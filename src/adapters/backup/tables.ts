import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { escapeIdentifier } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { KeptTable } from './format.ts';
import { keep, readBack } from './pieces.ts';
import type { Place } from './place.ts';
import * as refused from './refused.ts';
import { BackupRefused } from './refused.ts';

/** Written by bringing the tables up, and so never put back. */
const madeAnew = ['migration', 'sql_function'];

/** Rows that are only added come first as they were added, so that their pieces stay the same. */
const added: Readonly<Record<string, string>> = { event: 'recorded_at' };

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** What its rows are ordered by, as SQL. */
  readonly key: readonly string[];
  /** Tables its rows refer to. */
  readonly after: readonly string[];
}

const described = `
  select c.relname as name,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select array_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
        order by array_position(i.indkey::int2[], a.attnum))
     from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
     where i.indrelid = c.oid and i.indisprimary) as key,
    coalesce((select array_agg(distinct t.relname::text) from pg_constraint r
      join pg_class t on t.oid = r.confrelid where r.conrelid = c.oid and r.contype = 'f'), '{}') as after
  from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
  order by c.relname`;

/** Texts are the same whatever server wrote them. */
const sameTexts = [
  "set local timezone to 'UTC'",
  "set local datestyle to 'ISO, YMD'",
  "set local intervalstyle to 'postgres'",
  "set local bytea_output to 'hex'",
  "set local client_encoding to 'UTF8'",
  'set local extra_float_digits to 1',
];

/** Begins a transaction in which nothing changes any more, however long it takes to read. */
export const beginSnapshot = async (client: pg.Client): Promise<void> => {
  await client.query('begin isolation level repeatable read read only');
  for (const one of sameTexts) await client.query(one);
};

/** Begins a transaction that puts tables back. */
const beginLoading = async (client: pg.Client): Promise<void> => {
  await client.query('begin');
  for (const one of sameTexts) await client.query(one);
};

/** The tables there are, each after those its rows refer to. */
const tablesOf = async (client: pg.Client): Promise<readonly Table[]> => {
  const { rows } = await client.query<Table>(described, [madeAnew]);
  const ordered: Table[] = [];
  while (ordered.length < rows.length) {
    const done = new Set(ordered.map(({ name }) => name));
    const next = rows.filter(
      ({ name, after }) => !done.has(name) && after.every((one) => one === name || done.has(one)),
    );
    if (next.length === 0) throw new Error('Tables refer to each other in a circle.');
    ordered.push(...next);
  }
  return ordered;
};

const columnsOf = (columns: readonly string[]): string => columns.map(escapeIdentifier).join(', ');

const readingOf = ({ name, columns, key }: Table): string => {
  const first = added[name];
  const order = [...(first === undefined ? [] : [first]), ...key].join(', ');
  return `copy (select ${columnsOf(columns)} from ${escapeIdentifier(name)} order by ${order}) to stdout`;
};

/** Keeps every table as it stands in the client's transaction. */
export const keepTables = async (
  client: pg.Client,
  place: Place,
): Promise<readonly KeptTable[]> => {
  const kept: KeptTable[] = [];
  for (const table of await tablesOf(client)) {
    const rows = client.query(copyTo(readingOf(table)));
    const bytes = await keep(place, rows);
    kept.push({ ...bytes, name: table.name, columns: [...table.columns], rows: rows.rowCount });
  }
  return kept;
};

/** Reads a table back as it was kept, and says whether it is the same to the letter. */
const isSame = async (client: pg.Client, table: Table, kept: KeptTable): Promise<boolean> => {
  const hash = createHash('sha256');
  const rows = client.query(copyTo(readingOf({ ...table, columns: kept.columns })));
  for await (const part of rows) if (part instanceof Uint8Array) hash.update(part);
  return rows.rowCount === kept.rows && hash.digest('hex') === kept.sha256;
};

/**
 * Puts tables back, all or none, into those that were just made; then reads each again.
 *
 * @throws BackupRefused when a piece is damaged, or a table does not come back as it was
 */
export const putTables = async (
  client: pg.Client,
  place: Place,
  kept: readonly KeptTable[],
): Promise<void> => {
  await beginLoading(client);
  try {
    const there = new Map((await tablesOf(client)).map((table) => [table.name, table]));
    for (const table of kept) {
      const target = there.get(table.name);
      if (target === undefined) throw new BackupRefused(refused.tableDiffers(table.name));
      const into = `copy ${escapeIdentifier(table.name)} (${columnsOf(table.columns)}) from stdin`;
      await pipeline(readBack(place, table, table.name), client.query(copyFrom(into)));
      if (!(await isSame(client, target, table)))
        throw new BackupRefused(refused.tableDiffers(table.name));
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

/** Whether a database holds no table at all. */
export const isEmpty = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ some: boolean }>(
    `select exists (select 1 from pg_class
       where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')) as some`,
  );
  return rows[0]?.some === false;
};
