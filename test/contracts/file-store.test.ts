import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { diskFiles } from '#adapters/files/index.ts';
import { instant } from '#test/support/scenario.ts';
import { openedHere } from '#test/support/opened-here.ts';
import { shownHere } from '#test/support/shown-here.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import { FileTooLarge } from '#app/ports.ts';
import { fileStoreContract } from './file-store.contract.ts';

const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'tanggap-files-'));

fileStoreContract('memory', async () => ({ files: memoryFiles(), close: () => Promise.resolve() }));

fileStoreContract('disk', async () => {
  const folder = await temporaryFolder();
  return {
    files: diskFiles(folder, shownHere, openedHere),
    close: () => rm(folder, { recursive: true }),
  };
});

describe('files on the disk', () => {
  const file = (text: string, limit = 100) => ({
    name: 'a.txt',
    mediaType: 'text/plain',
    bytes: new Blob([text]).stream(),
    limit,
  });

  const store = async () => {
    const folder = await temporaryFolder();
    onTestFinished(() => rm(folder, { recursive: true }));
    return { folder, files: diskFiles(folder, shownHere, openedHere) };
  };
  const contents = async (folder: string): Promise<readonly string[]> =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  test('lie under their hash, once, beside what is known of each upload, readable by nobody else', async () => {
    const { folder, files } = await store();
    const { sha256, id } = await files.put('batam', file('isi'));
    const again = await files.put('batam', file('isi'));
    const place = join(folder, 'batam', sha256.slice(0, 2), sha256.slice(2));
    const refs = [id, again.id].map((one) =>
      join(folder, 'batam', 'refs', one.slice(0, 2), `${one}.json`),
    );
    const held = join(folder, 'batam', 'held', sha256.slice(0, 2), sha256.slice(2));
    expect((await contents(folder)).toSorted()).toEqual([place, held, ...refs].toSorted());
    expect((await stat(place)).mode & 0o777).toBe(0o600);
  });

  test('leave nothing behind when they are refused', async () => {
    const { folder, files } = await store();
    await expect(files.put('batam', file('terlalu besar', 3))).rejects.toBeInstanceOf(FileTooLarge);
    expect(await contents(folder)).toEqual([]);
  });

  test('are put back where letting them go was broken off', async () => {
    const { folder, files } = await store();
    const { sha256 } = await files.put('batam', file('isi'));
    const place = join(folder, 'batam', sha256.slice(0, 2), sha256.slice(2));
    await mkdir(join(folder, 'batam', 'leaving'));
    await rename(place, join(folder, 'batam', 'leaving', sha256));
    const now = instant('2999-01-01T00:00:00Z');
    await files.overdue({ put: now, withdrawn: now }, 10);
    expect(await new Response(await files.get('batam', sha256)).text()).toBe('isi');
  });

  test('stay in their folder whatever the agency is called', async () => {
    const { files } = await store();
    for (const agency of ['..', '../x', 'a/b', '', 'A']) {
      await expect(files.put(agency, file('x'))).rejects.toBeInstanceOf(RangeError);
      await expect(files.get(agency, '0'.repeat(64))).rejects.toBeInstanceOf(RangeError);
    }
  });
});
