import type { Pool } from 'pg';
import type { Membership } from '#app/ports.ts';
import { type Register, useGranularity } from './register.ts';

interface MembershipRow {
  readonly agency: string;
  readonly officer_id: string;
  readonly role: string;
  readonly body: string | null;
}
interface InvitationRow {
  readonly email: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

const grouped = (
  rows: readonly MembershipRow[],
  by: 'agency' | 'officer_id',
): ReadonlyMap<string, Membership> => {
  const groups = new Map<string, { agency: string; roles: string[]; body: string | null }>();
  for (const row of rows) {
    const group = groups.get(row[by]);
    if (group === undefined)
      groups.set(row[by], { agency: row.agency, roles: [row.role], body: row.body });
    else group.roles.push(row.role);
  }
  return groups;
};

type Memberships = Pick<Register, 'membershipsOf' | 'membersOf' | 'setMembership'>;
type Tokens = Pick<Register, 'saveToken' | 'useToken'>;
type Invitations = Pick<Register, 'saveInvitation' | 'findInvitation' | 'useInvitation'>;

const memberships = (pool: Pool): Memberships => ({
  async membershipsOf(officerId) {
    const found = await pool.query<MembershipRow>(
      'SELECT agency, officer_id, role, body FROM membership WHERE officer_id = $1 ORDER BY agency, role',
      [officerId],
    );
    return [...grouped(found.rows, 'agency').values()];
  },

  async membersOf(agency) {
    const found = await pool.query<MembershipRow>(
      'SELECT agency, officer_id, role, body FROM membership WHERE agency = $1 ORDER BY officer_id, role',
      [agency],
    );
    return grouped(found.rows, 'officer_id');
  },

  async setMembership(officerId, { agency, roles, body }) {
    // One statement: parts of it see the same state, so what stays is neither removed nor added.
    await pool.query(
      `WITH wanted AS (SELECT DISTINCT unnest($3::text[]) AS role),
            gone AS (DELETE FROM membership WHERE agency = $1 AND officer_id = $2 AND role NOT IN (SELECT role FROM wanted))
       INSERT INTO membership (agency, officer_id, role, body) SELECT $1, $2, role, $4 FROM wanted
       ON CONFLICT (agency, officer_id, role) DO UPDATE SET body = excluded.body`,
      [agency, officerId, [...roles], body],
    );
  },
});

const tokens = (pool: Pool): Tokens => ({
  async saveToken(token) {
    await pool.query(
      'INSERT INTO api_token (token_hash, officer_id, name, created_at) VALUES ($1, $2, $3, $4)',
      [token.hash, token.officerId, token.name, token.at],
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
});

const invitations = (pool: Pool): Invitations => ({
  async saveInvitation(hash, invited, expiresAt) {
    await pool.query(
      'INSERT INTO invitation (token_hash, email, name, memberships, expires_at) VALUES ($1, $2, $3, $4, $5)',
      [hash, invited.email, invited.name, JSON.stringify(invited.memberships), expiresAt],
    );
  },

  async findInvitation(hash, at) {
    const found = await pool.query<InvitationRow>(
      'SELECT email, name, memberships FROM invitation WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2',
      [hash, at],
    );
    return found.rows[0] ?? null;
  },

  async useInvitation(hash, at) {
    const used = await pool.query(
      'UPDATE invitation SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2',
      [hash, at],
    );
    return used.rowCount === 1;
  },
});

/** The register in PostgreSQL (migration 0100). */
export const postgresRegister = (pool: Pool): Register => ({
  ...memberships(pool),
  ...tokens(pool),
  ...invitations(pool),
});
