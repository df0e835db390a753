import { createHash } from 'node:crypto';
import {
  copyFile,
  cp,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPlace } from '#adapters/backup/index.ts';
import { plainSeal } from '#adapters/backup/seal.ts';
import { writeSet } from '#adapters/backup/sets.ts';
import { backUp, BackupRefused, backupsIn, restore, tryBackup } from '#backup.ts';
import type { Manifest } from '#backup.ts';
import { commands } from '#cli/commands.ts';
import type { Io } from '#cli/io.ts';
import type { Config } from '#config.ts';
import { Misfit } from '#connect.ts';
import { createDatabase, freshDatabase } from '#test/support/database.ts';
import { configOf, emptyFolder, liveIn, person, receive, within } from '#test/support/lived-in.ts';

// Each takes and restores whole installations.
vi.setConfig({ testTimeout: 120_000 });

const quiet = (): void => undefined;
const key = 'kunci cadangan percobaan 1234567890';

/** The installation that everything here is a backup of. */
const office: { config?: Config; drop?: () => Promise<void> } = {};

const theOffice = (): Config => {
  if (office.config === undefined) throw new Error('not set up');
  return office.config;
};

beforeAll(async () => {
  const { url, drop } = await createDatabase('empty');
  office.config = configOf(await mkdtemp(join(tmpdir(), 'tanggap-office-')), url);
  office.drop = drop;
  await within(office.config, (tanggap) => liveIn(tanggap));
});

afterAll(async () => {
  await rm(theOffice().dataDir, { recursive: true, force: true });
  await office.drop?.();
});

/** Every row of every table, as text. */
const everything = async (url: string): Promise<Readonly<Record<string, readonly string[]>>> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    );
    const read: Record<string, readonly string[]> = {};
    for (const { name } of tables) {
      const without = name === 'migration' ? "- 'applied_at'" : "- 'backed_up_at'";
      const { rows } = await client.query<{ row: string }>(
        name === 'event'
          ? 'select concat_ws($$|$$, agency, stream, version, hash, event) as row from event order by 1'
          : `select (to_jsonb(t) ${without})::text as row from "${name}" t order by 1`,
      );
      read[name] = rows.map(({ row }) => row);
    }
    return read;
  } finally {
    await client.end();
  }
};

/** Path and hash of every file below a folder. */
const hashes = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: [string, string][] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const hash = createHash('sha256').update(await readFile(path));
    found.push([relative(folder, path), hash.digest('hex')]);
  }
  return Object.fromEntries(found.toSorted());
};

const connected = () => {
  const config = theOffice();
  if (config.databaseUrl === null) throw new Error('no database');
  return { ...config, databaseUrl: config.databaseUrl, place: 'given' as const };
};

describe('a backup restored into another folder', () => {
  test('with keys: every event, every row, every file is the same, the record is whole, people sign in', async () => {
    const backups = { folder: await emptyFolder(), secret: key };
    const { manifest } = await backUp(connected(), backups, true);
    expect(manifest.lacking).toEqual([]);
    const target = configOf(await emptyFolder());
    await restore(target, backups, null, quiet);
    const before = await everything(connected().databaseUrl);
    expect(before['event']?.length).toBeGreaterThan(10);
    expect(before['paper']).toHaveLength(1);
    await within(target, async ({ product }, { databaseUrl }) => {
      const after = await everything(databaseUrl);
      expect(after).toEqual(before);
      const verdict = await product.keeping.verify('batam');
      expect(verdict.broken).toEqual([]);
      expect(verdict.events).toBe(before['event']?.length);
      const { email, password } = person;
      expect((await product.people.signIn(email, password, new Headers())).ok).toBe(true);
    });
    const files = await hashes(join(theOffice().dataDir, 'files'));
    expect(Object.keys(files).length).toBeGreaterThan(6);
    expect(await hashes(join(target.dataDir, 'files'))).toEqual(files);
    for (const folder of ['keys', 'trust'])
      expect(await hashes(join(target.dataDir, folder))).toEqual(
        await hashes(join(theOffice().dataDir, folder)),
      );
    expect(await readFile(join(target.dataDir, 'secret'), 'utf8')).toBe(
      await readFile(join(theOffice().dataDir, 'secret'), 'utf8'),
    );
    await within(target, async ({ product }, { databaseUrl }) => {
      // Registers go on where they were: nobody gets a number that somebody has.
      await receive(product, 'sesudah dipulihkan');
      const rows = (await everything(databaseUrl))['case_row'] ?? [];
      const numbers = rows.flatMap((row) => /"number": "([^"]+)"/u.exec(row)?.[1] ?? []);
      expect(numbers.toSorted()).toEqual(['BTM-2026-0001', 'BTM-2026-0002', 'BTM-2026-0003']);
    });
  });
});

