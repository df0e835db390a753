import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const root = dirname(dirname(dirname(import.meta.dirname)));

const account = z.object({
  agency: z.string(),
  role: z.string(),
  name: z.string(),
  email: z.string(),
  password: z.string(),
  apiToken: z.string(),
  nik: z.string(),
});

/** Somebody who can sign in to a trial, as `trial-accounts.json` lists them. */
export type Account = z.infer<typeof account>;

/** A product that runs as a stranger would have it after `npm start`. */
export interface Running {
  /** Where the pages are, without a slash at the end. */
  readonly address: string;
  readonly dataDir: string;
  readonly accounts: readonly Account[];
  /** Everything it has said. */
  output(): string;
  /** Asks it to stop (SIGTERM) and waits until it has. */
  stop(): Promise<{ readonly code: number | null; readonly seconds: number }>;
  /** Ends it at once, without a chance to tidy up (SIGKILL). */
  kill(): Promise<void>;
}

/** A folder for data that goes away with the tests. PostgreSQL, another user under root, must pass through it. */
export const newDataFolder = async (): Promise<{
  readonly dataDir: string;
  remove(): Promise<void>;
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-journey-'));
  await chmod(folder, 0o711);
  return {
    dataDir: join(folder, 'data'),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen({ host: '127.0.0.1', port: 0 });
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

/** Settings of every product the journeys start: small files, so that one too large is quickly made, and no rate limit to speak of. */
const environment = (dataDir: string, port: number): NodeJS.ProcessEnv => {
  const {
    DATABASE_URL: _theirs,
    TANGGAP_ORIGIN: _origin,
    VITEST: _vitest,
    NODE_ENV: _mode,
    ...rest
  } = process.env;
  return {
    ...rest,
    TANGGAP_DATA: dataDir,
    PORT: String(port),
    TANGGAP_RATE_LIMIT: '100000',
    TANGGAP_FILE_LIMIT_MB: '1',
  };
};

const program = (...args: readonly string[]): readonly string[] => [
  join(root, 'src', 'cli', 'main.ts'),
  ...args,
];

/** Milliseconds a start may take on a machine that does other things too: only what hangs takes as long. */
const patience = 300_000;

const listening = async (child: ChildProcess, output: () => string): Promise<string> => {
  for (let waited = 0; waited < patience; waited += 50) {
    const address = /^Tanggap +(http:\S+)$/m.exec(output())?.[1];
    if (address !== undefined && output().includes('Ctrl-C')) return address;
    if (child.exitCode !== null || child.signalCode !== null) break;
    await wait(50);
  }
  throw new Error(`the product did not start:\n${output()}`);
};

/** Starts the built product on a data folder, empty or not. */
export const startProduct = async (dataDir: string): Promise<Running> => {
  const port = await freePort();
  const child = spawn(process.execPath, program('serve', '--trial'), {
    cwd: root,
    env: environment(dataDir, port),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = once(child, 'exit');
  const address = await listening(child, () => said).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    address,
    dataDir,
    accounts: z
      .array(account)
      .parse(JSON.parse(await readFile(join(dataDir, 'trial-accounts.json'), 'utf8'))),
    output: () => said,
    stop: async () => {
      const asked = performance.now();
      child.kill('SIGTERM');
      await ended;
      return { code: child.exitCode, seconds: (performance.now() - asked) / 1000 };
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

/** Runs a `tanggap` command beside a running product; the two sides of what it says are put together. */
export const tanggap = async (
  dataDir: string,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly output: string }> => {
  const child = spawn(process.execPath, program(...args), {
    cwd: root,
    env: environment(dataDir, 3999),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  await once(child, 'close');
  return { code: child.exitCode ?? -1, output };
};
