import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { casePrefix } from '#core/cases/record/case-stream.ts';
import { sopFileReader } from '#adapters/sop-file/index.ts';
import { compile } from '#core/sops/compile.ts';
import { root } from './product.ts';

export const agency = 'denpasar';

/** The steps of the agency's SOP and who does them. */
const steps = async (): Promise<
  readonly { readonly step: string; readonly roles: readonly string[] }[]
> => {
  const { document } = sopFileReader().read(
    await readFile(join(root, 'sop', agency, 'tanpa-tanggal', 'sop.yaml'), 'utf8'),
  );
  if (document === null) throw new Error(`the SOP of ${agency} cannot be read`);
  return [...compile(document).steps.values()].map((step) => ({
    step: step.id,
    roles: step.executors.map((executor) => executor.role),
  }));
};

/**
 * Spreads cases that all stand at their first step, as a year's work would: opened at any time of
 * the last year, six of ten closed, the open ones at any step, late or not or without a due time,
 * some assigned; channels and severities mixed.
 */
const spread = `
select setseed(0.25);
create temporary table life as
select case_id, now() - random() * interval '365 days' as opened, random() < 0.6 as is_closed, random() as luck,
  1 + floor(random() * (select count(*) from bench_step))::integer as place
from case_row;
update case_row c set
  opened_at = l.opened, updated_at = l.opened + interval '2 hours', status = case when l.is_closed then 'closed' else 'open' end,
  close_reason = case when l.is_closed then (array['completed', 'completed', 'completed', 'invalid'])[1 + floor(l.luck * 4)::integer] end,
  closed_at = case when l.is_closed then l.opened + interval '2 days' end,
  step = case when not l.is_closed then s.step end, turn = case when not l.is_closed then 1 + floor(l.luck * 8)::integer end,
  step_since = case when not l.is_closed then l.opened + interval '1 hour' end,
  due = case when not l.is_closed and l.luck > 0.1 then now() + (l.luck - 0.7) * interval '40 days' end,
  assignee_id = case when not l.is_closed and l.luck > 0.6 then 'officer-' || floor(l.luck * 30) end,
  assignee_name = case when not l.is_closed and l.luck > 0.6 then 'Petugas ' || floor(l.luck * 30) end,
  severity = (array[null, 'rendah', 'sedang', 'tinggi'])[1 + floor(l.luck * 4)::integer],
  channel = (array['web', 'web', 'email', 'letter', 'phone', 'whatsapp'])[1 + floor(l.luck * 6)::integer]
from life l join bench_step s on s.place = l.place where c.case_id = l.case_id;
delete from work_item;
insert into work_item (agency, case_id, item, seat, kind, roles, seats, assignee_id, since, due, due_order)
select c.agency, c.case_id, 'step', r.seat, 'step', s.roles, s.roles, c.assignee_id, c.step_since, c.due, coalesce(c.due, 'infinity')
from case_row c join life l using (case_id) join bench_step s on s.place = l.place cross join lateral unnest(s.roles) as r (seat)
where c.status = 'open';
drop table life`;

/** What of a copied row is the copy's own. `copies` numbers the copies, `renamed` the cases. */
const changed: Readonly<Record<string, string>> = {
  case_id: 'n.new_id',
  stream: `'${casePrefix}' || n.new_id`,
  number: 'n.new_number',
  tracking_hash: 'md5(n.new_id) || md5(n.new_number)',
  words:
    "array_to_tsvector(array_remove(tsvector_to_array(t.words), t.agency || ' ' || n.old_word) || (t.agency || ' ' || n.new_word))",
  event: 'replace(replace(t.event::text, n.old_id, n.new_id), n.old_number, n.new_number)::json',
};

const copyQuery = async (client: pg.Client, table: string): Promise<string> => {
  const columns = await client.query<{ name: string; type: string }>(
    "select column_name::text as name, data_type::text as type from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position",
    [table],
  );
  const values = columns.rows.map(
    ({ name, type }) =>
      changed[name] ?? (type === 'timestamp with time zone' ? `t.${name} - n.shift` : `t.${name}`),
  );
  const keyed = columns.rows.some(({ name }) => name === 'case_id')
    ? 'n.old_id = t.case_id'
    : `'${casePrefix}' || n.old_id = t.stream`;
  return `insert into ${table} (${columns.rows.map(({ name }) => name).join(', ')}) select ${values.join(', ')} from ${table} t join renamed n on ${keyed}`;
};

const withClient = async (
  url: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
};

/** Gives cases that were just reported the spread of a year's work. */
export const spreadCases = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    const known = await steps();
    await client.query(
      'create table bench_step (place integer primary key, step text not null, roles text[] not null)',
    );
    for (const [index, { step, roles }] of known.entries())
      await client.query('insert into bench_step values ($1, $2, $3)', [index + 1, step, roles]);
    await client.query(spread);
    await recount(client);
  });

/**
 * Multiplies the cases of a database by rows of the same tables: other ids, numbers, codes and
 * times, the same spread. Clocks of reminders are not copied: the product would begin to send
 * them while it is measured. The hashes of copied events are those of their originals.
 */
export const multiply = (url: string, times: number): Promise<void> =>
  withClient(url, async (client) => {
    await client.query(
      `create temporary table renamed as
    select case_id as old_id, number as old_number, lower(substring(number from '\\d+$')) as old_word,
      uuidv7(-interval '1 minute' * copy)::text as new_id, regexp_replace(number, '\\d+$', '') || (copy * 100000 + substring(number from '\\d+$')::integer) as new_number,
      (copy * 100000 + substring(number from '\\d+$')::integer)::text as new_word, copy * interval '7 minutes' as shift
    from case_row cross join generate_series(1, $1::integer) as copy`.replace(
        '$1',
        String(times - 1),
      ),
    );
    await client.query('create index on renamed (old_id); analyze renamed');
    const copied = ['event', 'case_row', 'work_item'];
    await withoutIndexes(client, copied, async () => {
      for (const table of copied) await client.query(await copyQuery(client, table));
    });
    await client.query('drop table renamed');
    await recount(client);
  });

/** Indexes are built afterwards, which is much quicker than keeping them up row by row. */
const withoutIndexes = async (
  client: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> => {
  const found = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes where tablename = any($1) and not exists (
      select from pg_constraint where conindid = format('%I.%I', schemaname, indexname)::regclass)`,
    [tables],
  );
  for (const { name } of found.rows) await client.query(`drop index ${name}`);
  await work();
  await client.query("set maintenance_work_mem = '256MB'");
  for (const { definition } of found.rows) await client.query(definition);
};

/** Kept counts agree with the cases again, and the planner knows the tables. */
const recount = async (client: pg.Client): Promise<void> => {
  await client.query(`delete from case_count; insert into case_count
    select agency, 0, count(*) filter (where status = 'open'), count(*) filter (where status = 'closed') from case_row group by agency`);
  await client.query('vacuum analyze');
};
