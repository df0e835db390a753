import { mkdir } from 'node:fs/promises';
import process from 'node:process';
import type { Tanggap } from '#compose.ts';
import { connect, DataInUse, isBegun, migrate, Misfit } from '#connect.ts';
import type { Connected } from '#connect.ts';
import { configure } from './configure.ts';
import type { Io } from './io.ts';
import { Occupied, Stopped } from './tell.ts';

/**
 * Nobody else may look into the data folder. Root's PostgreSQL runs as another user, which must
 * be able to pass through it.
 */
const folderMode = process.getuid?.() === 0 ? 0o711 : 0o700;

/** Makes the data folder where there is none yet. @throws Stopped when it cannot be made. */
export const makeDataFolder = async (dataDir: string): Promise<void> => {
  await mkdir(dataDir, { recursive: true, mode: folderMode }).catch(explainFolder(dataDir));
};

/** A running database with all tables, and how to let go of it. */
export interface Ready {
  readonly config: Connected;
  stop(): Promise<void>;
}

/** What a command means to do with a data folder. */
export interface Intent {
  /** `alone` for what keeps the database running, `beside` for what may use a running one. */
  readonly how: 'alone' | 'beside';
  /** Whether an installation may be begun in a folder that holds none. */
  readonly mayBegin: boolean;
}

/**
 * Finds or starts the database and brings its tables up to date; makes the data folder where an
 * installation may be begun.
 *
 * @throws Stopped with what to do when the folder holds no installation or does not fit.
 */
export const getReady = async (io: Io, { how, mayBegin }: Intent): Promise<Ready> => {
  const config = configure(io);
  if (!(await isBegun(config).catch(explainDatabase)) && !mayBegin)
    throw new Stopped(nothingBegun(config.dataDir));
  await makeDataFolder(config.dataDir);
  const connected = await connect(config, io.err, how === 'beside').catch(explainDatabase);
  try {
    await migrate(connected.config);
  } catch (error) {
    await connected.stop();
    return explainDatabase(error);
  }
  return connected;
};

/**
 * Does a command's work with the database as it stands: nothing is begun, and no table changed.
 *
 * @throws Stopped as `getReady` does.
 */
export const withDatabase = async (
  io: Io,
  work: (config: Connected) => Promise<number>,
): Promise<number> => {
  const config = configure(io);
  if (!(await isBegun(config).catch(explainDatabase)))
    throw new Stopped(nothingBegun(config.dataDir));
  const { config: connected, stop } = await connect(config, io.err, true).catch(explainDatabase);
  return work(connected).finally(stop);
};

/** Does a command's work with the product, whether or not `serve` runs beside it. */
export const withTanggap = async (
  io: Io,
  work: (tanggap: Tanggap, config: Connected) => Promise<number>,
  mayBegin = false,
): Promise<number> => {
  const { config, stop } = await getReady(io, { how: 'beside', mayBegin });
  try {
    // Only now: what serves for hours should not carry what a start needed.
    const { compose } = await import('#compose.ts');
    const tanggap = await compose(config);
    return await work(tanggap, config).finally(() => tanggap.close());
  } finally {
    await stop();
  }
};

const explainFolder =
  (folder: string) =>
  (cause: unknown): never => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Stopped({
      id: `Folder data ${folder} tidak dapat dibuat (${reason}). Pilih folder lain dengan TANGGAP_DATA.`,
      en: `The data folder ${folder} cannot be made (${reason}). Choose another one with TANGGAP_DATA.`,
    });
  };

const nothingBegun = (folder: string) => ({
  id: `Di folder data ${folder} belum ada instalasi, dan tidak ada yang dibuat. Bila seharusnya ada, periksa apakah diska atau volumenya terpasang dan TANGGAP_DATA benar. Untuk mulai sungguh-sungguh: tanggap init. Untuk mencoba: npm start -- --trial`,
  en: `There is no installation in the data folder ${folder}, and none was made. If there should be one, look whether its disk or volume is mounted and TANGGAP_DATA is right. To begin for real: tanggap init. To try it: npm start -- --trial`,
});

/** What keeps an embedded or a foreign PostgreSQL from being used; anything else is a fault of ours. */
export const explainDatabase = (error: unknown): never => {
  if (error instanceof DataInUse) {
    throw new Occupied({
      id: `Tanggap lain (proses ${/process (\d+)/.exec(error.message)?.[1] ?? '?'}) memakai folder data ini. Hentikan dahulu, atau pilih folder lain dengan TANGGAP_DATA.`,
      en: error.message,
    });
  }
  if (error instanceof Misfit) throw new Stopped(error.bilingual);
  if (!(error instanceof Error) || (error.constructor !== Error && !('code' in error))) throw error;
  throw new Stopped({
    id: `Basis data tidak dapat dipakai: ${error.message}`,
    en: `The database cannot be used: ${error.message}`,
  });
};
