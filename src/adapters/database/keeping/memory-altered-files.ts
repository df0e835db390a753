import type { AlteredContent, AlteredFileStore } from '#app/ports.ts';
import { compare, keyOf } from '#adapters/database/connection/memory-state.ts';

/** Files found altered or lost, in memory. */
export const memoryAlteredFiles = (): AlteredFileStore => {
  const kept = new Map<string, { readonly agency: string; readonly found: AlteredContent }>();
  return {
    all: async (agency) =>
      [...kept.values()]
        .filter((one) => one.agency === agency)
        .map(({ found }) => found)
        .toSorted((a, b) => compare(a.since, b.since) || compare(a.sha256, b.sha256)),
    raise: async (agency, found) => {
      const key = keyOf(agency, found.sha256);
      const since = kept.get(key)?.found.since ?? found.since;
      kept.set(key, { agency, found: { ...found, since } });
    },
    lower: async (agency, sha256) => {
      kept.delete(keyOf(agency, sha256));
    },
  };
};
