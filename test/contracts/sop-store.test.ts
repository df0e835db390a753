import { database } from '../../src/adapters/database/index.ts';
import { memoryDatabase } from '../../src/adapters/database/memory/index.ts';
import { createDatabase } from '../support/database.ts';
import { sopStoreContract } from './sop-store.contract.ts';

sopStoreContract('memory', async () => ({
  sops: memoryDatabase().sops,
  close: () => Promise.resolve(),
}));

sopStoreContract('PostgreSQL', async () => {
  const { url, drop } = await createDatabase('migrated');
  const { sops, close } = database(url);
  return { sops, close: () => close().then(drop) };
});
