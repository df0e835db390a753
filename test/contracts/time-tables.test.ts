import { createHash } from 'node:crypto';
import { defaultDutySettings } from '#core/oversight/duties/duty-settings.ts';
import { defaultPaperSettings } from '#core/papers/settings/paper-settings.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { olderCalendarQuery } from '#adapters/database/cases/case-store.ts';
import { database } from '#adapters/database/index.ts';
import type { Database } from '#adapters/database/index.ts';
import { dueQuery, inboxQuery } from '#adapters/database/oversight/reminder-store.ts';
import type { AgencyChange } from '#app/ports.ts';
import { canonical } from '#core/record/canonical.ts';
import { firstHash } from '#core/record/chain.ts';
import { openCalendar } from '#test/support/calendar.ts';
import { freshAsOwner } from '#test/support/database.ts';
import { minute } from '#test/support/sample-case.ts';
import { sampleWatched, tellAll, watchedAppend } from '#test/support/sample-time.ts';

const connected = async (): Promise<Database> => {
  const opened = database(await freshAsOwner());
  onTestFinished(() => opened.close());
  return opened;
};

const calendarChange = (version: number): AgencyChange => ({
  agency: 'batam',
  version,
  event: {
    type: 'calendar-changed',
    v: 1,
    command: `perintah-${String(version)}`,
    reason: 'Hari libur "daerah" é',
    by: { kind: 'officer', id: 'p1', name: 'Petugas', roles: ['tim'] },
    happenedAt: minute(version),
    recordedAt: minute(version),
    calendar: { ...openCalendar('Asia/Jakarta'), version: version + 1 },
  },
});

const withChanges = async (): Promise<Database> => {
  const opened = await connected();
  await opened.sops.saveAgency({
    id: 'batam',
    name: 'Batam',
    calendar: openCalendar('Asia/Jakarta'),
    reminders: { half: true, eighty: true, due: true, rungs: [], urgent: [] },
    papers: defaultPaperSettings(smallSop),
    duties: defaultDutySettings,
    bodies: [],
    access: { secondFactorFor: [], proofMinutes: 15 },
  });
  for (const version of [1, 2, 3]) await opened.sops.change(calendarChange(version));
  return opened;
};

describe('the changes of an agency in PostgreSQL', () => {
  test.each([
    ["delete from event where stream = 'settings/calendar' and version = 3", 'DELETE'],
    ['delete from agency_setting where version = 3', 'DELETE'],
    ["update agency_setting set kind = 'x'", 'UPDATE'],
    ['truncate agency_setting', 'TRUNCATE'],
    ['set session_replication_role = replica; delete from agency_setting', 'DELETE'],
  ])('are a record that refuses: %s', async (statement, verb) => {
    const { sops, pool } = await withChanges();
    await expect(pool.query(statement)).rejects.toThrow(
      new RegExp(`is a record: ${verb} is refused`, 'u'),
    );
    expect(await sops.changes('batam')).toHaveLength(3);
  });

  test('are a stream of the record: each hash covers the one before and the canonical text', async () => {
    const { record } = await withChanges();
    const links = await record.links('batam', 'settings/calendar');
    let previous = firstHash;
    for (const { version, text, previousHash, hash } of links) {
      const { agency, event } = calendarChange(version);
      expect(text).toBe(canonical(event));
      expect(previousHash).toBe(previous);
      expect(hash).toBe(
        createHash('sha256')
          .update(
            `${previous}${canonical({ agency, event, stream: 'settings/calendar', version })}`,
          )
          .digest('hex'),
      );
      previous = hash;
    }
    expect(links).toHaveLength(3);
  });
});

