import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { chooseAccount } from './account.ts';
import type { Account } from './account.ts';
import { addressSettings, chooseAddress, urlOf } from './address.ts';
import type { Address } from './address.ts';
import { findBinaries } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { ensureCluster, lastWords, placesIn, superuser, textOf } from './cluster.ts';
import type { Places } from './cluster.ts';
import { DataInUse, takeLock } from './lock.ts';
import { memoryOf, readPidFile } from './processes.ts';
import { settings } from './settings.ts';
import { clearLeftovers, stopCluster } from './stop.ts';

export { DataInUse } from './lock.ts';

/** A PostgreSQL of our own, running. */
export interface PostgresServer {
  /** For node-postgres and libpq; holds the password. */
  readonly url: string;
  /** Fast, then immediate; takes less than 5 s. The server joined by `join` is left running. */
  stop(): Promise<void>;
  /** Bytes of memory of the server and its children; undefined where the system does not tell. */
  memory(): Promise<number | undefined>;
}

interface Options {
  /** Tanggap's data folder; the database is kept in `postgres` below it. */
  readonly dataDir: string;
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
  let unlock: () => Promise<void>;
  try {
    unlock = await takeLock(places.lock, dataDir);
  } catch (error) {
    if (error instanceof DataInUse && options.join === true) return joinServer(places);
    throw error;
  }
  try {
    return await startHere(places, options, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
};

const startHere = async (
  places: Places,
  options: Options,
  unlock: () => Promise<void>,
): Promise<PostgresServer> => {
  const binaries = await findBinaries();
  const account = await chooseAccount(binaries, places.folder);
  const password = await ensureCluster(places, binaries, account, options.log);
  await clearLeftovers(places.cluster, binaries, account, options.log);
  const address = await chooseAddress(places.folder, account);
  await launch(
    places,
    binaries,
    account,
    { ...settings, ...options.settings, ...addressSettings(address) },
    options.log,
  );
  await ensureDatabase(urlOf(address, superuser, password, 'postgres'));
  let stopping: Promise<void> | undefined;
  return {
    url: urlOf(address, superuser, password, databaseName),
    stop: () => {
      stopping ??= stopCluster(places.cluster, binaries, account).finally(unlock);
      return stopping;
    },
    memory: () => memoryOf(places.cluster),
  };
};

/** Starts the server in a process group of its own, so that Ctrl-C reaches it only through us. */
const launch = async (
  places: Places,
  binaries: Binaries,
  account: Account,
  all: Readonly<Record<string, string>>,
  log: (line: string) => void,
): Promise<void> => {
  const args = [
    '-D',
    places.cluster,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const command = account.command(binaries.postgres, args);
  const words = join(places.folder, 'start.log');
  const output = openSync(words, 'w', 0o600);
  const child = spawn(command.program, command.args, {
    ...command.options,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let failure: string | undefined;
  let ready = false;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', (code, signal) => {
    failure = `it ended with ${signal ?? String(code)}`;
    if (ready && code !== 0)
      log(`PostgreSQL ended unexpectedly (${failure}); see ${join(places.cluster, 'log')}.`);
  });
  child.unref();
  for (let waited = 0; waited < startMilliseconds; waited += 10) {
    const file = await readPidFile(places.cluster);
    if (file?.ready === true && file.pid === child.pid) {
      ready = true;
      return;
    }
    if (failure !== undefined)
      throw new Error(`PostgreSQL did not start: ${failure}\n${await lastWords(words)}`);
    await pause(10);
  }
  await stopCluster(places.cluster, binaries, account);
  throw new Error(`PostgreSQL did not start within a minute.\n${await lastWords(words)}`);
};

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
const joinServer = async (places: Places): Promise<PostgresServer> => {
  for (let waited = 0; waited < startMilliseconds; waited += 50) {
    const [file, password] = await Promise.all([
      readPidFile(places.cluster),
      textOf(places.password),
    ]);
    if (file?.ready === true && password !== undefined) {
      const address: Address =
        file.socketFolder === ''
          ? { kind: 'loopback', port: file.port }
          : { kind: 'socket', folder: file.socketFolder, port: file.port };
      return {
        url: urlOf(address, superuser, password, databaseName),
        stop: () => Promise.resolve(),
        memory: () => memoryOf(places.cluster),
      };
    }
    await pause(50);
  }
  throw new Error(`The Tanggap running on ${places.folder} has no database ready.`);
};
