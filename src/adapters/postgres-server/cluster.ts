import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { isGone } from './processes.ts';
import { run } from './run.ts';

/** Where the parts of an embedded PostgreSQL lie in Tanggap's data folder. */
export interface Places {
  readonly folder: string;
  readonly cluster: string;
  readonly lock: string;
}

export const placesIn = (dataDir: string): Places => ({
  folder: join(dataDir, 'postgres'),
  cluster: join(dataDir, 'postgres', 'cluster'),
  lock: join(dataDir, 'tanggap.lock'),
});

export const superuser = 'tanggap';

/** Whoever makes or runs a cluster: the programs, the account they run as, and whom to tell. */
export interface Hands {
  readonly binaries: Binaries;
  readonly account: Account;
  readonly log: (line: string) => void;
}

/**
 * Makes the database cluster when there is none and checks its version when there is one. Never
 * removes anything that was there before.
 *
 * @param password of the superuser, for a cluster that is made
 * @throws Error when initdb fails, when what is there is no whole cluster, or when it belongs to
 *   another major version.
 */
export const ensureCluster = async (
  places: Places,
  hands: Hands,
  password: string,
): Promise<void> => {
  const { binaries, account } = hands;
  const version = await textOf(join(places.cluster, 'PG_VERSION'));
  if (version === undefined) {
    if (await isThere(places.cluster))
      throw new Error(
        `${places.cluster} holds no whole database: its PG_VERSION is missing. Nothing was changed. Restore a backup into an empty data folder.`,
      );
    return makeCluster(places, hands, password);
  }
  const program = await run(binaries.postgres, ['--version'], account);
  const major = /(\d+)/u.exec(program.output)?.[1];
  if (version !== major) {
    throw new Error(
      `The database in ${places.cluster} was made by PostgreSQL ${version}; this Tanggap brings PostgreSQL ${major ?? '?'}. Restore a backup into an empty data folder.`,
    );
  }
};

const isThere = async (path: string): Promise<boolean> => {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
};

const textOf = async (path: string): Promise<string | undefined> => {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Made beside its place and then renamed, so that an interrupted initdb leaves nothing half done. */
const makeCluster = async (
  places: Places,
  { binaries, account, log }: Hands,
  password: string,
): Promise<void> => {
  log('Making the database; this happens once.');
  // A name of its own each time: what an interrupted start left behind is not ours to delete.
  const draft = `${places.cluster}.${randomBytes(6).toString('hex')}`;
  await mkdir(draft, { mode: 0o700 });
  await account.own(draft);
  await withPasswordFile(password, account, async (passwordFile) => {
    const made = await run(
      binaries.initdb,
      [
        '--pgdata',
        draft,
        '--username',
        superuser,
        '--auth',
        'scram-sha-256',
        '--pwfile',
        passwordFile,
        '--encoding',
        'UTF8',
        '--locale',
        'C',
        '--locale-provider',
        'builtin',
        '--builtin-locale',
        'C.UTF-8',
        '--data-checksums',
        '--no-instructions',
      ],
      account,
    );
    if (made.code !== 0) {
      await rm(draft, { recursive: true, force: true });
      throw new Error(`The database could not be made: ${made.output}`);
    }
  });
  await rename(draft, places.cluster);
  await syncFolder(places.folder);
};

/** initdb has synced what it made; its final name is on the disk only when the folder is. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/** initdb reads the password from a file its user can read; ours stays our own. */
const withPasswordFile = async (
  password: string,
  account: Account,
  work: (file: string) => Promise<void>,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-'));
  const file = join(folder, 'password');
  try {
    await writeFile(file, `${password}\n`, { mode: 0o600 });
    await account.own(file);
    await account.own(folder);
    await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The last lines PostgreSQL wrote before it gave up. */
export const lastWords = async (file: string): Promise<string> => {
  try {
    return (await readFile(file, 'utf8')).trim().split('\n').slice(-5).join('\n');
  } catch (error) {
    if (isGone(error)) return '';
    throw error;
  }
};
