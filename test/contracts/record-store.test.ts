import { database } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { createDatabase } from '#test/support/database.ts';
import { recordStoreContract } from './record-store.contract.ts';

recordStoreContract('memory', async () => ({
  ...memoryDatabase(),
  close: () => Promise.resolve(),
}));

recordStoreContract('PostgreSQL', async () => {
  const { url, drop } = await createDatabase('migrated');
  const { record, cases, close } = database(url);
  return { record, cases, close: () => close().then(drop) };
});
