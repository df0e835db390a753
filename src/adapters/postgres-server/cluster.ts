import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { isGone } from './processes.ts';
import { run } from './run.ts';

/** Where the parts of an embedded PostgreSQL lie in Tanggap's data folder. */
export interface Places {
  readonly folder: string;
  readonly cluster: string;
  readonly password: string;
  readonly lock: string;
}

/** The password lies outside the folder that is handed to PostgreSQL's own user. */
export const placesIn = (dataDir: string): Places => ({
  folder: join(dataDir, 'postgres'),
  cluster: join(dataDir, 'postgres', 'cluster'),
  password: join(dataDir, 'postgres-password'),
  lock: join(dataDir, 'tanggap.lock'),
});

export const superuser = 'tanggap';

/**
 * Makes the database cluster when there is none and checks its version when there is one.
 *
 * @returns the superuser's password.
 * @throws Error when initdb fails, or the cluster belongs to another major version.
 */
export const ensureCluster = async (
  places: Places,
  binaries: Binaries,
  account: Account,
  log: (line: string) => void,
): Promise<string> => {
  const version = await textOf(join(places.cluster, 'PG_VERSION'));
  const password = await textOf(places.password);
  if (version === undefined) return makeCluster(places, binaries, account, log);
  const program = await run(binaries.postgres, ['--version'], account);
  const major = /(\d+)/u.exec(program.output)?.[1];
  if (version !== major) {
    throw new Error(
      `The database in ${places.cluster} was made by PostgreSQL ${version}; this Tanggap brings PostgreSQL ${major ?? '?'}. Restore a backup into an empty data folder.`,
    );
  }
  if (password === undefined)
    throw new Error(`The database's password is missing: ${places.password}.`);
  return password;
};

export const textOf = async (path: string): Promise<string | undefined> => {
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
  binaries: Binaries,
  account: Account,
  log: (line: string) => void,
): Promise<string> => {
  log('Making the database; this happens once.');
  const draft = `${places.cluster}.new`;
  await rm(draft, { recursive: true, force: true });
  await rm(places.cluster, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await account.own(draft);
  const password = randomBytes(24).toString('base64url');
  await writeFile(places.password, `${password}\n`, { mode: 0o600 });
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
    if (made.code !== 0) throw new Error(`The database could not be made: ${made.output}`);
  });
  await rename(draft, places.cluster);
  return password;
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
