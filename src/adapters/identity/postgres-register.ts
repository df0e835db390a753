import type { Pool } from 'pg';
import { type KeptToken, type Register, useGranularity } from './register.ts';

type Tokens = Pick<Register, 'saveToken' | 'useToken' | 'tokens' | 'endToken' | 'endTokens'>;
type Links = Pick<Register, 'saveLink' | 'findLink' | 'useLink' | 'endLinks'>;

interface TokenRow {
  readonly token_hash: string;
  readonly officer_id: string;
  readonly name: string;
  readonly scope: KeptToken['scope'];
  readonly created_at: Date;
  readonly expires_at: Date | null;
  readonly last_used_at: Date | null;
}

const tokenColumns = 'token_hash, officer_id, name, scope, created_at, expires_at, last_used_at';

const tokenOf = (row: TokenRow): KeptToken => ({
  hash: row.token_hash,
  accountId: row.officer_id,
  name: row.name,
  scope: row.scope,
  at: row.created_at,
  until: row.expires_at,
  lastUsed: row.last_used_at,
});

const tokens = (pool: Pool): Tokens => ({
  async saveToken(token) {
    await pool.query(
      'INSERT INTO api_token (token_hash, officer_id, name, created_at, scope, expires_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [token.hash, token.accountId, token.name, token.at, token.scope, token.until],
    );
  },

  async useToken(hash, at) {
    const found = await pool.query<TokenRow>(
      `SELECT ${tokenColumns} FROM api_token WHERE token_hash = $1 AND (expires_at IS NULL OR expires_at > $2)`,
      [hash, at],
    );
    const [row] = found.rows;
    if (row === undefined) return null;
    const token = tokenOf(row);
    if (token.lastUsed === null) {
      const first = await pool.query(
        'UPDATE api_token SET last_used_at = $2 WHERE token_hash = $1 AND last_used_at IS NULL',
        [hash, at],
      );
      return first.rowCount === 1 ? token : { ...token, lastUsed: at };
    }
    if (at.getTime() - token.lastUsed.getTime() >= useGranularity)
      await pool.query('UPDATE api_token SET last_used_at = $2 WHERE token_hash = $1', [hash, at]);
    return token;
  },

  async tokens(accountId, at) {
    const found = await pool.query<TokenRow>(
      `SELECT ${tokenColumns} FROM api_token
        WHERE officer_id = $1 AND (expires_at IS NULL OR expires_at > $2) ORDER BY created_at DESC, token_hash`,
      [accountId, at],
    );
    return found.rows.map(tokenOf);
  },

  async endToken(accountId, beginning) {
    const ended = await pool.query(
      'DELETE FROM api_token WHERE officer_id = $1 AND starts_with(token_hash, $2)',
      [accountId, beginning],
    );
    return ended.rowCount === 1;
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
