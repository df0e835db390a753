import { mkdir, realpath } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { chooseAccount } from './account.ts';
import { addressSettings, chooseAddress, urlOf } from './address.ts';
import type { Address } from './address.ts';
import { applicationPassword, applicationRole, ensureApplicationRole } from './application-role.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster, placesIn, superuser } from './cluster.ts';
import type { Hands, Places } from './cluster.ts';
import { keepRunning } from './keep-running.ts';
import { DataInUse, takeLock } from './lock.ts';
import type { Lock } from './lock.ts';
import { memoryOf, readPidFile } from './processes.ts';
import { settings } from './settings.ts';
import { clearLeftovers } from './stop.ts';

export { applicationPassword, applicationRole, ensureApplicationRole } from './application-role.ts';
export { DataInUse } from './lock.ts';

/** A PostgreSQL of our own, running. */
export interface PostgresServer {
  /** Of the application's role, for node-postgres and libpq; holds its password. */
  readonly url: string;
  /** Of whoever owns the tables, and may do everything. */
  readonly ownerUrl: string;
  /** Fast, then immediate; takes less than 5 s. The server joined by `join` is left running. */
  stop(): Promise<void>;
  /** Bytes of memory of the server and its children; undefined where the system does not tell. */
  memory(): Promise<number | undefined>;
}

interface Options {
  /** Tanggap's data folder; the database is kept in `postgres` below it. */
  readonly dataDir: string;
  /** The superuser's, from the first start on. */
  readonly password: string;
  readonly log: (line: string) => void;
  /** Use the server of another Tanggap running on the same folder instead of refusing. */
  readonly join?: boolean;
  /** Settings of PostgreSQL beside ours. */
  readonly settings?: Readonly<Record<string, string>>;
}

const databaseName = 'tanggap';
const startMilliseconds = 60_000;

/**
 * Starts the embedded PostgreSQL on a data folder, which it makes when missing. A server left
 * behind by a killed Tanggap is stopped first; the start recovers what it had committed.
 *
 * @throws DataInUse when another Tanggap works on the folder and `join` is not set.
 * @throws Error saying what to do when PostgreSQL cannot run here.
 */
export const startPostgres = async (options: Options): Promise<PostgresServer> => {
  // Others may pass through (as root, PostgreSQL's own user must), but not look.
  await mkdir(options.dataDir, { recursive: true, mode: 0o711 });
  const dataDir = await realpath(options.dataDir);
  const places = placesIn(dataDir);
  let lock: Lock;
  try {
    lock = await takeLock(places.lock, dataDir);
  } catch (error) {
    if (error instanceof DataInUse && options.join === true)
      return joinServer(places, options.password);
    throw error;
  }
  try {
    return await startHere(places, options, lock);
  } catch (error) {
    await lock.giveBack();
    throw error;
  }
};

const startHere = async (places: Places, options: Options, lock: Lock): Promise<PostgresServer> => {
  const { password, log } = options;
  const binaries = await findBinaries();
  const hands: Hands = { binaries, account: await chooseAccount(binaries, places.folder), log };
  await ensureCluster(places, hands, password);
  await clearLeftovers(places.cluster, hands.binaries, hands.account, log);
  const address = await chooseAddress(places.folder, hands.account);
  const running = await keepRunning(
    places,
    hands,
    {
      ...settings,
      ...options.settings,
      ...addressSettings(address),
    },
    lock.isOurs,
  );
  const superusers = urlOf(address, superuser, password, 'postgres');
  await ensureDatabase(superusers);
  await ensureApplicationRole(superusers, applicationPassword(password));
  let stopping: Promise<void> | undefined;
  return {
    ...urlsOf(address, password),
    stop: () => {
      stopping ??= running.stop().finally(() => lock.giveBack());
      return stopping;
    },
    memory: () => memoryOf(places.cluster),
  };
};

const urlsOf = (address: Address, password: string): Pick<PostgresServer, 'url' | 'ownerUrl'> => ({
  url: urlOf(address, applicationRole, applicationPassword(password), databaseName),
  ownerUrl: urlOf(address, superuser, password, databaseName),
});

const ensureDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [
      databaseName,
    ]);
    if (found.rows.length === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
};

/** The other Tanggap may still be starting its server. */
const joinServer = async (places: Places, password: string): Promise<PostgresServer> => {
  for (let waited = 0; waited < startMilliseconds; waited += 50) {
    const file = await readPidFile(places.cluster);
    if (file?.ready === true) {
      const address: Address =
        file.socketFolder === ''
          ? { kind: 'loopback', port: file.port }
          : { kind: 'socket', folder: file.socketFolder, port: file.port };
      return {
        ...urlsOf(address, password),
        stop: () => Promise.resolve(),
        memory: () => memoryOf(places.cluster),
      };
    }
    await pause(50);
  }
  throw new Error(`The Tanggap running on ${places.folder} has no database ready.`);
};
