import { createHash } from 'node:crypto';
import type { RecordStore, StoredLink } from '#app/ports.ts';
import type { Recorded } from '#core/keeping/recorded.ts';
import { canonical } from '#core/record/canonical.ts';
import { firstHash, sealedText } from '#core/record/chain.ts';
import type { Link } from '#core/record/chain.ts';
import { compare, keyOf } from '#adapters/database/connection/memory-state.ts';
import type { State } from '#adapters/database/connection/memory-state.ts';

/** The columns beside an event's text, which are kept nowhere apart here. */
export const besideText = ({
  text,
}: Link): Pick<Recorded, 'type' | 'happenedAt' | 'recordedAt'> => {
  // Every event that is written has them.
  const { type, happenedAt, recordedAt } = JSON.parse(text) as Recorded;
  return { type, happenedAt, recordedAt };
};

/** The record of every stream in memory. */
export const memoryRecord = (state: State): RecordStore => ({
  streams: (agency) => streams(state, agency),
  links: async (agency, stream) =>
    linksOf(state, agency, stream).map((link): StoredLink => ({ ...link, ...besideText(link) })),
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
export const linksOf = (state: State, agency: string, stream: string): readonly Link[] =>
  state.streams.get(keyOf(agency, stream))?.links ?? [];

/** A stream with events after those it has; undefined when it is not at the expected version. */
export const extended = (
  before: readonly Link[],
  to: { readonly agency: string; readonly stream: string; readonly expectedVersion: number },
  events: readonly object[],
): readonly Link[] | undefined => {
  if (before.length !== to.expectedVersion) return undefined;
  const links: Link[] = [...before];
  for (const event of events) {
    const previousHash = links.at(-1)?.hash ?? firstHash;
    const text = canonical(event);
    const version = links.length + 1;
    const hash = createHash('sha256')
      .update(sealedText(to.agency, to.stream, version, text, previousHash))
      .digest('hex');
    links.push({ version, text, hash, previousHash });
  }
  return links;
};

/** Puts a stream in the place of what it was. */
export const putStream = (
  state: State,
  agency: string,
  stream: string,
  links: readonly Link[],
): void => {
  state.streams.set(keyOf(agency, stream), { agency, stream, links });
};
