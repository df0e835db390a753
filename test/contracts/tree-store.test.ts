import { database } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { createDatabase } from '#test/support/database.ts';
import { treeStoreContract } from './tree-store.contract.ts';

treeStoreContract('memory', async () => ({
  ...memoryDatabase(),
  close: () => Promise.resolve(),
}));

treeStoreContract('PostgreSQL', async () => {
  const { url, drop } = await createDatabase('migrated');
  const opened = database(url);
  return { ...opened, close: () => opened.close().then(drop) };
});
