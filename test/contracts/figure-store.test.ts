import { database } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { createDatabase } from '#test/support/database.ts';
import { figureStoreContract } from './figure-store.contract.ts';

figureStoreContract('memory', async () => ({
  ...memoryDatabase(),
  close: () => Promise.resolve(),
}));

figureStoreContract('PostgreSQL', async () => {
  const { url, drop } = await createDatabase('migrated');
  const { cases, figures, close } = database(url);
  return { cases, figures, close: () => close().then(drop) };
});
