import { database } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { createDatabase } from '#test/support/database.ts';
import { setAsideStoreContract } from './set-aside-store.contract.ts';

setAsideStoreContract('memory', async () => ({
  ...memoryDatabase(),
  close: () => Promise.resolve(),
}));

setAsideStoreContract('PostgreSQL', async () => {
  const { url, drop } = await createDatabase('migrated');
  const { reminders, setAside, close } = database(url);
  return { reminders, setAside, close: () => close().then(drop) };
});
