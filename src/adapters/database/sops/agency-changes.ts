import type pg from 'pg';
import type { AgencyChange, SopStore } from '#app/ports.ts';
import { settingIn } from './setting.ts';
import { canonical } from '#core/record/canonical.ts';
import { ask } from '#adapters/database/connection/pool.ts';

/** What is kept of a change besides its place. */
type Entry = Omit<AgencyChange, 'agency' | 'version'>;

/** Keeps a change and puts it into force in one statement. */
export const changeIn =
  (pool: pg.Pool): SopStore['change'] =>
  async ({ agency, version, change, reason, by, at }) => {
    const { kind, value } = settingIn(change);
    const entry: Entry = { change, reason, by, at };
    const [answer] = await ask<{ kept: boolean }>(
      pool,
      'change-agency',
      'select change_agency($1, $2, $3, $4, $5, $6) as kept',
      [
        agency,
        version,
        `{"agency":${canonical(agency)},"entry":`,
        canonical(entry),
        kind,
        canonical(value),
      ],
    );
    return answer?.kept ?? false;
  };

/** Changes of an agency, newest first. */
export const changesIn =
  (pool: pg.Pool): SopStore['changes'] =>
  async (agency) => {
    const rows = await ask<{ version: number; entry: Entry }>(
      pool,
      'agency-changes',
      'select version, entry from agency_change where agency = $1 order by version desc',
      [agency],
    );
    return rows.map(({ version, entry }) => ({ agency, version, ...entry }));
  };
