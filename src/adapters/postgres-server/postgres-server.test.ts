import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataInUse, startPostgres } from './index.ts';
import type { PostgresServer } from './index.ts';
import { takeLock } from './lock.ts';
import { readPidFile } from './processes.ts';

const query = async (url: string, text: string): Promise<readonly unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query<Record<string, unknown>>(text).finally(() => client.end())).rows;
};

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  let running: PostgresServer[];
  const start = async (
    folder: string,
    more: { readonly join?: boolean } = {},
  ): Promise<PostgresServer> => {
    const server = await startPostgres({
      dataDir: folder,
      password: 'uji',
      log: () => {},
      ...more,
    });
    running.push(server);
    return server;
  };
  beforeEach(async () => {
    running = [];
    dataDir = await mkdtemp(join(tmpdir(), 'tanggap-server-'));
  });
  afterEach(async () => {
    for (const server of running) await server.stop();
    await rm(dataDir, { recursive: true });
  });

  test('keeps what was written from one start to the next, with checksums and UTF-8', async () => {
    const first = await start(dataDir);
    await query(first.ownerUrl, "create table t (x text); insert into t values ('é')");
    await first.stop();
    await first.stop();
    const second = await start(dataDir);
    expect(await query(second.ownerUrl, "select x, lower('É') as small from t")).toEqual([
      { x: 'é', small: 'é' },
    ]);
    expect(await query(second.ownerUrl, 'show data_checksums')).toEqual([{ data_checksums: 'on' }]);
    expect(await query(second.ownerUrl, 'show synchronous_commit')).toEqual([
      { synchronous_commit: 'on' },
    ]);
    expect(await query(second.ownerUrl, 'show fsync')).toEqual([{ fsync: 'on' }]);
    expect(await second.memory()).toSatisfy(
      (bytes: number | undefined) => bytes === undefined || bytes > 1_000_000,
    );
  });

  test('refuses strangers without the password', async () => {
    const { url } = await start(dataDir);
    const wrong = new URL(url);
    wrong.password = 'salah';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  test('refuses a second Tanggap on the same folder, unless it only wants to join', async () => {
    const first = await start(dataDir);
    await expect(start(dataDir)).rejects.toBeInstanceOf(DataInUse);
    const joined = await start(dataDir, { join: true });
    expect(joined.url).toBe(first.url);
    await joined.stop();
    expect(await query(first.ownerUrl, 'select 1 as x')).toEqual([{ x: 1 }]);
  });

  test('recovers what was committed when the server was killed', async () => {
    const first = await start(dataDir);
    await query(first.ownerUrl, 'create table t as select 1 as x');
    const file = await readPidFile(join(dataDir, 'postgres', 'cluster'));
    if (file === undefined) throw new Error('no pid file');
    process.kill(file.pid, 'SIGKILL');
    await first.stop();
    const second = await start(dataDir);
    expect(await query(second.ownerUrl, 'select x from t')).toEqual([{ x: 1 }]);
  });

  test('is started again at the same address when it dies, and says so', async () => {
    const said: string[] = [];
    const log = (line: string): void => {
      said.push(line);
    };
    const server = await startPostgres({ dataDir, password: 'uji', log });
    running.push(server);
    await query(server.ownerUrl, 'create table t as select 1 as x');
    for (let death = 1; death <= 2; death += 1) {
      const file = await readPidFile(join(dataDir, 'postgres', 'cluster'));
      if (file === undefined) throw new Error('no pid file');
      process.kill(file.pid, 'SIGKILL');
      while (said.filter((line) => line === 'PostgreSQL runs again.').length < death)
        await pause(20);
      expect(await query(server.ownerUrl, 'select x from t')).toEqual([{ x: 1 }]);
    }
    expect(said.join('\n')).toContain('ended unexpectedly');
  });

  test('is not started again once it was asked to stop', async () => {
    const said: string[] = [];
    const server = await startPostgres({
      dataDir,
      password: 'uji',
      log: (line) => {
        said.push(line);
      },
    });
    await server.stop();
    await pause(300);
    expect(said.join('\n')).not.toContain('again');
    await expect(query(server.ownerUrl, 'select 1')).rejects.toThrow('connect');
  });

  test('is never made anew over one that lacks a part', async () => {
    await (await start(dataDir)).stop();
    const cluster = join(dataDir, 'postgres', 'cluster');
    await rm(join(cluster, 'PG_VERSION'));
    await expect(start(dataDir)).rejects.toThrow('PG_VERSION is missing');
    expect(await readdir(cluster)).toContain('base');
  });

  test('stops a server whose Tanggap was killed, and takes its place', async () => {
    const first = await start(dataDir);
    await query(first.ownerUrl, 'create table t as select 1 as x');
    const before = await readPidFile(join(dataDir, 'postgres', 'cluster'));
    // What a killed Tanggap leaves: a running server and the lock of a process that is gone.
    await writeFile(
      join(dataDir, 'tanggap.lock'),
      JSON.stringify({ pid: 4_194_305, started: 'never' }),
    );
    const second = await start(dataDir);
    expect((await readPidFile(join(dataDir, 'postgres', 'cluster')))?.pid).not.toBe(before?.pid);
    expect(await query(second.ownerUrl, 'select x from t')).toEqual([{ x: 1 }]);
  });

  test('is not confused by the pid file of a process that is another program by now', async () => {
    await (await start(dataDir)).stop();
    const cluster = join(dataDir, 'postgres', 'cluster');
    await writeFile(
      join(cluster, 'postmaster.pid'),
      `${String(process.pid)}\n${cluster}\n0\n5432\n\n\n0 0\nready\n`,
    );
    const { url } = await start(dataDir);
    expect(await query(url, 'select 1 as x')).toEqual([{ x: 1 }]);
  });

  test('listens on the loopback where the folder is too deep for a socket', async () => {
    const { url } = await start(join(dataDir, 'x'.repeat(100)));
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(await query(url, 'select 1 as x')).toEqual([{ x: 1 }]);
  });
});

