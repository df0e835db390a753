import type pg from 'pg';

/** What the database says of itself, for whoever looks whether all is well. */
export interface DatabaseFacts {
  /** Of PostgreSQL, such as `18.4`. */
  readonly version: string;
  /** Milliseconds by which the database's clock is ahead of this machine's; negative when behind. */
  readonly clockAhead: number;
  /**
   * Whether the application itself could alter or drop what was recorded: it owns the table, or may
   * do everything.
   */
  readonly mayAlterRecord: boolean;
  /** When a case last changed; null before the first. */
  readonly lastChange: Date | null;
}

export const databaseFacts = async (pool: pg.Pool): Promise<DatabaseFacts> => {
  const { rows } = await pool.query<{
    version: string;
    now: Date;
    last: Date | null;
    may: boolean;
  }>(
    `select current_setting('server_version') as version, clock_timestamp() as now,
      (select rolsuper or pg_has_role(t.relowner, 'member')
        from pg_roles r, pg_class t where r.rolname = current_user and t.oid = 'event'::regclass) as may,
      (select max(updated_at) from case_row) as last`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a query of one row gave none');
  return {
    version: row.version,
    clockAhead: row.now.getTime() - Date.now(),
    mayAlterRecord: row.may,
    lastChange: row.last,
  };
};
