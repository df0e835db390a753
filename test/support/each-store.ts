import { onTestFinished } from 'vitest';
import { database } from '../../src/adapters/database/index.ts';
import { memoryDatabase } from '../../src/adapters/database/memory/index.ts';
import type { MemoryDatabase } from '../../src/adapters/database/memory/index.ts';
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
