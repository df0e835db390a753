import { createHash } from 'node:crypto';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { database } from '#adapters/database/index.ts';
import type { Database } from '#adapters/database/index.ts';
import { canonical } from '#core/record/canonical.ts';
import { firstBroken } from '#core/record/chain.ts';
import { freshAsOwner, freshDatabase } from '#test/support/database.ts';
import { minute, noted, sampleAppend, sampleRow } from '#test/support/sample-case.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const connected = async (kind: 'migrated' | 'empty' = 'migrated'): Promise<Database> => {
  const opened = database(kind === 'empty' ? await freshDatabase('empty') : await freshAsOwner());
  onTestFinished(() => opened.close());
  return opened;
};

const adopted = {
  agency: 'batam',
  edition: '2025-08',
  source: 'x',
  sha256: 'h',
  adoptedAt: minute(0),
};

describe('the record in PostgreSQL', () => {
  test.each([
    ["update event set hash = 'x'", 'UPDATE'],
    ['update event set type = type where false', 'UPDATE'],
    ['delete from event', 'DELETE'],
    ['truncate event', 'TRUNCATE'],
    ["update sop_edition set source = 'x'", 'UPDATE'],
    ['delete from sop_edition', 'DELETE'],
    ['truncate sop_edition cascade', 'TRUNCATE'],
    ['set session_replication_role = replica; delete from event', 'DELETE'],
  ])('refuses: %s', async (statement, verb) => {
    const { cases, pool } = await connected();
    await cases.append([sampleAppend('a')]);
    await pool.query('insert into sop_edition values ($1, $2, $3, $4, $5, $6)', [
      adopted.agency,
      adopted.edition,
      '{}',
      adopted.source,
      adopted.sha256,
      adopted.adoptedAt,
    ]);
    await expect(pool.query(statement)).rejects.toThrow(
      new RegExp(`is a record: ${verb} is refused`, 'u'),
    );
    expect(firstBroken('batam', 'case/a', await cases.load('batam', 'a'), sha256)).toBeNull();
    expect((await pool.query('select 1 from sop_edition')).rowCount).toBe(1);
  });

  test('holds the canonical text itself, which hashes to the hash beside it', async () => {
    const { cases, pool } = await connected();
    const event = noted('huruf "é" \u0000 \ud800 1e21');
    await cases.append([sampleAppend('a', { events: [event] })]);
    const { rows } = await pool.query<{ text: string; computed: string; hash: string }>(`
      select event::text as text, hash,
        encode(sha256(convert_to(previous_hash || '{"agency":"' || agency || '","event":' || event::text || ',"stream":"' || stream || '","version":' || version || '}', 'UTF8')), 'hex') as computed
      from event`);
    expect(rows).toEqual([
      { text: canonical(event), hash: rows[0]?.computed, computed: rows[0]?.computed },
    ]);
  });

  test('shows where somebody altered an event past all refusals', async () => {
    const { cases, pool } = await connected();
    await cases.append([
      sampleAppend('a', { events: [noted('satu'), noted('dua'), noted('tiga')] }),
    ]);
    await pool.query('alter table event disable trigger event_unalterable');
    await pool.query('update event set event = $1 where version = 2', [canonical(noted('DUA'))]);
    expect(firstBroken('batam', 'case/a', await cases.load('batam', 'a'), sha256)).toBe(2);
  });

  test('can make its tables of cases and work anew from the events', async () => {
    const { cases, record, pool } = await connected();
    await cases.append([sampleAppend('a')]);
    await pool.query('truncate case_row, work_item, case_count');
    expect(await Array.fromAsync(record.streams('batam'))).toEqual(['case/a']);
    await cases.reproject({ row: sampleRow('a'), work: [], watches: [], figures: [], papers: [] });
    expect(await cases.row('batam', 'a')).toEqual(sampleRow('a'));
    expect(await cases.countOpen('batam', minute(0))).toEqual({ open: 1, late: 0, closed: 0 });
  });

  test('names more streams than it takes at once', async () => {
    const { record, pool } = await connected();
    await pool.query(
      `insert into event select 'batam', lpad(n::text, 5, '0'), 1, 'noted', '{}', now(), now(), '', '' from generate_series(1, 2500) n`,
    );
    const names = await Array.fromAsync(record.streams('batam'));
    expect(names).toHaveLength(2500);
    expect(names).toEqual(names.toSorted());
  });

  test('gives a number to a case only once', async () => {
    const { cases } = await connected();
    await cases.append([sampleAppend('a', { row: { number: 'BTM-1' } })]);
    await expect(cases.append([sampleAppend('b', { row: { number: 'BTM-1' } })])).rejects.toThrow(
      'case_number',
    );
    expect(await cases.load('batam', 'b')).toEqual([]);
  });
});

describe('migrating', () => {
  test('brings an empty database up once, however many begin at the same time', async () => {
    const opened = await connected('empty');
    await Promise.all([opened.migrate(), opened.migrate(), opened.migrate()]);
    await opened.migrate();
    const { rows } = await opened.pool.query<{ name: string }>(
      'select name from migration order by name',
    );
    expect(rows.map((row) => row.name)).toContain('0001-cases.sql');
    expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
    expect(await opened.cases.append([sampleAppend('a')])).toEqual({ ok: true });
  });

  test('refuses a database to which another text of a file was applied', async () => {
    const { pool, migrate } = await connected();
    await pool.query("update migration set checksum = 'x' where name = '0001-cases.sql'");
    await expect(migrate()).rejects.toThrow('Migration 0001-cases.sql was altered');
  });

  test('leaves nothing behind when a file fails', async () => {
    const { pool, migrate } = await connected('empty');
    await pool.query('create table case_row (x int)');
    await expect(migrate()).rejects.toThrow('Migration 0001-cases.sql failed');
    expect(
      (await pool.query("select 1 from pg_class where relname in ('event', 'migration')")).rowCount,
    ).toBe(0);
  });

  test('leaves tables alone that a newer version has brought up to date', async () => {
    const { pool, migrate } = await connected();
    await pool.query("insert into migration (name, checksum) values ('9999-nanti.sql', 'x')");
    await expect(migrate()).rejects.toThrow('newer Tanggap (9999-nanti.sql)');
  });

  test('says that the tables are missing when nobody migrated', async () => {
    const { cases } = await connected('empty');
    await expect(cases.load('batam', 'a')).rejects.toBeInstanceOf(pg.DatabaseError);
  });
});
