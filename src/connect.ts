import { database } from './adapters/database/index.ts';
import { startPostgres } from './adapters/postgres-server/index.ts';
import type { Config } from './config.ts';

export { DataInUse } from './adapters/postgres-server/index.ts';

/** The configuration once it is known where the database is. */
export type Connected = Config & { readonly databaseUrl: string };

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
export const connect = async (
  config: Config,
  log: (line: string) => void,
  join: boolean,
): Promise<{ readonly config: Connected; stop(): Promise<void> }> => {
  const { databaseUrl } = config;
  if (databaseUrl !== null)
    return { config: { ...config, databaseUrl }, stop: () => Promise.resolve() };
  const server = await startPostgres({ dataDir: config.dataDir, log, join });
  return { config: { ...config, databaseUrl: server.url }, stop: () => server.stop() };
};
