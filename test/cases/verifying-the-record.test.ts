import { describe, expect, onTestFinished, test } from 'vitest';
import { database } from '#adapters/database/index.ts';
import type { Database } from '#adapters/database/index.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { freshAsOwner } from '#test/support/database.ts';
import { officer, sampleReport } from '#test/support/scenario.ts';

const administrator = officer('administrator');

/** An agency with a case, paper settings changed twice and reminders once, in PostgreSQL. */
const kept = async () => {
  const opened: Database = database(await freshAsOwner());
  onTestFinished(() => opened.close());
  const { product, world } = await apiProduct(['batam'], opened);
  const receipt = await product.cases.receive('batam', sampleReport(), { kind: 'reporter' });
  if (!('caseId' in receipt)) throw new Error('no receipt');
  const view = await product.sops.agency('batam');
  if ('notFound' in view) throw new Error('no agency');
  const { papers, reminders } = view.agency;
  for (const place of ['Kota Contoh', 'Kota Lain']) {
    world.pass('PT1M');
    expect(
      await product.papers.changeSettings(
        'batam',
        { ...papers, place },
        'SE 1/2026',
        administrator,
      ),
    ).toHaveProperty('version');
  }
  world.pass('PT1M');
  await product.oversight.changeReminders('batam', reminders, 'SE 2/2026', 0, administrator);
  for (let count = 0; count < 2; count += 1)
    await product.people.signIn('help-desk@batam.invalid', 'keliru', new Headers());
  return {
    product,
    caseStream: `case/${receipt.caseId}`,
    /** As whoever owns the database can, past all refusals. */
    tamper: async (statement: string): Promise<void> => {
      for (const table of ['event', 'agency_setting', 'sop_edition'])
        await opened.pool.query(`alter table ${table} disable trigger ${table}_unalterable`);
      await opened.pool.query(statement);
    },
  };
};

describe('verifying the record', () => {
  test('goes over cases, settings, SOPs, people and sign-ins alike', async () => {
    const { product } = await kept();
    expect(await product.keeping.verify('batam')).toEqual({
      streams: 7,
      cases: 1,
      // An officer for each role of the SOP, and an auditor.
      // And two sign-ins that failed.
      events: 7 + 6 + 2,
      broken: [],
      astray: [],
      astrayNumbers: [],
      uncompared: 0,
      entries: 0,
      astrayEntries: [],
      files: 0,
      brokenFiles: [],
    });
    expect(
      (await product.time.changes('batam', administrator)).map(({ event }) => event),
    ).toMatchObject([
      { type: 'reminders-changed', by: { id: 'officer-administrator' } },
      { type: 'papers-changed', reason: 'SE 1/2026', papers: { place: 'Kota Lain' } },
      { type: 'papers-changed', papers: { place: 'Kota Contoh' } },
      { type: 'bodies-changed' },
    ]);
  });

  test.each([
    [
      'an event was altered',
      `update event set event = replace(event::text, 'Kota Contoh', 'Kota Palsu')::json where stream = 'settings/papers'`,
      'settings/papers',
      1,
    ],
    [
      'the end was cut off',
      `delete from event where stream = 'settings/papers' and version = 2`,
      'settings/papers',
      2,
    ],
    [
      'the beginning was cut off',
      `delete from event where stream = 'settings/papers' and version = 1`,
      'settings/papers',
      1,
    ],
    [
      'all of it is gone',
      `delete from event where stream = 'settings/reminders'`,
      'settings/reminders',
      1,
    ],
    [
      'what is in force is not what was recorded',
      `update agency_setting set value = replace(value::text, 'Kota Lain', 'Kota Palsu')::json where kind = 'papers'`,
      'settings/papers',
      2,
    ],
    [
      'somebody gave a role without a record',
      `update person set value = replace(value::text, 'auditor', 'administrator')::json where value->'holdings'->0->>'role' = 'auditor'`,
      'people',
      6,
    ],
    [
      'somebody was taken in without a record',
      `insert into person select agency, 'palsu', 1, value from person where version = 1`,
      'people',
      6,
    ],
    ['what happened to people is gone', `delete from event where stream = 'people'`, 'people', 1],
    [
      'the end of the security record was cut off',
      `delete from event where stream = 'security' and version = 2`,
      'security',
      2,
    ],
    ['an adoption is gone', `delete from event where stream = 'sops'`, 'sops', 1],
    [
      'an adopted SOP is not what it was',
      `update sop_edition set source = replace(source, 'Insiden', 'insiden') where edition = '2025-08'`,
      'sops',
      1,
    ],
    [
      'it has a name nobody gives',
      `update event set stream = 'lain' where stream = 'settings/reminders'`,
      'lain',
      1,
    ],
  ])('names the stream where %s', async (_what, statement, stream, version) => {
    const { product, tamper } = await kept();
    await tamper(statement);
    expect((await product.keeping.verify('batam')).broken).toContainEqual({ stream, version });
  });

  test('names a case as the stream it is', async () => {
    const { product, caseStream, tamper } = await kept();
    await tamper(`delete from event where stream like 'case/%' and version = 2`);
    expect((await product.keeping.verify('batam')).broken).toEqual([
      { stream: caseStream, version: 2 },
    ]);
  });
});
