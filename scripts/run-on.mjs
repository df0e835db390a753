// Runs a program in our place: same terminal, signals passed on, its exit code ours.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Signals that ask to stop. */
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Our environment, and where Node keeps what it compiled: sources are stripped of their types
 * once, not at every start, which costs a third of a start's work and the stripper's memory.
 * Where the folder cannot be written, Node goes on without.
 */
export const environment = {
  NODE_COMPILE_CACHE: join(
    dirname(dirname(fileURLToPath(import.meta.url))),
    'node_modules',
    '.cache',
    'tanggap',
    'compiled',
  ),
  ...process.env,
};

/**
 * The program is told to stop, too, when whoever started us dies without a word (kill -9): it
 * sees the end of the channel to us, and we see that our parent is another one.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {Readonly<Record<string, string>>} more for its environment, where ours does not say otherwise
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it
 */
export const runOn = (program, args, cwd, more = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...more, ...environment },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    for (const signal of signals) process.on(signal, () => child.kill(signal));
    const watch = watchParent(() => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? (signal === 'SIGKILL' ? 137 : 1));
    });
  });

/**
 * npm lives for as long as we do; started by hand, a parent may leave.
 *
 * @param {() => void} onLost
 */
const watchParent = (onLost) => {
  const parents = ancestry();
  const byNpm = process.env['npm_lifecycle_event'] !== undefined;
  return setInterval(() => {
    if (byNpm && ancestry() !== parents) onLost();
  }, 250);
};

/** Our parent, and its parent when it is the shell that npm starts scripts in. */
const ancestry = () => {
  const parent = process.ppid;
  try {
    // proc(5): the name in parentheses, the state, the parent.
    const [, name, , grandparent] =
      /^\d+ \((.*)\) (\S) (\d+)/.exec(readFileSync(`/proc/${String(parent)}/stat`, 'utf8')) ?? [];
    return `${String(parent)} ${/^(ba|da|a|z)?sh$/.test(name ?? '') ? grandparent : ''}`;
  } catch {
    // Not every system has /proc; the parent itself is known everywhere.
    return String(parent);
  }
};
