import { database } from './adapters/database/index.ts';
import { diskFiles } from './adapters/files/index.ts';
import { identity } from './adapters/identity/index.ts';
import { installation } from './adapters/installation/index.ts';
import { keptSecret } from './adapters/installation/kept-secret.ts';
import type { Installation } from './adapters/installation/index.ts';
import { mailReader } from './adapters/mail/index.ts';
import { startPostgres } from './adapters/postgres-server/index.ts';
import { sopFileReader } from './adapters/sop-file/index.ts';
import { systemWorld } from './adapters/world/index.ts';
import { createProduct } from './app/create-product.ts';
import type { Product } from './app/product.ts';
import { filesPerReport } from './config.ts';
import type { Config } from './config.ts';

export { DataInUse } from './adapters/postgres-server/index.ts';

/** For commands that need no installation. */
export { sopFileReader } from './adapters/sop-file/index.ts';

/** The header in which the server tells the parts behind it who called. */
export const addressHeader = 'x-tanggap-address';

/** The product and what must be done around it. */
export interface Tanggap {
  readonly product: Product;
  readonly installation: Installation;
  close(): Promise<void>;
}

/** The configuration once it is known where the database is. */
export type Connected = Config & { readonly databaseUrl: string };

/**
 * Puts the adapters together with what the product does. The only place that knows all of them.
 *
 * @throws when the database cannot be reached or has not been migrated
 */
export const compose = async (config: Connected): Promise<Tanggap> => {
  const { cases, sops, reminders, figures, pool, close } = database(config.databaseUrl);
  const installed = installation(pool);
  const origin = config.origin ?? `http://localhost:${String(config.port)}`;
  const ports = {
    world: systemWorld(),
    cases,
    sops,
    reminders,
    figures,
    reader: sopFileReader(),
    files: diskFiles(`${config.dataDir}/files`),
    mail: mailReader(),
    identity: identity({
      pool,
      secret: config.secret ?? await keptSecret(config.dataDir),
      origin,
      secureCookies: origin.startsWith('https:'),
      addressOf: (headers) => headers.get(addressHeader) ?? '',
    }),
  };
  const trial = (await installed.kind()) === 'trial';
  const product = createProduct(ports, { trial, limits: { fileBytes: config.fileBytes, filesPerReport } });
  return { product, installation: installed, close };
};

/** Brings the tables up to what this version needs. Safe to repeat, and to run on several machines at once. */
export const migrate = async (config: Connected): Promise<void> => {
  const { migrate: bringUp, close } = database(config.databaseUrl);
  await bringUp().finally(close);
};

/**
 * Finds the database: the agency's own, else the embedded one.
 *
 * @param join whether a server that another Tanggap runs on the same data will do
 */
export const connect = async (config: Config, log: (line: string) => void, join: boolean): Promise<{ readonly config: Connected; stop(): Promise<void> }> => {
  const { databaseUrl } = config;
  if (databaseUrl !== null) return { config: { ...config, databaseUrl }, stop: () => Promise.resolve() };
  const server = await startPostgres({ dataDir: config.dataDir, log, join });
  return { config: { ...config, databaseUrl: server.url }, stop: () => server.stop() };
};