describe('the lock of a data folder', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tanggap-lock-'));
    file = join(folder, 'tanggap.lock');
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is held by one and free again when given back', async () => {
    const { giveBack } = await takeLock(file, folder);
    await expect(takeLock(file, folder)).rejects.toBeInstanceOf(DataInUse);
    await giveBack();
    await (await takeLock(file, folder)).giveBack();
  });

  test.each([
    ['a process that is gone', JSON.stringify({ pid: 4_194_305, started: 'x' })],
    [
      'an earlier process with the id of this one',
      JSON.stringify({ pid: process.pid, started: 'another boot' }),
    ],
    ['nobody who can be read', '{"pid":'],
  ])('is taken over from %s', async (_, text) => {
    await writeFile(file, text);
    const { giveBack } = await takeLock(file, folder);
    await expect(takeLock(file, folder)).rejects.toBeInstanceOf(DataInUse);
    await giveBack();
  });

  test('is taken over from a killed Tanggap that nobody has buried yet', async () => {
    // The shell becomes a program that never asks after its children: the killed one stays a zombie.
    const script = `const { takeLock } = await import(${JSON.stringify(new URL('./lock.ts', import.meta.url).href)});
      await takeLock(${JSON.stringify(file)}, 'x'); console.log(process.pid); setInterval(() => {}, 1000);`;
    const shell = spawn(
      'sh',
      ['-c', '"$0" --input-type=module -e "$1" & exec sleep 60', process.execPath, script],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    try {
      const pid = Number(
        await new Promise<string>((resolve) => {
          shell.stdout.once('data', (data: Buffer) => {
            resolve(data.toString());
          });
        }),
      );
      await expect(takeLock(file, folder)).rejects.toThrow(`process ${String(pid)}`);
      process.kill(pid, 'SIGKILL');
      await (await takeLock(file, folder)).giveBack();
    } finally {
      shell.kill();
    }
  });
});
