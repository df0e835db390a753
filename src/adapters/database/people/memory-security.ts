import type { RecordedEntry, SecurityAsked, SecurityStore } from '#app/ports.ts';
import { type BesideCases, readBesideCases } from '#core/keeping/security/beside-cases.ts';
import { securityStream } from '#core/keeping/security/event.ts';
import { streamNamed } from '#core/keeping/streams.ts';
import { compare, type State } from '#adapters/database/connection/memory-state.ts';
import { extended, linksOf, putStream } from '#adapters/database/record/memory.ts';

const oldestFirst = (left: RecordedEntry, right: RecordedEntry): number =>
  compare(left.event.recordedAt, right.event.recordedAt) ||
  compare(left.stream, right.stream) ||
  left.version - right.version;

/** Whether an account did it, or it is about it. */
const concerns = (event: BesideCases, id: string): boolean =>
  ('id' in event.by && event.by.id === id) || ('person' in event && event.person.id === id);

const wanted = ({ event }: RecordedEntry, { types, person, from, until }: SecurityAsked): boolean =>
  (types.length === 0 || types.includes(event.type)) &&
  (person === null || concerns(event, person)) &&
  (from === null || event.recordedAt >= from) &&
  (until === null || event.recordedAt < until);

/** The security record in memory. */
export const memorySecurity = (state: State): SecurityStore => {
  const all = (agency: string): readonly RecordedEntry[] =>
    [...state.streams.values()]
      .filter((kept) => kept.agency === agency && streamNamed(kept.stream)?.kind !== 'case')
      .flatMap(({ stream, links }) =>
        links.map(({ text, version }) => ({
          stream,
          version,
          event: readBesideCases(text, { stream, version }),
        })),
      )
      .toSorted(oldestFirst)
      .toReversed();
  return {
    record: async (agency, event) => {
      const before = linksOf(state, agency, securityStream);
      const to = { agency, stream: securityStream, expectedVersion: before.length };
      putStream(state, agency, securityStream, extended(before, to, [event]) ?? before);
    },
    length: async (agency) => linksOf(state, agency, securityStream).length,
    entries: async (agency, asked) => {
      const { after, limit } = asked;
      const entries = all(agency);
      const begin =
        after === null
          ? 0
          : entries.findIndex(
              ({ stream, version }) => stream === after.stream && version === after.version,
            ) + 1;
      return entries
        .slice(begin)
        .filter((entry) => wanted(entry, asked))
        .slice(0, limit);
    },
  };
};
