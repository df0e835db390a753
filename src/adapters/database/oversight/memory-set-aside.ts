import type { SetAside, SetAsideStore } from '#app/ports.ts';
import { compare, keyOf } from '#adapters/database/connection/memory-state.ts';
import type { State } from '#adapters/database/connection/memory-state.ts';
import { putEntry } from './memory-reminders.ts';

const asideKey = ({
  chore,
  agency,
  caseId,
  item,
}: Pick<SetAside, 'chore' | 'agency' | 'caseId' | 'item'>): string =>
  keyOf(chore, agency, caseId, item);

/** What background work set aside, in memory. */
export const memorySetAside = (state: State): SetAsideStore => ({
  all: async (chore) =>
    [...state.setAside.entries()]
      .filter(([, one]) => one.chore === chore)
      .toSorted(([left], [right]) => compare(left, right))
      .map(([, one]) => one),
  put: async (things, role) => {
    for (const thing of things) {
      const key = asideKey(thing);
      const before = state.setAside.get(key);
      const kept = before === undefined ? thing : { ...thing, id: before.id, since: before.since };
      state.setAside.set(key, kept);
      putEntry(state, {
        agency: kept.agency,
        seat: role,
        caseId: kept.caseId,
        number: kept.number,
        item: `aside:${kept.id}`,
        code: kept.chore,
        kind: 'set-aside',
        due: kept.retryAt,
        at: kept.since,
        summary: false,
      });
    }
  },
  done: async (chore, things) => {
    for (const thing of things) state.setAside.delete(asideKey({ ...thing, chore }));
  },
});