/** The plan of a query as one text. */
const planOf = async (
  { pool }: Database,
  query: string,
  values: readonly unknown[],
): Promise<string> => {
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${query}`, [...values]);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
};

describe('twenty thousand open cases', () => {
  const filled = async (): Promise<Database> => {
    const opened = await connected();
    await opened.cases.append([
      watchedAppend('batam', 'k', [{ at: minute(0) }], {
        row: { due: minute(60), calendarVersion: 1 },
      }),
    ]);
    const columns = await opened.pool.query<{ list: string }>(`
      select string_agg(case column_name when 'case_id' then '''k'' || n' when 'number' then '''B'' || n' when 'calendar_version' then '2' else column_name end, ', ' order by ordinal_position) as list
      from information_schema.columns where table_name = 'case_row'`);
    await opened.pool.query(
      `insert into case_row select ${columns.rows[0]?.list ?? ''} from case_row, generate_series(1, 20000) n`,
    );
    await opened.pool.query(
      `insert into watch select agency, 'k' || n, item, number, watched, at + n * interval '1 minute' from watch, generate_series(1, 20000) n`,
    );
    await opened.pool.query(
      `insert into inbox select 'batam', 'tim', 'k' || n, 'turn:1', 'half', 'x', 'terima', $1, $1::timestamptz + n * interval '1 second', false from generate_series(1, 20000) n`,
      [minute(0)],
    );
    await opened.pool.query('analyze');
    return opened;
  };

  test('cost no more to look through for what is due than what is due: an index answers', async () => {
    const opened = await filled();
    for (const limit of [100, 500]) {
      const plan = await planOf(opened, dueQuery, [minute(5), limit]);
      expect(plan).toContain('Index Scan using watch_at');
      expect(plan).not.toContain('Seq Scan');
      expect(plan).not.toContain('Sort');
    }
    expect(await opened.reminders.tellDue(minute(5), 500, tellAll(null))).toBe(6);
  });

  test('do not have to be gone through to find those that rest on an older calendar', async () => {
    const opened = await filled();
    const plan = await planOf(opened, olderCalendarQuery, ['batam', 2, 100]);
    expect(plan).toMatch(/Index (Only )?Scan using case_calendar/u);
    expect(plan).not.toContain('Seq Scan');
    expect(await opened.cases.dueOfOlderCalendar('batam', 2, 100)).toEqual(['k']);
  });

  test('are no burden on the first page of an inbox', async () => {
    const opened = await filled();
    const plan = await planOf(opened, inboxQuery, [
      'batam',
      ['tim', 'ketua'],
      'p1',
      'infinity',
      '',
      '',
      '',
      21,
    ]);
    expect(plan).toMatch(/Index Scan (Backward )?using inbox_newest/u);
    // Once planned as an anti join of two whole inboxes, it took minutes after a storm.
    expect(plan).not.toMatch(/Anti Join|Seq Scan on inbox /u);
  });
});

describe('clocks in PostgreSQL', () => {
  test('never tie up those who tell and those who change the cases they tell of', async () => {
    const { cases, reminders } = await connected();
    const ids = Array.from({ length: 40 }, (_, index) => `k${String(index)}`);
    await Promise.all(
      ids.map((id) =>
        cases.append([
          watchedAppend('batam', id, [{ at: minute(1) }, { item: 'duty:1', at: minute(1) }]),
        ]),
      ),
    );
    const change = async (round: number): Promise<void> => {
      const pairs = ids
        .map((id, index) => [id, ids[(index * 7 + round) % ids.length] ?? id])
        .filter(([one, other]) => one !== other);
      await Promise.all(
        pairs.map((pair) =>
          cases.append(
            pair.map((id) =>
              watchedAppend(
                'batam',
                id,
                [{ at: minute(1), watched: sampleWatched({ due: minute(60 + round) }) }],
                { expectedVersion: round },
              ),
            ),
          ),
        ),
      );
    };
    const tell = (): Promise<number> => reminders.tellDue(minute(1), 11, tellAll(minute(1)));
    const rounds = [1, 2, 3].reduce(
      (before, round) => before.then(() => change(round)),
      Promise.resolve(),
    );
    await Promise.all([rounds, ...Array.from({ length: 40 }, tell)]);
    const inbox = await reminders.inbox('batam', ['tim'], 'p1', { cursor: null, limit: 200 });
    expect(new Set(inbox.items.map((entry) => entry.caseId)).size).toBe(40);
  });
});
