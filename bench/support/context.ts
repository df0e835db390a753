import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { startPostgres } from '../../src/adapters/postgres-server/index.ts';
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
  /** Says what is being done. */
  say(line: string): void;
  readonly dataDir: string;
}

/** Runs work with a context, and ends and removes whatever it left behind. */
export const inContext = async <T>(work: (context: Context) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-bench-'));
  const dataDir = join(folder, 'data');
  // As root, PostgreSQL runs as a user of its own, which must be able to pass through.
  await mkdir(dataDir, { mode: 0o711 });
  await chmod(folder, 0o711);
  let running: Promise<RunningProduct> | undefined;
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
    say: (line) => { process.stderr.write(`${line}\n`); },
  };
  try {
    return await work(context);
  } finally {
    await endAll();
    await rm(folder, { recursive: true, force: true });
  }
};

/** The embedded database of a running product. */
export const databaseOf = async ({ dataDir }: RunningProduct): Promise<{ readonly url: string; memory(): Promise<number | undefined> }> =>
  startPostgres({ dataDir, log: () => undefined, join: true });
