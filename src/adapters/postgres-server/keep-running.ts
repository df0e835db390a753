import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lastWords } from './cluster.ts';
import type { Hands, Places } from './cluster.ts';
import { readPidFile } from './processes.ts';
import { clearLeftovers, stopCluster } from './stop.ts';

/** Milliseconds a server may take until it answers. */
const startMilliseconds = 60_000;

/** Milliseconds before each new attempt after the server ended by itself; the last one for all that follow. */
const pauses = [100, 1000, 5000, 15_000, 30_000];

/** A server that is started again whenever it ends without having been asked to. */
export interface Running {
  /** Fast, then immediate; takes less than 5 s. */
  stop(): Promise<void>;
}

type Settings = Readonly<Record<string, string>>;

/**
 * Starts the server of a cluster and keeps it running: when it dies (killed for want of memory,
 * a crash) it is started again at the same address, after growing pauses while that fails.
 * PostgreSQL recovers what was committed.
 *
 * @param isOurs whether the data folder is still this Tanggap's
 * @throws Error with PostgreSQL's last words when the first start fails.
 */
export const keepRunning = async (
  places: Places,
  hands: Hands,
  settings: Settings,
  isOurs: () => Promise<boolean>,
): Promise<Running> => {
  const stopped = new AbortController();
  let reviving: Promise<void> = Promise.resolve();
  const start = (): Promise<void> =>
    launch(places, hands, settings, (how) => {
      if (stopped.signal.aborted) return;
      hands.log(
        `PostgreSQL ended unexpectedly (${how}) and is started again; see ${join(places.cluster, 'log')}.`,
      );
      reviving = revive(start, places, hands, { stopped: stopped.signal, isOurs });
    });
  await start();
  return {
    stop: async () => {
      stopped.abort();
      await reviving;
      await stopCluster(places.cluster, hands.binaries, hands.account);
    },
  };
};

/** When the server is no longer ours to start. */
interface Bounds {
  readonly stopped: AbortSignal;
  isOurs(): Promise<boolean>;
}

const revive = async (
  start: () => Promise<void>,
  places: Places,
  hands: Hands,
  { stopped, isOurs }: Bounds,
): Promise<void> => {
  for (let attempt = 0; !stopped.aborted; attempt += 1) {
    await waitFor(pauses[Math.min(attempt, pauses.length - 1)] ?? 0, stopped);
    if (stopped.aborted) return;
    if (!(await isOurs())) {
      hands.log('PostgreSQL is not started again: another Tanggap has taken over the data folder.');
      return;
    }
    try {
      await clearLeftovers(places.cluster, hands.binaries, hands.account, hands.log);
      await start();
      hands.log('PostgreSQL runs again.');
      return;
    } catch (error) {
      hands.log(error instanceof Error ? error.message : String(error));
    }
  }
};

const waitFor = async (milliseconds: number, stopped: AbortSignal): Promise<void> => {
  try {
    await pause(milliseconds, undefined, { signal: stopped, ref: false });
  } catch (error) {
    if (!stopped.aborted) throw error;
  }
};

/**
 * Starts the server in a process group of its own, so that Ctrl-C reaches it only through us.
 *
 * @param ended told when a server that was ready ends
 */
const launch = async (
  places: Places,
  { binaries, account }: Hands,
  settings: Settings,
  ended: (how: string) => void,
): Promise<void> => {
  const args = [
    '-D',
    places.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const command = account.command(binaries.postgres, args);
  const words = join(places.folder, 'start.log');
  const output = openSync(words, 'w', 0o600);
  const child = spawn(command.program, command.args, {
    ...command.options,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let failure: string | undefined;
  let ready = false;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', (code, signal) => {
    failure = `it ended with ${signal ?? String(code)}`;
    if (ready) ended(failure);
  });
  child.unref();
  for (let waited = 0; waited < startMilliseconds; waited += 10) {
    const file = await readPidFile(places.cluster);
    if (file?.ready === true && file.pid === child.pid) {
      ready = true;
      return;
    }
    if (failure !== undefined)
      throw new Error(`PostgreSQL did not start: ${failure}\n${await lastWords(words)}`);
    await pause(10);
  }
  await stopCluster(places.cluster, binaries, account);
  throw new Error(`PostgreSQL did not start within a minute.\n${await lastWords(words)}`);
};
