import type { Pool } from 'pg';
import type { FactorRegister } from './factor-register.ts';

type Factors = Pick<FactorRegister, 'factor' | 'withFactor' | 'offer' | 'confirm' | 'useStep'>;
type Ending = Pick<FactorRegister, 'end'>;
type Codes = Pick<FactorRegister, 'saveRecoveryCodes' | 'countRecoveryCodes' | 'useRecoveryCode'>;
type Halves = Pick<FactorRegister, 'saveHalf' | 'findHalf' | 'useHalf' | 'endHalves'>;
type Resets = Pick<FactorRegister, 'noteReset' | 'takeReset'>;

interface FactorRow {
  readonly sealed: string;
  readonly offered_at: Date;
  readonly since: Date | null;
  readonly last_step: string;
}

const factors = (pool: Pool): Factors => ({
  async factor(accountId) {
    const found = await pool.query<FactorRow>(
      'SELECT sealed, offered_at, since, last_step FROM officer_factor WHERE officer_id = $1',
      [accountId],
    );
    const [row] = found.rows;
    return row === undefined
      ? null
      : {
          sealed: row.sealed,
          offeredAt: row.offered_at,
          since: row.since,
          lastStep: Number(row.last_step),
        };
  },

  async withFactor(ids) {
    const found = await pool.query<{ readonly officer_id: string }>(
      'SELECT officer_id FROM officer_factor WHERE officer_id = ANY($1) AND since IS NOT NULL',
      [[...ids]],
    );
    return found.rows.map(({ officer_id: id }) => id);
  },

  async offer(accountId, sealed, at) {
    const kept = await pool.query(
      `INSERT INTO officer_factor (officer_id, sealed, offered_at) VALUES ($1, $2, $3)
       ON CONFLICT (officer_id) DO UPDATE SET sealed = excluded.sealed, offered_at = excluded.offered_at
        WHERE officer_factor.since IS NULL`,
      [accountId, sealed, at],
    );
    return kept.rowCount === 1;
  },

  async confirm(accountId, sealed, step, at) {
    const on = await pool.query(
      `UPDATE officer_factor SET since = $4, last_step = $3
        WHERE officer_id = $1 AND sealed = $2 AND since IS NULL`,
      [accountId, sealed, step, at],
    );
    return on.rowCount === 1;
  },

  async useStep(accountId, step) {
    const used = await pool.query(
      `UPDATE officer_factor SET last_step = $2
        WHERE officer_id = $1 AND since IS NOT NULL AND last_step < $2`,
      [accountId, step],
    );
    return used.rowCount === 1;
  },
});

const ending = (pool: Pool): Ending => ({
  async end(accountId) {
    // One statement, so that no half of it stays behind.
    const ended = await pool.query(
      `WITH ended AS (DELETE FROM officer_factor WHERE officer_id = $1 AND since IS NOT NULL RETURNING officer_id),
            codes AS (DELETE FROM officer_recovery_code USING ended
                       WHERE officer_recovery_code.officer_id = ended.officer_id),
            halves AS (DELETE FROM officer_half_sign_in USING ended
                        WHERE officer_half_sign_in.officer_id = ended.officer_id)
       SELECT officer_id FROM ended`,
      [accountId],
    );
    return ended.rowCount === 1;
  },
});

const codes = (pool: Pool): Codes => ({
  async saveRecoveryCodes(accountId, hashes) {
    await pool.query(
      `WITH before AS (DELETE FROM officer_recovery_code WHERE officer_id = $1)
       INSERT INTO officer_recovery_code (officer_id, code_hash) SELECT $1, unnest($2::text[])`,
      [accountId, [...hashes]],
    );
  },

  async countRecoveryCodes(accountId) {
    const found = await pool.query<{ readonly count: string }>(
      'SELECT count(*) FROM officer_recovery_code WHERE officer_id = $1',
      [accountId],
    );
    return Number(found.rows[0]?.count ?? 0);
  },

  async useRecoveryCode(accountId, hash) {
    const used = await pool.query(
      'DELETE FROM officer_recovery_code WHERE officer_id = $1 AND code_hash = $2',
      [accountId, hash],
    );
    return used.rowCount === 1;
  },
});

const halves = (pool: Pool): Halves => ({
  async saveHalf(hash, accountId, at, expiresAt) {
    await pool.query(
      'DELETE FROM officer_half_sign_in WHERE officer_id = $1 AND expires_at <= $2',
      [accountId, at],
    );
    await pool.query(
      'INSERT INTO officer_half_sign_in (token_hash, officer_id, expires_at) VALUES ($1, $2, $3)',
      [hash, accountId, expiresAt],
    );
  },

  async findHalf(hash, at) {
    const found = await pool.query<{ readonly officer_id: string }>(
      'SELECT officer_id FROM officer_half_sign_in WHERE token_hash = $1 AND expires_at > $2',
      [hash, at],
    );
    return found.rows[0]?.officer_id ?? null;
  },

  async useHalf(hash, at) {
    const used = await pool.query(
      'DELETE FROM officer_half_sign_in WHERE token_hash = $1 AND expires_at > $2',
      [hash, at],
    );
    return used.rowCount === 1;
  },

  async endHalves(accountId) {
    await pool.query('DELETE FROM officer_half_sign_in WHERE officer_id = $1', [accountId]);
  },
});

const resets = (pool: Pool): Resets => ({
  async noteReset(accountId, at) {
    await pool.query(
      `INSERT INTO officer_factor_reset (officer_id, at) VALUES ($1, $2)
       ON CONFLICT (officer_id) DO UPDATE SET at = excluded.at`,
      [accountId, at],
    );
  },

  async takeReset(accountId) {
    const taken = await pool.query<{ readonly at: Date }>(
      'DELETE FROM officer_factor_reset WHERE officer_id = $1 RETURNING at',
      [accountId],
    );
    return taken.rows[0]?.at ?? null;
  },
});

/** Second factors in PostgreSQL (migration 0103). */
export const postgresFactors = (pool: Pool): FactorRegister => ({
  ...factors(pool),
  ...ending(pool),
  ...codes(pool),
  ...halves(pool),
  ...resets(pool),
});
