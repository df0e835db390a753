import { onTestFinished } from 'vitest';
import { database } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import type { MemoryDatabase } from '#adapters/database/memory.ts';
import { freshDatabase } from './database.ts';

/** For `describe.each`: the databases a use case has to work on, each made anew for a test. */
export const eachStore: readonly (readonly [string, () => Promise<MemoryDatabase>])[] = [
  ['memory', () => Promise.resolve(memoryDatabase())],
  [
    'PostgreSQL',
    async () => {
      const opened = database(await freshDatabase());
      onTestFinished(() => opened.close());
      return opened;
    },
  ],
];
