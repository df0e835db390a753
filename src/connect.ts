import { dataFolder, Misfit } from './adapters/data-folder/index.ts';
import type { DatabasePlace, Marker } from './adapters/data-folder/index.ts';
import * as misfit from './adapters/data-folder/misfit.ts';
import { database } from './adapters/database/index.ts';
import { installation } from './adapters/installation/index.ts';
import type { Belonging } from './adapters/installation/index.ts';
import { startPostgres } from './adapters/postgres-server/index.ts';
import type { Config } from './config.ts';
import type { Bilingual } from './core/text/bilingual.ts';

export { Misfit } from './adapters/data-folder/index.ts';
export { DataInUse } from './adapters/postgres-server/index.ts';

/** The configuration once it is known where the database is. */
export type Connected = Config & {
  /** The application's role. */
  readonly databaseUrl: string;
  /** Whoever owns the tables: the application itself where no other was given. */
  readonly ownerUrl: string;
  readonly place: DatabasePlace;
};

const placeOf = ({ databaseUrl }: Config): DatabasePlace =>
  databaseUrl === null ? 'embedded' : 'given';

/**
 * Whether an installation was begun in the data folder. Writes nothing.
 *
 * @throws Misfit when the folder holds something that cannot be so.
 */
export const isBegun = async (config: Config): Promise<boolean> =>
  (await dataFolder(config.dataDir).look(placeOf(config))) !== undefined;

/**
 * Finds the database: the agency's own, else the embedded one, whose data folder is begun here.
 *
 * @param join whether a server that another Tanggap runs on the same data will do
 * @throws Misfit when the data folder holds something that cannot be so.
 */
export const connect = async (
  config: Config,
  log: (line: string) => void,
  join: boolean,
): Promise<{ readonly config: Connected; stop(): Promise<void> }> => {
  const { databaseUrl, databaseOwnerUrl, dataDir } = config;
  if (databaseUrl !== null) {
    const ownerUrl = databaseOwnerUrl ?? databaseUrl;
    return {
      config: { ...config, databaseUrl, ownerUrl, place: 'given' },
      stop: () => Promise.resolve(),
    };
  }
  const folder = dataFolder(dataDir);
  if ((await folder.look('embedded')) === undefined) await folder.begin('embedded');
  const password = await folder.databasePassword();
  const server = await startPostgres({ dataDir, password, log, join });
  return {
    config: { ...config, databaseUrl: server.url, ownerUrl: server.ownerUrl, place: 'embedded' },
    stop: () => server.stop(),
  };
};

/**
 * Brings the tables up to what this version needs, once it is sure that data folder and database
 * belong together. Safe to repeat, and to run on several machines at once.
 *
 * @throws Misfit when they do not belong together; nothing was changed then.
 */
export const migrate = async ({
  dataDir,
  databaseUrl,
  ownerUrl,
  place,
}: Connected): Promise<void> => {
  const folder = dataFolder(dataDir);
  const { migrate: bringUp, pool, close } = database(ownerUrl, { patient: true });
  const here = installation(pool);
  try {
    const marker = await markerFor(dataDir, place, await here.belonging());
    await bringUp(grantedTo(databaseUrl, ownerUrl));
    await here.claim(marker.id);
    const belonging = await here.belonging();
    const wrong = belonging === null ? undefined : differing(dataDir, marker, belonging);
    if (wrong !== undefined) throw new Misfit(wrong);
    await folder.noteReady();
    const kind = belonging?.kind ?? null;
    if (kind !== null) await folder.noteKind(kind);
  } finally {
    await close();
  }
};

/** Whom the owner of the tables lets in: nobody where the application is the owner itself. */
export const grantedTo = (
  databaseUrl: string,
  ownerUrl: string,
): { readonly application?: string } => {
  const application = decodeURIComponent(new URL(databaseUrl).username);
  return application === decodeURIComponent(new URL(ownerUrl).username) ? {} : { application };
};

/** The data folder's marker, made where neither folder nor database knows of an installation. */
const markerFor = async (
  dataDir: string,
  place: DatabasePlace,
  belonging: Belonging | null,
): Promise<Marker> => {
  const folder = dataFolder(dataDir);
  const marker = await folder.look(place);
  if (marker === undefined) {
    if (belonging !== null) throw new Misfit(misfit.emptyFolder(dataDir));
    return folder.begin(place);
  }
  const wrong =
    belonging !== null
      ? differing(dataDir, marker, belonging)
      : marker.readySince !== null
        ? misfit.emptyDatabase(dataDir)
        : undefined;
  if (wrong !== undefined) throw new Misfit(wrong);
  return marker;
};

const differing = (
  dataDir: string,
  marker: Marker,
  belonging: Belonging,
): Bilingual | undefined => {
  if (marker.id !== belonging.id) return misfit.otherInstallation(dataDir);
  // The database says it first: where the folder says nothing yet, a start broke off in between.
  if (marker.kind !== null && marker.kind !== belonging.kind) return misfit.otherKind(dataDir);
  return undefined;
};
