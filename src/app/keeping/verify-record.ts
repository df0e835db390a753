import { peopleStream } from '#core/keeping/people/event.ts';
import { readPeople } from '#core/keeping/people/read.ts';
import { settingKinds, settingStream, valueIn } from '#core/keeping/settings/event.ts';
import { readSetting } from '#core/keeping/settings/read.ts';
import { securityStream } from '#core/keeping/security/event.ts';
import { sopsStream } from '#core/keeping/sops/event.ts';
import { readSops } from '#core/keeping/sops/read.ts';
import { readRecorded, streamNamed, type StreamKind } from '#core/keeping/streams.ts';
import { BrokenRecord } from '#core/record/broken-record.ts';
import { canonical } from '#core/record/canonical.ts';
import { firstBroken, type Link } from '#core/record/chain.ts';
import type { FileRef } from '#core/cases/report.ts';
import { filesIn } from '#app/cases/files-in-case.ts';
import { keptUnder } from '#app/cases/whole-file.ts';
import type { Ground } from '#app/ground.ts';
import type { Broken, BrokenFile, RecordVerdict } from './answers.ts';

/** What the table that follows from a stream remembers of it. */
interface Followed {
  /** A chain cut off at its end is whole in itself; only the table knows how long it was. */
  readonly length: number;
  /** Whether the table holds what the events put there; `last` is the last of them. */
  holds(stream: string, last: Link, links: readonly Link[]): boolean;
}

const unknown: Followed = { length: 0, holds: () => true };

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

const followers: Readonly<Record<StreamKind, Follower>> = {
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

/** What a stream's events say, and the first version that cannot be read; null when all can. */
interface ReadThrough {
  readonly unreadable: number | null;
  readonly files: readonly FileRef[];
}

const readThrough = (stream: string, links: readonly Link[]): ReadThrough => {
  const files: FileRef[] = [];
  for (const { text, version } of links)
    try {
      files.push(...filesIn(readRecorded(text, { stream, version })));
    } catch (error) {
      if (!(error instanceof BrokenRecord)) throw error;
      return { unreadable: version, files };
    }
  return { unreadable: null, files };
};

/** What became of one stream: how many events it has, and where it is first broken. */
interface StreamVerdict {
  readonly events: number;
  readonly brokenAt: number | null;
  readonly files: readonly FileRef[];
}

const verifyStream = async (
  ground: Ground,
  agency: string,
  stream: string,
): Promise<StreamVerdict> => {
  const name = streamNamed(stream);
  const follow = async (): Promise<Followed> =>
    name === null ? unknown : followers[name.kind](ground, agency, name.of);
  const before = await follow();
  const links = await ground.record.links(agency, stream);
  // Work goes on meanwhile: the table may have been read before the last events, never after them.
  const followed = links.length > before.length ? await follow() : before;
  const { unreadable, files } = readThrough(stream, links);
  const found = [
    firstBroken(agency, stream, links, ground.world.hash),
    unreadable,
    links.length < before.length ? links.length + 1 : null,
    links.length > followed.length ? followed.length + 1 : null,
  ].filter((version) => version !== null);
  const last = links.at(-1);
  if (
    found.length === 0 &&
    last?.version === followed.length &&
    !followed.holds(stream, last, links)
  )
    found.push(last.version);
  const brokenAt = found.length === 0 ? null : Math.min(...found);
  return { events: links.length, brokenAt, files };
};

/** Streams of which a table remembers events, beside the cases. */
const remembered = async (ground: Ground, agency: string): Promise<readonly string[]> => {
  const versions = await ground.sops.settingVersions(agency);
  return [
    ...settingKinds.filter((kind) => versions[kind] > 0).map(settingStream),
    ...((await ground.sops.adoptions(agency)) > 0 ? [sopsStream] : []),
    ...((await ground.people.people(agency)).version > 0 ? [peopleStream] : []),
    ...((await ground.security.length(agency)) > 0 ? [securityStream] : []),
  ];
};

/** Looks at each content once, in whatever streams it is spoken of. */
const fileCheck = (ground: Ground, agency: string) => {
  const seen = new Set<string>();
  const broken: BrokenFile[] = [];
  return {
    look: async (stream: string, files: readonly FileRef[]): Promise<void> => {
      for (const { sha256, name } of files) {
        if (seen.has(sha256)) continue;
        seen.add(sha256);
        const { state } = await keptUnder(ground, agency, sha256);
        if (state !== 'whole') broken.push({ sha256, name, state, stream });
      }
    },
    /** What is wrong alarms administrators, and what is whole again no longer does. */
    tell: async (): Promise<void> => {
      const since = ground.world.now();
      for (const { sha256, name, state } of broken)
        await ground.alteredFiles.raise(agency, { sha256, name, state, since });
      const wrong = new Set(broken.map(({ sha256 }) => sha256));
      for (const { sha256 } of await ground.alteredFiles.all(agency))
        if (seen.has(sha256) && !wrong.has(sha256)) await ground.alteredFiles.lower(agency, sha256);
    },
    verdict: () => ({ files: seen.size, brokenFiles: broken }),
  };
};

/**
 * Recomputes the hash chain of every stream of an agency and names the first broken link of each;
 * reads every file that the events speak of and holds it against its hash.
 */
export const verifyRecord = async (ground: Ground, agency: string): Promise<RecordVerdict> => {
  const broken: Broken[] = [];
  const missing = new Set(await remembered(ground, agency));
  const contents = fileCheck(ground, agency);
  let [streams, cases, events] = [0, 0, 0];
  for await (const stream of ground.record.streams(agency)) {
    const verdict = await verifyStream(ground, agency, stream);
    if (verdict.brokenAt !== null) broken.push({ stream, version: verdict.brokenAt });
    missing.delete(stream);
    streams += 1;
    if (streamNamed(stream)?.kind === 'case') cases += 1;
    events += verdict.events;
    await contents.look(stream, verdict.files);
  }
  for (const stream of missing) broken.push({ stream, version: 1 });
  await contents.tell();
  return { streams, cases, events, broken, ...contents.verdict() };
};
