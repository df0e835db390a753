import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import type pg from 'pg';
import { applyFunctions, functionFiles, hasTable } from './functions.ts';
import { inTransaction } from './pool.ts';
import { grantPrivileges } from './privileges.ts';

const adapter = new URL('../', import.meta.url);
const folder = new URL('migrations/', adapter);
/** Key of the advisory lock that lets one process migrate at a time; any number will do. */
const lockKey = 7_411_203;
/** PostgreSQL 15. */
const oldestServer = 150_000;

/** A file of `migrations/`, and the SHA-256 by which it is known again. */
export interface Migration {
  readonly name: string;
  readonly checksum: string;
}

interface MigrationFile extends Migration {
  readonly text: string;
}

const migrationFiles = async (): Promise<readonly MigrationFile[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
};

/** The migrations this version knows, in the order of their names. */
export const knownMigrations = async (): Promise<readonly Migration[]> =>
  (await migrationFiles()).map(({ name, checksum }) => ({ name, checksum }));

/** How far tables are brought up, and for whom. */
export interface Migrating {
  /** Migrations to stop at, for tables as an older version knew them; no functions then. */
  readonly only?: ReadonlySet<string>;
  /** The role the product signs in as, where it is another than the owner of the tables. */
  readonly application?: string;
}

/**
 * Brings the tables up to what this version needs: every file of `migrations/` that was not
 * applied yet, in the order of their names, then the functions whose files changed, then what the
 * application's role may do; all or none. Runs from the sources, not from a bundle.
 *
 * @throws Error when an applied file was altered since or comes from a newer version, or the server
 *   is too old.
 */
export const migrate = async (
  pool: pg.Pool,
  { only, application }: Migrating = {},
): Promise<void> => {
  const files = (await migrationFiles()).filter(({ name }) => only?.has(name) ?? true);
  const functions = await functionFiles(adapter);
  await inTransaction(pool, async (client) => {
    await requireServer(client);
    await client.query('select pg_advisory_xact_lock($1)', [lockKey]);
    // Whoever owns nothing finds everything there, and asks for nothing he may not do.
    if (!(await hasTable(client, 'migration')))
      await client.query(`create table migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    const rows = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from migration',
    );
    const applied = new Map(rows.rows.map((row) => [row.name, row.checksum]));
    const newer = [...applied.keys()].filter((one) => !files.some(({ name }) => name === one));
    if (newer.length > 0)
      throw new Error(
        `The database was brought up to date by a newer Tanggap (${newer.join(', ')}). Use that version, or restore a backup; nothing was changed.`,
      );
    for (const file of files) await applyFile(client, file, applied.get(file.name));
    if (only === undefined) await applyFunctions(client, functions);
    if (application !== undefined) await grantPrivileges(client, application);
  });
};

const applyFile = async (
  client: pg.PoolClient,
  { name, text, checksum }: MigrationFile,
  known: string | undefined,
): Promise<void> => {
  if (known === checksum) return;
  if (known !== undefined)
    throw new Error(`Migration ${name} was altered after it had been applied to this database.`);
  try {
    await client.query(text);
  } catch (cause) {
    throw new Error(
      `Migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
  await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum]);
};

const requireServer = async (client: pg.PoolClient): Promise<void> => {
  const shown = await client.query<{ number: string; version: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
  );
  const [server] = shown.rows;
  if (server === undefined || Number(server.number) < oldestServer) {
    throw new Error(
      `Tanggap needs PostgreSQL 15 or newer; this server is ${server?.version ?? 'of no known version'}.`,
    );
  }
};
