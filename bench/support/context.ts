import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { dataFolder } from '#adapters/data-folder/index.ts';
import { startPostgres } from '#adapters/postgres-server/index.ts';
import { endAll } from './children.ts';
import { startProduct } from './product.ts';
import type { RunningProduct } from './product.ts';

/** What the claims share in one run. */
export interface Context {
  /** A folder of this run, gone afterwards. */
  readonly folder: string;
  /** The product on its embedded database; started when first asked for. */
  product(): Promise<RunningProduct>;
  /** Stops it; its data stays. */
  stopProduct(): Promise<void>;
  /** Has something stopped at the end of the run, however it ends. */
  atEnd(stop: () => Promise<void>): void;
  /** Says what is being done. */
  say(line: string): void;
  readonly dataDir: string;
}

/** Fails when somebody asks the run to stop. */
const interrupted = (): Promise<never> =>
  new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        reject(new Error(`stopped by ${signal}`));
      });
  });

/** Runs work with a context, and ends and removes whatever it left behind. */
export const inContext = async <T>(work: (context: Context) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-bench-'));
  const dataDir = join(folder, 'data');
  // As root, PostgreSQL runs as a user of its own, which must be able to pass through.
  await mkdir(dataDir, { mode: 0o711 });
  await chmod(folder, 0o711);
  let running: Promise<RunningProduct> | undefined;
  const stops: (() => Promise<void>)[] = [];
  const context: Context = {
    folder,
    dataDir,
    product: () => {
      running ??= startProduct(dataDir);
      return running;
    },
    stopProduct: async () => {
      const product = await running;
      running = undefined;
      await product?.stop();
    },
    atEnd: (stop) => {
      stops.push(stop);
    },
    say: (line) => {
      process.stderr.write(`${line}\n`);
    },
  };
  try {
    return await Promise.race([work(context), interrupted()]);
  } finally {
    await endAll();
    for (const stop of stops) await stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/** The embedded database of a running product. */
export const databaseOf = async ({
  dataDir,
}: RunningProduct): Promise<{ readonly url: string; memory(): Promise<number | undefined> }> =>
  startPostgres({
    dataDir,
    password: await dataFolder(dataDir).databasePassword(),
    log: () => undefined,
    join: true,
  });
