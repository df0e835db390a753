import { database } from '../../src/adapters/database/index.ts';
import { memoryDatabase } from '../../src/adapters/database/memory/index.ts';
import { createDatabase } from '../support/database.ts';
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
