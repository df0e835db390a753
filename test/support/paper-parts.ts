import { zipArchive } from '#adapters/archive/index.ts';
import { memoryTypesetter } from '#adapters/pdf/memory.ts';
import type { Ports } from '#app/ports.ts';

/** What papers need, for tests that sign none. */
export const paperParts = (): Pick<Ports, 'typesetter' | 'signing' | 'archive'> => ({
  typesetter: memoryTypesetter(),
  archive: zipArchive(),
  signing: { of: () => undefined },
});
