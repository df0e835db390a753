import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';

/** Every process started here and not yet ended. */
const running = new Set<ChildProcess>();

/** Starts a process that `endAll` ends if nobody else does. */
export const start = (
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess => {
  const child = spawn(program, args, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
};

export const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
      });

/** Asks a process to end; one that has not after `milliseconds` is killed. */
export const end = async (child: ChildProcess, milliseconds = 10_000): Promise<void> => {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await ended(child);
  clearTimeout(timer);
};

export const endAll = async (): Promise<void> => {
  await Promise.all([...running].map((child) => end(child)));
};

/**
 * Runs a program to its end.
 *
 * @returns what it wrote to standard output
 * @throws Error with what it wrote to standard error when it fails or takes too long
 */
export const output = async (
  program: string,
  args: readonly string[],
  options: SpawnOptions & { readonly seconds: number },
): Promise<string> => {
  const child = start(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let complaints = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), options.seconds * 1000);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearTimeout(timer);
  if (code !== 0)
    throw new Error(`${program} ended with ${String(code)}: ${complaints.slice(-2000)}`);
  return out;
};
