import { zipArchive } from '../../src/adapters/archive/index.ts';
import { memoryTypesetter } from '../../src/adapters/pdf/memory.ts';
import type { Ports } from '../../src/app/ports.ts';

/** What papers need, for tests that sign none. */
export const paperParts = (): Pick<Ports, 'typesetter' | 'signing' | 'archive'> => ({
  typesetter: memoryTypesetter(),
  archive: zipArchive(),
  signing: { of: () => undefined },
});
