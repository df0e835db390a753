import type { PeopleChange, PeopleStore } from '#app/ports.ts';
import { peopleStream } from '#core/keeping/people/event.ts';
import { readPeople } from '#core/keeping/people/read.ts';
import type { Person } from '#core/people/person.ts';
import { compare, type State } from '#adapters/database/connection/memory-state.ts';
import { extended, linksOf, putStream } from '#adapters/database/record/memory.ts';

/** The people of the agencies in memory: what the last event about each says. */
export const memoryPeople = (state: State): PeopleStore => {
  const history = (agency: string): readonly PeopleChange[] =>
    linksOf(state, agency, peopleStream).map(({ text, version }) => ({
      agency,
      version,
      event: readPeople(text, { stream: peopleStream, version }),
    }));
  const known = (agency: string): readonly Person[] =>
    [
      ...new Map(history(agency).map(({ event: { person } }) => [person.id, person])).values(),
    ].toSorted((left, right) => compare(left.id, right.id));
  return {
    people: async (agency) => ({
      people: known(agency),
      version: linksOf(state, agency, peopleStream).length,
    }),
    of: async (id) => {
      const agencies = [...state.streams.values()]
        .filter(({ stream }) => stream === peopleStream)
        .map(({ agency }) => agency)
        .toSorted(compare);
      return agencies.flatMap((agency) =>
        known(agency)
          .filter((person) => person.id === id)
          .map((person) => ({ agency, person })),
      );
    },
    change: async ({ agency, version, event }) => {
      const before = linksOf(state, agency, peopleStream);
      const to = { agency, stream: peopleStream, expectedVersion: version - 1 };
      const after = extended(before, to, [event]);
      if (after === undefined) return false;
      putStream(state, agency, peopleStream, after);
      return true;
    },
    changes: async (agency) => history(agency).toReversed(),
  };
};
