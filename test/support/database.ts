import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { inDatabase } from './in-database.ts';

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

/** A database on the run's server. */
interface Created {
  /** Of the role that the product works as; of an empty one, which that role cannot fill, the owner's. */
  readonly url: string;
  /** Of the role that the product works as, whatever is in the database. */
  readonly applicationUrl: string;
  /** Of whoever owns the tables and may alter them past all refusals. */
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/** A database on the run's server: a copy of the migrated one, or an empty one. */
export const createDatabase = async (kind: 'migrated' | 'empty'): Promise<Created> => {
  const { url, applicationUrl, template } = inject('postgres');
  const name = `tanggap_test_${randomBytes(6).toString('hex')}`;
  const from = kind === 'migrated' ? template : 'template0';
  // Files are copied whole: by itself the server writes every block into its log, which takes three times as long.
  await execute(`create database ${name} template ${from} strategy file_copy`);
  const urls = {
    ownerUrl: inDatabase(url, name),
    applicationUrl: inDatabase(applicationUrl, name),
  };
  return {
    ...urls,
    url: kind === 'empty' ? urls.ownerUrl : urls.applicationUrl,
    drop: async () => {
      await quiet(name);
      await execute(`drop database ${name} with (force)`);
    },
  };
};

/** Whoever owns the tables of a migrated database for one test; it is dropped when the test is over. */
export const freshAsOwner = async (): Promise<string> => {
  const { ownerUrl, drop } = await createDatabase('migrated');
  onTestFinished(drop);
  return ownerUrl;
};

/** The URL of a database for one test; it is dropped when the test is over. */
export const freshDatabase = async (kind: 'migrated' | 'empty' = 'migrated'): Promise<string> => {
  const { url, drop } = await createDatabase(kind);
  onTestFinished(drop);
  return url;
};
