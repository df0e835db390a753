import type pg from 'pg';
import type {
  AgencyRecord,
  AgencySettings,
  EditionRecord,
  MappingRecord,
  SopStore,
} from '#app/ports.ts';
import { instantOf } from '#core/time/instant.ts';
import { changeIn, changesIn, settingVersionsIn } from './agency-changes.ts';
import { adoptionsIn } from './adoptions.ts';
import { ask } from '#adapters/database/connection/pool.ts';

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
  ...adoptionsIn(pool),
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
