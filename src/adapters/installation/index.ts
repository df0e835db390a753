import type { Pool } from 'pg';

/** A trial has invented accounts whose passwords are in a file, and says so on every page. */
export type InstallationKind = 'trial' | 'real';

export interface Installation {
  /** null while nobody has set it up. */
  kind(): Promise<InstallationKind | null>;
  /**
   * Says once and for all what this installation is.
   *
   * @returns false when that was said before.
   */
  begin(kind: InstallationKind): Promise<boolean>;
}

/** What this database belongs to, kept in the database itself (table of migration 0900). */
export const installation = (pool: Pool): Installation => ({
  async kind() {
    const { rows } = await pool.query<{ kind: InstallationKind }>('SELECT kind FROM installation');
    return rows[0]?.kind ?? null;
  },
  async begin(kind) {
    const { rowCount } = await pool.query(
      'INSERT INTO installation (kind) VALUES ($1) ON CONFLICT DO NOTHING',
      [kind],
    );
    return rowCount === 1;
  },
});
