import { chown, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { dataFolder } from '#adapters/data-folder/index.ts';
import { readConfig } from '#config.ts';
import type { Config } from '#config.ts';
import { connect, isBegun, migrate, Misfit } from '#connect.ts';
import { compose } from '#compose.ts';
import { createDatabase } from '#test/support/database.ts';

const configOf = (dataDir: string, databaseUrl = '', ownerUrl = ''): Config => {
  const root = join(import.meta.dirname, '..', '..');
  const config = readConfig(
    {
      TANGGAP_DATA: dataDir,
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: ownerUrl,
      TANGGAP_LOG: 'silent',
    },
    { root, cwd: root },
  );
  if ('problems' in config) throw new Error(config.problems.map(({ en }) => en).join());
  return config;
};

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-installation-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const newDatabase = async (): Promise<string> => {
  const { url, drop } = await createDatabase('empty');
  onTestFinished(drop);
  return url;
};

/** Connects, brings the tables up and lets go, as every start does. */
const start = async (config: Config): Promise<void> => {
  const { config: connected, stop } = await connect(config, () => undefined, false);
  await migrate(connected).finally(stop);
};

const execute = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

const tables = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client
    .query<{ count: number }>(
      "select count(*)::int as count from pg_tables where schemaname = 'public'",
    )
    .finally(() => client.end());
  return rows[0]?.count ?? -1;
};

const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Misfit)) throw new Error(`not refused as a misfit: ${String(error)}`);
  expect(error.bilingual.id).toContain('Tidak ada yang diubah.');
  return error.bilingual.en;
};

