import { database } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { createDatabase } from '#test/support/database.ts';
import { peopleStoreContract } from './people-store.contract.ts';

peopleStoreContract('memory', async () => ({
  ...memoryDatabase(),
  close: () => Promise.resolve(),
}));

peopleStoreContract('PostgreSQL', async () => {
  const { url, drop } = await createDatabase('migrated');
  const { people, record, close } = database(url);
  return { people, record, close: () => close().then(drop) };
});
