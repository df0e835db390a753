import type pg from 'pg';

/** What the database says of itself, for whoever looks whether all is well. */
export interface DatabaseFacts {
  /** Of PostgreSQL, such as `18.4`. */
  readonly version: string;
  /** Milliseconds by which the database's clock is ahead of this machine's; negative when behind. */
  readonly clockAhead: number;
  /** When a case last changed; null before the first. */
  readonly lastChange: Date | null;
}

export const databaseFacts = async (pool: pg.Pool): Promise<DatabaseFacts> => {
  const { rows } = await pool.query<{ version: string; now: Date; last: Date | null }>(
    `select current_setting('server_version') as version, clock_timestamp() as now,
      (select max(updated_at) from case_row) as last`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a query of one row gave none');
  return {
    version: row.version,
    clockAhead: row.now.getTime() - Date.now(),
    lastChange: row.last,
  };
};
