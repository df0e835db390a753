import { z } from 'zod';

/** Where an installation keeps its database: in the data folder, or in a server named by `DATABASE_URL`. */
export type DatabasePlace = 'embedded' | 'given';

/** What `installation.json` of a data folder says. The database says `id` and `kind` too. */
export const markerSchema = z.object({
  id: z.uuid(),
  /** null until somebody has set it up. */
  kind: z.enum(['trial', 'real']).nullable(),
  database: z.enum(['embedded', 'given']),
  /** When the database first had its tables; null before. From then on it may never be missing. */
  readySince: z.iso.datetime().nullable(),
});

export type Marker = Readonly<z.infer<typeof markerSchema>>;
