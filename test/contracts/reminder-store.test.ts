import { database } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { createDatabase } from '#test/support/database.ts';
import { reminderStoreContract } from './reminder-store.contract.ts';

reminderStoreContract('memory', async () => ({
  ...memoryDatabase(),
  close: () => Promise.resolve(),
}));

reminderStoreContract('PostgreSQL', async () => {
  const { url, drop } = await createDatabase('migrated');
  const { cases, reminders, close } = database(url);
  return { cases, reminders, close: () => close().then(drop) };
});
