import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backUp, restore } from '#backup.ts';
import type { Config } from '#config.ts';
import { createDatabase } from '#test/support/database.ts';
import { configOf, emptyFolder, liveIn, person, within } from '#test/support/lived-in.ts';

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
  });
});
