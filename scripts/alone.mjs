// One at a time: two commands started together on a fresh clone would install over each other.
// Plain JavaScript for Node 20: it runs before anything is installed.
import { open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { say } from './say.mjs';

/** Milliseconds between two looks at whether the other has ended. */
const pause = 500;
/** Milliseconds an empty lock is believed to be just being made. */
const moment = 10_000;

/**
 * Does something that no other command in this folder may do at the same time; whoever comes
 * second waits, and says so once. A lock whose owner was killed is taken over.
 *
 * @template T
 * @param {string} root folder of the project
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const alone = async (root, work) => {
  const lock = join(root, '.preparing');
  let said = false;
  while (!(await taken(lock))) {
    if (!said) say(waiting);
    said = true;
    await later(pause);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
};

/**
 * @param {string} lock
 * @returns {Promise<boolean>}
 */
const taken = async (lock) => {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
    if (await isLeft(lock)) await rm(lock, { force: true });
    return false;
  }
};

/**
 * Whether the lock's owner is gone. Between its making and its writing a lock is empty for a moment.
 *
 * @param {string} lock
 * @returns {Promise<boolean>}
 */
const isLeft = async (lock) => {
  try {
    const owner = Number(await readFile(lock, 'utf8'));
    if (owner > 0) return !isAlive(owner);
    return Date.now() - (await stat(lock)).mtimeMs > moment;
  } catch (error) {
    // Let go meanwhile: the next look finds it free.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
};

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const waiting = {
  id: 'Perintah lain di folder ini sedang memasang atau membangun; menunggu sampai selesai …',
  en: 'Another command in this folder is installing or building; waiting for it to end …',
};
