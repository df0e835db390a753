import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { productFlags, productMemory } from '#scripts/product.mjs';
import { environment } from '#scripts/run-on.mjs';
import { end, start } from './children.ts';

export const root = join(import.meta.dirname, '..', '..');

/** A running product, as `tanggap serve` runs it. */
export interface RunningProduct {
  readonly origin: string;
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  /** Milliseconds from starting the process to its first answered page. */
  readonly firstAnswer: number;
  stop(): Promise<void>;
}

const startSeconds = 90;

/** Starts the built product on a data folder and waits for its first answered page. */
export const startProduct = async (
  dataDir: string,
  more: { readonly databaseUrl?: string } = {},
): Promise<RunningProduct> => {
  const port = await freePort();
  const begun = performance.now();
  const child = start(
    process.execPath,
    [...productFlags, join('src', 'cli', 'main.ts'), 'serve', '--trial'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...productMemory,
        ...environment,
        PORT: String(port),
        HOST: '127.0.0.1',
        TANGGAP_DATA: dataDir,
        // One address sends everything here; what strangers may send a minute is not what is measured.
        TANGGAP_RATE_LIMIT: '1000000',
        DATABASE_URL: more.databaseUrl ?? '',
        NODE_ENV: 'production',
      },
    },
  );
  const words = lastWordsOf(child);
  const origin = `http://127.0.0.1:${String(port)}`;
  for (;;) {
    if (child.exitCode !== null || performance.now() - begun > startSeconds * 1000)
      throw new Error(`the product did not start: ${words()}`);
    if (await answers(`${origin}/denpasar`)) break;
    await pause(5);
  }
  return {
    origin,
    port,
    pid: child.pid ?? 0,
    dataDir,
    firstAnswer: performance.now() - begun,
    stop: () => end(child),
  };
};

const lastWordsOf = (child: ChildProcess): (() => string) => {
  let words = '';
  const keep = (chunk: Buffer): void => {
    words = (words + chunk.toString()).slice(-2000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => words;
};

const answers = (url: string): Promise<boolean> =>
  fetch(url, { headers: { connection: 'close' } }).then(
    async (answer) => {
      await answer.arrayBuffer();
      return answer.ok;
    },
    () => false,
  );

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });

const accountsSchema = z.array(
  z.object({
    agency: z.string(),
    role: z.string(),
    email: z.string(),
    password: z.string(),
    apiToken: z.string(),
  }),
);

export type Account = z.infer<typeof accountsSchema>[number];

/** The trial's account of a role. */
export const accountOf = async (
  dataDir: string,
  agency: string,
  role: string,
): Promise<Account> => {
  const accounts = accountsSchema.parse(
    JSON.parse(await readFile(join(dataDir, 'trial-accounts.json'), 'utf8')),
  );
  const found = accounts.find((one) => one.agency === agency && one.role === role);
  if (found === undefined) throw new Error(`the trial has no account for ${role} of ${agency}`);
  return found;
};
