import { access, chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  BackupRefused,
  chooseBackup,
  isEmpty,
  listBackups,
  markerName,
  openPlace,
  ownPlace,
  putFiles,
  putTables,
  refused,
  takeBackup,
} from './adapters/backup/index.ts';
import type { Backup, Manifest, Place } from './adapters/backup/index.ts';
import type { BackupStore } from './app/ports.ts';
import { dataFolder } from './adapters/data-folder/index.ts';
import type { DatabasePlace } from './adapters/data-folder/index.ts';
import { database, knownMigrations } from './adapters/database/index.ts';
import { installation } from './adapters/installation/index.ts';
import { startPostgres } from './adapters/postgres-server/index.ts';
import type { Config } from './config.ts';
import { instantOf } from './core/time/instant.ts';
import { grantedTo } from './connect.ts';
import type { Connected } from './connect.ts';

export { BackupRefused } from './adapters/backup/index.ts';
export type { Backup, Manifest } from './adapters/backup/index.ts';
export type { BackupStore } from './app/ports.ts';

/** Which backups are meant. */
export interface Backups {
  readonly folder: string;
  /** What the key file holds; null for backups that are not encrypted. */
  readonly secret: string | null;
}

/** What is written down of an installation's backups, and how to let go of it. */
export const openBackups = (
  databaseUrl: string,
): { readonly backups: BackupStore; close(): Promise<void> } => {
  const { backups, close } = database(databaseUrl, { connections: 1 });
  return { backups, close };
};

/** Whether a folder was used for backups before. */
export const holdsBackups = (folder: string): Promise<boolean> =>
  access(join(folder, markerName)).then(
    () => true,
    () => false,
  );

/** The version of the program, as its package says. */
const programOf = async (root: string): Promise<string> => {
  const about: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return typeof about === 'object' &&
    about !== null &&
    'version' in about &&
    typeof about.version === 'string'
    ? about.version
    : '';
};

const withClient = async <Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client({ connectionString: url, application_name: 'tanggap backup' });
  await client.connect();
  return work(client).finally(() => client.end());
};

/**
 * Takes a backup of an installation, whether or not it is being used, and writes down that it was
 * taken.
 *
 * @throws BackupRefused when the folder is not for this installation's backups, the key is not its
 *   key, or data folder and database do not belong together
 */
export const backUp = async (
  {
    dataDir,
    databaseUrl,
    place,
    root,
  }: Pick<Connected, 'dataDir' | 'databaseUrl' | 'place' | 'root'>,
  { folder, secret }: Backups,
  withKeys: boolean,
): Promise<Backup> => {
  const { pool, backups, close } = database(databaseUrl, { connections: 2 });
  const here = installation(pool);
  try {
    const [marker, belonging] = [await dataFolder(dataDir).look(place), await here.belonging()];
    if (belonging === null || marker?.id !== belonging.id)
      throw new BackupRefused(refused.misfitOfDatabase(dataDir));
    const own = await ownPlace(folder, belonging.id, secret);
    const program = await programOf(root);
    const taken = await withClient(databaseUrl, (client) =>
      takeBackup(own, { client, dataDir, installation: belonging, program, withKeys }),
    );
    if (taken.manifest.lacking.length === 0)
      await backups.noteWhole(instantOf(Temporal.Instant.from(taken.manifest.takenAt)));
    return taken;
  } finally {
    await close();
  }
};

/** Every backup there is, newest first; null for one whose manifest is damaged. */
export const backupsIn = async ({ folder, secret }: Backups): ReturnType<typeof listBackups> =>
  listBackups(await openPlace(folder, secret));

/** Tables are restored as they were, so this version must know them. */
const requireKnown = async ({ migrations }: Manifest): Promise<void> => {
  const known = new Map((await knownMigrations()).map(({ name, checksum }) => [name, checksum]));
  const strange = migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (strange !== undefined) throw new BackupRefused(refused.otherTables(strange.name));
};

/** Makes the tables as they were, puts their rows back, and brings them up to this version. */
const putDatabase = async (
  { databaseUrl, ownerUrl }: Urls,
  place: Place,
  manifest: Manifest,
): Promise<void> => {
  const { migrate, close } = database(ownerUrl, { patient: true });
  try {
    await migrate({ only: new Set(manifest.migrations.map(({ name }) => name)) });
    await withClient(ownerUrl, (client) => putTables(client, place, manifest.tables));
    await migrate(grantedTo(databaseUrl, ownerUrl));
  } finally {
    await close();
  }
};

