import type { AwaitedEntry, TreeEntry, TreeStore } from '#app/ports.ts';
import type { State } from '#adapters/database/connection/memory-state.ts';
import { linksOf } from './memory.ts';

const byRecording = (one: AwaitedEntry, other: AwaitedEntry): number => {
  const [left, right] = [one, other].map((entry) => [entry.recordedAt, entry.stream].join(' '));
  return (left ?? '') < (right ?? '') ? -1 : Number(left !== right) || one.version - other.version;
};

const keyOf = ({ stream, version }: TreeEntry): string => `${stream} ${String(version)}`;

/** Every event of an agency as an entry that waits. */
const eventsOf = (state: State, agency: string): readonly AwaitedEntry[] =>
  [...state.streams.values()]
    .filter((kept) => kept.agency === agency)
    .flatMap(({ stream, links }) =>
      links.map((link) => ({
        stream,
        version: link.version,
        hash: link.hash,
        recordedAt: link.recordedAt,
      })),
    );

/** The tree over the record in memory. */
export const memoryTree = (state: State): TreeStore => {
  const entriesOf = (agency: string) => state.tree.get(agency) ?? [];
  return {
    size: async (agency) => entriesOf(agency).length,
    newest: async (agency) => {
      const taken = new Set(entriesOf(agency).slice(-1_000).map(keyOf));
      const known = eventsOf(state, agency).filter((entry) => taken.has(keyOf(entry)));
      return known.toSorted(byRecording).at(-1)?.recordedAt ?? null;
    },
    awaited: async (agency, since, limit) => {
      const taken = new Set(entriesOf(agency).map(keyOf));
      return eventsOf(state, agency)
        .filter((entry) => !taken.has(keyOf(entry)))
        .filter(({ recordedAt }) => since === null || recordedAt >= since)
        .toSorted(byRecording)
        .slice(0, limit);
    },
    add: async (agency, from, entries) => {
      const before = entriesOf(agency);
      if (before.length !== from) return false;
      const taken = new Set(before.map(keyOf));
      if (entries.some((entry) => taken.has(keyOf(entry)))) return false;
      state.tree.set(agency, [...before, ...entries]);
      return true;
    },
    positionOf: async (agency, stream, version) => {
      const index = entriesOf(agency).findIndex(
        (entry) => entry.stream === stream && entry.version === version,
      );
      return index < 0 ? null : index;
    },
    blocks: async (agency, count) => {
      const kept = state.treeBlocks.get(agency);
      const found = Array.from({ length: Math.min(count, kept?.size ?? 0) }, (_, block) =>
        kept?.get(block),
      );
      const hole = found.indexOf(undefined);
      return found.slice(0, hole < 0 ? found.length : hole).filter((root) => root !== undefined);
    },
    keepBlocks: async (agency, from, roots) => {
      const kept = new Map(state.treeBlocks.get(agency));
      for (const [index, root] of roots.entries())
        if (!kept.has(from + index)) kept.set(from + index, root);
      state.treeBlocks.set(agency, kept);
    },
    leaves: async (agency, from, limit) =>
      entriesOf(agency)
        .slice(from, from + limit)
        .map((entry, index) => ({
          ...entry,
          position: from + index,
          now:
            linksOf(state, agency, entry.stream).find(({ version }) => version === entry.version)
              ?.hash ?? null,
        })),
  };
};
