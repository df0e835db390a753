import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { casePrefix } from '#core/cases/record/case-stream.ts';

/** The schema that holds copies of the product's tables. */
export const schema = 'bench_copy';
type Texts = Readonly<Record<string, string | null>>;

/** A colon would begin a variable of pgbench, hence the escape. */
const literal = (value: string | null | undefined): string =>
  value === null || value === undefined
    ? 'NULL'
    : `E'${value.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a')}'`;

/**
 * The product's tables that hold something of a case: its stream of events, and whichever have its
 * id, so that a table that is added later is copied too.
 */
const tablesOf = async (client: pg.Client): Promise<readonly string[]> => {
  const found = await client.query<{
    name: string;
  }>(`select table_name::text as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and column_name in ('case_id', 'stream') order by table_name`);
  return found.rows.map(({ name }) => name);
};

/** The rows of a case in a table, each as the text of its columns. */
const textsOf = async (
  client: pg.Client,
  table: string,
  caseId: string,
): Promise<readonly Texts[]> => {
  const columns = await client.query<{ name: string }>(
    "select column_name::text as name from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position",
    [table],
  );
  const names = columns.rows.map(({ name }) => name);
  const keyed = names.includes('case_id') ? 'case_id = $1' : `stream = '${casePrefix}' || $1`;
  const found = await client.query<Texts>(
    `select ${names.map((name) => `${name}::text as ${name}`).join(', ')} from public.${table} where ${keyed} order by ctid`,
    [caseId],
  );
  return found.rows;
};

/** A row as a SELECT whose case is a new one; what is unique in the product's table is so here. */
const selectOf = (row: Texts, replaced: Readonly<Record<string, string>>): string =>
  `SELECT ${Object.entries(row)
    .map(([column, value]) => replaced[column] ?? literal(value))
    .join(', ')} FROM fresh`;

/** The words as the product writes them: all but the number's are the same for every report alike. */
const wordsOf = (agency: string, number: string, lexemes: readonly string[]): string => {
  const counted = ` ${number.split('-').at(-1) ?? ''}`;
  const others = lexemes.filter((lexeme) => !lexeme.endsWith(counted));
  return `array_to_tsvector(ARRAY[${others.map(literal).join(', ')}]::text[] || (${literal(`${agency} `)} || n))`;
};

/**
 * Writes what the product committed for a case as one statement of pgbench: the same rows into
 * copies of the same tables with the same indexes, in one transaction and one round trip, with
 * nothing left to compute but the new id and number.
 */
const scriptOf = async (client: pg.Client, number: string): Promise<string> => {
  const found = await client.query<{ case_id: string; agency: string; lexemes: string[] }>(
    'select case_id, agency, tsvector_to_array(words) as lexemes from case_row where number = $1',
    [number],
  );
  const [row] = found.rows;
  if (row === undefined) throw new Error(`case ${number} was not found`);
  const replaced = {
    case_id: 'id',
    stream: `'${casePrefix}' || id`,
    number: `${literal(number.replace(/\d+$/u, ''))} || n`,
    tracking_hash: 'md5(id) || md5(n)',
    words: wordsOf(row.agency, number, row.lexemes),
  };
  const inserts: string[] = [];
  for (const table of await tablesOf(client)) {
    for (const texts of await textsOf(client, table, row.case_id))
      inserts.push(`INSERT INTO ${schema}.${table} ${selectOf(texts, replaced)}`);
  }
  return (
    [
      `WITH fresh AS MATERIALIZED (SELECT uuidv7()::text AS id, nextval('${schema}.register')::text AS n)`,
      ...inserts.map((insert, index) => `i${String(index)} AS (${insert})`),
    ].join(', ') +
    ` INSERT INTO ${schema}.case_count AS c VALUES (${literal(row.agency)}, pg_backend_pid() % 64, 1, 0)` +
    ' ON CONFLICT (agency, slot) DO UPDATE SET open = c.open + 1;\n'
  );
};

/**
 * Makes copies of the tables and a script for each case.
 *
 * @returns the paths of the scripts
 */
export const prepareSameRows = async (
  url: string,
  numbers: readonly string[],
  folder: string,
): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create schema ${schema}; create sequence ${schema}.register`);
    for (const table of [...(await tablesOf(client)), 'case_count'])
      await client.query(`create table ${schema}.${table} (like public.${table} including all)`);
    const scripts: string[] = [];
    for (const [index, number] of numbers.entries()) {
      const file = join(folder, `same-rows-${String(index)}.sql`);
      await writeFile(file, await scriptOf(client, number));
      scripts.push(file);
    }
    return scripts;
  } finally {
    await client.end();
  }
};

/** How many rows of each table one case left behind: the two sides must agree. */
export const rowsPerCase = async (url: string, of: 'public' | typeof schema): Promise<string> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const one = async (query: string): Promise<number> =>
    Number((await client.query<{ value: string }>(query)).rows[0]?.value);
  try {
    const cases = await one(`select count(*) as value from ${of}.case_row`);
    const others: string[] = [];
    for (const table of await tablesOf(client)) {
      const rows =
        table === 'case_row'
          ? 0
          : await one(
              `select count(*) as value from ${of}.${table}${table === 'event' ? ` where stream like '${casePrefix}%'` : ''}`,
            );
      if (rows > 0) others.push(`${(rows / cases).toFixed(2)} of ${table}`);
    }
    const bytes = await one(
      `select avg(pg_column_size(e.*)) as value from (select * from ${of}.event limit 2000) e`,
    );
    return `${String(cases)} cases, each with ${others.join(', ')}; ${bytes.toFixed(0)} bytes an event`;
  } finally {
    await client.end();
  }
};