/** An empty database and an empty folder. */
const emptyTarget = async (): Promise<Config> =>
  configOf(await emptyFolder(), await freshDatabase('empty'));

/** The English sentence something was refused with. */
const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof BackupRefused)) throw new Error(`not refused: ${String(error)}`);
  expect(error.bilingual.id).not.toBe('');
  return error.bilingual.en;
};

/** A backup of the office in a folder of its own, not encrypted: pieces are named by their hashes. */
const inTheOpen = async () => {
  const backups = { folder: await emptyFolder(), secret: null };
  return { backups, ...(await backUp(connected(), backups, false)) };
};

const nothing = (): Promise<string> => Promise.resolve('looked');

/** Every file of a place's pieces, in the order of their names. */
const piecesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(join(folder, 'pieces'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
};

const pieceAt = (folder: string, piece: string): string =>
  join(folder, 'pieces', piece.slice(0, 2), piece);

const tableOf = ({ tables }: Manifest, name: string) => {
  const table = tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
};

const firstPiece = ({ pieces: [first] }: { readonly pieces: readonly string[] }): string => {
  if (first === undefined) throw new Error('no piece');
  return first;
};

/** Changes a byte in the middle of a file. */
const alter = async (file: string): Promise<void> => {
  const bytes = await readFile(file);
  const at = Math.floor(bytes.byteLength / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(file, bytes);
};

const evidenceIn = ({ files }: Manifest) => {
  const found = files.find(({ path, size }) => path.startsWith('files/') && size > 100_000);
  if (found === undefined) throw new Error('no evidence');
  return found;
};

describe('a backup that is not what it was is refused', () => {
  test.each([
    ['a table', (manifest: Manifest) => firstPiece(tableOf(manifest, 'event'))],
    ['evidence', (manifest: Manifest) => firstPiece(evidenceIn(manifest))],
  ])('where %s was altered, cut off, replaced or taken away', async (_, chosen) => {
    const { backups, manifest } = await inTheOpen();
    const piece = pieceAt(backups.folder, chosen(manifest));
    const whole = await readFile(piece);
    const target = await emptyTarget();
    await alter(piece);
    expect(await refusal(restore(target, backups, null, quiet))).toContain('did not finish');
    // What broke off is no installation, and no start takes it for one.
    await expect(within(target, () => Promise.resolve())).rejects.toThrow(Misfit);
    for (const other of [whole.subarray(0, -7), whole.subarray(0, 3), Buffer.alloc(0)]) {
      await writeFile(piece, other);
      expect(await refusal(tryBackup(backups, null, quiet, nothing))).toContain('damaged');
    }
    await writeFile(piece, await plainSeal.close(Buffer.from('lain'), ''));
    expect(await refusal(tryBackup(backups, null, quiet, nothing))).toContain('damaged');
    await rm(piece);
    expect(await refusal(tryBackup(backups, null, quiet, nothing))).toContain('damaged');
    // A backup writes anew what is missing.
    await backUp(connected(), backups, false);
    expect(await tryBackup(backups, null, quiet, nothing)).toBe('looked');
  });

  test('where its manifest was altered or cut off; an older one can still be named', async () => {
    const { backups, name } = await inTheOpen();
    const second = await backUp(connected(), backups, false);
    const file = join(backups.folder, 'sets', second.name);
    const bytes = await readFile(file);
    for (const other of [bytes.subarray(0, 20), Buffer.alloc(0)]) {
      await writeFile(file, other);
      expect(await refusal(restore(await emptyTarget(), backups, null, quiet))).toContain(
        'damaged',
      );
    }
    expect(await backupsIn(backups)).toMatchObject([
      { name: second.name, manifest: null },
      { name, manifest: { lacking: [] } },
    ]);
    await rename(join(backups.folder, 'sets', name), file);
    expect(await refusal(tryBackup(backups, null, quiet, nothing))).toContain('damaged');
    await rename(file, join(backups.folder, 'sets', name));
    expect((await restore(await emptyTarget(), backups, name.slice(0, 24), quiet)).name).toBe(name);
    expect(await refusal(restore(await emptyTarget(), backups, '2001', quiet))).toContain(
      'no backup 2001',
    );
  });

  test('where an encrypted piece was altered, or another put in its place', async () => {
    const backups = { folder: await emptyFolder(), secret: key };
    await backUp(connected(), backups, false);
    const pieces = await piecesIn(backups.folder);
    const [first, second] = pieces;
    if (first === undefined || second === undefined) throw new Error('no pieces');
    await copyFile(first, second);
    const place = await openPlace(backups.folder, key);
    const names = [first, second].map((path) => basename(path));
    const open = async (name = '') => place.seal.open(await place.get(name), name, 1e9);
    expect((await open(names[0])).byteLength).toBeGreaterThan(0);
    expect(await refusal(open(names[1]))).toContain('damaged');
    await alter(first);
    expect(await refusal(open(names[0]))).toContain('damaged');
  });

  test('where a table does not come back as it was', async () => {
    const { backups, manifest } = await inTheOpen();
    const place = await openPlace(backups.folder, null);
    const more = { ...tableOf(manifest, 'event') };
    const tables = manifest.tables.map((table) =>
      table.name === 'event' ? { ...more, rows: more.rows + 1 } : table,
    );
    await writeSet(place, { ...manifest, tables, takenAt: '2099-01-01T00:00:00.000Z' });
    expect(await refusal(restore(await emptyTarget(), backups, null, quiet))).toContain(
      'Table event is not what it was',
    );
  });
});

describe('a place of backups', () => {
  test('is opened by its own key alone', async () => {
    const folder = await emptyFolder();
    expect(await refusal(backUp(connected(), { folder, secret: 'pendek' }, false))).toContain('20');
    await backUp(connected(), { folder, secret: key }, false);
    const other = { folder, secret: 'kunci yang sama sekali lain' };
    expect(await refusal(restore(await emptyTarget(), other, null, quiet))).toContain(
      'not the one',
    );
    expect(await refusal(backUp(connected(), other, false))).toContain('not the one');
    const none = { folder, secret: null };
    expect(await refusal(restore(await emptyTarget(), none, null, quiet))).toContain('encrypted');
    expect(await refusal(backUp(connected(), none, false))).toContain('encrypted');
  });

  test('that is not encrypted takes no key, and no keys', async () => {
    const { backups } = await inTheOpen();
    const keyed = { ...backups, secret: key };
    expect(await refusal(backUp(connected(), keyed, false))).toContain('are not encrypted');
    expect(await refusal(backUp(connected(), backups, true))).toContain('only into an encrypted');
  });

  test('that is encrypted tells nothing of what it holds', async () => {
    const { folder } = { folder: await emptyFolder() };
    const { manifest } = await backUp(connected(), { folder, secret: key }, true);
    const known = new Set(manifest.files.flatMap(({ sha256, pieces }) => [sha256, ...pieces]));
    for (const path of await piecesIn(folder)) {
      expect(known).not.toContain(basename(path));
      const text = await readFile(path, 'latin1');
      expect(text).not.toMatch(/Halaman depan|baris log|bukti/u);
    }
  });

  test('is for one installation', async () => {
    const { backups, manifest } = await inTheOpen();
    const stranger = await emptyTarget();
    await within(stranger, async (_, other) => {
      expect(await refusal(backUp(other, backups, false))).toContain('another installation');
    });
    const place = await openPlace(backups.folder, null);
    const id = '00000000-0000-4000-8000-000000000000';
    const takenAt = '2099-01-01T00:00:00.000Z';
    await writeSet(place, { ...manifest, takenAt, installation: { id, kind: 'real' } });
    expect(await refusal(restore(await emptyTarget(), backups, null, quiet))).toContain(
      'another installation',
    );
  });

  test('is begun only in an empty folder', async () => {
    const folder = await emptyFolder();
    expect(
      await refusal(restore(await emptyTarget(), { folder, secret: null }, null, quiet)),
    ).toContain('no backups');
    await writeFile(join(folder, 'foto.jpg'), 'foto');
    expect(await refusal(backUp(connected(), { folder, secret: null }, false))).toContain(
      'other files',
    );
  });

  test('of a newer format is left to a newer version', async () => {
    const { backups, name } = await inTheOpen();
    const set = join(backups.folder, 'sets', name);
    const bytes = await readFile(set);
    bytes[3] = 2;
    await writeFile(set, bytes);
    expect(await refusal(restore(await emptyTarget(), backups, null, quiet))).toContain(
      'newer version',
    );
    const marker = join(backups.folder, 'tanggap-backup.json');
    await writeFile(marker, (await readFile(marker, 'utf8')).replace('"format": 1', '"format": 2'));
    expect(await refusal(restore(await emptyTarget(), backups, null, quiet))).toContain(
      'newer version',
    );
    await writeFile(marker, '{');
    expect(await refusal(restore(await emptyTarget(), backups, null, quiet))).toContain(
      'cannot be read',
    );
  });

  test('gets only what it does not have', async () => {
    const { backups } = await inTheOpen();
    const before = await piecesIn(backups.folder);
    await backUp(connected(), backups, false);
    // The note of the first backup, and the manifest.
    expect((await piecesIn(backups.folder)).length - before.length).toBeLessThanOrEqual(3);
  });

  test('does not take a backup that broke off for one', async () => {
    const { backups, manifest } = await inTheOpen();
    for (const name of await readdir(join(backups.folder, 'sets')))
      await rm(join(backups.folder, 'sets', name));
    expect(await backupsIn(backups)).toEqual([]);
    expect(await refusal(restore(await emptyTarget(), backups, null, quiet))).toContain('no whole');
    const piece = pieceAt(backups.folder, firstPiece(tableOf(manifest, 'event')));
    const written = await stat(piece);
    await backUp(connected(), backups, false);
    expect((await stat(piece)).mtimeMs).toBe(written.mtimeMs);
    expect(await tryBackup(backups, null, quiet, nothing)).toBe('looked');
  });
});

describe('a restore', () => {
  test('goes only where nothing is, and changes nothing elsewhere', async () => {
    const { backups } = await inTheOpen();
    const folder = await emptyFolder();
    await writeFile(join(folder, 'catatan.txt'), 'milik orang');
    const used = configOf(folder, await freshDatabase('empty'));
    expect(await refusal(restore(used, backups, null, quiet))).toContain('is not empty');
    expect(await readdir(folder)).toEqual(['catatan.txt']);
    const full = configOf(await emptyFolder(), await freshDatabase('migrated'));
    expect(await refusal(restore(full, backups, null, quiet))).toContain('is not empty');
    expect(await readdir(full.dataDir)).toEqual([]);
  });

  test('leaves a backup with tables it does not know to a version that does', async () => {
    const { backups, manifest } = await inTheOpen();
    const place = await openPlace(backups.folder, null);
    const takenAt = '2099-01-01T00:00:00.000Z';
    const migrations = [...manifest.migrations, { name: '9999-x.sql', checksum: 'a'.repeat(64) }];
    await writeSet(place, { ...manifest, takenAt, migrations });
    expect(await refusal(restore(await emptyTarget(), backups, null, quiet))).toContain(
      '9999-x.sql',
    );
  });

  test('brings tables of an older version up to this one', async () => {
    const { backups, manifest } = await inTheOpen();
    const place = await openPlace(backups.folder, null);
    const target = await emptyTarget();
    await writeSet(place, {
      ...manifest,
      takenAt: '2099-01-01T00:00:00.000Z',
      migrations: manifest.migrations.filter(({ name }) => !name.startsWith('0900')),
      tables: manifest.tables.filter(({ name }) => name !== 'installation'),
    });
    await restore(target, backups, null, quiet);
    const restored = await everything(target.databaseUrl ?? '');
    expect(restored['installation']).toEqual([]);
    expect(restored['event']).toEqual((await everything(connected().databaseUrl))['event']);
  });
});

test('evidence that is missing or altered is named, and the backup is no good one', async () => {
  const folder = await emptyFolder();
  await cp(theOffice().dataDir, folder, { recursive: true });
  const { manifest: whole } = await inTheOpen();
  const named = whole.files.filter(({ path }) => /^files\/batam\/[0-9a-f]{2}\//u.test(path));
  const [gone, changed] = named.map(({ path }) => path);
  if (gone === undefined || changed === undefined) throw new Error('too little evidence');
  await rm(join(folder, gone));
  await writeFile(join(folder, changed), 'diubah');
  const backups = { folder: await emptyFolder(), secret: null };
  const { manifest } = await backUp({ ...connected(), dataDir: folder }, backups, false);
  expect(manifest.lacking).toEqual([gone, changed].toSorted());
});

test('a backup taken while reports come in is of one moment', async () => {
  await within(theOffice(), async ({ product }) => {
    const backups = { folder: await emptyFolder(), secret: null };
    const state = { done: false, received: 0 };
    const reports = Promise.all(
      Array.from({ length: 3 }, async (_, clerk) => {
        for (let at = 0; !state.done; at += 1) {
          await receive(product, `log ${String(clerk)} ${String(at)}`);
          state.received += 1;
        }
      }),
    );
    const taken = [];
    for (let at = 0; at < 3; at += 1) {
      // Each backup begins after a report the one before cannot hold.
      for (const before = state.received; state.received === before;) await wait(5);
      taken.push(await backUp(connected(), backups, false));
    }
    state.done = true;
    await reports;
    const events = taken.map(({ manifest }) => tableOf(manifest, 'event').rows);
    expect(events).toEqual(events.toSorted((a, b) => a - b));
    expect(new Set(events).size).toBe(3);
    for (const { name, manifest } of taken) {
      expect(manifest.lacking).toEqual([]);
      const target = await emptyTarget();
      await restore(target, backups, name, quiet);
      await within(target, async ({ product: restored }) => {
        const verdict = await restored.keeping.verify('batam');
        expect(verdict).toMatchObject({
          broken: [],
          events: tableOf(manifest, 'event').rows,
          cases: tableOf(manifest, 'case_row').rows,
        });
      });
    }
  });
});

test('on the command line a backup is taken, listed, tried and restored', async () => {
  const folder = await emptyFolder();
  const keyFile = join(await emptyFolder(), 'kunci');
  await writeFile(keyFile, `${key}\n`);
  const said: string[] = [];
  const io = ({ dataDir, databaseUrl }: Config): Io => ({
    out: (line) => said.push(line),
    err: (line) => said.push(line),
    env: { TANGGAP_DATA: dataDir, DATABASE_URL: databaseUrl ?? '', TANGGAP_LOG: 'silent' },
    cwd: folder,
  });
  const call = async (name: string, config: Config, ...more: readonly string[]) => {
    const command = commands.find((one) => one.name === name);
    said.length = 0;
    const code = await (
      await command?.load()
    )?.run(['.', '--key-file', keyFile, ...more], io(config));
    return { code, said: said.join('\n') };
  };
  const taken = await call('backup', theOffice(), '--with-keys');
  expect(taken).toMatchObject({ code: 0 });
  expect(taken.said).toContain('dengan kunci dan rahasia');
  expect((await call('backup list', theOffice())).said.split('\n')).toHaveLength(2);
  const nowhere = configOf(await emptyFolder());
  const tried = await call('backup check', nowhere);
  expect(tried.said).toContain('can be restored, and everything is the same');
  expect(tried.code).toBe(0);
  expect(await readdir(nowhere.dataDir)).toEqual([]);
  const target = await emptyTarget();
  expect(await call('restore', target)).toMatchObject({ code: 0 });
  const again = await call('restore', target);
  expect(again.code).toBe(1);
  expect(again.said).toContain('tidak kosong');
  expect((await call('backup', nowhere)).said).toContain('belum ada instalasi');
});
