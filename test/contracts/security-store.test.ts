import { database } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { createDatabase } from '#test/support/database.ts';
import { securityStoreContract } from './security-store.contract.ts';

securityStoreContract('memory', async () => ({
  ...memoryDatabase(),
  close: () => Promise.resolve(),
}));

securityStoreContract('PostgreSQL', async () => {
  const { url, drop } = await createDatabase('migrated');
  const { security, people, record, close } = database(url);
  return { security, people, record, close: () => close().then(drop) };
});
