import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '#adapters/postgres-server/index.ts';
import type { Product } from '#app/product.ts';
import { loadEditions } from '#cli/editions.ts';
import { compose } from '#compose.ts';
import { readConfig } from '#config.ts';
import { migrate } from '#connect.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Context } from './context.ts';
import { root } from './product.ts';

/** The product composed in the measuring process, on an embedded database of its own. */
export interface ProductHere {
  readonly product: Product;
  /** Address of its database. */
  readonly url: string;
  /** Runs a statement in the database. */
  execute(statement: string, values?: readonly unknown[]): Promise<void>;
  /** The one number that a query answers. */
  count(query: string, values?: readonly unknown[]): Promise<number>;
  close(): Promise<void>;
}

/**
 * Composes the product as `tanggap serve` does, but without pages and without its background
 * work: what a claim measures happens when the claim asks for it. The product that other claims
 * use is stopped, so that nothing else works meanwhile.
 *
 * @param prepare done with the migrated, still empty database while nobody is connected to it
 */
export const productHere = async (
  context: Context,
  name: string,
  prepare: (url: string) => Promise<void> = () => Promise.resolve(),
): Promise<ProductHere> => {
  await context.stopProduct();
  const dataDir = join(context.folder, name);
  await mkdir(dataDir, { mode: 0o711 });
  const server = await startPostgres({ dataDir, password: 'ukur', log: () => undefined });
  context.atEnd(() => server.stop());
  const config = readConfig(
    { TANGGAP_DATA: join(dataDir, 'data'), DATABASE_URL: server.url, TANGGAP_LOG: 'silent' },
    { root, cwd: root },
  );
  if ('problems' in config) throw new Error(config.problems.map(({ en }) => en).join('\n'));
  await mkdir(config.dataDir);
  const connected = {
    ...config,
    databaseUrl: server.url,
    ownerUrl: server.ownerUrl,
    place: 'given',
  } as const;
  await migrate(connected);
  await prepare(server.ownerUrl);
  const tanggap = await compose(connected);
  await loadEditions(tanggap.product, {
    out: () => undefined,
    err: context.say,
    env: {},
    cwd: root,
  });
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  return {
    product: tanggap.product,
    url: server.ownerUrl,
    execute: async (statement, values = []) => {
      await client.query(statement, [...values]);
    },
    count: async (query, values = []) => {
      const {
        rows: [row],
      } = await client.query<Record<string, unknown>>(query, [...values]);
      return Number(Object.values(row ?? {})[0] ?? Number.NaN);
    },
    close: async () => {
      await client.end();
      await tanggap.close();
      await server.stop();
    },
  };
};

/** Somebody who may change the settings of an agency with this SOP. */
export const coordinator = (sop: Sop): Actor => ({
  kind: 'machine',
  id: 'pengukuran',
  name: 'Pengukuran',
  roles: sop.controllers,
});
