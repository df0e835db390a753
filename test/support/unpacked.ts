import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import { ensureTool } from './tools.ts';

/** What a tool said and how it ended. */
export interface Said {
  readonly code: number | null;
  readonly text: string;
}

/** A case file as somebody has it who received it: in a folder, with the tools of his machine. */
export interface Unpacked {
  readonly paths: readonly string[];
  read(path: string): Promise<Buffer>;
  /** Changes a file; gives back how it was. */
  write(path: string, bytes: Uint8Array | string): Promise<void>;
  remove(path: string): Promise<void>;
  /** `sha256sum -c` of the list. */
  checkList(): Said;
  /** `python3 periksa-catatan.py` */
  checkRecord(): Said;
}

/** Unpacks a ZIP with `unzip` into a folder of its own. */
export const unpacked = async (zip: ReadableStream<Uint8Array>): Promise<Unpacked> => {
  for (const [command, name] of [
    ['unzip', 'unzip'],
    ['python3', 'python3'],
    ['sha256sum', 'coreutils'],
  ] as const)
    ensureTool(command, name);
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-berkas-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = `${folder}.zip`;
  await writeFile(file, new Uint8Array(await new Response(zip).arrayBuffer()));
  onTestFinished(() => rm(file));
  const run = (command: string, ...args: readonly string[]): Said => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', PYTHONDONTWRITEBYTECODE: '1' },
    });
    return { code: status, text: `${stdout}${stderr}` };
  };
  const out = run('unzip', '-q', file, '-d', folder);
  if (out.code !== 0) throw new Error(out.text);
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return {
    paths: all
      .filter((one) => one.isFile())
      .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
      .toSorted(),
    read: (path) => readFile(join(folder, path)),
    write: (path, bytes) => writeFile(join(folder, path), bytes),
    remove: (path) => rm(join(folder, path)),
    checkList: () => run('sha256sum', '-c', 'MANIFES.sha256'),
    checkRecord: () => run('python3', 'periksa-catatan.py'),
  };
};
