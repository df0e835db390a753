import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { database } from '#adapters/database/index.ts';
import {
  applicationPassword,
  applicationRole,
  ensureApplicationRole,
  startPostgres,
} from '#adapters/postgres-server/index.ts';
import { inDatabase } from './in-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server for this run, and the name of a migrated database to copy. */
    readonly postgres: {
      /** Of whoever owns the tables. */
      readonly url: string;
      /** Of the role that the product works as. */
      readonly applicationUrl: string;
      readonly template: string;
    };
  }
}

interface Server {
  readonly url: string;
  readonly applicationUrl: string;
  stop(): Promise<void>;
}

/** The server named by TEST_DATABASE_URL, or an embedded one for this run alone. */
const findServer = async (): Promise<Server> => {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') {
    const password = applicationPassword('uji');
    await ensureApplicationRole(given, password);
    const application = new URL(given);
    application.username = applicationRole;
    application.password = password;
    return { url: given, applicationUrl: application.href, stop: () => Promise.resolve() };
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'tanggap-test-'));
  const remove = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  try {
    // Nothing in it outlives the run, so nothing has to reach the disk.
    const server = await startPostgres({
      dataDir,
      password: 'uji',
      log: () => {},
      settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' },
    });
    return {
      url: server.ownerUrl,
      applicationUrl: server.url,
      stop: () => server.stop().finally(remove),
    };
  } catch (error) {
    await remove();
    throw error;
  }
};

const execute = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

/** One PostgreSQL for all tests of a run; every suite copies the migrated template. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await findServer();
  const template = `tanggap_test_${randomBytes(6).toString('hex')}`;
  try {
    await execute(server.url, `create database ${template}`);
    const { migrate, close } = database(inDatabase(server.url, template));
    await migrate({ application: applicationRole }).finally(close);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const { url, applicationUrl } = server;
  project.provide('postgres', { url, applicationUrl, template });
  return async () => {
    await execute(server.url, `drop database ${template} with (force)`);
    await server.stop();
  };
};
