import { database } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { createDatabase } from '#test/support/database.ts';
import { caseStoreContract } from './case-store.contract.ts';

caseStoreContract('memory', async () => ({
  cases: memoryDatabase().cases,
  close: () => Promise.resolve(),
}));

caseStoreContract('PostgreSQL', async () => {
  const { url, drop } = await createDatabase('migrated');
  const { cases, close } = database(url);
  return { cases, close: () => close().then(drop) };
});
