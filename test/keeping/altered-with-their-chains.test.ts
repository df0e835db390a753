import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firstHash, sealedText } from '#core/record/chain.ts';
import { keepAltered, type Kept } from '#test/support/altered-record.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('what is altered together with all that follows from it', () => {
  let kept: Kept;
  beforeAll(async () => {
    kept = await keepAltered();
  });
  afterAll(() => kept.drop());
  beforeEach(() => kept.putBack());

  const stream = (): string => `case/${kept.caseId}`;

  /** Seals a stream anew from its first event on, as whoever owns the database can. */
  const reseal = async (of: string): Promise<void> => {
    let before = firstHash;
    for (const { version, text } of await kept.opened.record.links('batam', of)) {
      const hash = sha256(sealedText('batam', of, version, text, before));
      await kept.opened.pool.query(
        'update event set previous_hash = $1, hash = $2 where stream = $3 and version = $4',
        [before, hash, of, version],
      );
      before = hash;
    }
  };

  /** Puts into the tree what the events say now, as far as there are events. */
  const rewriteTree = async (): Promise<void> => {
    await kept.alter(
      'update tree_entry t set hash = e.hash from event e where e.agency = t.agency and e.stream = t.stream and e.version = t.version',
    );
    await kept.alter(
      `create temp table left_over as select agency, row_number() over (order by position) - 1 as position, stream, version, hash
        from tree_entry t where exists (select from event e where e.agency = t.agency and e.stream = t.stream and e.version = t.version);
       delete from tree_entry; insert into tree_entry select * from left_over; drop table left_over`,
    );
  };

  const found = async () => {
    // Tables that no longer fit would give it away: they are written to fit.
    await kept.product.keeping.rebuild('batam');
    return kept.product.keeping.verify('batam');
  };

  test('nothing, before anybody altered anything', async () => {
    const verdict = await found();
    expect(verdict).toMatchObject({ broken: [], astray: [], astrayEntries: [] });
    expect(verdict.entries).toBe(verdict.events);
  });

  const alterations: readonly (readonly [string, () => Promise<unknown>, string])[] = [
    [
      'an event, with the whole chain recomputed',
      async () => {
        await kept.alter(
          "update event set event = replace(event::text, 'Petugas', 'Pejabat')::json where stream = 'case/' || {case}",
        );
        await reseal(stream());
      },
      'event-altered',
    ],
    [
      'the tail of a case, cut off with its row adjusted',
      () =>
        kept.alter(
          "delete from event where stream = 'case/' || {case} and version = (select max(version) from event where stream = 'case/' || {case})",
        ),
      'event-gone',
    ],
    [
      'a case with all its events and rows, gone',
      async () => {
        for (const table of ['case_row', 'work_item', 'watch', 'paper', 'turn_figure'])
          await kept.alter(`delete from ${table} where case_id = {case}`);
        await kept.alter(
          'update register_entry set case_id = null, output = null, of_kind = null, of_number = null, version = null, attempt = null, number = null, number_key = null',
        );
        await kept.alter("delete from event where stream = 'case/' || {case}");
      },
      'event-gone',
    ],
    [
      'the last change of a setting, taken out with the value in force',
      async () => {
        await kept.alter("delete from event where stream = 'settings/papers'");
        await kept.alter("delete from agency_setting where kind = 'papers' and version > 0");
      },
      'event-gone',
    ],
    [
      'a case put in, dated back',
      async () => {
        await kept.alter(
          "insert into event select agency, 'case/palsu', version, type, event, happened_at, recorded_at - interval '2 hours', previous_hash, hash from event where stream = 'case/' || {case}",
        );
        await reseal('case/palsu');
      },
      'not-taken-in',
    ],
    [
      'an event and its chain, and the tree too',
      async () => {
        await kept.alter(
          "update event set event = replace(event::text, 'Petugas', 'Pejabat')::json where stream = 'case/' || {case}",
        );
        await reseal(stream());
        await rewriteTree();
      },
      'checkpoint-differs',
    ],
    [
      'a case gone from the record and from the tree',
      async () => {
        await kept.alter("delete from event where stream = 'case/' || {case}");
        await kept.alter('delete from case_row where case_id = {case}');
        await rewriteTree();
      },
      'entry-gone',
    ],
    [
      'an entry of the tree',
      () => kept.alter('delete from tree_entry where position = 3'),
      'entry-gone',
    ],
    ['all of the tree', () => kept.alter('delete from tree_entry'), 'entry-gone'],
  ];

  test.each(alterations)('%s', async (_what, alter, why) => {
    await alter();
    const { astrayEntries } = await found();
    expect(astrayEntries.map((one) => one.why)).toContain(why);
  });

  test('what came in last before a stop, or before a backup was taken, is no alteration', async () => {
    await kept.product.cases.command(
      'batam',
      kept.caseId,
      { type: 'note', text: 'Sesaat sebelum berhenti' },
      { kind: 'officer', id: 'uji', name: 'Uji', roles: ['help-desk'] },
    );
    kept.pass('PT72H');
    expect((await found()).astrayEntries).toEqual([]);
  });

  test('what was put in, dated back, is never taken in', async () => {
    await kept.alter(
      "insert into event select agency, 'case/palsu', version, type, event, happened_at, recorded_at - interval '2 hours', previous_hash, hash from event where stream = 'case/' || {case}",
    );
    await kept.product.chores['grow-tree'].run(1_000);
    expect((await found()).astrayEntries.map(({ why }) => why)).toContain('not-taken-in');
  });

  test('a head is never signed over what does not follow from the last one', async () => {
    await kept.alter(
      "update event set event = replace(event::text, 'Petugas', 'Pejabat')::json where stream = 'case/' || {case}",
    );
    await reseal(stream());
    await rewriteTree();
    await kept.product.cases.command(
      'batam',
      kept.caseId,
      { type: 'note', text: 'Sesudahnya' },
      { kind: 'officer', id: 'uji', name: 'Uji', roles: ['help-desk'] },
    );
    await kept.product.chores['grow-tree'].run(1_000);
    expect((await found()).astrayEntries.map(({ why }) => why)).toContain('checkpoint-differs');
  });
});
