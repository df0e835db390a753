import type pg from 'pg';
import type { AgencyRecord, EditionRecord, SopStore } from '../../app/ports.ts';
import { instantOf } from '../../core/time/instant.ts';
import { changeIn, changesIn } from './agency-changes.ts';
import { ask, inTransaction } from './pool.ts';

interface EditionRow {
  agency: string;
  edition: string;
  document: EditionRecord['document'];
  source: string;
  sha256: string;
  adopted_at: Date;
  current: boolean;
}

const editionQuery = `
select e.agency, e.edition, e.document, e.source, e.sha256, e.adopted_at, c.edition is not null as current
from sop_edition e left join current_edition c on c.agency = e.agency and c.edition = e.edition
where e.agency = $1`;

/** Agencies and editions in PostgreSQL. */
export const postgresSops = (pool: pg.Pool): SopStore => ({
  agencies: () => ask<AgencyRecord>(pool, 'agencies', 'select id, name, calendar, reminders, papers from agency order by id', []),
  agency: async (id) => {
    const [found] = await ask<AgencyRecord>(pool, 'agency', 'select id, name, calendar, reminders, papers from agency where id = $1', [id]);
    return found ?? null;
  },
  saveAgency: async ({ id, name, calendar, reminders, papers }) => {
    await ask(
      pool, 'save-agency',
      `insert into agency (id, name, calendar, reminders, papers) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set name = excluded.name, calendar = excluded.calendar, reminders = excluded.reminders, papers = excluded.papers`,
      [id, name, JSON.stringify(calendar), JSON.stringify(reminders), JSON.stringify(papers)],
    );
  },
  change: changeIn(pool),
  changes: changesIn(pool),
  editions: async (agency) => (await ask<EditionRow>(pool, 'editions', `${editionQuery} order by e.adopted_at, e.edition`, [agency])).map(toEdition),
  edition: async (agency, edition) => {
    const [found] = await ask<EditionRow>(pool, 'edition', `${editionQuery} and e.edition = $2`, [agency, edition]);
    return found === undefined ? null : toEdition(found);
  },
  adopt: (record) => inTransaction(pool, (client) => adopt(client, record)),
});

const toEdition = (row: EditionRow): EditionRecord => ({
  agency: row.agency,
  edition: row.edition,
  document: row.document,
  source: row.source,
  sha256: row.sha256,
  adoptedAt: instantOf(Temporal.Instant.fromEpochMilliseconds(row.adopted_at.getTime())),
  current: row.current,
});

const adopt = async (client: pg.PoolClient, record: Omit<EditionRecord, 'current'>): ReturnType<SopStore['adopt']> => {
  const { agency, edition, sha256 } = record;
  await ask(client, 'adopt-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`adopt:${agency}`]);
  await ask(
    client, 'adopt',
    `insert into sop_edition (agency, edition, document, source, sha256, adopted_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [agency, edition, JSON.stringify(record.document), record.source, sha256, record.adoptedAt],
  );
  const [stored] = await ask<{ sha256: string }>(client, 'adopted', 'select sha256 from sop_edition where agency = $1 and edition = $2', [agency, edition]);
  if (stored?.sha256 !== sha256) return 'different-content';
  const moved = await ask(
    client, 'make-current',
    `insert into current_edition as c (agency, edition) values ($1, $2)
     on conflict (agency) do update set edition = excluded.edition where c.edition <> excluded.edition returning edition`,
    [agency, edition],
  );
  return moved.length > 0 ? 'adopted' : 'unchanged';
};
