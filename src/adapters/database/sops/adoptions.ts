import type pg from 'pg';
import type { Asked, GivenMapping, MappingRecord, NewEdition, SopStore } from '#app/ports.ts';
import { ask, inTransaction } from '#adapters/database/connection/pool.ts';
import { recordAdoption, sopsEvent } from './record-adoption.ts';

type Adoptions = Pick<
  SopStore,
  'adopt' | 'giveMapping' | 'adoptions' | 'notFollowed' | 'noteFollowed'
>;

/** Editions taken into use and mappings given to them, each recorded in the same transaction. */
export const adoptionsIn = (pool: pg.Pool): Adoptions => ({
  adopt: (record, by) => inTransaction(pool, (client) => adopt(client, record, by)),
  giveMapping: (agency, edition, mapping, by) =>
    inTransaction(pool, async (client) => {
      await lockAdopting(client, agency);
      const [known] = await ask(
        client,
        'has-edition',
        'select edition from sop_edition where agency = $1 and edition = $2',
        [agency, edition],
      );
      if (known === undefined) return 'no-edition';
      const kept = await keepMapping(client, agency, edition, mapping, 'afterwards');
      if (kept === 'given') await noteMapping(client, agency, edition, mapping, by);
      return kept;
    }),
  adoptions: async (agency) => {
    const [counted] = await ask<{ version: number }>(
      pool,
      'adoptions',
      'select version from current_edition where agency = $1',
      [agency],
    );
    return counted?.version ?? 0;
  },
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

/** Records that an edition got its mapping afterwards; which one is in force stays. */
const noteMapping = async (
  client: pg.PoolClient,
  agency: string,
  edition: string,
  { sha256, adoptedAt }: GivenMapping,
  by: Asked,
): Promise<void> => {
  const [counted] = await ask<{ version: number }>(
    client,
    'count-adoption',
    'update current_edition set version = version + 1 where agency = $1 returning version',
    [agency],
  );
  if (counted === undefined) throw new Error(`no edition of ${agency} is in force`);
  const event = sopsEvent({ type: 'mapping-given', edition, sha256 }, adoptedAt, by);
  await recordAdoption(client, agency, counted.version, event);
};

/** Makes an edition the one new cases start under, and records it; whether it was not before. */
const makeCurrent = async (
  client: pg.PoolClient,
  { agency, edition, sha256, mapping, adoptedAt }: NewEdition,
  by: Asked,
): Promise<boolean> => {
  const [moved] = await ask<{ version: number }>(
    client,
    'make-current',
    `insert into current_edition as c (agency, edition, version) values ($1, $2, 1)
     on conflict (agency) do update set edition = excluded.edition, version = c.version + 1
     where c.edition <> excluded.edition returning version`,
    [agency, edition],
  );
  if (moved === undefined) return false;
  const data = {
    type: 'edition-adopted',
    edition,
    sha256,
    mapping: mapping?.sha256 ?? null,
  } as const;
  await recordAdoption(client, agency, moved.version, sopsEvent(data, adoptedAt, by));
  return true;
};

const adopt = async (
  client: pg.PoolClient,
  record: NewEdition,
  by: Asked,
): ReturnType<SopStore['adopt']> => {
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
  const moved = await makeCurrent(client, record, by);
  if (!moved && papers === 'given' && mapping !== null)
    await noteMapping(client, agency, edition, mapping, by);
  return moved || papers === 'given' ? 'adopted' : 'unchanged';
};