/** Of the application's role, and of the owner of the tables. */
type Urls = Pick<Connected, 'databaseUrl' | 'ownerUrl'>;

interface Target {
  readonly dataDir: string;
  /** null: an embedded database in the data folder. */
  readonly given: Urls | null;
  readonly log: (line: string) => void;
}

/** @throws BackupRefused when something is there already */
const requireEmpty = async ({ dataDir, given }: Omit<Target, 'log'>): Promise<void> => {
  if (!(await dataFolder(dataDir).isEmpty()))
    throw new BackupRefused(refused.notEmptyFolder(dataDir));
  if (given !== null && !(await withClient(given.ownerUrl, isEmpty)))
    throw new BackupRefused(refused.notEmptyDatabase);
};

/** Does work on the database named, else on a new embedded one in the data folder. */
const onDatabase = async (
  { dataDir, given, log }: Target,
  work: (urls: Urls) => Promise<void>,
): Promise<void> => {
  if (given !== null) return work(given);
  const password = await dataFolder(dataDir).databasePassword();
  const server = await startPostgres({ dataDir, password, log });
  const { url: databaseUrl, ownerUrl } = server;
  return work({ databaseUrl, ownerUrl }).finally(() => server.stop());
};

const markerOf = ({ installation: { id, kind }, takenAt }: Manifest, database: DatabasePlace) => ({
  id,
  kind,
  database,
  readySince: takenAt,
});

/**
 * Puts an installation back into an empty data folder and an empty database. One that breaks off
 * leaves no installation behind: what it is, is said last.
 *
 * @param asked the beginning of the backup's name; null: the newest
 * @throws BackupRefused when there is no such backup, it is damaged, or the target is not empty
 */
export const restore = async (
  {
    dataDir,
    databaseUrl,
    databaseOwnerUrl,
  }: Pick<Config, 'dataDir' | 'databaseUrl' | 'databaseOwnerUrl'>,
  { folder, secret }: Backups,
  asked: string | null,
  log: (line: string) => void,
): Promise<Backup> => {
  const place = await openPlace(folder, secret);
  const backup = await chooseBackup(place, asked);
  const { manifest } = backup;
  await requireKnown(manifest);
  const given =
    databaseUrl === null ? null : { databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl };
  await requireEmpty({ dataDir, given });
  try {
    // Files first: a data folder that holds some and no marker is refused by every start.
    await putFiles(place, manifest, dataDir);
    await onDatabase({ dataDir, given, log }, (urls) => putDatabase(urls, place, manifest));
  } catch (cause) {
    if (!(cause instanceof BackupRefused)) throw cause;
    throw new BackupRefused(refused.unfinished(dataDir, cause.bilingual), { cause });
  }
  const where = given === null ? 'embedded' : 'given';
  await dataFolder(dataDir).beginRestored(markerOf(manifest, where));
  return backup;
};

/**
 * Tries a backup: restores it into a scratch place, where each table is compared to the letter, and
 * lets somebody look at the installation that came of it.
 *
 * @param look at the scratch data folder, which is gone afterwards
 * @throws BackupRefused when it is damaged
 */
export const tryBackup = async <Result>(
  { folder, secret }: Backups,
  asked: string | null,
  log: (line: string) => void,
  look: (dataDir: string, backup: Backup) => Promise<Result>,
): Promise<Result> => {
  const place = await openPlace(folder, secret);
  const backup = await chooseBackup(place, asked);
  await requireKnown(backup.manifest);
  const scratch = await mkdtemp(join(tmpdir(), 'tanggap-check-'));
  try {
    const dataDir = join(scratch, 'data');
    // Root's PostgreSQL runs as another user, which must be able to pass through.
    await chmod(scratch, 0o711);
    await mkdir(dataDir, { mode: 0o711 });
    await putFiles(place, backup.manifest, dataDir);
    await onDatabase({ dataDir, given: null, log }, (urls) =>
      putDatabase(urls, place, backup.manifest),
    );
    await dataFolder(dataDir).beginRestored(markerOf(backup.manifest, 'embedded'));
    return await look(dataDir, backup);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};
