import type { Language } from '#core/text/bilingual.ts';
import type { Pool } from 'pg';
import { type KeptFailures, type KeptToken, type Register, useGranularity } from './register.ts';

type Tokens = Pick<Register, 'saveToken' | 'useToken' | 'tokens' | 'endToken' | 'endTokens'>;
type Links = Pick<Register, 'saveLink' | 'findLink' | 'useLink' | 'endLinks'>;

type Devices = Pick<Register, 'knowDevice' | 'deviceOf' | 'forgetDevices'>;
type Failures = Pick<Register, 'noteFailure' | 'takeFailures'>;
type Niks = Pick<Register, 'nik' | 'saveNik' | 'endNik'>;

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

const devices = (pool: Pool): Devices => ({
  async knowDevice(hash, accountId, at, forgetBefore) {
    await pool.query('DELETE FROM officer_device WHERE officer_id = $1 AND last_used_at < $2', [
      accountId,
      forgetBefore,
    ]);
    await pool.query(
      `INSERT INTO officer_device (token_hash, officer_id, last_used_at) VALUES ($1, $2, $3)
       ON CONFLICT (token_hash, officer_id) DO UPDATE SET last_used_at = excluded.last_used_at`,
      [hash, accountId, at],
    );
  },

  async deviceOf(hash, since) {
    const found = await pool.query<{ officer_id: string }>(
      'SELECT officer_id FROM officer_device WHERE token_hash = $1 AND last_used_at >= $2',
      [hash, since],
    );
    return found.rows.map(({ officer_id: id }) => id);
  },

  async forgetDevices(accountId) {
    await pool.query('DELETE FROM officer_device WHERE officer_id = $1', [accountId]);
  },
});

const failures = (pool: Pool): Failures => ({
  async noteFailure(accountId, at) {
    await pool.query(
      `INSERT INTO officer_failure (officer_id, count, since) VALUES ($1, 1, $2)
       ON CONFLICT (officer_id) DO UPDATE SET count = officer_failure.count + 1`,
      [accountId, at],
    );
  },

  async takeFailures(accountId) {
    const taken = await pool.query<KeptFailures>(
      'DELETE FROM officer_failure WHERE officer_id = $1 RETURNING count, since',
      [accountId],
    );
    return taken.rows[0] ?? null;
  },
});

const niks = (pool: Pool): Niks => ({
  async nik(accountId) {
    const found = await pool.query<{ readonly sealed: string }>(
      'SELECT sealed FROM officer_nik WHERE officer_id = $1',
      [accountId],
    );
    return found.rows[0]?.sealed ?? null;
  },

  async saveNik(accountId, sealed) {
    await pool.query(
      `INSERT INTO officer_nik (officer_id, sealed) VALUES ($1, $2)
       ON CONFLICT (officer_id) DO UPDATE SET sealed = excluded.sealed`,
      [accountId, sealed],
    );
  },

  async endNik(accountId) {
    const ended = await pool.query('DELETE FROM officer_nik WHERE officer_id = $1', [accountId]);
    return ended.rowCount === 1;
  },
});

const languages = (pool: Pool): Pick<Register, 'language' | 'saveLanguage'> => ({
  async language(accountId) {
    const found = await pool.query<{ readonly language: Language }>(
      'SELECT language FROM officer_language WHERE officer_id = $1',
      [accountId],
    );
    return found.rows[0]?.language ?? null;
  },

  async saveLanguage(accountId, language) {
    await pool.query(
      `INSERT INTO officer_language (officer_id, language) VALUES ($1, $2)
       ON CONFLICT (officer_id) DO UPDATE SET language = excluded.language`,
      [accountId, language],
    );
  },
});

/** The register in PostgreSQL (migrations 0100 to 0102, 0105, 0106). */
export const postgresRegister = (pool: Pool): Register => ({
  ...niks(pool),
  ...languages(pool),
  ...tokens(pool),
  ...links(pool),
  ...devices(pool),
  ...failures(pool),
});
