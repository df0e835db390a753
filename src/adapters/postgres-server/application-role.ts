import { createHmac } from 'node:crypto';
import pg from 'pg';

/** Whom the product signs in to its database as: it owns no table, and makes none. */
export const applicationRole = 'tanggap_app';

/**
 * The application's password at the database, as the superuser's makes it: whoever may read the one
 * needs no second file for the other, and every process on the data folder finds the same.
 */
export const applicationPassword = (superusers: string): string =>
  createHmac('sha256', superusers).update(applicationRole).digest('base64url');

/**
 * Makes the application's role where it is missing, and sets it right where it is not as it should
 * be: no powers, and its password. Safe to repeat.
 *
 * @param url of the superuser
 */
export const ensureApplicationRole = async (url: string, password: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_roles where rolname = $1', [
      applicationRole,
    ]);
    const how = found.rows.length === 0 ? 'create' : 'alter';
    await client.query(
      `${how} role ${applicationRole} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${pg.escapeLiteral(password)}`,
    );
  } finally {
    await client.end();
  }
};
