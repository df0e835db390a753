import type { Pool } from 'pg';
import { type Register, useGranularity } from './register.ts';

type Tokens = Pick<Register, 'saveToken' | 'useToken' | 'endTokens'>;
type Links = Pick<Register, 'saveLink' | 'findLink' | 'useLink' | 'endLinks'>;

const tokens = (pool: Pool): Tokens => ({
  async saveToken(token) {
    await pool.query(
      'INSERT INTO api_token (token_hash, officer_id, name, created_at) VALUES ($1, $2, $3, $4)',
      [token.hash, token.accountId, token.name, token.at],
    );
  },

  async useToken(hash, at) {
    const found = await pool.query<{ officer_id: string; last_used_at: Date | null }>(
      'SELECT officer_id, last_used_at FROM api_token WHERE token_hash = $1',
      [hash],
    );
    const token = found.rows[0];
    if (token === undefined) return null;
    if (
      token.last_used_at === null ||
      at.getTime() - token.last_used_at.getTime() >= useGranularity
    ) {
      await pool.query('UPDATE api_token SET last_used_at = $2 WHERE token_hash = $1', [hash, at]);
    }
    return token.officer_id;
  },

  async endTokens(accountId) {
    await pool.query('DELETE FROM api_token WHERE officer_id = $1', [accountId]);
  },
});

const links = (pool: Pool): Links => ({
  async saveLink(hash, accountId, expiresAt) {
    await pool.query(
      `INSERT INTO officer_link (officer_id, token_hash, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (officer_id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
      [accountId, hash, expiresAt],
    );
  },

  async findLink(hash, at) {
    const found = await pool.query<{ officer_id: string }>(
      'SELECT officer_id FROM officer_link WHERE token_hash = $1 AND expires_at > $2',
      [hash, at],
    );
    return found.rows[0]?.officer_id ?? null;
  },

  async useLink(hash, at) {
    const used = await pool.query(
      'DELETE FROM officer_link WHERE token_hash = $1 AND expires_at > $2',
      [hash, at],
    );
    return used.rowCount === 1;
  },

  async endLinks(accountId) {
    await pool.query('DELETE FROM officer_link WHERE officer_id = $1', [accountId]);
  },
});

/** The register in PostgreSQL (migration 0100). */
export const postgresRegister = (pool: Pool): Register => ({ ...tokens(pool), ...links(pool) });
