import { peopleStream } from '#core/keeping/people/event.ts';
import { readPeople } from '#core/keeping/people/read.ts';
import { settingKinds, settingStream, valueIn } from '#core/keeping/settings/event.ts';
import { readSetting } from '#core/keeping/settings/read.ts';
import { securityStream } from '#core/keeping/security/event.ts';
import { sopsStream } from '#core/keeping/sops/event.ts';
import { readSops } from '#core/keeping/sops/read.ts';
import type { StreamKind } from '#core/keeping/streams.ts';
import { canonical } from '#core/record/canonical.ts';
import type { Link } from '#core/record/chain.ts';
import type { Ground } from '#app/ground.ts';

/** What the table that follows from a stream remembers of it. */
export interface Followed {
  /** A chain cut off at its end is whole in itself; only the table knows how long it was. */
  readonly length: number;
  /** Whether the table holds what the events put there; `last` is the last of them. */
  holds(stream: string, last: Link, links: readonly Link[]): boolean;
}

/** Of a stream that has a name nobody gives. */
export const unknown: Followed = { length: 0, holds: () => true };

type Follower = (ground: Ground, agency: string, of: string) => Promise<Followed>;

const settingFollowed: Follower = async (ground, agency, of) => {
  const kind = settingKinds.find((one) => one === of);
  if (kind === undefined) return unknown;
  const { [kind]: length } = await ground.sops.settingVersions(agency);
  const inForce = (await ground.sops.agency(agency))?.[kind];
  return {
    length,
    holds: (stream, { text, version }) =>
      canonical(valueIn(readSetting(text, { stream, version }))) === canonical(inForce ?? null),
  };
};

/** The edition or mapping last spoken of is there with the very bytes, and in force if it was adopted. */
const sopsFollowed: Follower = async (ground, agency) => {
  const editions = await ground.sops.editions(agency);
  return {
    length: await ground.sops.adoptions(agency),
    holds: (stream, { text, version }) => {
      const event = readSops(text, { stream, version });
      const kept = editions.find(({ edition }) => edition === event.edition);
      if (kept === undefined) return false;
      const source = event.type === 'edition-adopted' ? kept.source : kept.mapping?.source;
      const inForce = event.type === 'mapping-given' || kept.current;
      return inForce && source !== undefined && ground.world.hash(source) === event.sha256;
    },
  };
};

/** Everybody is what the last event about him says: a role given in the table alone is found. */
const peopleFollowed: Follower = async (ground, agency) => {
  const { people, version } = await ground.people.people(agency);
  return {
    length: version,
    holds: (stream, _last, links) => {
      const told = new Map(
        links.map(({ text, version: at }) => {
          const { person } = readPeople(text, { stream, version: at });
          return [person.id, canonical(person)] as const;
        }),
      );
      return (
        told.size === people.length &&
        people.every((person) => told.get(person.id) === canonical(person))
      );
    },
  };
};

/** The table that follows from each kind of stream. */
export const followers: Readonly<Record<StreamKind, Follower>> = {
  case: async (ground, agency, caseId) => ({
    length: (await ground.cases.row(agency, caseId))?.version ?? 0,
    holds: () => true,
  }),
  settings: settingFollowed,
  sops: sopsFollowed,
  people: peopleFollowed,
  // What happened to the ways in changes nothing: there is no table that follows from it.
  security: async (ground, agency) => ({
    length: await ground.security.length(agency),
    holds: () => true,
  }),
};

/** Streams of which a table remembers events, beside the cases. */
export const remembered = async (ground: Ground, agency: string): Promise<readonly string[]> => {
  const versions = await ground.sops.settingVersions(agency);
  return [
    ...settingKinds.filter((kind) => versions[kind] > 0).map(settingStream),
    ...((await ground.sops.adoptions(agency)) > 0 ? [sopsStream] : []),
    ...((await ground.people.people(agency)).version > 0 ? [peopleStream] : []),
    ...((await ground.security.length(agency)) > 0 ? [securityStream] : []),
  ];
};
