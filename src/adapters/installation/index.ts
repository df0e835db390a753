import type { Pool } from 'pg';
import type { InstallationKind } from '#app/ports.ts';

/** What a database says it belongs to. */
export interface Belonging {
  readonly id: string;
  /** null while nobody has set the installation up. */
  readonly kind: InstallationKind | null;
}

/** What this database belongs to, kept in the database itself (table of migration 0900). */
export interface Installation {
  /** null for a database in which no installation was begun, also one without tables. */
  belonging(): Promise<Belonging | null>;
  /** Says which installation this database belongs to, once and for all. */
  claim(id: string): Promise<void>;
  /**
   * Says once and for all what kind of installation this is.
   *
   * @returns false when that was said before.
   */
  begin(kind: InstallationKind): Promise<boolean>;
}

export const installation = (pool: Pool): Installation => ({
  async belonging() {
    const table = await pool.query<{ there: boolean }>(
      "SELECT to_regclass('installation') IS NOT NULL AS there",
    );
    if (table.rows[0]?.there !== true) return null;
    const { rows } = await pool.query<Belonging>('SELECT id, kind FROM installation');
    return rows[0] ?? null;
  },
  async claim(id) {
    await pool.query('INSERT INTO installation (id) VALUES ($1) ON CONFLICT DO NOTHING', [id]);
  },
  async begin(kind) {
    const { rowCount } = await pool.query(
      'UPDATE installation SET kind = $1, begun_at = now() WHERE kind IS NULL',
      [kind],
    );
    return rowCount === 1;
  },
});