describe('an installation with a database of its own', () => {
  test('knows itself again in folder and database', async () => {
    const [folder, url] = [await newFolder(), await newDatabase()];
    await start(configOf(folder, url));
    await start(configOf(folder, url));
    expect(await isBegun(configOf(folder, url))).toBe(true);
  });

  test('is not begun by looking', async () => {
    const folder = await newFolder();
    expect(await isBegun(configOf(folder))).toBe(false);
    expect(await isBegun(configOf(join(folder, 'belum ada')))).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  test('says which kind it is in both, and a start that broke off in between is made whole', async () => {
    const [folder, url] = [await newFolder(), await newDatabase()];
    await start(configOf(folder, url));
    const tanggap = await compose({ ...configOf(folder, url), databaseUrl: url });
    onTestFinished(() => tanggap.close());
    expect(await tanggap.installation.kind()).toBe(null);
    expect(await tanggap.installation.begin('real')).toBe(true);
    expect(await tanggap.installation.begin('trial')).toBe(false);
    expect(await tanggap.installation.kind()).toBe('real');
    const file = join(folder, 'installation.json');
    const marker: unknown = JSON.parse(await readFile(file, 'utf8'));
    expect(marker).toMatchObject({ kind: 'real', database: 'given' });
    await writeFile(file, JSON.stringify({ ...Object(marker), kind: null }));
    await start(configOf(folder, url));
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(marker);
  });

  test('works in a database of the agency’s own as a role that owns nothing, where another is named as the owner', async () => {
    const { applicationUrl, ownerUrl, drop } = await createDatabase('empty');
    onTestFinished(drop);
    const config = configOf(await newFolder(), applicationUrl, ownerUrl);
    for (const _start of ['first', 'next']) {
      await start(config);
      const tanggap = await compose({ ...config, databaseUrl: applicationUrl });
      await tanggap.installation.begin('real');
      expect(await tanggap.installation.kind()).toBe('real');
      expect((await tanggap.databaseFacts()).mayAlterRecord).toBe(false);
      await tanggap.close();
    }
    await expect(execute(applicationUrl, 'delete from event')).rejects.toThrow('permission denied');
    // Beside it, as `tanggap work` is, the owner need not be named while there is nothing to bring up.
    await start({ ...config, databaseOwnerUrl: null });
    await execute(ownerUrl, "delete from migration where name = '0010-tree-blocks.sql'");
    await expect(start({ ...config, databaseOwnerUrl: null })).rejects.toThrow(
      'Migration 0010-tree-blocks.sql failed: permission denied',
    );
  });

  test('does not start on another data folder, as where its volume is not mounted', async () => {
    const url = await newDatabase();
    await start(configOf(await newFolder(), url));
    const unmounted = await newFolder();
    expect(await refusal(start(configOf(unmounted, url)))).toContain('Is its volume mounted');
    expect(await readdir(unmounted)).toEqual([]);
  });

  test('does not start on an empty database, which stays empty', async () => {
    const folder = await newFolder();
    await start(configOf(folder, await newDatabase()));
    const empty = await newDatabase();
    expect(await refusal(start(configOf(folder, empty)))).toContain('its database is empty');
    expect(await tables(empty)).toBe(0);
  });

  test('does not start on the database of another installation', async () => {
    const [one, other] = [await newDatabase(), await newDatabase()];
    const folder = await newFolder();
    await start(configOf(folder, one));
    await start(configOf(await newFolder(), other));
    expect(await refusal(start(configOf(folder, other)))).toContain('two different installations');
  });

  test('does not become a trial because somebody wrote so into one of the two', async () => {
    const [folder, url] = [await newFolder(), await newDatabase()];
    await start(configOf(folder, url));
    const tanggap = await compose({ ...configOf(folder, url), databaseUrl: url });
    await tanggap.installation.begin('real').finally(() => tanggap.close());
    await execute(url, "update installation set kind = 'trial'");
    expect(await refusal(start(configOf(folder, url)))).toContain('do not say alike');
  });

  test('does not start the embedded PostgreSQL when DATABASE_URL is lost, nor the other way', async () => {
    const [folder, url] = [await newFolder(), await newDatabase()];
    await start(configOf(folder, url));
    const before = await readdir(folder);
    expect(await refusal(start(configOf(folder)))).toContain('DATABASE_URL is not set');
    expect(await readdir(folder)).toEqual(before);
    const embedded = await newFolder();
    await dataFolder(embedded).begin('embedded');
    expect(await refusal(start(configOf(embedded, url)))).toContain('Unset DATABASE_URL');
  });
});

describe('a data folder', () => {
  test.each([
    ['no word of what it is', undefined, 'no installation.json'],
    ['an unreadable one', '{"id":', 'cannot be read'],
    ['one of another shape', '{"id":"x"}', 'cannot be read'],
  ])('with evidence and %s is left alone', async (_, marker, words) => {
    const folder = await newFolder();
    await writeFile(join(folder, 'secret'), 'rahasia');
    if (marker !== undefined) await writeFile(join(folder, 'installation.json'), marker);
    const before = await readdir(folder);
    expect(await refusal(start(configOf(folder)))).toContain(words);
    expect(await readdir(folder)).toEqual(before);
  });

  test('whose database was there and is gone is left alone', async () => {
    const folder = await newFolder();
    await start(configOf(folder));
    for (const part of ['postgres/cluster/PG_VERSION', 'postgres-password']) {
      const before = await readFile(join(folder, part));
      await rm(join(folder, part));
      expect(await refusal(start(configOf(folder)))).toContain(part);
      await writeFile(join(folder, part), before);
    }
    await rm(join(folder, 'postgres'), { recursive: true });
    expect(await refusal(start(configOf(folder)))).toContain('Is the disk or volume mounted');
    expect(await readdir(folder)).not.toContain('postgres');
  });

  test.runIf(process.getuid?.() === 0)('of another account is left alone', async () => {
    const [folder, url] = [await newFolder(), await newDatabase()];
    await start(configOf(folder, url));
    await chown(join(folder, 'installation.json'), 12_345, 12_345);
    expect(await refusal(start(configOf(folder, url)))).toContain('belongs to user 12345');
  });

  test('begun by two at once is one installation', async () => {
    const folder = await newFolder();
    const markers = await Promise.all(
      Array.from({ length: 5 }, () => dataFolder(folder).begin('given')),
    );
    expect(new Set(markers.map(({ id }) => id)).size).toBe(1);
  });

  test('keeps its files for nobody else to read', async () => {
    const folder = await newFolder();
    await dataFolder(folder).write('keys/a.p12', 'kunci');
    expect((await stat(join(folder, 'keys', 'a.p12'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700);
  });
});
