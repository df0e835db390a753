import type pg from 'pg';
import type {
  AgencyRecord,
  AgencySettings,
  EditionRecord,
  GivenMapping,
  MappingRecord,
  NewEdition,
  SopStore,
} from '#app/ports.ts';
import { instantOf } from '#core/time/instant.ts';
import { changeIn, changesIn, settingVersionsIn } from './agency-changes.ts';
import { ask, inTransaction } from '#adapters/database/connection/pool.ts';

interface EditionRow {
  agency: string;
  edition: string;
  document: EditionRecord['document'];
  source: string;
  sha256: string;
  adopted_at: Date;
  current: boolean;
  mapping: MappingRecord['mapping'] | null;
  mapping_source: string | null;
  mapping_sha256: string | null;
  mapping_at: Date | null;
  came: MappingRecord['came'] | null;
}

const editionQuery = `
select e.agency, e.edition, e.document, e.source, e.sha256, e.adopted_at, c.edition is not null as current,
  m.mapping, m.source as mapping_source, m.sha256 as mapping_sha256, m.adopted_at as mapping_at, m.came
from sop_edition e
left join current_edition c on c.agency = e.agency and c.edition = e.edition
left join edition_mapping m on m.agency = e.agency and m.edition = e.edition
where e.agency = $1`;

interface AgencyRow {
  id: string;
  name: string;
  settings: AgencySettings;
}

/** Of every kind of setting the newest. */
const agencyQuery = `
select a.id, a.name, (
  select json_object_agg(s.kind, s.value) from (
    select distinct on (kind) kind, value from agency_setting where agency = a.id order by kind, version desc
  ) s
) as settings
from agency a`;

const saveQuery = `
with saved as (
  insert into agency (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name returning id
)
insert into agency_setting (agency, kind, version, value)
select saved.id, s.key, 0, s.value from saved, json_each($3) s on conflict do nothing`;

const toAgency = ({ id, name, settings }: AgencyRow): AgencyRecord => ({ id, name, ...settings });

/** Agencies and editions in PostgreSQL. */
export const postgresSops = (pool: pg.Pool): SopStore => ({
  agencies: async () =>
    (await ask<AgencyRow>(pool, 'agencies', `${agencyQuery} order by a.id`, [])).map(toAgency),
  agency: async (id) => {
    const [found] = await ask<AgencyRow>(pool, 'agency', `${agencyQuery} where a.id = $1`, [id]);
    return found === undefined ? null : toAgency(found);
  },
  saveAgency: async ({ id, name, ...settings }) => {
    await ask(pool, 'save-agency', saveQuery, [id, name, JSON.stringify(settings)]);
  },
  change: changeIn(pool),
  changes: changesIn(pool),
  settingVersions: settingVersionsIn(pool),
  editions: async (agency) =>
    (
      await ask<EditionRow>(pool, 'editions', `${editionQuery} order by e.adopted_at, e.edition`, [
        agency,
      ])
    ).map(toEdition),
  edition: async (agency, edition) => {
    const [found] = await ask<EditionRow>(pool, 'edition', `${editionQuery} and e.edition = $2`, [
      agency,
      edition,
    ]);
    return found === undefined ? null : toEdition(found);
  },
  adopt: (record) => inTransaction(pool, (client) => adopt(client, record)),
  giveMapping: (agency, edition, mapping) =>
    inTransaction(pool, async (client) => {
      await lockAdopting(client, agency);
      const [known] = await ask(
        client,
        'has-edition',
        'select edition from sop_edition where agency = $1 and edition = $2',
        [agency, edition],
      );
      return known === undefined
        ? 'no-edition'
        : keepMapping(client, agency, edition, mapping, 'afterwards');
    }),
  notFollowed: async (agency) =>
    (
      await ask<{ edition: string }>(
        pool,
        'not-followed',
        `select edition from edition_mapping m where agency = $1 and came = 'afterwards'
       and not exists (select 1 from mapping_followed f where f.agency = m.agency and f.edition = m.edition) order by edition`,
        [agency],
      )
    ).map(({ edition }) => edition),
  noteFollowed: async (agency, edition) => {
    await ask(
      pool,
      'note-followed',
      'insert into mapping_followed (agency, edition) values ($1, $2) on conflict do nothing',
      [agency, edition],
    );
  },
});

const instant = (date: Date): EditionRecord['adoptedAt'] =>
  instantOf(Temporal.Instant.fromEpochMilliseconds(date.getTime()));

/** null where the edition has no row in `edition_mapping`. */
const toMapping = ({
  mapping,
  mapping_source: source,
  mapping_sha256: sha256,
  mapping_at: at,
  came,
}: EditionRow): MappingRecord | null =>
  mapping === null || source === null || sha256 === null || at === null || came === null
    ? null
    : { mapping, source, sha256, adoptedAt: instant(at), came };

const toEdition = (row: EditionRow): EditionRecord => ({
  agency: row.agency,
  edition: row.edition,
  document: row.document,
  source: row.source,
  sha256: row.sha256,
  adoptedAt: instant(row.adopted_at),
  mapping: toMapping(row),
  current: row.current,
});

/** One adoption of an agency at a time. */
const lockAdopting = async (client: pg.PoolClient, agency: string): Promise<void> => {
  await ask(client, 'adopt-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `adopt:${agency}`,
  ]);
};

/** Keeps a mapping where there is none; one that is there stays. */
const keepMapping = async (
  client: pg.PoolClient,
  agency: string,
  edition: string,
  given: GivenMapping,
  came: MappingRecord['came'],
): Promise<'given' | 'unchanged' | 'different-mapping'> => {
  const kept = await ask(
    client,
    'give-mapping',
    `insert into edition_mapping (agency, edition, mapping, source, sha256, adopted_at, came) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning edition`,
    [
      agency,
      edition,
      JSON.stringify(given.mapping),
      given.source,
      given.sha256,
      given.adoptedAt,
      came,
    ],
  );
  if (kept.length > 0) return 'given';
  const [stored] = await ask<{ sha256: string }>(
    client,
    'given-mapping',
    'select sha256 from edition_mapping where agency = $1 and edition = $2',
    [agency, edition],
  );
  return stored?.sha256 === given.sha256 ? 'unchanged' : 'different-mapping';
};

const adopt = async (client: pg.PoolClient, record: NewEdition): ReturnType<SopStore['adopt']> => {
  const { agency, edition, sha256, mapping } = record;
  await lockAdopting(client, agency);
  const fresh = await ask(
    client,
    'adopt',
    `insert into sop_edition (agency, edition, document, source, sha256, adopted_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning edition`,
    [agency, edition, JSON.stringify(record.document), record.source, sha256, record.adoptedAt],
  );
  const [stored] = await ask<{ sha256: string }>(
    client,
    'adopted',
    'select sha256 from sop_edition where agency = $1 and edition = $2',
    [agency, edition],
  );
  if (stored?.sha256 !== sha256) return 'different-content';
  const papers =
    mapping === null
      ? 'unchanged'
      : await keepMapping(
          client,
          agency,
          edition,
          mapping,
          fresh.length > 0 ? 'with-edition' : 'afterwards',
        );
  if (papers === 'different-mapping') return papers;
  const moved = await ask(
    client,
    'make-current',
    `insert into current_edition as c (agency, edition) values ($1, $2)
     on conflict (agency) do update set edition = excluded.edition where c.edition <> excluded.edition returning edition`,
    [agency, edition],
  );
  return moved.length > 0 || papers === 'given' ? 'adopted' : 'unchanged';
};
