import { cursorOf, placeOf, type PagePlaces } from '#core/cases/page-place.ts';
import { pageSize } from '#adapters/database/connection/page-size.ts';
import type { InboxEntry, ReminderStore } from '#app/ports.ts';
import { canonical } from '#core/record/canonical.ts';
import { compare, keyOf } from '#adapters/database/connection/memory-state.ts';
import type { NumberedWatch, State } from '#adapters/database/connection/memory-state.ts';

/** Unread entries are counted up to here. */
const mostCounted = 100;

/** Clocks and inboxes in memory. */
export const memoryReminders = (state: State): ReminderStore => {
  const looked = new Set<string>();
  return {
    tellDue: tellDue(state, looked),
    running: async (clocks) => clocks.filter((clock) => state.watches.has(watchKey(clock))),
    inbox: async (agency, seats, officerId, page) => {
      const limit = pageSize(page.limit);
      const before = placeOf('inbox', page.cursor);
      const all = entriesFor(state, agency, seats)
        .filter((entry) => before === undefined || newestFirst(entryPlace(entry), before) > 0)
        .toSorted((left, right) => newestFirst(entryPlace(left), entryPlace(right)));
      const readTo = state.reads.get(keyOf(agency, officerId)) ?? '';
      const items = all.slice(0, limit).map((entry) => ({ ...entry, read: entry.at <= readTo }));
      const last = items.at(-1);
      return {
        items,
        next: all.length > limit && last !== undefined ? cursorOf(entryPlace(last)) : null,
      };
    },
    unread: async (agency, seats, officerId) => {
      const readTo = state.reads.get(keyOf(agency, officerId)) ?? '';
      return Math.min(
        mostCounted,
        entriesFor(state, agency, seats).filter((entry) => entry.at > readTo).length,
      );
    },
    markRead: async (agency, officerId, upTo) => {
      const key = keyOf(agency, officerId);
      const before = state.reads.get(key);
      if (before === undefined || before < upTo) state.reads.set(key, upTo);
    },
  };
};

const watchKey = (watch: {
  readonly agency: string;
  readonly caseId: string;
  readonly item: string;
}): string => keyOf(watch.agency, watch.caseId, watch.item);

/** Clocks somebody is looking at are passed over; nothing is written when `tell` fails. */
const tellDue =
  (state: State, looked: Set<string>): ReminderStore['tellDue'] =>
  async (at, limit, tell) => {
    const due = [...state.watches.values()]
      .filter((watch) => watch.at <= at && !looked.has(watchKey(watch)))
      .toSorted((left, right) => compare(left.at, right.at))
      .slice(0, limit);
    if (due.length === 0) return 0;
    for (const watch of due) looked.add(watchKey(watch));
    try {
      const told = await tell(due);
      for (const { watch, next, entries } of told) {
        for (const entry of entries) putEntry(state, entry);
        const kept = state.watches.get(watchKey(watch));
        if (kept !== undefined && isSame(kept, watch)) {
          if (next === null) state.watches.delete(watchKey(watch));
          else state.watches.set(watchKey(watch), { ...kept, at: next });
        }
      }
      return due.length;
    } finally {
      for (const watch of due) looked.delete(watchKey(watch));
    }
  };

/** A clock that was replaced meanwhile is another one: its next look stays. */
const isSame = (
  kept: NumberedWatch,
  watch: { readonly watched: NumberedWatch['watched'] },
): boolean => canonical(kept.watched) === canonical(watch.watched);

/** A reminder of one kind lies in an inbox once. */
export const putEntry = (state: State, entry: InboxEntry): void => {
  const key = keyOf(entry.agency, entry.seat, entry.caseId, entry.item, entry.kind);
  if (!state.inbox.has(key)) state.inbox.set(key, structuredClone(entry));
};

/** What came to any of the seats; what came to several is shown once, where it came first. */
const entriesFor = (
  state: State,
  agency: string,
  seats: readonly string[],
): readonly InboxEntry[] => {
  const first = new Map<string, InboxEntry>();
  for (const entry of state.inbox.values()) {
    if (entry.agency !== agency || !seats.includes(entry.seat)) continue;
    const key = keyOf(entry.caseId, entry.item, entry.kind);
    const known = first.get(key);
    if (
      known === undefined ||
      compare(entry.at, known.at) < 0 ||
      (entry.at === known.at && entry.seat < known.seat)
    )
      first.set(key, entry);
  }
  return [...first.values()];
};

const entryPlace = (entry: InboxEntry): PagePlaces['inbox'] => [
  entry.at,
  entry.caseId,
  entry.item,
  entry.kind,
];

const newestFirst = (left: PagePlaces['inbox'], right: PagePlaces['inbox']): number =>
  compare(right[0], left[0]) ||
  compare(right[1], left[1]) ||
  compare(right[2], left[2]) ||
  compare(right[3], left[3]);
