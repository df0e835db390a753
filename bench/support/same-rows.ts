import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** The schema that holds copies of the product's tables. */
export const schema = 'bench_copy';
const copied = ['event', 'case_row', 'work_item', 'case_count'];

type Texts = Readonly<Record<string, string | null>>;

/** A colon would begin a variable of pgbench, hence the escape. */
const literal = (value: string | null | undefined): string =>
  value === null || value === undefined ? 'NULL' : `E'${value.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a')}'`;

const columnsOf = async (client: pg.Client, table: string): Promise<readonly string[]> => {
  const found = await client.query<{ column_name: string }>(
    'select column_name::text from information_schema.columns where table_schema = current_schema() and table_name = $1 order by ordinal_position', [table],
  );
  return found.rows.map((row) => row.column_name);
};

/** Rows as the text of each column. */
const textsOf = async (client: pg.Client, table: string, caseId: string, order: string): Promise<readonly Texts[]> => {
  const columns = await columnsOf(client, table);
  const found = await client.query<Texts>(`select ${columns.map((column) => `${column}::text as ${column}`).join(', ')} from ${table} where case_id = $1 order by ${order}`, [caseId]);
  return found.rows;
};

/** A row as a SELECT whose case is a new one; what is unique in the product's table is so here. */
const selectOf = (row: Texts, replaced: Readonly<Record<string, string>>): string =>
  `SELECT ${Object.entries(row).map(([column, value]) => replaced[column] ?? literal(value)).join(', ')} FROM fresh`;

/** The words as the product writes them: all but the number's are the same for every report alike. */
const wordsOf = (row: Texts, lexemes: readonly string[]): string => {
  const number = (row['number'] ?? '').toLowerCase().split('-').at(-1) ?? '';
  const others = lexemes.filter((lexeme) => !lexeme.endsWith(` ${number}`));
  return `array_to_tsvector(ARRAY[${others.map(literal).join(', ')}]::text[] || (${literal(`${row['agency'] ?? ''} `)} || n))`;
};

/**
 * Writes what the product committed for a case as one statement of pgbench: the same rows into
 * copies of the same tables with the same indexes, in one transaction and one round trip, with
 * nothing left to compute but the new id and number.
 */
const scriptOf = async (client: pg.Client, number: string): Promise<string> => {
  const found = await client.query<{ case_id: string; lexemes: string[] }>('select case_id, tsvector_to_array(words) as lexemes from case_row where number = $1', [number]);
  const { case_id: caseId, lexemes } = found.rows[0] ?? { case_id: '', lexemes: [] };
  const events = await textsOf(client, 'event', caseId, 'version');
  const [row] = await textsOf(client, 'case_row', caseId, 'case_id');
  const work = await textsOf(client, 'work_item', caseId, 'item, role');
  if (row === undefined || events.length === 0) throw new Error(`case ${number} was not found`);
  const replaced = {
    case_id: 'id', number: `${literal((row['number'] ?? '').replace(/\d+$/u, ''))} || n`,
    tracking_hash: 'md5(id) || md5(n)', words: wordsOf(row, lexemes),
  };
  const inserts = [
    ...events.map((one) => ['event', selectOf(one, { case_id: 'id' })] as const),
    ['case_row', selectOf(row, replaced)] as const,
    ...work.map((one) => ['work_item', selectOf(one, { case_id: 'id' })] as const),
  ];
  return [
    `WITH fresh AS MATERIALIZED (SELECT uuidv7()::text AS id, nextval('${schema}.register')::text AS n)`,
    ...inserts.map(([table, select], index) => `i${String(index)} AS (INSERT INTO ${schema}.${table} ${select})`),
  ].join(', ') + ` INSERT INTO ${schema}.case_count AS c VALUES (${literal(row['agency'])}, pg_backend_pid() % 64, 1, 0)`
    + ' ON CONFLICT (agency, slot) DO UPDATE SET open = c.open + 1;\n';
};

/**
 * Makes copies of the tables and a script for each case.
 *
 * @returns the paths of the scripts
 */
export const prepareSameRows = async (url: string, numbers: readonly string[], folder: string): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create schema ${schema}; create sequence ${schema}.register`);
    for (const table of copied) await client.query(`create table ${schema}.${table} (like ${table} including all)`);
    const scripts = await Promise.all(numbers.map(async (number, index) => {
      const file = join(folder, `same-rows-${String(index)}.sql`);
      await writeFile(file, await scriptOf(client, number));
      return file;
    }));
    return scripts;
  } finally {
    await client.end();
  }
};

/** How many rows of each table one case left behind: the two sides must agree. */
export const rowsPerCase = async (url: string, of: 'public' | typeof schema): Promise<string> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query<{ cases: string; events: string; work: string; bytes: string }>(
      `select (select count(*) from ${of}.case_row) as cases, (select count(*) from ${of}.event) as events, (select count(*) from ${of}.work_item) as work,
        (select avg(pg_column_size(e.*)) from (select * from ${of}.event limit 2000) e) as bytes`,
    );
    const [counts] = found.rows;
    const cases = Number(counts?.cases ?? 0);
    return `${String(cases)} cases, ${(Number(counts?.events) / cases).toFixed(2)} events and ${(Number(counts?.work) / cases).toFixed(2)} work items each, ${Number(counts?.bytes).toFixed(0)} bytes an event`;
  } finally {
    await client.end();
  }
};
