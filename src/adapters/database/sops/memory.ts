import type {
  AgencyRecord,
  EditionRecord,
  MappingRecord,
  NewEdition,
  SopStore,
} from '#app/ports.ts';
import {
  settingKinds,
  settingOf,
  settingStream,
  valueIn,
  type SettingKind,
} from '#core/keeping/settings/event.ts';
import { readSetting } from '#core/keeping/settings/read.ts';
import type { Link } from '#core/record/chain.ts';
import { newestFirst } from './newest-first.ts';
import { keyOf } from '#adapters/database/connection/memory-state.ts';
import type { State } from '#adapters/database/connection/memory-state.ts';
import { extended, linksOf, putStream } from '#adapters/database/record/memory.ts';

/** Editions as they were adopted, their mappings, and which is in force. */
interface Kept {
  readonly editions: Map<string, Omit<NewEdition, 'mapping'>>;
  readonly mappings: Map<string, MappingRecord>;
  readonly current: Map<string, string>;
}

const adoptions = ({
  editions,
  mappings,
  current,
}: Kept): Pick<SopStore, 'adopt' | 'giveMapping'> => ({
  adopt: async (record) => {
    const key = keyOf(record.agency, record.edition);
    const { mapping, ...edition } = record;
    const known = editions.get(key);
    if (known !== undefined && known.sha256 !== record.sha256) return 'different-content';
    const before = mappings.get(key);
    if (mapping !== null && before !== undefined && before.sha256 !== mapping.sha256)
      return 'different-mapping';
    const given = mapping !== null && before === undefined;
    if (given)
      mappings.set(
        key,
        structuredClone({
          ...mapping,
          came: known === undefined ? 'with-edition' : 'afterwards',
        }),
      );
    if (known === undefined) editions.set(key, structuredClone(edition));
    const moved = current.get(record.agency) !== record.edition;
    current.set(record.agency, record.edition);
    return moved || given ? 'adopted' : 'unchanged';
  },
  giveMapping: async (agency, edition, mapping) => {
    const key = keyOf(agency, edition);
    if (!editions.has(key)) return 'no-edition';
    const before = mappings.get(key);
    if (before !== undefined)
      return before.sha256 === mapping.sha256 ? 'unchanged' : 'different-mapping';
    mappings.set(key, structuredClone({ ...mapping, came: 'afterwards' }));
    return 'given';
  },
});

/** Changes of settings: recorded in the stream of each, and put into force. */
const settingsIn = (
  state: State,
  agencies: Map<string, AgencyRecord>,
): Pick<SopStore, 'change' | 'changes' | 'settingVersions'> => {
  const length = (agency: string, kind: SettingKind): number => linesOf(agency, kind).length;
  const linesOf = (agency: string, kind: SettingKind): readonly Link[] =>
    linksOf(state, agency, settingStream(kind));
  return {
    change: async ({ agency: id, version, event }) => {
      const kind = settingOf(event.type);
      const to = { agency: id, stream: settingStream(kind), expectedVersion: version - 1 };
      const links = extended(linesOf(id, kind), to, [event]);
      if (links === undefined) return false;
      const agency = agencies.get(id);
      if (agency === undefined) throw new Error(`agency ${id} is not known`);
      putStream(state, id, to.stream, links);
      agencies.set(id, structuredClone({ ...agency, [kind]: valueIn(event) }));
      return true;
    },
    changes: async (agency, only) =>
      (only === undefined ? settingKinds : [only])
        .flatMap((kind) =>
          linesOf(agency, kind).map(({ text, version }) => ({
            agency,
            version,
            event: readSetting(text, { stream: settingStream(kind), version }),
          })),
        )
        .toSorted(newestFirst),
    settingVersions: async (agency) => ({
      calendar: length(agency, 'calendar'),
      reminders: length(agency, 'reminders'),
      papers: length(agency, 'papers'),
    }),
  };
};

/** Agencies and editions in memory. */
export const memorySops = (state: State): SopStore => {
  const agencies = new Map<string, AgencyRecord>();
  const kept: Kept = { editions: new Map(), mappings: new Map(), current: new Map() };
  const { editions, mappings, current } = kept;
  const followed = new Set<string>();
  const whole = (record: Omit<NewEdition, 'mapping'>): EditionRecord => ({
    ...record,
    mapping: mappings.get(keyOf(record.agency, record.edition)) ?? null,
    current: current.get(record.agency) === record.edition,
  });
  return {
    agencies: async () =>
      [...agencies.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    agency: async (id) => agencies.get(id) ?? null,
    saveAgency: async (agency) => {
      const known = agencies.get(agency.id);
      agencies.set(agency.id, structuredClone({ ...(known ?? agency), name: agency.name }));
    },
    ...settingsIn(state, agencies),
    editions: async (agency) =>
      [...editions.values()]
        .filter((record) => record.agency === agency)
        .toSorted((left, right) =>
          `${left.adoptedAt} ${left.edition}` < `${right.adoptedAt} ${right.edition}` ? -1 : 1,
        )
        .map(whole),
    edition: async (agency, edition) => {
      const record = editions.get(keyOf(agency, edition));
      return record === undefined ? null : whole(record);
    },
    ...adoptions(kept),
    notFollowed: async (agency) =>
      [...editions.values()]
        .filter(
          (record) =>
            record.agency === agency &&
            whole(record).mapping?.came === 'afterwards' &&
            !followed.has(keyOf(agency, record.edition)),
        )
        .map(({ edition }) => edition)
        .toSorted(),
    noteFollowed: async (agency, edition) => {
      followed.add(keyOf(agency, edition));
    },
  };
};
