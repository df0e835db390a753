import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';

const execute = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('postgres').url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

/** A database on the run's server: a copy of the migrated one, or an empty one. */
export const createDatabase = async (kind: 'migrated' | 'empty'): Promise<{ readonly url: string; drop(): Promise<void> }> => {
  const { url, template } = inject('postgres');
  const name = `tanggap_test_${randomBytes(6).toString('hex')}`;
  await execute(`create database ${name}${kind === 'migrated' ? ` template ${template}` : ' template template0'}`);
  const there = new URL(url);
  there.pathname = `/${name}`;
  return { url: there.href, drop: () => execute(`drop database ${name} with (force)`) };
};

/** The URL of a migrated database for one test; it is dropped when the test is over. */
export const freshDatabase = async (kind: 'migrated' | 'empty' = 'migrated'): Promise<string> => {
  const { url, drop } = await createDatabase(kind);
  onTestFinished(drop);
  return url;
};
