import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';

const execute = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('postgres').url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

/** Waits, two seconds at most, until sessions that are being closed have gone: one cut off on its way out breaks another test. */
const quiet = async (name: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('postgres').url });
  await client.connect();
  try {
    for (let round = 0; round < 40; round += 1) {
      const { rowCount } = await client.query('select 1 from pg_stat_activity where datname = $1', [
        name,
      ]);
      if (rowCount === 0) return;
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
  } finally {
    await client.end();
  }
};

/** A database on the run's server: a copy of the migrated one, or an empty one. */
export const createDatabase = async (
  kind: 'migrated' | 'empty',
): Promise<{ readonly url: string; drop(): Promise<void> }> => {
  const { url, template } = inject('postgres');
  const name = `tanggap_test_${randomBytes(6).toString('hex')}`;
  await execute(
    `create database ${name}${kind === 'migrated' ? ` template ${template}` : ' template template0'}`,
  );
  const there = new URL(url);
  there.pathname = `/${name}`;
  return {
    url: there.href,
    drop: async () => {
      await quiet(name);
      await execute(`drop database ${name} with (force)`);
    },
  };
};

/** The URL of a migrated database for one test; it is dropped when the test is over. */
export const freshDatabase = async (kind: 'migrated' | 'empty' = 'migrated'): Promise<string> => {
  const { url, drop } = await createDatabase(kind);
  onTestFinished(drop);
  return url;
};
