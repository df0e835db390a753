import { memoryTypesetter } from '../../src/adapters/pdf/memory.ts';
import { mappingFiles } from '../../src/adapters/sop-file/mapping-source.ts';
import type { Ports } from '../../src/app/ports.ts';

/** What papers need, for tests that sign none. */
export const paperParts = (): Pick<Ports, 'typesetter' | 'signing' | 'mappings'> => ({
  typesetter: memoryTypesetter(),
  signing: { of: () => undefined },
  mappings: mappingFiles('sop'),
});
