import { database } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { createDatabase } from '#test/support/database.ts';
import { sopStoreContract } from './sop-store.contract.ts';

sopStoreContract('memory', async () => ({
  ...memoryDatabase(),
  close: () => Promise.resolve(),
}));

sopStoreContract('PostgreSQL', async () => {
  const { url, drop } = await createDatabase('migrated');
  const { sops, record, close } = database(url);
  return { sops, record, close: () => close().then(drop) };
});
