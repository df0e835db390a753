import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepAltered, type Kept } from '#test/support/altered-record.ts';
import { checked } from '#test/support/checked.ts';

describe('what is altered past the record', () => {
  let kept: Kept;
  beforeAll(async () => {
    kept = await keepAltered();
  });
  afterAll(() => kept.drop());
  // Each alteration is made to what was truly kept.
  beforeEach(() => kept.putBack());

  const alter = async (statement: string): Promise<void> => {
    expect(await kept.alter(statement), 'rows altered').toBeGreaterThan(0);
  };

  test('nothing, before anybody altered anything', async () => {
    expect(await kept.product.keeping.verify('batam')).toMatchObject({
      cases: 2,
      broken: [],
      astray: [],
      astrayNumbers: [],
      brokenFiles: [],
    });
    expect(await kept.product.keeping.rebuild('batam')).toEqual([]);
    expect(await kept.product.papers.checkCode(kept.code)).toMatchObject({
      paper: { code: kept.code },
      damaged: false,
    });
  });

  test.each([
    [
      'the status of a case',
      'case_row',
      `update case_row set status = 'closed', close_reason = 'merged' where case_id = {case}`,
    ],
    [
      'its tracking code',
      'case_row',
      `update case_row set tracking_hash = 'lain' where case_id = {case}`,
    ],
    ['its severity', 'case_row', `update case_row set severity = 'rendah' where case_id = {case}`],
    ['when it is due', 'case_row', `update case_row set due = '2030-01-01' where case_id = {case}`],
    [
      'who sees it',
      'case_row',
      `update case_row set parties = '{lain@pt-lain}' where case_id = {case}`,
    ],
    [
      'the words it is found by',
      'case_row',
      `update case_row set words = '' where case_id = {case}`,
    ],
    [
      'work is gone from a worklist',
      'work_item',
      `delete from work_item where case_id = {case} and kind = 'step'`,
    ],
    [
      'work was put into a worklist',
      'work_item',
      `insert into work_item select agency, case_id, 'step:9', seat, kind, roles, seats, assignee_id, since, due, due_order from work_item where case_id = {case} limit 1`,
    ],
    [
      'a clock was put in',
      'watch',
      `insert into watch values ('batam', {case}, 'turn:99', 'BTM', '{}', now())`,
    ],
    [
      'a figure was bettered',
      'turn_figure',
      `update turn_figure set ended_at = ended_at - interval '1 hour' where case_id = {case} and turn = 1`,
    ],
    [
      'a paper names another signer',
      'paper',
      `update paper set signers = '[{"name":"Orang Lain","position":"Kepala Dinas"}]' where case_id = {case}`,
    ],
    [
      'a paper bears another number',
      'paper',
      `update paper set number = '000.6 / 99 / LAIN / 2026' where case_id = {case}`,
    ],
    [
      'a revoked paper counts again, or one in force no longer',
      'paper',
      `update paper set revoked_at = now() where case_id = {case}`,
    ],
    ['a paper is gone', 'paper', `delete from paper where case_id = {case}`],
    [
      'a paper was invented',
      'paper',
      `insert into paper select agency, case_id, output, of_kind, of_number, version + 1, 'PALSUPALSUPALSU1', case_number, title, '000.6 / 77', signed_at, signers, repeat('f', 64), revoked_at, print_sha256, attempt, sent, received, letter from paper where case_id = {case}`,
    ],
  ] as const)(
    '%s: the table is named, and can be written anew',
    async (_what, table, statement) => {
      await alter(statement);
      const verdict = await kept.product.keeping.verify('batam');
      expect(verdict.astray).toContainEqual({ table, caseId: kept.caseId });
      expect(await kept.product.keeping.rebuild('batam')).toContainEqual({
        table,
        caseId: kept.caseId,
      });
      expect((await kept.product.keeping.verify('batam')).astray).toEqual([]);
    },
  );

  test.each([
    [
      'case_row',
      `insert into case_row select (json_populate_record(r, '{"case_id":"palsu","number":"BTM-2026-9999"}')).* from case_row r where case_id = {case}`,
    ],
    [
      'paper',
      `insert into paper select (json_populate_record(p, '{"case_id":"palsu","code":"PALSUPALSUPALSU2"}')).* from paper p where case_id = {case}`,
    ],
    [
      'work_item',
      `insert into work_item select (json_populate_record(w, '{"case_id":"palsu"}')).* from work_item w where case_id = {case}`,
    ],
    [
      'register_entry',
      `insert into register_entry select (json_populate_record(e, '{"case_id":"palsu","sequence":2,"number":"lain","number_key":"lain"}')).* from register_entry e where case_id = {case}`,
    ],
  ] as const)(
    'a row of %s for a case that never was is named, and stays for whoever looks into it',
    async (table, statement) => {
      await alter(statement);
      const { astray } = await kept.product.keeping.verify('batam');
      expect(astray).toContainEqual({ table, caseId: 'palsu' });
      await kept.product.keeping.rebuild('batam');
      expect((await kept.product.keeping.verify('batam')).astray).toContainEqual({
        table,
        caseId: 'palsu',
      });
    },
  );

  test('the row of a case is gone: its stream is named, and the row can be written anew', async () => {
    await alter('delete from case_row where case_id = {case}');
    expect((await kept.product.keeping.verify('batam')).broken).toContainEqual({
      stream: `case/${kept.caseId}`,
      version: 1,
    });
    expect(await kept.product.keeping.rebuild('batam')).toContainEqual({
      table: 'case_row',
      caseId: kept.caseId,
    });
    expect(await kept.product.keeping.verify('batam')).toMatchObject({ broken: [], astray: [] });
  });

  test('all events of a case are gone, and its rows are not', async () => {
    await alter(`delete from event where stream = 'case/' || {case}`);
    expect((await kept.product.keeping.verify('batam')).astray).toContainEqual({
      table: 'case_row',
      caseId: kept.caseId,
    });
  });

  test.each([
    ['gone', 'missing', `delete from register_entry where case_id = {case}`],
    [
      'under another sequence',
      'shifted',
      `update register_entry set sequence = 2 where case_id = {case}`,
    ],
    [
      'with a hole before it',
      'gap',
      `update register_entry set sequence = 2 where case_id = {case}`,
    ],
    [
      'held by another paper',
      'missing',
      `update register_entry set output = 'lain' where case_id = {case}`,
    ],
    [
      'another number',
      'altered',
      `update register_entry set number = '000.6 / 1 / LAIN', number_key = '000.6/1/lain' where case_id = {case}`,
    ],
  ] as const)('a letter number is %s in its register', async (_what, why, statement) => {
    await alter(statement);
    expect((await kept.product.keeping.verify('batam')).astrayNumbers).toContainEqual(
      expect.objectContaining({ year: 2026, why }),
    );
  });

  test.each([
    [
      'type',
      `update event set type = 'case-closed' where stream = 'case/' || {case} and version = 2`,
    ],
    [
      'time it happened',
      `update event set happened_at = '2020-01-01' where stream = 'case/' || {case} and version = 2`,
    ],
    [
      'time it was recorded',
      `update event set recorded_at = '2020-01-01' where stream = 'case/' || {case} and version = 2`,
    ],
  ])('the %s beside an event', async (_what, statement) => {
    await alter(statement);
    expect((await kept.product.keeping.verify('batam')).broken).toContainEqual({
      stream: `case/${kept.caseId}`,
      version: 2,
    });
  });

  // A column that is added has to be compared, or to stand here with why it is not.
  test.each([
    [
      'paper',
      'agency case_id',
      'output of_kind of_number version code case_number title number signed_at signers sha256 revoked_at print_sha256 attempt sent received letter',
    ],
    ['work_item', 'agency case_id due_order', 'item seat kind roles seats assignee_id since due'],
    ['watch', 'agency case_id number at', 'item watched'],
    [
      'turn_figure',
      'agency case_id used_minutes waiting_minutes late_minutes within_standard',
      'turn step edition number roles started_at ended_at due',
    ],
  ])(
    'of %s every column is compared that does not rest on something else',
    async (table, beside, compared) => {
      const { rows } = await kept.opened.pool.query<{ name: string }>(
        'select column_name as name from information_schema.columns where table_name = $1',
        [table],
      );
      expect(rows.map(({ name }) => name).toSorted()).toEqual(
        `${beside} ${compared}`.split(' ').toSorted(),
      );
    },
  );

  describe('is not told to strangers as genuine:', () => {
    test('an invented paper is not known', async () => {
      await alter(
        `insert into paper select agency, case_id, output, of_kind, of_number, version + 1, 'PALSUPALSUPALSU1', case_number, title, '000.6 / 77', signed_at, signers, repeat('f', 64), revoked_at, print_sha256, attempt, sent, received, letter from paper where case_id = {case}`,
      );
      expect(await kept.product.papers.checkCode('PALSUPALSUPALSU1')).toMatchObject({
        paper: null,
        damaged: false,
      });
    });

    test('what was altered in the table is told as the record has it', async () => {
      const { paper } = await kept.product.papers.checkCode(kept.code);
      await alter(
        `update paper set number = 'lain', signers = '[]', title = 'lain', revoked_at = now() where case_id = {case}`,
      );
      expect(await kept.product.papers.checkCode(kept.code)).toMatchObject({ paper });
      expect(await checked(kept.product, kept.pdf)).toMatchObject({ paper, file: { ours: true } });
    });

    test('a file put under a true paper’s code is not ours', async () => {
      const forged = new TextEncoder().encode('%PDF-1.7 naskah palsu');
      const hash = Buffer.from(await crypto.subtle.digest('SHA-256', forged)).toString('hex');
      await alter(`update paper set sha256 = '${hash}' where case_id = {case}`);
      expect((await checked(kept.product, forged)).file?.ours ?? false).toBe(false);
      expect((await checked(kept.product, forged)).paper).toBeNull();
    });

    test('nothing is said of a paper whose record was altered', async () => {
      await alter(
        `update event set event = replace(event::text, 'Petugas', 'Pejabat')::json where stream = 'case/' || {case} and event::text like '%Petugas%'`,
      );
      expect(await kept.product.papers.checkCode(kept.code)).toMatchObject({
        paper: null,
        damaged: true,
      });
      expect(await checked(kept.product, kept.pdf)).toMatchObject({ paper: null, damaged: true });
    });
  });
});
