import { createHash } from 'node:crypto';
import type { RecordStore, StoredLink } from '#app/ports.ts';
import type { Recorded } from '#core/keeping/recorded.ts';
import { canonical } from '#core/record/canonical.ts';
import { firstHash, sealedText } from '#core/record/chain.ts';
import { compare, keyOf } from '#adapters/database/connection/memory-state.ts';
import type { State } from '#adapters/database/connection/memory-state.ts';

/** The record of every stream in memory. */
export const memoryRecord = (state: State): RecordStore => ({
  streams: (agency) => streams(state, agency),
  links: async (agency, stream) => linksOf(state, agency, stream),
  // What follows is kept with its case here: it cannot be without.
  strays: async () => [],
  // Events here bear no time of their own: all are looked through.
  spokenOf: async (agency, words) => {
    const texts = [...state.streams.values()]
      .filter((kept) => kept.agency === agency)
      .flatMap((kept) => kept.links.map(({ text }) => text));
    return words.filter((word) => texts.some((text) => text.includes(word)));
  },
});

async function* streams(state: State, agency: string): AsyncIterable<string> {
  yield* [...state.streams.values()]
    .filter((kept) => kept.agency === agency)
    .map((kept) => kept.stream)
    .toSorted(compare);
}

/** The events of a stream, oldest first. */
export const linksOf = (state: State, agency: string, stream: string): readonly StoredLink[] =>
  state.streams.get(keyOf(agency, stream))?.links ?? [];

/** A stream with events after those it has; undefined when it is not at the expected version. */
export const extended = (
  before: readonly StoredLink[],
  to: { readonly agency: string; readonly stream: string; readonly expectedVersion: number },
  events: readonly Recorded[],
): readonly StoredLink[] | undefined => {
  if (before.length !== to.expectedVersion) return undefined;
  const links: StoredLink[] = [...before];
  for (const event of events) {
    const previousHash = links.at(-1)?.hash ?? firstHash;
    const text = canonical(event);
    const version = links.length + 1;
    const hash = createHash('sha256')
      .update(sealedText(to.agency, to.stream, version, text, previousHash))
      .digest('hex');
    const { type, happenedAt, recordedAt } = event;
    links.push({ version, text, hash, previousHash, type, happenedAt, recordedAt });
  }
  return links;
};

/** Puts a stream in the place of what it was. */
export const putStream = (
  state: State,
  agency: string,
  stream: string,
  links: readonly StoredLink[],
): void => {
  state.streams.set(keyOf(agency, stream), { agency, stream, links });
};
