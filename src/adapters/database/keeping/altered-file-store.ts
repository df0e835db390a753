import type pg from 'pg';
import type { AlteredContent, AlteredFileStore } from '#app/ports.ts';
import { instant } from '#adapters/database/cases/case-row.ts';
import { ask } from '#adapters/database/connection/pool.ts';

interface AlteredRow {
  sha256: string;
  name: string;
  state: AlteredContent['state'];
  since: Date;
}

/** Files found altered or lost, in PostgreSQL. */
export const postgresAlteredFiles = (pool: pg.Pool): AlteredFileStore => ({
  all: async (agency) =>
    (
      await ask<AlteredRow>(
        pool,
        'altered-files',
        'select sha256, name, state, since from altered_file where agency = $1 order by since, sha256',
        [agency],
      )
    ).map(({ since, ...row }) => ({ ...row, since: instant(since) })),
  async raise(agency, { sha256, name, state, since }) {
    await ask(
      pool,
      'raise-altered-file',
      `insert into altered_file (agency, sha256, name, state, since) values ($1, $2, $3, $4, $5)
        on conflict (agency, sha256) do update set name = excluded.name, state = excluded.state`,
      [agency, sha256, name, state, since],
    );
  },
  async lower(agency, sha256) {
    await ask(
      pool,
      'lower-altered-file',
      'delete from altered_file where agency = $1 and sha256 = $2',
      [agency, sha256],
    );
  },
});
