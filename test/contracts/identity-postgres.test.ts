import pg from 'pg';
import { identity } from '#adapters/identity/index.ts';
import { createDatabase } from '#test/support/database.ts';
import { identityContract, optionsFor } from './identity.contract.ts';

identityContract('PostgreSQL', async (secureCookies) => {
  const { url, drop } = await createDatabase('migrated');
  const pool = new pg.Pool({ connectionString: url });
  return {
    identity: identity({
      pool,
      secret: 'rahasia untuk pengujian saja, 40 karakter',
      ...optionsFor(secureCookies),
    }),
    close: async () => {
      await pool.end();
      await drop();
    },
  };
});
