import { installation } from '#adapters/installation/index.ts';
import { database } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { createDatabase } from '#test/support/database.ts';
import { alarmStoresContract } from './alarm-stores.contract.ts';

alarmStoresContract('memory', async () => ({
  ...memoryDatabase(),
  close: () => Promise.resolve(),
}));

alarmStoresContract('PostgreSQL', async () => {
  const { url, drop } = await createDatabase('migrated');
  const { backups, alteredFiles, pool, close } = database(url);
  await installation(pool).claim('00000000-0000-4000-8000-000000000001');
  return { backups, alteredFiles, close: () => close().then(drop) };
});
