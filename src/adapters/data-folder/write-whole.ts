import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** For nobody but the account Tanggap runs as. */
const mode = 0o600;

/**
 * Writes a small file so that it is either not there or whole, whatever happens to the machine: a
 * draft is written and synced beside it, renamed, and the folder synced. What was there before is
 * replaced.
 *
 * @throws the file system's error; nothing has changed then.
 */
export const writeWhole = (path: string, content: string | Uint8Array): Promise<void> =>
  throughDraft(path, content, (draft) => rename(draft, path));

/**
 * As `writeWhole`, but leaves alone what is there already.
 *
 * @returns false when something was.
 */
export const writeNew = async (path: string, content: string | Uint8Array): Promise<boolean> => {
  let made = true;
  await throughDraft(path, content, async (draft) => {
    await link(draft, path).catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) throw error;
      made = false;
    });
    await rm(draft);
  });
  return made;
};

const throughDraft = async (
  path: string,
  content: string | Uint8Array,
  place: (draft: string) => Promise<void>,
): Promise<void> => {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const handle = await open(draft, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await place(draft);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};

/** A name is on the disk only when its folder is; Windows does not let folders be opened. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/** Whether a file system's error is of that kind. */
export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
